import PlanKit
package import PlanModel
import PlanReport
import PlanResources

/// F5: a text through all stages. The first byte of an input says what the rest is: a text in UTF-8, or pairs of bytes
/// that each stand for a word of the tables, a sign, a number or a run of them (`PlanWords`).
///
/// Every span lies in the text, records name records that are there, and a text that is read twice gives the same JSON.
package enum PlanCheck {
    private static let reader: PlanReader = {
        do { return try PlanReader(resources: try ResourceSet()) } catch { fatalError("\(error)") }
    }()

    private static let words = PlanWords()

    /// - Throws: `BrokenPromise`.
    package static func check(_ input: [UInt8]) throws(BrokenPromise) {
        let rest = Array(input.dropFirst())
        let text = input.first ?? 0 == 0 ? rest : words.text(of: rest)
        guard let documents = read(text) else {
            return try BrokenPromise.check(read(text) == nil, "a text was turned away and then read")
        }
        try BrokenPromise.check(!documents.isEmpty, "a text was read as no document")
        for document in documents { try check(document) }
        let again = read(text)?.map(json)
        try BrokenPromise.check(again == documents.map(json), "a text was read in two ways")
    }

    /// - Throws: `BrokenPromise` where a record cannot be of this text.
    package static func check(_ document: PlanDocument) throws(BrokenPromise) {
        let length = document.source.scalars.count
        let sections = Set(document.structure.sections.map(\.id))
        let (tasks, figures) = (Set(document.tasks.map(\.id)), Set(document.quantities.map(\.id)))
        try BrokenPromise.check(tasks.count == document.tasks.count, "two tasks have one id")
        try BrokenPromise.check(figures.count == document.quantities.count, "two figures have one id")
        for quantity in document.quantities {
            try check([quantity.span, quantity.sentence] + (quantity.due?.span.map { [$0] } ?? []), length, "figure")
            try BrokenPromise.check(quantity.section.map(sections.contains) ?? true, "a figure in no section")
            try BrokenPromise.check(quantity.task.map(tasks.contains) ?? true, "a figure in no task")
            try BrokenPromise.check(!quantity.quote.isEmpty, "a figure without words")
        }
        for task in document.tasks {
            try check([task.span] + task.actions.map(\.span), length, "task")
            try BrokenPromise.check(task.parent.map(tasks.contains) ?? true, "a task under none")
            try BrokenPromise.check(figures.isSuperset(of: task.quantities), "a task with a figure that is not there")
        }
        for time in document.times { try check([time.span], length, "time") }
        for institution in document.institutions {
            try BrokenPromise.check(!institution.mentions.isEmpty, "an institution that nothing names")
            try check(institution.mentions, length, "institution")
        }
        let mentions = document.glossary.map(\.span) + document.citations.map(\.span) + document.slogans.map(\.span)
        try check(mentions + document.unparsed.map(\.span), length, "mention")
    }

    private static func check(_ spans: [TextSpan], _ length: Int, _ what: String) throws(BrokenPromise) {
        for span in spans {
            let lies = 0 <= span.start && span.start < span.end && span.end <= length
            try BrokenPromise.check(lies, "a \(what) at \(span.start) to \(span.end) of \(length)")
        }
    }

    /// Nil where the text is turned away.
    private static func read(_ text: [UInt8]) -> [PlanDocument]? {
        try? reader.documents(name: "fuzz.txt", bytes: text, id: "f")
    }

    private static func json(_ document: PlanDocument) -> [UInt8] {
        var json = JSONWriter()
        let versions = ToolVersions(planlens: "", resources: "", icu: "", unicode: "")
        DocumentJSON(versions: versions).write(document, to: &json)
        return json.bytes
    }
}
