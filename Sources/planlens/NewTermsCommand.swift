import ArgumentParser
import PlanKeywords
import PlanKit
import PlanModel
import PlanReport

/// `planlens new-terms`: terms that no lexicon holds, and words that texts of later years bring.
struct NewTermsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new-terms",
        abstract: "Finds terms that the lexicon does not have, or that are new since a year.",
        discussion: """
            A term is a sequence of words that stands --least times, holds together (cohesion: mutual information of its \
            weakest cut, in bits) and is used freely (left and right: entropy of what stands beside it, in bits), and \
            that the lexicon does not hold. With --since only what stands in no text before that year is listed, words \
            and terms of the lexicon included; texts that say no year are left out then.

            Examples:
              planlens new-terms plans/*.txt
              planlens new-terms --least 5 --cohesion 4 --format csv
              planlens new-terms --since 2024 --place 武汉
            """)

    @OptionGroup var texts: TextArguments

    @Option(help: "Fewest times that a term has to stand.")
    var least = 3

    @Option(help: "Fewest bits of cohesion.")
    var cohesion = 3.0

    @Option(help: "Fewest bits of entropy on either side.")
    var freedom = 1.0

    @Option(help: "Most words of a term.")
    var longest = 5

    @Option(help: ArgumentHelp("Only what is new in texts of this year and later.", valueName: "year"))
    var since: Int?

    @Option(help: ArgumentHelp("Terms to show; 0 shows all.", valueName: "number"))
    var top = 30

    @OptionGroup var records: RecordArguments

    func validate() throws {
        guard least > 0, top >= 0 else { throw ValidationError("--least begins with 1, --top with 0.") }
        guard (2...8).contains(longest) else { throw ValidationError("--longest takes a number from 2 to 8.") }
    }

    @MainActor
    func run() async throws {
        let reader = try KeywordReader(resources: try texts.reading.tables.open())
        let read = try await texts.corpus(reader)
        let corpus = since == nil ? read.corpus : read.corpus.dated
        if let since { try requireBothSides(of: since, corpus) }
        let found = NewTerms(least: least, cohesion: cohesion, freedom: freedom, longest: longest)
            .entries(corpus) { reader.isTerm($0) }
        let entries = found.filter { since == nil || ($0.firstYear ?? 0) >= (since ?? 0) }
        var rows = entries.map { entry -> (count: Int, row: [RecordTable.Value]) in
            (
                entry.count,
                [
                    .text(entry.form), .text("sequence"), .count(entry.count), .count(entry.documents),
                    .text(entry.firstYear.map(String.init)), .number(entry.cohesion, places: 2),
                    .number(entry.leftEntropy, places: 2), .number(entry.rightEntropy, places: 2),
                ]
            )
        }
        if let since { rows += words(since: since, corpus) }
        // Stable: what stands equally often keeps its order, sequences in front of words.
        let sorted = rows.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
        var table = emptyTable(corpus)
        table.rows = sorted.prefix(top == 0 ? .max : top).map(\.element.row)
        try records.print(table)
        try texts.finish(bad: read.bad, good: read.corpus.texts.count)
    }

    /// Listed words whose first text is of that year or a later one.
    private func words(since year: Int, _ corpus: KeywordCorpus) -> [(count: Int, row: [RecordTable.Value])] {
        corpus.firstYears(least: least).filter { $0.year >= year }.map { word in
            (
                word.count,
                [
                    .text(corpus.form(word.word)),
                    .text(corpus.words[Int(word.word)].kind == .term ? "term" : "word"), .count(word.count),
                    .count(word.documents), .text(String(word.year)), .number(.nan, places: 2),
                    .number(.nan, places: 2), .number(.nan, places: 2),
                ]
            )
        }
    }

    private func requireBothSides(of year: Int, _ corpus: KeywordCorpus) throws {
        let years = corpus.texts.compactMap(\.year)
        guard years.contains(where: { $0 < year }), years.contains(where: { $0 >= year }) else {
            Messages.write(
                PlanFailure(
                    code: "one_group", name: "--since \(year)",
                    message: "There have to be texts of that year or later, and texts before it."))
            throw ExitCode(3)
        }
    }

    private func emptyTable(_ corpus: KeywordCorpus) -> RecordTable {
        var table = RecordTable(
            schema: "planlens.newTerms/1", title: "New terms", chineseTitle: "新词",
            columns: [
                .init("term", "term", limit: 40), .init("kind", "kind"), .init("count", "count", isRight: true),
                .init("documents", "texts", isRight: true), .init("firstYear", "first year"),
                .init("cohesion", "cohesion", isRight: true), .init("leftEntropy", "left", isRight: true),
                .init("rightEntropy", "right", isRight: true),
            ])
        table.parameters = [
            .init("least", .count(least)), .init("cohesion", .number(cohesion, places: 2)),
            .init("freedom", .number(freedom, places: 2)), .init("since", .text(since.map(String.init))),
            .init("texts", .count(corpus.texts.count)),
        ]
        return table
    }
}
