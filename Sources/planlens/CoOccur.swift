import ArgumentParser
import PlanKeywords
import PlanKit
import PlanReport

/// `planlens cooccur`: the co-word matrix.
struct CoOccur: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case table, csv, graphml, json, jsonl, md, html }

    static let configuration = CommandConfiguration(
        commandName: "cooccur",
        abstract: "Counts which words stand in the same sentences, sections or texts.",
        discussion: """
            csv is the whole matrix, a word a line and a column; on its diagonal stands the number of units that hold the \
            word. graphml is the same as a network for Gephi, Pajek and the like. The other formats list pairs, the most \
            shared first, with Jaccard's index (shared / either) and the equivalence index (shared² / product of both).

            Examples:
              planlens cooccur plans/*.txt --words 60 --format csv > matrix.csv
              planlens cooccur --unit section --format graphml --output words.graphml
              planlens cooccur plan.txt --term 算力 --term 数据 --term 人才
              planlens cooccur --dictionary policy-tools.tsv --unit document --format csv
            """)

    @OptionGroup var texts: TextArguments

    @Option(help: "What two words have to share.")
    var unit = CoOccurrence.Unit.sentence

    @Option(help: ArgumentHelp("Words of the matrix: the most frequent ones.", valueName: "number"))
    var words = 50

    @Option(help: ArgumentHelp("Pairs to list; 0 lists all.", valueName: "number"))
    var top = 20

    @OptionGroup var compounds: CompoundArguments

    @OptionGroup var terms: DictionaryArguments

    @Option(help: "How to print.")
    var format = Format.table

    @OptionGroup var output: OutputArguments

    func validate() throws {
        guard (2...2000).contains(words) else { throw ValidationError("--words takes a number from 2 to 2000.") }
        guard top >= 0 else { throw ValidationError("Numbers may not be below zero.") }
    }

    @MainActor
    func run() async throws {
        let resources = try texts.reading.tables.open()
        let read = try await texts.corpus(try terms.reader(resources: resources))
        let corpus = compounds.joined(read.corpus, unless: !terms.isEmpty)
        let matrix = CoOccurrence(corpus, words: corpus.mostFrequent(words), unit: unit)
        let names = matrix.words.map { corpus.form($0) }
        switch format {
        case .csv: try write { try $0.write(CoWordMatrix(matrix, names: names).csv()) }
        case .graphml: try write { try $0.write(CoWordMatrix(matrix, names: names).graphML()) }
        case .table, .json, .jsonl, .md, .html:
            var records = RecordArguments()
            records.format = RecordFormat(rawValue: format.rawValue) ?? .table
            records.output = output
            try records.print(table(matrix, names, texts: corpus.texts.count))
        }
        try texts.finish(bad: read.bad, good: corpus.texts.count)
    }

    private func write(_ body: (Output) throws -> Void) throws {
        let target = try output.open()
        try body(target)
        try target.flush()
    }

    private func table(_ matrix: CoOccurrence, _ names: [String], texts count: Int) -> RecordTable {
        var table = RecordTable(
            schema: "planlens.cooccurrence/1", title: "Words that stand together", chineseTitle: "共词",
            columns: [
                .init("first", "first"), .init("second", "second"), .init("count", "together", isRight: true),
                .init("firstCount", "first", isRight: true), .init("secondCount", "second", isRight: true),
                .init("jaccard", "Jaccard", isRight: true), .init("equivalence", "equivalence", isRight: true),
            ])
        table.parameters = [
            .init("unit", .text(unit.rawValue)), .init("units", .count(matrix.units)),
            .init("words", .count(names.count)), .init("texts", .count(count)),
        ]
        table.rows = matrix.pairs.prefix(top == 0 ? .max : top).map { pair in
            [
                .text(names[pair.first]), .text(names[pair.second]), .count(pair.count),
                .count(matrix.counts[pair.first]), .count(matrix.counts[pair.second]),
                .number(pair.jaccard, places: 3), .number(pair.equivalence, places: 3),
            ]
        }
        return table
    }
}

extension CoOccurrence.Unit: ExpressibleByArgument {}
