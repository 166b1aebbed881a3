/// What a file is, as far as its first bytes and its name say; which of the ZIP formats it is, its reader finds.
package enum FileFormat: String, Sendable, Hashable, CaseIterable {
    /// Plain text in any encoding.
    case text
    case html
    /// Rows of cells parted by commas.
    case csv
    /// DOCX, XLSX, ODT, OFD: a ZIP file.
    case archive
    case pdf
    /// DOC, XLS or WPS: needs a program that converts it.
    case compound
    case rtf

    /// - Parameter name: A name with its suffix, which matters for text only: commas make no table of a text.
    /// - Complexity: O(1).
    package init(of bytes: borrowing [UInt8], name: String) {
        let bytes = copy bytes
        let suffix = FileFormat.suffix(of: name)
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            self = .archive
        } else if FileFormat.archives.contains(suffix), FileFormat.endsAsArchive(bytes) {
            self = .archive  // with something in front, of which its reader tells
        } else if FileFormat.beginsPDF(bytes) {
            self = .pdf
        } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            self = .compound
        } else if bytes.starts(with: [0x7B, 0x5C, 0x72, 0x74, 0x66]) {
            self = .rtf
        } else if FileFormat.beginsPage(bytes, isNamedPage: ["html", "htm", "xhtml", "shtml"].contains(suffix)) {
            self = .html
        } else if suffix == "csv" {
            self = .csv
        } else {
            self = .text
        }
    }

    /// The format that a suffix promises; nil for suffixes that promise nothing.
    package static func promised(by name: String) -> String? {
        let suffix = suffix(of: name)
        let known = [
            "html": "html", "htm": "html", "docx": "docx", "xlsx": "xlsx", "odt": "odt", "ofd": "ofd", "pdf": "pdf",
        ]
        return known[suffix]
    }

    /// What stands behind the last full stop, in small letters.
    static func suffix(of name: String) -> String {
        guard let dot = name.utf8.lastIndex(of: 0x2E) else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }

    /// Suffixes of the formats that are ZIP files.
    private static let archives: Set<String> = ["docx", "xlsx", "odt", "ods", "ofd"]

    /// Whether the list of a ZIP file's entries ends the file.
    private static func endsAsArchive(_ bytes: [UInt8]) -> Bool {
        let mark: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
        return bytes.count >= 22 && bytes[(bytes.count - 22)...].starts(with: mark)
    }

    /// `%PDF-` within the first KiB, as readers of PDF take it.
    private static func beginsPDF(_ bytes: [UInt8]) -> Bool {
        let mark = Array("%PDF-".utf8)
        if bytes.starts(with: mark) { return true }
        let head = Array(bytes.prefix(1024))
        guard let first = head.first, first < 0x80, head.count >= 5 else { return false }
        return (0...head.count - 5).contains { head[$0] == 0x25 && Array(head[$0..<$0 + 5]) == mark }
    }

    /// Whether a tag of a page stands first, or a page's name is held up by some tag; zero bytes of UTF-16 do not count.
    private static func beginsPage(_ bytes: [UInt8], isNamedPage: Bool) -> Bool {
        let first = bytes.first { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF && $0 < 0xFE }
        guard isNamedPage || first == 0x3C else { return false }
        var head: [UInt8] = []
        for byte in bytes.prefix(4096) where byte != 0 && byte != 0xEF && byte != 0xBB && byte != 0xBF && byte < 0xFE {
            head.append((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
        }
        let start = head.firstIndex { $0 > 0x20 } ?? head.count
        guard start < head.count, head[start] == 0x3C else { return isNamedPage && head.contains(0x3C) }
        if isNamedPage { return true }
        let text = String(decoding: head[start...], as: UTF8.self)
        return text.hasPrefix("<!doctype html") || text.hasPrefix("<html") || text.hasPrefix("<head")
            || text.hasPrefix("<body") || (text.hasPrefix("<!--") || text.hasPrefix("<?xml")) && text.contains("<html")
    }
}
