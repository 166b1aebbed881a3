import ArgumentParser
import PlanKeywords
import PlanKit
import PlanModel
import PlanReport

/// `planlens trend`: words over the years.
struct TrendCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trend",
        abstract: "Follows words over the years of the texts.",
        discussion: """
            The year of a text is that of its date, or else the first one of its period; texts that say neither are left \
            out. The rate is the number of occurrences in 10,000 words of the year's texts; change is the last year's rate \
            less the first one's. With --term or --dictionary the terms are found wherever their characters stand.

            Examples:
              planlens trend --term 算力 --term 大模型
              planlens trend plans/*.txt --sort rise --top 30 --least 5
              planlens trend --place 成都 --dictionary themes.yaml --format csv
            """)

    @OptionGroup var texts: TextArguments

    @Option(help: "What words are ordered by.")
    var sort = Trend.Order.count

    @OptionGroup var top: TopArguments

    @OptionGroup var compounds: CompoundArguments

    @OptionGroup var terms: DictionaryArguments

    @OptionGroup var records: RecordArguments

    @MainActor
    func run() async throws {
        let resources = try texts.reading.tables.open()
        let reader = try terms.reader(resources: resources)
        let read = try await texts.corpus(reader)
        let corpus = compounds.joined(read.corpus, unless: !terms.isEmpty)
        let labels = reader.labels.compactMap { corpus.word(KeywordWord.key(ofLabel: $0)) }
        let trend = Trend(
            corpus, words: terms.isEmpty ? nil : labels, least: top.least, order: sort, limit: top.limit)
        guard !trend.years.isEmpty else {
            Messages.write(
                PlanFailure(code: "no_years", name: "texts", message: "None of the texts says its date or its period."))
            throw ExitCode(3)
        }
        if trend.undated > 0 { Messages.write("planlens: \(trend.undated) texts without a year are left out.") }
        try records.print(
            records.format == .table || records.format == .md || records.format == .html
                ? wide(trend, corpus) : long(trend, corpus))
        try texts.finish(bad: read.bad, good: corpus.texts.count)
    }

    /// A line a word, a column a year, for people.
    private func wide(_ trend: Trend, _ corpus: KeywordCorpus) -> RecordTable {
        var table = empty(trend)
        table.columns = [.init("term", "term", limit: 40), .init("count", "count", isRight: true)]
        table.columns += trend.years.map { .init("rate", String($0.year), isRight: true) }
        table.columns.append(.init("change", "change", isRight: true))
        table.rows = trend.entries.map { entry in
            [.text(corpus.form(entry.word)), .count(entry.counts.reduce(0, +))]
                + entry.rates.map { .number($0, places: 1) } + [.number(entry.change, places: 1)]
        }
        table.notes = ["Occurrences in 10,000 words of each year."]
        table.chineseNotes = ["每年每万词出现次数。"]
        return table
    }

    /// A line a word and year, for programs.
    private func long(_ trend: Trend, _ corpus: KeywordCorpus) -> RecordTable {
        var table = empty(trend)
        for entry in trend.entries {
            for (place, year) in trend.years.enumerated() {
                table.rows.append([
                    .text(corpus.form(entry.word)), .count(year.year), .count(entry.counts[place]),
                    .number(entry.rates[place], places: 1), .count(entry.documents[place]), .count(year.documents),
                    .count(year.size),
                ])
            }
        }
        return table
    }

    private func empty(_ trend: Trend) -> RecordTable {
        var table = RecordTable(
            schema: "planlens.trend/1", title: "Trend", chineseTitle: "词频变化",
            columns: [
                .init("term", "term"), .init("year", "year"), .init("count", "count"), .init("rate", "rate"),
                .init("documents", "texts"), .init("yearDocuments", "texts"), .init("yearWords", "words"),
            ])
        table.parameters = [
            .init("sort", .text(sort.rawValue)), .init("texts", .count(trend.years.reduce(0) { $0 + $1.documents })),
            .init("words", .count(trend.years.reduce(0) { $0 + $1.size })), .init("undated", .count(trend.undated)),
        ]
        return table
    }
}

extension Trend.Order: ExpressibleByArgument {}
