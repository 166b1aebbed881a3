import ICU
import PlanModel
import PlanResources

/// What results depend on.
enum Versions {
    /// Version of the program.
    static let program = "0.1.0"

    /// Versions that are written into every result.
    static let tool = ToolVersions(
        planlens: program, resources: ResourceSet.version, icu: ICUVersions.current.icu,
        unicode: ICUVersions.current.unicode)

    /// What the records of a document in the library depend on.
    static var reading: String { "planlens \(tool.planlens), resources \(tool.resources)" }

    /// What `--version` prints.
    static var text: String {
        "planlens \(tool.planlens), resources \(tool.resources), Unicode \(tool.unicode), ICU \(tool.icu)"
    }
}
