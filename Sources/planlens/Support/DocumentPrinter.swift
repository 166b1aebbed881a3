import ArgumentParser
import PlanKit
import PlanModel
import PlanReport

/// How documents are printed.
enum DocumentFormat: String, ExpressibleByArgument, CaseIterable {
    case table, json, jsonl, csv, md, html, xlsx

    /// The format of one text after the other; nil where all texts make one file together.
    var stream: StreamFormat? { StreamFormat(rawValue: rawValue) }
}

/// Formats in which documents are printed as they are read.
enum StreamFormat: String, Sendable { case table, json, jsonl, csv, md }

/// Turns documents into the bytes of one format.
struct DocumentPrinter: Sendable {
    let format: StreamFormat
    /// Whether several files were asked for.
    let isMany: Bool
    /// Whether CSV cells are left as they are, even where a spreadsheet would run them.
    let isRaw: Bool
    let style: TerminalStyle
    /// Prints why records are there in place of the records.
    var explainer: Explainer?

    /// What stands around the documents.
    var parts: FileReport.Parts { parts(isMany: isMany) }

    /// What stands around one document or several.
    func parts(isMany: Bool) -> FileReport.Parts {
        switch format {
        case .json: return .json(isMany: isMany)
        case .table, .md: return FileReport.Parts(separator: "\n")
        case .jsonl: return FileReport.Parts()
        case .csv:
            var csv = CSVWriter()
            QuantityCSV.writeHeader(to: &csv)
            return FileReport.Parts(opening: String(decoding: csv.bytes, as: UTF8.self))
        }
    }

    /// The documents of a file, or what is wrong with it.
    ///
    /// - Throws: What `hand` throws.
    func print(
        _ result: Result<[PlanDocument], PlanFailure>, _ hand: (FileReport.Piece) throws -> Void
    ) throws {
        switch result {
        case .failure(let failure): try hand(.result(.failure(failure)))
        case .success(let documents):
            if documents.count > 1 { try hand(.several) }
            for document in documents { try print(document, hand) }
        }
    }

    /// One document, piece by piece where it is JSON.
    private func print(_ document: PlanDocument, _ hand: (FileReport.Piece) throws -> Void) throws {
        guard explainer == nil, format == .json || format == .jsonl else {
            return try hand(.result(.success(bytes(document))))
        }
        var json = JSONWriter(layout: format == .json ? .lines(depth: 2) : .compact)
        var isFirst = true
        func take(_ bytes: [UInt8]) throws {
            try hand(isFirst ? .result(.success(bytes)) : .rest(bytes))
            isFirst = false
        }
        try DocumentJSON(versions: Versions.tool).write(document, to: &json) { try $0.handOut(take) }
        if format == .jsonl { json.raw(0x0A) }
        try take(json.bytes)
    }

    /// One document in a format for people.
    private func bytes(_ document: PlanDocument) -> [UInt8] {
        if let explainer {
            let explanations = explainer.explanations(of: document)
            return Array(ExplanationReport(style: style).text(explanations, of: document.source).utf8)
        }
        switch format {
        case .table: return Array(TerminalReport(style: style).text(DocumentReport(document).report()).utf8)
        case .md: return Array(MarkdownReport().text(DocumentReport(document).report()).utf8)
        case .json, .jsonl: return []
        case .csv:
            var csv = CSVWriter(isRaw: isRaw)
            QuantityCSV.write(document, to: &csv)
            return csv.bytes
        }
    }
}
