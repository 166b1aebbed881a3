/// Numbers as words: 二百五十, 第二十三, 百分之六点五, 3.5万亿.
enum NumeralRun {
    private static let numerals = Set("〇零一二三四五六七八九十百千万亿两".utf16)
    private static let small = Set("十百千".utf16)
    private static let large = Set("万亿".utf16)
    private static let ordinal: UInt16 = 0x7B2C  // 第
    private static let point: UInt16 = 0x70B9  // 点
    private static let share: [UInt16] = Array("分之".utf16)

    /// End of the number in Chinese numerals that begins at `place`; nil where there are not two numerals, which is as
    /// often part of a word (三农, 一批).
    ///
    /// - Complexity: O(length of the number).
    static func end(in fold: [UInt16], at place: Int, limit: Int) -> Int? {
        let start = fold[place] == ordinal ? place + 1 : place
        var end = digits(in: fold, from: start, limit: limit)
        guard end > start else { return nil }
        var isWhole = end - start > 1
        let behindShare = end + share.count
        if behindShare < limit, fold[end..<behindShare].elementsEqual(share), numerals.contains(fold[behindShare]) {
            end = digits(in: fold, from: behindShare, limit: limit)
            isWhole = true
        }
        if end + 1 < limit, fold[end] == point, numerals.contains(fold[end + 1]), isWhole {
            end = digits(in: fold, from: end + 1, limit: limit)
        }
        return isWhole ? end : nil
    }

    /// End of the 万 and 亿 behind a number in digits, those of 百万 and 千亿 included; 千 in 千瓦 is none.
    ///
    /// - Complexity: O(length).
    static func endOfMagnitude(in fold: [UInt16], from start: Int, limit: Int) -> Int {
        var end = start
        while end < limit {
            if large.contains(fold[end]) {
                end += 1
            } else if end + 1 < limit, small.contains(fold[end]), large.contains(fold[end + 1]) {
                end += 2
            } else {
                break
            }
        }
        return end
    }

    private static func digits(in fold: [UInt16], from start: Int, limit: Int) -> Int {
        var end = start
        while end < limit, numerals.contains(fold[end]) { end += 1 }
        return end
    }
}
