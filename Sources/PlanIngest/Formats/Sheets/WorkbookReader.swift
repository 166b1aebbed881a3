import Formats
import PlanModel

/// Reads XLSX files: each row of a sheet is a line, its cells show what a person sees.
struct WorkbookReader {
    private let archive: ZipArchive
    private let limits: ReadingLimits
    private let parts: XMLPart<WorkbookName>

    init(_ archive: ZipArchive, limits: ReadingLimits) {
        (self.archive, self.limits) = (archive, limits)
        parts = XMLPart(archive: archive, limits: limits)
    }

    /// - Throws: `FormatFault`.
    /// - Complexity: O(size of the parts + cells that are written).
    func read() throws(FormatFault) -> FormattedText {
        let book = try WorkbookParts(archive, limits: limits)
        var draft = TextDraft(limits: limits)
        let isNamed = book.sheets.count { !$0.isHidden } > 1
        for sheet in book.sheets {
            guard archive.holds(sheet.part) else { throw .missing("The sheet \(sheet.name)") }
            try write(sheet, book, isNamed: isNamed, to: &draft)
        }
        return try draft.finish(format: "xlsx")
    }

    private func write(
        _ sheet: WorkbookParts.Sheet, _ book: WorkbookParts, isNamed: Bool, to draft: inout TextDraft
    ) throws(FormatFault) {
        var cells = WorkbookSheet(book, limits: limits)
        try parts.read(sheet.part) { piece throws(FormatFault) in try cells.take(piece) }
        if sheet.isHidden {
            draft.leave(.hidden, try cells.table.flat(), note: "The sheet \(sheet.name) is hidden and left out.")
            return
        }
        let links = try PartLinks(archive, limits: limits, of: sheet.part)
        let boxes = try lines(links.targets(ofType: "drawing"), endingAt: .p)
        if !cells.table.isEmpty || !boxes.isEmpty {
            draft.endPage()
            if isNamed {
                try draft.addLine(sheet.name.utf8)
                draft.endLine()
            }
            try cells.table.write(to: &draft)
            for line in boxes {
                try draft.addLine(line)
                draft.endLine()
            }
        }
        for head in cells.heads { draft.leave(.runningHead, WorkbookReader.plain(head)) }
        for note in try lines(links.targets(ofType: "comments"), endingAt: .comment) {
            draft.leave(.hidden, note, note: "A comment in the margin is left out.")
        }
    }

    /// Texts of some parts, one an element.
    private func lines(_ entries: [String], endingAt end: WorkbookName) throws(FormatFault) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        for entry in entries where archive.holds(entry) {
            var element = ElementText(WorkbookName.t, endingAt: end)
            try parts.read(entry) { piece in
                if let line = element.take(piece) { lines.append(line) }
            }
        }
        return lines
    }

    /// A head or foot without its signs: `&L`, `&P`, `&"宋体,Regular"`, `&12`.
    static func plain(_ head: [UInt8]) -> [UInt8] {
        var (text, rest): ([UInt8], ArraySlice<UInt8>) = ([], head[...])
        while let byte = rest.popFirst() {
            guard byte == 0x26 else {
                text.append(byte)
                continue
            }
            guard let sign = rest.popFirst() else { break }
            switch sign {
            case 0x26: text.append(sign)
            case 0x22: rest = rest.drop { $0 != 0x22 }.dropFirst()
            case 0x30...0x39: rest = rest.drop { (0x30...0x39).contains($0) }
            default: text.append(0x20)
            }
        }
        return text
    }
}
