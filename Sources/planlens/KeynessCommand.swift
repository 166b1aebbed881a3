import ArgumentParser
import PlanKeywords
import PlanKit
import PlanModel
import PlanReport

/// `planlens keyness`: words that set texts apart from others.
struct KeynessCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keyness",
        abstract: "Lists the words that set places, years, kinds or texts apart.",
        discussion: """
            The words of a group are held against those of all others, or of one. g2 is the log-likelihood ratio and chi2 \
            Pearson's χ² over the table of word × group, both signed and as quanteda's textstat_keyness gives them \
            (correction yates, or williams for g2, or none); logratio is log2 of the ratio of relative frequencies, 0.5 \
            for a count of zero. Read significance and size together: g2 says that there is a difference, logratio how \
            large it is.

            Examples:
              planlens keyness --by place --target 成都市
              planlens keyness plans/*.txt --by year --measure logratio --least 5
              planlens keyness wuhan.txt chengdu.txt --by document --target wuhan --reference chengdu
              planlens keyness --by kind --dictionary policy-tools.yaml --format csv
            """)

    @OptionGroup var texts: TextArguments

    @Option(help: "What texts are grouped by.")
    var by = KeywordGrouping.place

    @Option(help: "The group whose words are listed; all groups in turn where none is named.")
    var target: String?

    @Option(help: "The group that it is held against; all others where none is named.")
    var reference: String?

    @Option(help: "What the words are ordered by.")
    var measure = KeynessTable.Measure.g2

    @Option(help: "Correction for small counts.")
    var correction = ContingencyTable.Correction.yates

    @OptionGroup var top: TopArguments

    @OptionGroup var compounds: CompoundArguments

    @OptionGroup var terms: DictionaryArguments

    @OptionGroup var records: RecordArguments

    func validate() throws {
        if measure == .chi2, correction == .williams {
            throw ValidationError("Williams' correction is one of g2; take --correction yates or none.")
        }
        if reference != nil, target == nil { throw ValidationError("--reference needs a --target.") }
    }

    @MainActor
    func run() async throws {
        let resources = try texts.reading.tables.open()
        let read = try await texts.corpus(try terms.reader(resources: resources))
        let corpus = compounds.joined(read.corpus, unless: !terms.isEmpty)
        let groups = by.groups(corpus)
        guard groups.count > 1 else {
            Messages.write(
                PlanFailure(
                    code: "one_group", name: "--by \(by.rawValue)",
                    message: "All texts are of one group, so there is nothing to hold them against."))
            throw ExitCode(3)
        }
        var table = emptyTable(texts: corpus.texts.count)
        for group in try target.map({ [try find($0, in: groups)] }) ?? groups {
            let others =
                try reference.map { try find($0, in: groups).texts }
                ?? corpus.texts.indices.filter { !group.texts.contains($0) }
            let entries = KeynessTable.entries(
                corpus, target: group.texts, reference: others, measure: measure, correction: correction,
                least: top.least)
            for entry in entries.prefix(top.limit) {
                table.rows.append([
                    .text(group.name), .text(corpus.form(entry.word)), .count(entry.count), .count(entry.reference),
                    .number(entry.logLikelihood, places: 2), .number(entry.chiSquared, places: 2),
                    .number(entry.logRatio, places: 2), .number(entry.probability, places: 4),
                ])
            }
        }
        try records.print(table)
        try texts.finish(bad: read.bad, good: corpus.texts.count)
    }

    private func find(_ name: String, in groups: [(name: String, texts: [Int])]) throws -> (name: String, texts: [Int])
    {
        if let group = groups.first(where: { $0.name == name }) { return group }
        let known = groups.prefix(12).map(\.name).joined(separator: ", ")
        Messages.write(
            PlanFailure(
                code: "no_such_group", name: name,
                message: "No text is of this \(by.rawValue); there are \(known)\(groups.count > 12 ? ", …" : "")."))
        throw ExitCode(3)
    }

    private func emptyTable(texts count: Int) -> RecordTable {
        var table = RecordTable(
            schema: "planlens.keyness/1", title: "Keyness", chineseTitle: "特征词",
            columns: [
                .init("group", "group"), .init("term", "term", limit: 40), .init("count", "count", isRight: true),
                .init("reference", "elsewhere", isRight: true), .init("g2", "G²", isRight: true),
                .init("chi2", "χ²", isRight: true), .init("logRatio", "log ratio", isRight: true),
                .init("p", "p", isRight: true),
            ])
        table.parameters = [
            .init("by", .text(by.rawValue)), .init("reference", .text(reference ?? "all others")),
            .init("measure", .text(measure.rawValue)), .init("correction", .text(correction.rawValue)),
            .init("texts", .count(count)),
        ]
        table.group = 0
        return table
    }
}

extension KeywordGrouping: ExpressibleByArgument {}
extension KeynessTable.Measure: ExpressibleByArgument {}
extension ContingencyTable.Correction: ExpressibleByArgument {}
