import Foundation

/// Where PDFium lies, which reads PDF files and comes with no system.
public enum PDFLibrary {
    /// What `PLANLENS_PDFIUM` names, else the copy beside the program where it was installed
    /// (`../lib/planlens/libpdfium.so`), else the one that the build fetched; nil where there is none.
    public static func path() -> String? {
        if let named = ProcessInfo.processInfo.environment["PLANLENS_PDFIUM"], !named.isEmpty { return named }
        var folder = ProgramFolder.path()
        let installed = ProgramFolder.parent(of: folder) + "/lib/planlens/libpdfium.so"
        if FileManager.default.fileExists(atPath: installed) { return installed }
        // Tests run from bundles that lie deeper than the program.
        for _ in 0..<5 {
            let fetched = folder + "/pdfium/libpdfium.so"
            if FileManager.default.fileExists(atPath: fetched) { return fetched }
            folder = ProgramFolder.parent(of: folder)
        }
        return nil
    }
}
