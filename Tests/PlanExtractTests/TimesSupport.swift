import PlanExtract
import PlanModel
import PlanResources
import TestSupport
import Testing

/// The time stage alone, behind the first stages.
enum TimesBench {
    static let resources = try? ResourceSet()
    /// Nil where a table cannot be read; tests then fail on `#require`.
    static let reader = resources.flatMap { try? TimeReader(resources: $0) }

    /// Time expressions and what could not be read.
    struct Reading {
        let staged: StagedText
        let marks: [TimeMark]
        let unparsed: [Unparsed]

        /// `TYPE FIRST..LAST WORDS` of each mark.
        var lines: [String] {
            marks.map { mark in
                "\(mark.type) \(mark.start?.iso ?? "-")..\(mark.end?.iso ?? "-") \(staged.quote(mark.range))"
            }
        }
    }

    /// - Throws: where the tables or the text cannot be read.
    static func read(_ text: String, about metadata: Metadata = Metadata(), published: String? = nil) throws -> Reading
    {
        let staged = try StagedText(text, resources: try #require(resources))
        let reader = try #require(reader)
        var unparsed: [Unparsed] = []
        var marks = reader.marks(in: staged.source, staged.structure, unparsed: &unparsed)
        reader.resolve(
            &marks, metadata: metadata, published: published.flatMap { CalendarDate(iso: $0) }, in: staged.structure)
        return Reading(staged: staged, marks: marks, unparsed: unparsed)
    }
}
