import PlanIngest
package import PlanModel
package import PlanResources
import PlanStructure

/// A text brought through the first stages, for tests of what comes behind them.
package struct StagedText: Sendable {
    package let source: SourceText
    package let structure: Structure

    /// - Throws: `ResourceError` or `PlanFailure` where a stage cannot read.
    package init(_ text: String, resources: ResourceSet) throws {
        source = try SourceReader(resources: resources).read(
            name: "case.txt", bytes: Array(text.utf8))
        structure = try StructureReader(resources: resources).read(source)
    }

    /// The words that a range of the view covers, as they stand.
    package func quote(_ range: Range<Int>) -> String { source.quote(view: range) }
}
