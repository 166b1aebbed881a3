import ArgumentParser
import PlanKeywords
import PlanKit
import PlanModel
import PlanReport
import PlanResources

/// `planlens collocations`: words that stand together.
struct CollocationsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "collocations",
        abstract: "Lists words that stand together more often than by chance.",
        discussion: """
            Without --node all pairs are listed whose second word stands at most --window places behind the first; 1 is \
            neighbours. With --node the words within the window on either side of it are listed; it is found wherever its \
            characters stand. Marks of punctuation and function words take a place and are not counted; windows end with \
            the sentence. pmi is log2 of observed by expected, g2 the log-likelihood ratio and chi2 Pearson's χ² over the \
            2×2 table, signed and without correction, logdice 14 + log2 of the Dice coefficient.

            Examples:
              planlens collocations plan.txt
              planlens collocations plans/*.txt --node 算力 --window 5
              planlens collocations --measure pmi --least 5 --format csv
            """)

    @OptionGroup var texts: TextArguments

    @Option(help: "Word or phrase whose company is listed.")
    var node: String?

    @Option(help: "Places that the window reaches; 1, or 5 with --node, where it is not given.")
    var window: Int?

    @Option(help: "What pairs are ordered by.")
    var measure = Collocations.Measure.g2

    @OptionGroup var top: TopArguments

    @OptionGroup var records: RecordArguments

    func validate() throws {
        guard window.map({ $0 > 0 }) ?? true else { throw ValidationError("--window begins with 1.") }
    }

    @MainActor
    func run() async throws {
        let resources = try texts.reading.tables.open()
        let entries = node.map { [TermDictionary.Entry(path: [$0], term: $0, line: 1)] }
        let dictionary: TermDictionary?
        do throws(DictionaryError) {
            dictionary = try entries.map { entries throws(DictionaryError) in
                try TermDictionary(entries, fold: resources.fold)
            }
        } catch {
            throw ValidationError("--node: \(error.message)")
        }
        let read = try await texts.corpus(try KeywordReader(resources: resources, dictionary: dictionary))
        let corpus = read.corpus
        let collocations = Collocations(
            window: window ?? (node == nil ? 1 : 5), least: max(1, top.least), measure: measure)
        let found: [Collocations.Entry]
        if let node {
            guard let word = corpus.word(KeywordWord.key(ofLabel: node)), corpus.counts[Int(word)] > 0 else {
                Messages.write(
                    PlanFailure(code: "not_in_texts", name: node, message: "It stands in none of the texts."))
                throw ExitCode(3)
            }
            found = collocations.neighbours(of: word, in: corpus)
        } else {
            found = collocations.pairs(corpus)
        }
        try records.print(table(found.prefix(top.limit), corpus, window: collocations.window))
        try texts.finish(bad: read.bad, good: corpus.texts.count)
    }

    private func table(
        _ entries: ArraySlice<Collocations.Entry>, _ corpus: KeywordCorpus, window: Int
    ) -> RecordTable {
        var table = RecordTable(
            schema: "planlens.collocations/1", title: "Collocations", chineseTitle: "搭配",
            columns: [
                .init("first", "first"), .init("second", "second"), .init("count", "together", isRight: true),
                .init("firstCount", node == nil ? "first" : "in windows", isRight: true),
                .init("secondCount", "second", isRight: true), .init("pmi", "PMI", isRight: true),
                .init("g2", "G²", isRight: true), .init("chi2", "χ²", isRight: true),
                .init("logDice", "log Dice", isRight: true),
            ])
        table.parameters = [
            .init("node", .text(node ?? "all words")), .init("window", .count(window)),
            .init("measure", .text(measure.rawValue)), .init("texts", .count(corpus.texts.count)),
        ]
        table.rows = entries.map { entry in
            [
                .text(corpus.form(entry.first)), .text(corpus.form(entry.second)), .count(entry.count),
                .count(entry.firstCount), .count(entry.secondCount), .number(entry.mutualInformation, places: 2),
                .number(entry.logLikelihood, places: 2), .number(entry.chiSquared, places: 2),
                .number(entry.logDice, places: 2),
            ]
        }
        return table
    }
}

extension Collocations.Measure: ExpressibleByArgument {}
