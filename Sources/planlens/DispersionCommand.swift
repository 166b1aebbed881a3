import ArgumentParser
import PlanKeywords
import PlanKit
import PlanReport

/// `planlens dispersion`: how evenly words are spread.
struct DispersionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dispersion",
        abstract: "Says how evenly words are spread over texts, or over the parts of one.",
        discussion: """
            range is the number of parts that hold the word. dp is Gries' deviation of proportions: 0 where the word is \
            spread as the parts are large, near 1 where it stands in a small part only; dpNorm is dp by its largest \
            possible value. juilland is Juilland's D over relative frequencies, 1 where it is even. arf is the average \
            reduced frequency: occurrences close together count for less. Parts are the texts; a single text is cut into \
            ten pieces, several into --parts.

            Examples:
              planlens dispersion plans/*.txt --term 算力 --term 人才
              planlens dispersion plan.txt --parts 20
              planlens dispersion --top 0 --format csv > dispersion.csv
            """)

    @OptionGroup var texts: TextArguments

    @Option(help: ArgumentHelp("Equal pieces that all texts together are cut into.", valueName: "number"))
    var parts: Int?

    @OptionGroup var top: TopArguments

    @OptionGroup var compounds: CompoundArguments

    @OptionGroup var terms: DictionaryArguments

    @OptionGroup var records: RecordArguments

    func validate() throws {
        guard parts.map({ (2...10_000).contains($0) }) ?? true else {
            throw ValidationError("--parts takes a number from 2 to 10000.")
        }
    }

    @MainActor
    func run() async throws {
        let resources = try texts.reading.tables.open()
        let read = try await texts.corpus(try terms.reader(resources: resources))
        let corpus = compounds.joined(read.corpus, unless: !terms.isEmpty)
        let pieces = parts ?? (corpus.texts.count == 1 ? 10 : nil)
        let least = terms.isEmpty ? top.least : 0
        let words = corpus.mostFrequent(top.limit, least: least)
        var table = RecordTable(
            schema: "planlens.dispersion/1", title: "Dispersion", chineseTitle: "分布",
            columns: [
                .init("term", "term", limit: 40), .init("count", "count", isRight: true),
                .init("range", "range", isRight: true), .init("dp", "DP", isRight: true),
                .init("dpNorm", "DPnorm", isRight: true), .init("juilland", "Juilland's D", isRight: true),
                .init("arf", "ARF", isRight: true),
            ])
        table.parameters = [
            .init("parts", .count(pieces ?? corpus.texts.count)), .init("texts", .count(corpus.texts.count)),
            .init("words", .count(corpus.size(of: Array(corpus.texts.indices)))),
        ]
        table.rows = DispersionTable.entries(corpus, of: words, pieces: pieces).map { entry in
            let dispersion = entry.dispersion
            return [
                .text(corpus.form(entry.word)), .count(dispersion.count), .count(dispersion.range),
                .number(dispersion.deviation, places: 3), .number(dispersion.normalizedDeviation, places: 3),
                .number(dispersion.juilland, places: 3), .number(entry.averageReducedFrequency, places: 1),
            ]
        }
        try records.print(table)
        try texts.finish(bad: read.bad, good: corpus.texts.count)
    }
}
