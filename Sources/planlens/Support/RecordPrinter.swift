import ArgumentParser
import PlanKeywords
import PlanReport

/// How keyword tools print.
enum RecordFormat: String, ExpressibleByArgument, CaseIterable { case table, csv, json, jsonl, md, html }

/// How and where records are printed.
struct RecordArguments: ParsableArguments {
    @Option(help: "How to print.")
    var format = RecordFormat.table

    @OptionGroup var output: OutputArguments

    /// Prints records in the format.
    ///
    /// - Throws: `ExitCode` 3, with a message to the user, where the output cannot be written.
    func print(_ records: RecordTable) throws {
        let target = try output.open()
        switch format {
        case .table: try target.write(TerminalReport(style: target.style).text(records.report(forTerminal: true)))
        case .md: try target.write(MarkdownReport().text(records.report(forTerminal: false)))
        case .html: try target.write(ReportPage([records.report(forTerminal: false)]).bytes())
        case .jsonl: try target.write(records.lines())
        case .csv:
            var csv = CSVWriter()
            records.write(to: &csv)
            try target.write(csv.bytes)
        case .json:
            var json = JSONWriter(layout: .lines(depth: 2))
            records.write(versions: Versions.tool, to: &json)
            try target.write(json.bytes + [0x0A])
        }
        try target.flush()
    }
}

/// How many records are shown.
struct TopArguments: ParsableArguments {
    @Option(help: ArgumentHelp("Records to show; 0 shows all.", valueName: "number"))
    var top = 20

    @Option(help: ArgumentHelp("Fewest times that a word has to stand.", valueName: "number"))
    var least = 2

    func validate() throws {
        guard top >= 0, least >= 0 else { throw ValidationError("Numbers may not be below zero.") }
    }

    /// Most records.
    var limit: Int { top == 0 ? .max : top }
}

/// Several words that are taken for one.
struct CompoundArguments: ParsableArguments {
    @Flag(help: "Take words as they are; do not join neighbours that belong together to terms.")
    var wordsOnly = false

    /// The corpus with its terms of several words as words of their own.
    ///
    /// - Parameter isDictionary: Whether its words are labels of a dictionary, which stay as they are.
    func joined(_ corpus: KeywordCorpus, unless isDictionary: Bool) -> KeywordCorpus {
        wordsOnly || isDictionary ? corpus : Compounds().joined(corpus)
    }
}
