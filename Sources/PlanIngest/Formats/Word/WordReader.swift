import Formats
import PlanModel

/// Reads DOCX files.
struct WordReader {
    private let archive: ZipArchive
    private let limits: ReadingLimits
    private let parts: XMLPart<WordName>

    init(_ archive: ZipArchive, limits: ReadingLimits) {
        (self.archive, self.limits) = (archive, limits)
        parts = XMLPart(archive: archive, limits: limits)
    }

    /// - Throws: `FormatFault`.
    /// - Complexity: O(size of the parts).
    func read() throws(FormatFault) -> FormattedText {
        var text = WordText(limits: limits)
        text.numbering = try WordNumbering(archive, limits: limits)
        for (entry, name, key) in [
            ("word/footnotes.xml", WordName.footnote, "f"), ("word/endnotes.xml", .endnote, "e"),
        ] {
            for (id, lines) in try notes(entry, name) { text.notes[key + id] = lines }
        }
        try parts.read("word/document.xml") { piece throws(FormatFault) in try text.take(piece) }
        for entry in archive.names.sorted() where isHead(entry) {
            text.leave(part: try lines(entry), .runningHead)
        }
        if archive.holds("word/comments.xml") {
            text.leave(part: try lines("word/comments.xml"), .hidden, note: "A comment in the margin is left out.")
        }
        return try text.draft.finish(format: "docx")
    }

    private func isHead(_ entry: String) -> Bool {
        (entry.hasPrefix("word/header") || entry.hasPrefix("word/footer")) && entry.hasSuffix(".xml")
    }

    /// The paragraphs of a part.
    private func lines(_ entry: String) throws(FormatFault) -> [[UInt8]] {
        var (lines, paragraph) = ([[UInt8]](), ElementText(WordName.t, endingAt: .p))
        try parts.read(entry) { piece in
            if let line = paragraph.take(piece) { lines.append(line) }
        }
        return lines
    }

    /// The notes of a part by their ids; those that Word draws lines with are left aside.
    private func notes(_ entry: String, _ name: WordName) throws(FormatFault) -> [String: [DraftLine]] {
        guard archive.holds(entry) else { return [:] }
        var notes: [String: [DraftLine]] = [:]
        var (id, lines): (String?, [DraftLine]) = (nil, [])
        var paragraph = ElementText(WordName.t, endingAt: .p)
        try parts.read(entry) { piece in
            switch piece {
            case .start(name, let attributes): (id, lines) = (attributes[.type] == nil ? attributes[.id] : nil, [])
            case .end(name): if let id { notes[id] = lines }
            default: if let line = paragraph.take(piece) { lines.append(DraftLine(text: line)) }
            }
        }
        return notes
    }
}
