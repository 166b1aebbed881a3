import PlanExtract
import PlanModel
import PlanResources
import TestSupport
import Testing

/// What every test of tasks starts from.
enum TasksCase {
    static let resources = Result { try ResourceSet() }

    /// Tasks of a text; `⏎` stands for a line end.
    static func tasks(_ text: String, kind: DocumentKind = .plan) throws -> [PlanTask] {
        let resources = try resources.get()
        let staged = try StagedText(text.replacing("⏎", with: "\n"), resources: resources)
        let reader = try TimeReader(resources: resources)
        var unparsed: [Unparsed] = []
        let times = reader.marks(in: staged.source, staged.structure, unparsed: &unparsed)
        var about = Metadata()
        about.kind = kind
        let bodies = try InstitutionReader(resources: resources).read(staged.source, staged.structure, metadata: about)
        return try TaskReader(resources: resources).read(
            staged.source, staged.structure, metadata: about, times: times, institutions: bodies)
    }

    /// Level, marker and title of each task, in one line.
    static func outline(_ text: String, kind: DocumentKind = .plan) throws -> String {
        try tasks(text, kind: kind).map { "[\($0.level) \($0.marker)|\($0.title)]" }.joined()
    }

    /// Bodies of each task: those that lead before a slash, the others behind it.
    static func bodies(_ text: String) throws -> [String] {
        try tasks(text).map { $0.lead.joined(separator: ",") + "/" + $0.responsible.joined(separator: ",") }
    }
}
