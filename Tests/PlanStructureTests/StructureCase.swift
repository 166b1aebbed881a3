import PlanModel
import PlanResources
import PlanStructure
import TestSupport
import Testing

/// What every structure test starts from.
enum StructureCase {
    static let resources = Result { try ResourceSet() }

    /// A text brought through ingest and structure; `⏎` stands for a line end.
    static func read(_ text: String) throws -> StagedText {
        try StagedText(text.replacing("⏎", with: "\n"), resources: try resources.get())
    }

    /// The outline in one line: level, marker, title, each section in brackets.
    static func outline(_ text: String) throws -> String {
        try read(text).structure.sections.map { "[\($0.level) \($0.marker)|\($0.title)]" }.joined()
    }

    /// Roles of the sections in order.
    static func roles(_ text: String) throws -> [SectionRole] { try read(text).structure.sections.map(\.role) }
}

/// A text and the outline that is expected of it.
struct OutlineCase: Sendable, CustomTestStringConvertible {
    let text: String
    let outline: String

    init(_ text: String, _ outline: String) {
        self.text = text
        self.outline = outline
    }

    var testDescription: String { text }
}
