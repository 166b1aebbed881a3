import Testing

/// Files that are read, but not with a bound of what reading may cost set low.
package enum LimitInput: String, Sendable, CaseIterable, CustomTestStringConvertible {
    case text, longText, page, word, longWord, hugeWord, packedWord, busyWord, printed

    /// Name of the file.
    package var name: String {
        switch self {
        case .text, .longText: "plan.txt"
        case .page: "plan.html"
        case .word, .longWord, .hugeWord, .packedWord, .busyWord: "plan.docx"
        case .printed: "plan.pdf"
        }
    }

    package var testDescription: String { rawValue }

    private static let row = "<w:tr><w:tc><w:p><w:r><w:t>码头</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>"

    package var bytes: [UInt8] {
        switch self {
        case .text: Array(BadInput.plan.utf8)
        case .longText: [UInt8](BadInput.plan, upTo: (1 << 20) + 1)
        case .page: Array(PageInputs.table.utf8)
        case .word: LimitInput.word(more: "<w:tbl>" + String(repeating: LimitInput.row, count: 4) + "</w:tbl>")
        case .longWord: LimitInput.word(lines: Array(repeating: "湖光市的码头与游船一直很好，", count: 30_000))
        case .hugeWord: LimitInput.word(more: "<w:p w:val=\"" + String(repeating: "a", count: 40_000_000) + "\"/>")
        case .packedWord:
            CraftedArchive.word(
                CraftedArchive.Packed(
                    head: Array(WordParts.head.utf8), run: 2 << 20, padding: 6000,
                    tail: Array("</w:t></w:r></w:p><w:p><w:r><w:t>码头</w:t></w:r></w:p></w:body></w:document>".utf8))
            ).bytes
        case .busyWord: LimitInput.word(more: String(repeating: "<a/>", count: 15_000_000))
        case .printed: (try? Corpus.bytes("Formats/chengdu-ai-2019.pdf")) ?? []
        }
    }

    private static func word(lines: [String] = ["到2030年，全市建成码头12座以上。"], more: String = "") -> [UInt8] {
        CraftedArchive.word(CraftedArchive.Packed(Array(WordParts.document(lines, more: more).utf8))).bytes
    }
}
