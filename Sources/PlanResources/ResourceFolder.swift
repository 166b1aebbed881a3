import Foundation

/// Where the tables lie.
public struct ResourceFolder: Sendable {
    /// Path of the folder that holds `MANIFEST.tsv`.
    public let path: String

    public init(path: String) { self.path = path }

    /// The folder that comes with the program: beside the executable where it was installed
    /// (`../share/planlens/Resources`), else the build's resource bundle.
    public static func standard() -> ResourceFolder {
        let folder = ProgramFolder.path()
        let installed = ProgramFolder.parent(of: folder) + "/share/planlens/Resources"
        if FileManager.default.fileExists(atPath: installed + "/MANIFEST.tsv") {
            return ResourceFolder(path: installed)
        }
        let bundled = folder + "/PlanLens_PlanResources.resources/Resources"
        if FileManager.default.fileExists(atPath: bundled + "/MANIFEST.tsv") { return ResourceFolder(path: bundled) }
        return ResourceFolder(path: Bundle.module.bundlePath + "/Resources")
    }

    /// Bytes of one file below the folder.
    ///
    /// - Throws: `ResourceError` where it cannot be read.
    public func bytes(_ name: String) throws(ResourceError) -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path + "/" + name) else {
            throw ResourceError(table: name, line: 0, message: "cannot be read; give the folder with --resources")
        }
        return [UInt8](data)
    }

    /// One table below the folder.
    ///
    /// - Throws: `ResourceError` where it cannot be read or is malformed.
    public func table(_ name: String) throws(ResourceError) -> ResourceTable {
        try ResourceTable(name: name, bytes: try bytes(name))
    }
}
