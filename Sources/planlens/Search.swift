import ArgumentParser
import PlanKit
import PlanModel
import PlanReport
import PlanStore

/// `planlens search`: any Chinese substring in the library.
struct Search: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case table, json }

    static let configuration = CommandConfiguration(
        abstract: "Finds words in the library, exactly and in either script.",
        discussion: """
            Any substring is found, across line ends and page numbers, in simplified or traditional characters, full or half \
            width. Words with a blank between them have to stand in one document; OR between two asks for one of them, - \
            or NOT in front of one asks for documents without it, "…" keeps a blank. The numbers of documents and hits are \
            exact; the best documents are shown.

            Examples:
              planlens search 先导区
              planlens search '算力 平台 -贷款' --place 成都 --limit 5
              planlens search 独角兽 --role goals
              planlens search '獨角獸 OR 瞪羚' --format json --limit 0
            """)

    @Argument(help: "What to look for.")
    var query: String

    @Option(help: "Documents to show; 0 shows all.")
    var limit = 10

    @Option(help: "Hits to show of each document.")
    var hits = 3

    @Option(help: "Characters to show on each side of a hit.")
    var window = 20

    @Option(help: "Only documents of places with this in their name.")
    var place: String?

    @Option(help: "Only documents of this kind (plan, measures, workReport, …).")
    var kind: String?

    @Option(help: "Only documents whose period holds this year.")
    var year: String?

    @Option(help: "Only hits in sections of this role (background, goals, tasks, safeguards, …).")
    var role: String?

    @Option(help: "Only hits in sentences with a figure of this theme (industryScale, talent, …).")
    var theme: String?

    @Option(help: "How to print.")
    var format = Format.table

    @OptionGroup var library: LibraryArguments

    @OptionGroup var tables: ResourceArguments

    func validate() throws {
        guard limit >= 0, hits >= 0, window >= 0 else { throw ValidationError("Numbers may not be below zero.") }
    }

    func run() throws {
        let texts = try Concordance(resources: try tables.open())
        guard let query = LibraryQuery(self.query, fold: { texts.key($0) }) else {
            throw ValidationError("The query has no word to look for.")
        }
        let store = try library.open()
        let filter = LibraryFilter(place: place, kind: kind, year: year, role: role, theme: theme)
        let findings = try withLibraryMessages {
            try store.search(query, filter: filter, limit: limit == 0 ? .max : limit)
        }
        try warn(store, filter, isFound: findings.documents > 0)
        let found = try findings.results.map { result in
            let text = try withLibraryMessages { try store.text(of: result.entry.id) } ?? []
            let source = try withLibraryMessages { try texts.source(name: result.entry.name, text: text) }
            let most = format == .json && limit == 0 ? Int.max : hits
            return (
                result,
                texts.contexts(of: query.phrases, in: source, within: result.passages, window: window, limit: most)
            )
        }
        let output = Output()
        try output.write(format == .json ? json(findings, found) : table(findings, found))
        try output.flush()
    }

    /// Says where documents have no passages yet, and where none has those that are asked for.
    private func warn(_ store: PlanStore, _ filter: LibraryFilter, isFound: Bool) throws {
        guard role != nil || theme != nil else { return }
        let count = try withLibraryMessages { try store.outdated(tool: Versions.reading) }.count
        if count > 0 {
            Messages.write("planlens: \(count) documents were read by another version; see planlens refresh.")
        }
        if isFound { return }
        let labels = try withLibraryMessages { try store.unknownLabels(of: filter) }
        guard !labels.unknown.isEmpty else { return }
        Messages.write(
            "planlens: No document has \(labels.unknown.joined(separator: " or ")). There are: "
                + labels.known.joined(separator: " ") + ".")
    }

    private func table(
        _ findings: LibraryFindings, _ found: [(LibraryFindings.Found, [Concordance.Context])]
    ) -> [UInt8] {
        var lines = ["\(findings.hits) hits in \(findings.documents) documents"]
        for (result, contexts) in found {
            lines += ["", "\(result.entry.id)  \(result.entry.title ?? result.entry.name) (\(result.hits))"]
            lines += contexts.map { "  \($0.before)⟦\($0.match)⟧\($0.after)" }
        }
        return Array((lines.map { TerminalText.line($0) }.joined(separator: "\n") + "\n").utf8)
    }

    private func json(_ findings: LibraryFindings, _ found: [(LibraryFindings.Found, [Concordance.Context])]) -> [UInt8]
    {
        var json = JSONWriter(layout: .lines(depth: 2))
        json.beginObject()
        json.field("query", query)
        json.field("documents", findings.documents)
        json.field("hits", findings.hits)
        json.objects("results", found) { json, entry in
            json.field("document", entry.0.entry.id)
            json.field("name", entry.0.entry.name)
            json.field("title", entry.0.entry.title)
            json.field("hits", entry.0.hits)
            json.field("score", entry.0.score)
            json.objects("contexts", entry.1) {
                $0.field("span", $1.span)
                $0.field("before", $1.before)
                $0.field("match", $1.match)
                $0.field("after", $1.after)
            }
        }
        json.endObject()
        return json.bytes + [0x0A]
    }
}
