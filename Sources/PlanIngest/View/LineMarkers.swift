/// Tells lines that begin with the number or the bullet of a heading or a list item.
enum LineMarkers {
    /// Whether an item begins at `place`; `limit` is the end of its line.
    ///
    /// - Complexity: O(1).
    static func begins(_ fold: [UInt16], _ place: Int, _ limit: Int) -> Bool {
        guard place < limit else { return false }
        let first = fold[place]
        if bullets.contains(first) || (0x2460...0x24FF).contains(first) { return true }
        if first == 0x2014 { return place + 1 < limit && fold[place + 1] == 0x2014 }  // ——
        if first == 0x28 {  // （一） (1)
            let end = endOfNumber(fold, place + 1, limit)
            return end > place + 1 && end < limit && fold[end] == 0x29
        }
        if first == 0x7B2C {  // 第
            let end = endOfNumber(fold, place + 1, limit)
            return end > place + 1 && end < limit && parts.contains(fold[end])
        }
        let end = endOfNumber(fold, place, limit)
        guard end > place, end < limit else { return false }
        if fold[end] == 0x3001 { return true }  // 一、 1、
        return fold[end] == 0x2E && isDigit(first) && (end + 1 >= limit || !isDigit(fold[end + 1]))  // 1.
    }

    /// Place behind the Arabic or Chinese number at `place`, of four characters at the most.
    static func endOfNumber(_ fold: [UInt16], _ place: Int, _ limit: Int) -> Int {
        var end = place
        while end < limit, end - place < 4, isDigit(fold[end]) || numerals.contains(fold[end]) { end += 1 }
        return end
    }

    static func isDigit(_ unit: UInt16) -> Bool { (0x30...0x39).contains(unit) }

    private static let numerals: Set<UInt16> = Set("一二三四五六七八九十百〇零".utf16)
    private static let parts: Set<UInt16> = Set("章节条款部篇编步".utf16)
    private static let bullets: Set<UInt16> = Set("◆◇●■□▪▲△►▶★☆※◎•·".utf16)
}
