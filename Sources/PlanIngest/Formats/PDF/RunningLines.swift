/// Finds what stands on every page: page numbers and running heads, at the top and the foot of the pages.
struct RunningLines {
    /// What a line of every page is.
    enum Kind {
        case number
        case head
    }

    /// How many pages a head has it on, by its words without digits.
    private var counts: [[UInt8]: Int] = [:]
    private let pages: Int

    /// Rows at either end of a page that are looked at.
    private static let reach = 2
    private static let fewest = 3
    /// Fewest rows of a page that can have a head: a page of less is all text.
    private static let fewestRows = 2
    private static let longest = 150

    init(_ pages: [[PrintedRow]]) {
        self.pages = pages.count
        for rows in pages {
            var seen: Set<[UInt8]> = []
            for place in RunningLines.edges(rows.count) {
                let key = RunningLines.key(rows[place].text)
                if !key.isEmpty, key.count <= RunningLines.longest, seen.insert(key).inserted {
                    counts[key, default: 0] += 1
                }
            }
        }
    }

    /// Places of the rows that can be running lines.
    private static func edges(_ count: Int) -> [Int] {
        (0..<count).filter { $0 < reach || $0 >= count - reach }
    }

    /// What the row at a place of a page is; nil for text.
    ///
    /// - Complexity: O(length of the row).
    func kind(_ rows: [PrintedRow], _ place: Int) -> Kind? {
        guard place < RunningLines.reach || place >= rows.count - RunningLines.reach else { return nil }
        let text = rows[place].text
        if RunningLines.isPageNumber(text) { return .number }
        guard rows.count >= RunningLines.fewestRows else { return nil }
        let key = RunningLines.key(text)
        let count = counts[key] ?? 0
        if pages == 2, count == 2 { return place == 0 || place == rows.count - 1 ? .head : nil }
        return count >= RunningLines.fewest && count * 3 >= pages ? .head : nil
    }

    /// Words of a line without digits and blanks.
    private static func key(_ text: [UInt8]) -> [UInt8] {
        text.filter { !(0x30...0x39).contains($0) && $0 > 0x20 }
    }

    /// `- 3 -`, `3`, `第3页`, `3/20`: digits among signs, or 第 and 页 around them.
    private static func isPageNumber(_ text: [UInt8]) -> Bool {
        let digits = text.count { (0x30...0x39).contains($0) }
        guard (1...8).contains(digits) else { return false }
        var words = String(decoding: text.filter { $0 > 0x20 && !(0x30...0x39).contains($0) }, as: UTF8.self)
        words.removeAll { "-—–·~/第页共页,，|".contains($0) }
        return words.isEmpty && text.count <= 32
    }
}
