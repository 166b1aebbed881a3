import PlanExtract
import PlanModel
import PlanResources
import TestSupport
import Testing

/// The institution stage alone, behind the first stages.
enum InstitutionBench {
    static let resources = try? ResourceSet()
    /// Nil where a table cannot be read; tests then fail on `#require`.
    static let reader = resources.flatMap { try? InstitutionReader(resources: $0) }

    /// Institutions of a text whose document is about the given place.
    ///
    /// - Throws: where the tables or the text cannot be read.
    static func read(_ text: String, place: Place? = nil) throws -> [Institution] {
        let resources = try #require(resources)
        let staged = try StagedText(text, resources: resources)
        var metadata = Metadata()
        metadata.places = place.map { [$0] } ?? []
        return try #require(reader).read(staged.source, staged.structure, metadata: metadata)
    }

    /// Names in the order of their first mention.
    ///
    /// - Throws: where the tables or the text cannot be read.
    static func names(_ text: String) throws -> [String] { try read(text).map(\.name) }
}
