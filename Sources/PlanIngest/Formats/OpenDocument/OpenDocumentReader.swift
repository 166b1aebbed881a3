import Formats
import PlanModel

/// Reads texts and sheets of OpenDocument: ODT and ODS.
struct OpenDocumentReader {
    private let archive: ZipArchive
    private let limits: ReadingLimits
    private let parts: XMLPart<OpenDocumentName>

    init(_ archive: ZipArchive, limits: ReadingLimits) {
        (self.archive, self.limits) = (archive, limits)
        parts = XMLPart(archive: archive, limits: limits)
    }

    /// - Throws: `FormatFault`.
    /// - Complexity: O(size of the parts + cells that are written).
    func read() throws(FormatFault) -> FormattedText {
        try checkEncryption()
        var styles = OpenDocumentStyles()
        var heads: [[UInt8]] = []
        if archive.holds("styles.xml") { heads = try readStyles(&styles) }
        if try isWorkbook() {
            var sheets = OpenDocumentSheets(styles, limits: limits)
            try parts.read("content.xml") { piece throws(FormatFault) in try sheets.take(piece) }
            try sheets.finish()
            for head in heads { sheets.draft.leave(.runningHead, head) }
            return try sheets.draft.finish(format: "ods")
        }
        var text = OpenDocumentText(styles, limits: limits)
        try parts.read("content.xml") { piece throws(FormatFault) in try text.take(piece) }
        for head in heads { text.draft.leave(.runningHead, head) }
        return try text.draft.finish(format: "odt")
    }

    private func checkEncryption() throws(FormatFault) {
        guard archive.holds("META-INF/manifest.xml") else { return }
        var isEncrypted = false
        try parts.read("META-INF/manifest.xml") { piece in
            if case .start(.encryption, _) = piece { isEncrypted = true }
        }
        if isEncrypted { throw .archive(.encrypted) }
    }

    /// Whether the file says that it holds sheets.
    private func isWorkbook() throws(FormatFault) -> Bool {
        guard archive.holds("mimetype") else { return false }
        do throws(ArchiveFault) {
            let type = try archive.read("mimetype")
            return String(decoding: type.prefix(80), as: UTF8.self).contains("opendocument.spreadsheet")
        } catch { throw .archive(error) }
    }

    /// Reads styles; gives the lines of heads and feet.
    private func readStyles(_ styles: inout OpenDocumentStyles) throws(FormatFault) -> [[UInt8]] {
        var (heads, line, depth): ([[UInt8]], [UInt8], Int) = ([], [], 0)
        try parts.read("styles.xml") { piece in
            styles.take(piece)
            switch piece {
            case .start(.header, _), .start(.footer, _), .start(.headerLeft, _), .start(.footerLeft, _),
                .start(.headerFirst, _), .start(.footerFirst, _):
                depth += 1
            case .end(.header), .end(.footer), .end(.headerLeft), .end(.footerLeft), .end(.headerFirst),
                .end(.footerFirst):
                depth -= 1
            case .text(let words): if depth > 0 { line += words }
            case .start(.tab, _), .start(.s, _): if depth > 0 { line.append(0x20) }
            case .end(.p):
                if depth > 0, line.contains(where: { $0 > 0x20 }) { heads.append(line) }
                line = []
            default: break
            }
        }
        return heads
    }
}
