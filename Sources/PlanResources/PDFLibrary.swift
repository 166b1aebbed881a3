import Foundation

/// Where PDFium lies, which reads PDF files and comes with no system.
public enum PDFLibrary {
    /// What `PLANLENS_PDFIUM` names, else the copy beside the program where it was installed
    /// (`../lib/planlens/libpdfium.so`), else the one that the build fetched; nil where there is none.
    public static func path() -> String? {
        if let named = ProcessInfo.processInfo.environment["PLANLENS_PDFIUM"], !named.isEmpty { return named }
        let program = URL(fileURLWithPath: CommandLine.arguments.first ?? "").resolvingSymlinksInPath()
        let executable = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? program.path
        var folder = URL(fileURLWithPath: executable).deletingLastPathComponent()
        let installed = folder.deletingLastPathComponent().appendingPathComponent("lib/planlens/libpdfium.so").path
        if FileManager.default.fileExists(atPath: installed) { return installed }
        // Tests run from bundles that lie deeper than the program.
        for _ in 0..<5 {
            let fetched = folder.appendingPathComponent("pdfium/libpdfium.so").path
            if FileManager.default.fileExists(atPath: fetched) { return fetched }
            folder = folder.deletingLastPathComponent()
        }
        return nil
    }
}
