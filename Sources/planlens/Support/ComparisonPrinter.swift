import ArgumentParser
import PlanCompare
import PlanReport

/// How comparisons are printed.
enum ComparisonFormat: String, ExpressibleByArgument, CaseIterable {
    case table, md, html, csv, xlsx, json

    /// Most plans that the format holds; nil where there is no end.
    private var mostPlans: Int? {
        switch self {
        case .html: ComparisonPage.mostPlans
        case .xlsx: ComparisonWorkbook.mostPlans
        case .table, .md, .csv, .json: nil
        }
    }

    /// Says what to do where there are too many plans for the format.
    func checkRoom(for plans: Int) throws {
        guard let mostPlans, plans > mostPlans else { return }
        throw ValidationError(
            "--format \(rawValue) holds at most \(mostPlans) plans; compare fewer, or use --format csv or json.")
    }
}

/// Prints comparisons in one format.
struct ComparisonPrinter {
    let format: ComparisonFormat
    let themes: ThemeTable
    let style: TerminalStyle

    /// Prints a comparison row by row, so that a thousand plans need no more memory than their figures.
    func print(_ comparison: Comparison, to output: Output) throws {
        switch format {
        case .table:
            let report = ComparisonReport(comparison, themes: themes).report(width: style.width)
            try output.write(TerminalReport(style: style).text(report))
        case .md:
            try output.write(MarkdownReport().text(ComparisonReport(comparison, themes: themes).report()))
        case .html:
            try output.write(ComparisonPage(comparison, themes: themes, versions: Versions.tool).bytes())
        case .csv:
            var csv = CSVWriter()
            try ComparisonCSV.write(comparison, to: &csv) { try output.write($0.take()) }
            try output.write(csv.bytes)
        case .xlsx:
            let workbook = ComparisonWorkbook(comparison, themes: themes, versions: Versions.tool)
            try output.writeFile { path throws(WorkbookError) in try workbook.write(to: path) }
        case .json:
            var json = JSONWriter(layout: .lines(depth: 2))
            try ComparisonJSON.write(comparison, versions: Versions.tool, to: &json) { try output.write($0.take()) }
            try output.write(json.bytes + [0x0A])
        }
    }
}
