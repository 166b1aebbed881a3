import PlanKit
import PlanResources

/// One reader for all tests: opening the tables takes longer than reading a case.
enum SharedReader {
    /// Nil where a table cannot be read; tests then fail on `#require`.
    static let reader = try? PlanReader(resources: try ResourceSet())
}
