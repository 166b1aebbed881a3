import ArgumentParser
import PlanKeywords
import PlanKit
import PlanReport

/// `planlens keywords`: what texts are about.
struct Keywords: AsyncParsableCommand {
    enum Measure: String, ExpressibleByArgument, CaseIterable { case tfidf, textrank }

    static let configuration = CommandConfiguration(
        abstract: "Lists the words that tell what each text is about.",
        discussion: """
            tfidf weighs a word by how often it stands in the text and in how few of the others (count · log10 (texts / \
            texts that hold it)); it needs two texts or more. textrank weighs it by the words that stand around it, and \
            reads a text by itself; it is taken where there is one text only. Neighbours that stand together often and not \
            by chance are one term (人工智能产业); --words-only turns that off. Follow a term with planlens kwic.

            Examples:
              planlens keywords plans/*.txt --top 10
              planlens keywords plan.txt --measure textrank --window 5
              planlens keywords --place 成都 --format csv
              planlens keywords plans/*.txt --dictionary policy-tools.tsv --level 1
            """)

    @OptionGroup var texts: TextArguments

    @Option(help: "What words are weighed by; tfidf where there are two texts or more, else textrank.")
    var measure: Measure?

    @Option(help: "Places that a window of textrank reaches.")
    var window = 5

    @OptionGroup var top: TopArguments

    @OptionGroup var compounds: CompoundArguments

    @OptionGroup var terms: DictionaryArguments

    @OptionGroup var records: RecordArguments

    func validate() throws {
        guard window > 1 else { throw ValidationError("--window begins with 2, for neighbours.") }
    }

    @MainActor
    func run() async throws {
        let resources = try texts.reading.tables.open()
        let read = try await texts.corpus(try terms.reader(resources: resources))
        let corpus = compounds.joined(read.corpus, unless: !terms.isEmpty)
        let measure = self.measure ?? (corpus.texts.count > 1 ? .tfidf : .textrank)
        if measure == .tfidf, corpus.texts.count < 2 {
            Messages.write("planlens: Every word of a single text weighs nothing by tfidf; take --measure textrank.")
        }
        let weights = measure == .tfidf ? TermWeights.weights(corpus) : TextRank(window: window).weights(corpus)
        var table = RecordTable(
            schema: "planlens.keywords/1", title: "Keywords", chineseTitle: "关键词",
            columns: [
                .init("document", "document"), .init("rank", "rank", isRight: true), .init("term", "term", limit: 40),
                .init("count", "count", isRight: true), .init("documents", "texts", isRight: true),
                .init("score", "score", isRight: true),
            ])
        table.parameters = [
            .init("measure", .text(measure.rawValue)), .init("texts", .count(corpus.texts.count)),
            .init("words", .count(corpus.size(of: Array(corpus.texts.indices)))),
        ]
        if measure == .textrank { table.parameters.append(.init("window", .count(window))) }
        table.group = 0
        for (text, list) in zip(corpus.texts, weights) {
            for (rank, weight) in list.filter({ $0.count >= top.least }).prefix(top.limit).enumerated() {
                table.rows.append([
                    .text(text.id), .count(rank + 1), .text(corpus.form(weight.word)), .count(weight.count),
                    .count(weight.documents), .number(weight.score, places: 3),
                ])
            }
        }
        try records.print(table)
        try texts.finish(bad: read.bad, good: corpus.texts.count)
    }
}
