/// The data that comes with the program, opened once and shared by all stages.
public struct ResourceSet: Sendable {
    /// Version of the tables, written into results.
    public static let version = "1"

    public let folder: ResourceFolder
    public let fold: FoldTable

    /// - Throws: `ResourceError` where a table cannot be read or is malformed.
    public init(folder: ResourceFolder = .standard()) throws(ResourceError) {
        self.folder = folder
        fold = try FoldTable(
            variants: try folder.table("Fold/variants.tsv"), radicals: try folder.table("Fold/radicals.tsv"))
    }
}
