import ArgumentParser
import PlanCompare
import PlanKit
import PlanModel
import PlanReport

/// `planlens compare`: cities side by side.
struct Compare: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case table, md, json }

    static let configuration = CommandConfiguration(
        abstract: "Puts plans side by side: indicators down, plans across.",
        discussion: """
            A cell holds what the plan says in its own words, with the date it is due; it stays blank where nothing was \
            found. What keeps figures from being compared (different years, actual against target) is named.

            Examples:
              planlens compare chengdu.txt guangzhou.txt wuhan.txt
              planlens compare plans/*.txt --format md > comparison.md
              planlens compare 2019.txt 2022.txt --format json
            """)

    @Argument(help: ArgumentHelp("Plans to compare, at least two.", valueName: "plan"))
    var plans: [String]

    @Option(help: "How to print.")
    var format = Format.table

    @OptionGroup var reading: ReadingArguments

    @OptionGroup var work: JobArguments

    func validate() throws {
        guard plans.count > 1 else { throw ValidationError("Name at least two plans to compare.") }
    }

    @MainActor
    func run() async throws {
        let resources = try reading.tables.open()
        let comparer = try Comparer(resources: resources)
        let gathered = DocumentCollection()
        let reader = try PlanReader(resources: resources)
        let options = reading.reading
        var rest = plans.makeIterator()
        try await OrderedWork.run(
            jobs: work.jobs, next: { rest.next() },
            work: { InputFile(path: $0).read(with: reader, options: options) }, emit: { gathered.add($0) })
        let documents = gathered.documents
        guard documents.count > 1 else {
            Messages.write("planlens: Fewer than two plans could be read, so there is nothing to compare.")
            throw ExitCode(3)
        }
        let output = Output()
        try output.write(bytes(of: comparer.compare(documents), themes: comparer.themes))
        try output.flush()
        try Findings.leave(bad: plans.count - documents.count, of: plans.count)
    }

    private func bytes(of comparison: Comparison, themes: ThemeTable) -> [UInt8] {
        switch format {
        case .table:
            let style = Output.style()
            let report = ComparisonReport(comparison, themes: themes).report(width: style.width)
            return Array(TerminalReport(style: style).text(report).utf8)
        case .md:
            return Array(MarkdownReport().text(ComparisonReport(comparison, themes: themes).report()).utf8)
        case .json:
            var json = JSONWriter(layout: .lines(depth: 2))
            ComparisonJSON.write(comparison, versions: Versions.tool, to: &json)
            return json.bytes + [0x0A]
        }
    }
}
