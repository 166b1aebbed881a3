internal import PlanModel

/// What the head of a column says, read from one cell or from several above each other.
struct HeaderCell: Sendable {
    /// In places of the view; of the lowest cell with words.
    var range: Range<Int>
    var uses = HeaderUses()
    /// The year that its values are of; the last one of a span.
    var year: Int?
    /// The unit in its brackets.
    var unit: TableUnit?

    /// Takes the words of a cell below; what that says goes before what stood above.
    mutating func add(_ lower: HeaderCell) {
        range = lower.range
        uses.formUnion(lower.uses)
        year = lower.year ?? year
        unit = lower.unit ?? unit
    }
}

/// Reads the heads of columns: they have to consist of known words, years and units throughout.
struct HeaderCellReader {
    let words: HeaderWords
    let units: TableUnitReader

    private var fold: [UInt16] { units.source.view.fold }

    private static let longest = 40

    /// What a cell says; nil where a part of it is not known.
    func read(_ cell: Range<Int>) -> HeaderCell? {
        guard !cell.isEmpty, cell.count <= HeaderCellReader.longest else { return nil }
        var head = HeaderCell(range: cell)
        return read(cell, into: &head, isInBrackets: false) ? head : nil
    }

    private func read(_ part: Range<Int>, into head: inout HeaderCell, isInBrackets: Bool) -> Bool {
        var at = part.lowerBound
        while at < part.upperBound {
            if HeaderCellReader.joins(fold[at]) {
                at += 1
            } else if TableSign.opens(fold[at]) {
                guard !isInBrackets, let close = part[at...].first(where: { TableSign.closes(fold[$0]) }) else {
                    return false
                }
                guard readBrackets(at + 1..<close, into: &head) else { return false }
                at = close + 1
            } else if let year = year(at: at, limit: part.upperBound) {
                head.year = year.value
                at = year.end
            } else if let word = words.word(at: at, in: fold, limit: part.upperBound) {
                head.uses.formUnion(word.uses)
                at = word.end
            } else {
                return false
            }
        }
        return true
    }

    /// A unit, or words as outside of brackets: （亿元）, （目标）, ［累计］.
    private func readBrackets(_ inner: Range<Int>, into head: inout HeaderCell) -> Bool {
        let start = words.unitLabel(in: inner, of: fold) ?? inner.lowerBound
        if let unit = units.known(start..<inner.upperBound) {
            head.unit = unit
            return true
        }
        return read(inner, into: &head, isInBrackets: true)
    }

    /// 2025, or “十四五” for the year that it ends in.
    private func year(at place: Int, limit: Int) -> (value: Int, end: Int)? {
        if let plan = plan(at: place, limit: limit) { return plan }
        guard place + 4 <= limit, place + 4 == limit || NumeralCharacter.digit(fold[place + 4]) == nil else {
            return nil
        }
        var year = 0
        for at in place..<place + 4 {
            guard let digit = NumeralCharacter.digit(fold[at]) else { return nil }
            year = year * 10 + Int(digit)
        }
        return (1990...2100).contains(year) ? (year, place + 4) : nil
    }

    /// 十五 and what stands around it as the short name of a five-year plan: 九五, 十五, 十一五, 十四五.
    private func plan(at place: Int, limit: Int) -> (value: Int, end: Int)? {
        guard place + 2 < limit, fold[place] == 0x5341, fold[place + 2] == 0x4E94,
            let ones = NumeralCharacter.chineseDigit(fold[place + 1])
        else { return nil }
        return (1955 + 5 * (10 + Int(ones)), place + 3)
    }

    /// Marks between the words of a head.
    private static func joins(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x20, 0x2F, 0x3001, 0x2C, 0x3A, 0x7E, 0x2D, 0x2014, 0x201C, 0x201D, 0x2A, 0x22, 0x27: true
        default: false
        }
    }
}

/// Brackets and other signs of tables.
enum TableSign {
    /// Opening brackets.
    static func opens(_ unit: UInt16) -> Bool { unit == 0x28 || opensSum(unit) || unit == 0x3010 }

    /// Closing brackets.
    static func closes(_ unit: UInt16) -> Bool { unit == 0x29 || closesSum(unit) || unit == 0x3011 }

    /// Brackets around values that are sums of years: [5], 〔5〕.
    static func opensSum(_ unit: UInt16) -> Bool { unit == 0x5B || unit == 0x3014 }

    /// Brackets behind values that are sums of years.
    static func closesSum(_ unit: UInt16) -> Bool { unit == 0x5D || unit == 0x3015 }

    /// Dashes and strokes that stand for no value or between the values of a range.
    static func isDash(_ unit: UInt16) -> Bool { unit == 0x2014 || unit == 0x2D || unit == 0x7E }

    /// Signs that lead to a note: *, ①.
    static func isNote(_ unit: UInt16) -> Bool { unit == 0x2A || unit == 0x203B || (0x2460...0x2473).contains(unit) }
}
