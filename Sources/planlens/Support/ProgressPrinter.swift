import ArgumentParser
import PlanKit
import PlanModel
import PlanReport
import PlanResources

/// How gaps, tracks and differences are printed.
enum ProgressFormat: String, ExpressibleByArgument, CaseIterable { case table, md, html, csv, json }

/// Prints gaps, tracks and differences in one format.
struct ProgressPrinter {
    let format: ProgressFormat
    let output: OutputArguments

    /// Opens the output, prints one of them and flushes.
    ///
    /// - Parameters:
    ///   - report: The report, with the sentences where it is asked for them.
    ///   - csv: Writes the sheet.
    ///   - json: Writes the object.
    func print(
        report: (_ hasEvidence: Bool) -> Report, csv: (inout CSVWriter) -> Void, json: (inout JSONWriter) -> Void
    ) throws {
        let target = try output.open()
        switch format {
        case .table: try target.write(TerminalReport(style: target.style).text(report(false)))
        case .md: try target.write(MarkdownReport().text(report(true)))
        case .html: try target.write(ReportPage([report(true)]).bytes())
        case .csv:
            var writer = CSVWriter()
            csv(&writer)
            try target.write(writer.bytes)
        case .json:
            var writer = JSONWriter(layout: .lines(depth: 2))
            json(&writer)
            try target.write(writer.bytes + [0x0A])
        }
        try target.flush()
    }
}

extension PlanInputs {
    /// Two plans of different texts.
    ///
    /// - Throws: `ExitCode` 3, with a message to the user, where one cannot be read or both are the same text.
    @MainActor
    static func pair(
        _ first: String, _ second: String, _ options: ReadingOptions, library: LibraryArguments, resources: ResourceSet
    ) async throws -> (PlanDocument, PlanDocument) {
        let read = try await PlanInputs(
            paths: [first, second], options: options, jobs: 1, library: library
        ).read(resources: resources)
        guard read.documents.count == 2 else { throw ExitCode(3) }
        return (read.documents[0], read.documents[1])
    }
}

extension PlanDocument {
    /// - Throws: `ExitCode` 3, with a message to the user, where the text has no figure of a kind.
    func require(_ kind: Quantity.Kind, else message: String) throws {
        guard !quantities.contains(where: { $0.kind == kind }) else { return }
        let code = kind == .target ? "no_targets" : "no_figures"
        Messages.write(
            PlanFailure(code: code, name: source.name, message: "The text (\(metadata.kind.rawValue)) \(message)"))
        throw ExitCode(3)
    }
}
