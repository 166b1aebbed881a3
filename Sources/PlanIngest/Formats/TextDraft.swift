import PlanModel

/// The canonical text of a file in the making: lines, rows of tables, pages, with what was left out at its place.
struct TextDraft {
    /// The text so far in UTF-8.
    private(set) var bytes: [UInt8] = []
    /// Its length in scalars.
    private(set) var count = 0
    private(set) var repairs: [Repair] = []
    private var notices: [Notice] = []
    private var cells = 0
    private let limits: ReadingLimits

    init(limits: ReadingLimits) { self.limits = limits }

    /// Whether the text is at the start of a line.
    var isAtLineStart: Bool { bytes.last.map { $0 == 0x0A || $0 == 0x0C } ?? true }

    /// Adds well-formed UTF-8.
    ///
    /// - Throws: `FormatFault.text` where the text gets too long.
    mutating func add(_ text: some Collection<UInt8>) throws(FormatFault) {
        bytes.append(contentsOf: text)
        for byte in text where byte & 0xC0 != 0x80 { count += 1 }
        if count > limits.characters { throw .text }
    }

    /// Adds an ASCII character.
    mutating func add(_ character: UInt8) {
        bytes.append(character)
        count += 1
    }

    /// Ends a line that has something on it.
    mutating func endLine() { if !isAtLineStart { add(0x0A) } }

    /// Parts two cells of a row.
    ///
    /// - Throws: `FormatFault.table` where there are too many of them.
    mutating func endCell() throws(FormatFault) {
        cells += 1
        if cells > limits.cells { throw .table }
        add(0x09)
    }

    /// Begins a new page, where there is text before.
    mutating func endPage() {
        endLine()
        if count > 0 { add(0x0C) }
    }

    /// Adds text of any spacing on one line, blanks trimmed and made one; line ends between Chinese characters go.
    mutating func addLine(_ text: some Collection<UInt8>) throws(FormatFault) {
        var line = InlineText()
        line.add(text)
        try add(line.take())
    }

    /// Notes what was left out at this place.
    mutating func leave(_ kind: Repair.Kind, _ text: some Collection<UInt8>, note: String? = nil) {
        var line = InlineText()
        line.add(text)
        let words = line.take()
        guard !words.isEmpty else { return }
        let all = words.count { $0 & 0xC0 != 0x80 }
        let left = Repair.Left(text: TextDraft.beginning(words), characters: all)
        repairs.append(Repair(kind: kind, span: TextSpan(count, count), note: note ?? kind.note, left: left))
    }

    /// Notes something about the text from `start` on that is in it but not in the file.
    mutating func note(_ kind: Repair.Kind, from start: Int) {
        repairs.append(Repair(kind: kind, span: TextSpan(start, count), note: kind.note))
    }

    /// Notes something about the whole file, once a code.
    mutating func notice(_ code: String, _ message: String) {
        if !notices.contains(where: { $0.code == code }) { notices.append(Notice(code: code, message: message)) }
    }

    /// The first characters.
    private static func beginning(_ words: [UInt8]) -> String {
        var (end, left) = (0, Repair.Left.longest)
        while end < words.count {
            if words[end] & 0xC0 != 0x80 {
                if left == 0 { return String(decoding: words[..<end], as: UTF8.self) + "…" }
                left -= 1
            }
            end += 1
        }
        return String(decoding: words, as: UTF8.self)
    }

    /// The finished text.
    ///
    /// - Throws: `FormatFault.noText` where there is none.
    func finish(format: String, encoding: String = "UTF-8") throws(FormatFault) -> FormattedText {
        guard bytes.contains(where: { $0 > 0x20 }) else { throw .noText }
        return FormattedText(format: format, encoding: encoding, text: bytes, repairs: repairs, notices: notices)
    }
}

/// Text of one line as it comes in pieces: blanks of the source become one, those at its ends none.
struct InlineText {
    private var bytes: [UInt8] = []
    /// Blanks were read and not yet written; whether a line end was among them.
    private var (hasBlank, hasBreak) = (false, false)
    /// Whether the last character takes three bytes or more, as Chinese does.
    private var isWide = false

    var isEmpty: Bool { bytes.isEmpty }

    /// - Complexity: O(length).
    mutating func add(_ text: some Collection<UInt8>) {
        for byte in text {
            if byte <= 0x20 {
                hasBlank = true
                hasBreak = hasBreak || byte == 0x0A || byte == 0x0D
            } else {
                if hasBlank, let last = bytes.last, !(hasBreak && isWide && byte >= 0xE2 && last >= 0x80) {
                    bytes.append(0x20)
                }
                (hasBlank, hasBreak) = (false, false)
                if byte & 0xC0 != 0x80 { isWide = byte >= 0xE2 }
                bytes.append(byte)
            }
        }
    }

    /// The line so far; empties it.
    mutating func take() -> [UInt8] {
        defer { self = InlineText() }
        return bytes
    }
}
