import PlanModel
import PlanReport
import Synchronization

/// Documents for formats that are written whole, a page or a workbook; those that could not be read are named on
/// standard error.
final class DocumentGathering: Sendable {
    /// What is kept of a document.
    enum Part: Sendable {
        case report(Report)
        case sheets(DocumentWorkbook)
    }

    private struct State {
        var reports: [Report] = []
        var workbook: DocumentWorkbook?
        var good = 0
        var bad = 0
    }

    private let state = Mutex(State())

    /// What the format needs of a document.
    static func part(of document: PlanDocument, format: DocumentFormat) -> Part {
        format == .xlsx ? .sheets(DocumentWorkbook(document)) : .report(DocumentReport(document).report())
    }

    func take(_ result: Result<Part, PlanFailure>) {
        state.withLock { state in
            switch result {
            case .success(.report(let report)): state.reports.append(report)
            case .success(.sheets(let sheets)):
                if state.workbook == nil { state.workbook = sheets } else { state.workbook?.append(sheets) }
            case .failure(let failure):
                state.bad += 1
                return Messages.write(failure)
            }
            state.good += 1
        }
    }

    /// Writes the page or the workbook, nothing at all where no file could be read, and ends the command with 1 or 3
    /// where files could not be read.
    func finish(_ output: Output) throws {
        let state = state.withLock { $0 }
        if let workbook = state.workbook {
            try output.writeFile { path throws(WorkbookError) in try workbook.write(to: path) }
        } else if !state.reports.isEmpty {
            try output.write(ReportPage(state.reports).bytes())
        }
        try output.flush()
        try Findings.leave(bad: state.bad, of: state.good + state.bad)
    }
}
