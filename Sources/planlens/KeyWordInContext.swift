import ArgumentParser
import PlanKeywords
import PlanKit
import PlanModel
import PlanReport
import PlanResources
import PlanStore
import Synchronization

/// `planlens kwic`: every place where a phrase stands, with what stands around it.
struct KeyWordInContext: AsyncParsableCommand {
    enum Sort: String, ExpressibleByArgument, CaseIterable { case position, left, right }

    static let configuration = CommandConfiguration(
        commandName: "kwic",
        abstract: "Shows every place where a phrase stands, in its context.",
        discussion: """
            The phrase is found wherever its characters stand, across line ends and page numbers, in simplified or \
            traditional characters, full or half width; it does not matter where words are cut. Each line has the \
            document, the span (Unicode scalars of the text, as planlens show ID --text prints it), what stands left of \
            it, the phrase and what stands right of it. Sorted by the right, what follows the phrase stands in the order \
            of its code points; by the left, what stands in front of it, read from the phrase outwards.

            Examples:
              planlens kwic 先导区
              planlens kwic 算力 plan.txt --sort right --window 12
              planlens kwic 獨角獸 --place 成都 --top 0 --format csv
            """)

    @Argument(help: "What to look for.")
    var phrase: String

    @OptionGroup var texts: TextArguments

    @Option(help: "What the lines are sorted by.")
    var sort = Sort.position

    @Option(help: "Characters to show on each side.")
    var window = 20

    @Option(help: ArgumentHelp("Lines to show; 0 shows all.", valueName: "number"))
    var top = 100

    @OptionGroup var records: RecordArguments

    func validate() throws {
        guard window >= 0, top >= 0 else { throw ValidationError("Numbers may not be below zero.") }
    }

    /// A text with the contexts in it.
    private typealias Found = (id: String, contexts: [Concordance.Context])

    @MainActor
    func run() async throws {
        let resources = try texts.reading.tables.open()
        let concordance = try Concordance(resources: resources)
        let key = concordance.key(phrase)
        guard key.contains(where: { $0 > 0x20 }) else { throw ValidationError("The phrase is empty.") }
        let (found, bad, count) = try await contexts(of: key, concordance, resources)
        guard bad < count else { throw ExitCode(3) }
        var lines = found.flatMap { entry in entry.contexts.map { (id: entry.id, context: $0) } }
        let order = { (text: String) in concordance.key(text) }
        switch sort {
        case .position: break
        case .right: lines = KeyWordInContext.sorted(lines) { order($0.after) }
        case .left: lines = KeyWordInContext.sorted(lines) { order($0.before).reversed() }
        }
        try records.print(table(lines, texts: found.count { !$0.contexts.isEmpty }))
        try texts.finish(bad: bad, good: count - bad)
    }

    /// Equal keys stay in the order of the texts.
    private static func sorted(
        _ lines: [(id: String, context: Concordance.Context)], by key: (Concordance.Context) -> [UInt16]
    ) -> [(id: String, context: Concordance.Context)] {
        let keyed = lines.enumerated().map { (key: key($0.element.context), place: $0.offset, line: $0.element) }
        return keyed.sorted { left, right in
            left.key == right.key ? left.place < right.place : left.key.lexicographicallyPrecedes(right.key)
        }.map(\.line)
    }

    /// Contexts in every text, in the order of the texts; the library's index says which of its texts to open.
    @MainActor
    private func contexts(
        of key: [UInt16], _ concordance: Concordance, _ resources: ResourceSet
    ) async throws -> (found: [Found], bad: Int, count: Int) {
        if texts.files.isEmpty { return try libraryContexts(of: key, concordance) }
        let reader = texts.filter == KeywordFilter() ? nil : try KeywordReader(resources: resources)
        let (filter, window) = (texts.filter, window)
        let found = Mutex<(found: [Found], ids: DistinctIDs)>(([], DistinctIDs()))
        let (count, bad) = try await texts.forEach(
            work: { name, id, bytes, options throws(PlanFailure) -> Found? in
                let source = try concordance.source(name: name, bytes: consume bytes, options: options)
                if let reader, !filter.accepts(try reader.read(source, id: id, options: options).text) { return nil }
                return (
                    id ?? DocumentName.stem(of: name),
                    concordance.contexts(of: [key], in: source, window: window, limit: .max)
                )
            },
            take: { entry in
                guard let entry else { return }
                found.withLock { $0.found.append(($0.ids.take(entry.id), entry.contexts)) }
            })
        return (found.withLock { $0.found }, bad, count)
    }

    private func libraryContexts(
        of key: [UInt16], _ concordance: Concordance
    ) throws -> (found: [Found], bad: Int, count: Int) {
        // The phrase is taken as it is, blanks, quotation marks and OR included.
        let query = LibraryQuery(groups: [[key]])
        let store = try texts.library.open()
        let filter = LibraryFilter(place: texts.place, kind: texts.kind, year: texts.year.map(String.init))
        let results = try withLibraryMessages { try store.search(query, filter: filter, limit: .max) }.results
        let found = try results.sorted { $0.entry.number < $1.entry.number }.map { result -> Found in
            try withLibraryMessages {
                let text = try store.text(of: result.entry.id) ?? []
                let source = try concordance.source(name: result.entry.name, text: text)
                let contexts = concordance.contexts(of: [key], in: source, window: window, limit: .max)
                return (result.entry.id, contexts)
            }
        }
        return (found, 0, max(1, found.count))
    }

    private func table(_ lines: [(id: String, context: Concordance.Context)], texts count: Int) -> RecordTable {
        var table = RecordTable(
            schema: "planlens.kwic/1", title: "Key word in context", chineseTitle: "上下文检索",
            columns: [
                .init("document", "document", limit: 28), .init("span", "span", limit: 13),
                .init("left", "left", limit: max(6, 2 * window), isRight: true), .init("match", "match", limit: 20),
                .init("right", "right", limit: max(6, 2 * window), lines: 1),
            ])
        let shown = lines.prefix(top == 0 ? .max : top)
        table.parameters = [
            .init("phrase", .text(phrase)), .init("hits", .count(lines.count)), .init("texts", .count(count)),
            .init("sort", .text(sort.rawValue)),
        ]
        table.rows = shown.map { line in
            [
                .text(line.id), .span(line.context.span), .text(line.context.before), .text(line.context.match),
                .text(line.context.after),
            ]
        }
        table.context = 2...4
        if shown.count < lines.count {
            table.notes = ["\(shown.count) of \(lines.count) hits are shown; --top 0 shows all."]
            table.chineseNotes = ["共 \(lines.count) 处，显示 \(shown.count) 处；--top 0 显示全部。"]
        }
        return table
    }
}
