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
        let compact = CompactCell(cell, of: fold)
        return read(0..<compact.text.count, of: compact, into: &head, isInBrackets: false) ? head : nil
    }

    private func read(_ part: Range<Int>, of cell: CompactCell, into head: inout HeaderCell, isInBrackets: Bool) -> Bool
    {
        let text = cell.text
        var at = part.lowerBound
        while at < part.upperBound {
            if HeaderCellReader.joins(text[at]) {
                at += 1
            } else if TableSign.opens(text[at]) {
                guard !isInBrackets, let close = part[at...].first(where: { TableSign.closes(text[$0]) }),
                    readBrackets(at + 1..<close, of: cell, into: &head)
                else { return false }
                at = close + 1
            } else if let year = HeaderCellReader.year(in: text, at: at, limit: part.upperBound) {
                head.year = year.value
                at = year.end
            } else if let word = words.word(at: at, in: text, limit: part.upperBound) {
                head.uses.formUnion(word.uses)
                at = word.end
            } else {
                return false
            }
        }
        return true
    }

    /// A unit, or words as outside of brackets: （亿元）, （目标）, ［累计］.
    private func readBrackets(_ inner: Range<Int>, of cell: CompactCell, into head: inout HeaderCell) -> Bool {
        let start = words.unitLabel(in: inner, of: cell.text) ?? inner.lowerBound
        if start < inner.upperBound,
            let unit = units.known(cell.places[start]..<cell.places[inner.upperBound - 1] + 1)
        {
            head.unit = unit
            return true
        }
        return read(inner, of: cell, into: &head, isInBrackets: true)
    }

    /// 2025, or “十四五” for the year that it ends in.
    private static func year(in text: [UInt16], at place: Int, limit: Int) -> (value: Int, end: Int)? {
        if let plan = plan(in: text, at: place, limit: limit) { return plan }
        guard place + 4 <= limit, place + 4 == limit || NumeralCharacter.digit(text[place + 4]) == nil else {
            return nil
        }
        var year = 0
        for at in place..<place + 4 {
            guard let digit = NumeralCharacter.digit(text[at]) else { return nil }
            year = year * 10 + Int(digit)
        }
        return (1990...2100).contains(year) ? (year, place + 4) : nil
    }

    /// The short name of a five-year plan from the eleventh on: 十一五, 十四五.
    private static func plan(in text: [UInt16], at place: Int, limit: Int) -> (value: Int, end: Int)? {
        guard place + 2 < limit, text[place] == 0x5341, text[place + 2] == 0x4E94,
            let ones = NumeralCharacter.chineseDigit(text[place + 1])
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

/// The words of a cell without blanks: heads are set apart and broken where their columns are wide or narrow (单　位).
struct CompactCell {
    let text: [UInt16]
    /// Place in the view of each character.
    let places: [Int]

    init(_ cell: Range<Int>, of fold: [UInt16]) {
        places = cell.filter { fold[$0] != 0x20 }
        text = places.map { fold[$0] }
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
