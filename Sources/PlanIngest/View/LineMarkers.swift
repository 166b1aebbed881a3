/// Tells lines that begin with the number or the bullet of a heading or a list item.
enum LineMarkers {
    /// Whether an item begins at `place`; `limit` is the end of its line.
    ///
    /// - Complexity: O(1).
    static func begins(_ fold: [UInt16], _ place: Int, _ limit: Int) -> Bool {
        guard place < limit else { return false }
        let first = fold[place]
        if CharacterClass.table[Int(first)] & CharacterClass.bullet.rawValue != 0 { return true }
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
        let table = CharacterClass.table
        let ofNumber = CharacterClass.digit.rawValue | CharacterClass.numeral.rawValue
        var end = place
        while end < limit, end - place < 4, table[Int(fold[end])] & ofNumber != 0 { end += 1 }
        return end
    }

    static func isDigit(_ unit: UInt16) -> Bool { (0x30...0x39).contains(unit) }

    private static let parts = Array("章节条款部篇编步".utf16)
}
