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
    /// Whether several documents were asked for.
    let isMany: Bool
    /// Whether CSV cells are left as they are, even where a spreadsheet would run them.
    let isRaw: Bool
    let style: TerminalStyle
    /// Prints why records are there in place of the records.
    var explainer: Explainer?

    /// What stands around the documents.
    var parts: FileReport.Parts {
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

    /// One document.
    func bytes(_ document: PlanDocument) -> [UInt8] {
        if let explainer {
            let explanations = explainer.explanations(of: document)
            return Array(ExplanationReport(style: style).text(explanations, of: document.source).utf8)
        }
        switch format {
        case .table: return Array(TerminalReport(style: style).text(DocumentReport(document).report()).utf8)
        case .md: return Array(MarkdownReport().text(DocumentReport(document).report()).utf8)
        case .json: return json(document, layout: .lines(depth: 2))
        case .jsonl: return json(document, layout: .compact) + [0x0A]
        case .csv:
            var csv = CSVWriter(isRaw: isRaw)
            QuantityCSV.write(document, to: &csv)
            return csv.bytes
        }
    }

    private func json(_ document: PlanDocument, layout: JSONWriter.Layout) -> [UInt8] {
        var json = JSONWriter(layout: layout)
        DocumentJSON(versions: Versions.tool).write(document, to: &json)
        return json.bytes
    }
}
