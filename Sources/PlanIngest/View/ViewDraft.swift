import PlanModel
import PlanResources

/// A reading view in the making: the folded text, its lines, and for each place whether the view passes over it.
struct ViewDraft {
    /// The canonical text.
    let scalars: [UInt32]
    /// Folded characters, as many as there are scalars.
    var fold: [UInt16]
    /// For each place 0, or the number of the kind of noise that stands there.
    var marks: [UInt8]
    /// The lines that are not blank.
    let lines: [TextLine]
    /// For each of `lines`, whether it is passed over as a whole.
    var isPassedOver: [Bool]
    /// Whether anything is marked at all.
    private(set) var hasMarks = false

    /// - Complexity: O(length).
    init(_ scalars: [UInt32], units: [UInt16]) {
        var fold = [UInt16](repeating: 0xFFFD, count: scalars.count)
        for place in scalars.indices where scalars[place] < 0x10000 { fold[place] = units[Int(scalars[place])] }
        self.scalars = scalars
        self.fold = fold
        marks = [UInt8](repeating: 0, count: scalars.count)
        lines = ViewDraft.lines(fold)
        isPassedOver = [Bool](repeating: false, count: lines.count)
    }

    private static func lines(_ fold: [UInt16]) -> [TextLine] {
        let table = CharacterClass.table
        let skipped = CharacterClass.blank.rawValue | CharacterClass.invisible.rawValue
        var lines: [TextLine] = []
        var line = TextLine(start: 0, end: 0, first: -1, last: 0)
        for (place, unit) in fold.enumerated() {
            if unit == 0x0A {
                line.end = Int32(place)
                if line.first >= 0 { lines.append(line) }
                line = TextLine(start: Int32(place + 1), end: 0, first: -1, last: 0)
            } else if table[Int(unit)] & skipped == 0 {
                if line.first < 0 { line.first = Int32(place) }
                line.last = Int32(place + 1)
            }
        }
        line.end = Int32(fold.count)
        if line.first >= 0 { lines.append(line) }
        return lines
    }

    /// Class of the character at a place.
    func kind(_ place: Int) -> CharacterClass { CharacterClass(rawValue: CharacterClass.table[Int(fold[place])]) }

    /// Passes over `range` as noise of one kind, but for what is passed over already.
    mutating func pass(_ range: Range<Int>, _ kind: Repair.Kind) {
        let mark = ViewDraft.number(kind)
        for place in range where marks[place] == 0 {
            marks[place] = mark
            hasMarks = true
        }
    }

    /// Passes over a whole line with its line end.
    mutating func passLine(_ index: Int, _ kind: Repair.Kind) {
        let line = lines[index]
        pass(Int(line.start)..<min(Int(line.end) + 1, fold.count), kind)
        isPassedOver[index] = true
    }

    /// The view without what is marked, and the list of what was passed over.
    ///
    /// - Complexity: O(length).
    func finish() -> ReadingView {
        guard hasMarks else {
            return ReadingView(fold: fold, places: (0..<Int32(fold.count)).map { $0 }, repairs: [])
        }
        var kept = 0
        for mark in marks where mark == 0 { kept += 1 }
        var units = [UInt16](repeating: 0, count: kept)
        var places = [Int32](repeating: 0, count: kept)
        var written = 0
        for (place, mark) in marks.enumerated() where mark == 0 {
            units[written] = fold[place]
            places[written] = Int32(place)
            written += 1
        }
        return ReadingView(fold: units, places: places, repairs: repairs())
    }

    /// One entry for each run of marks of one kind.
    private func repairs() -> [Repair] {
        var repairs: [Repair] = []
        var start = 0
        while start < marks.count {
            let mark = marks[start]
            var end = start + 1
            while end < marks.count, marks[end] == mark { end += 1 }
            if mark != 0 {
                let kind = ViewDraft.kinds[Int(mark) - 1]
                repairs.append(Repair(kind: kind, span: TextSpan(start, end), note: ViewDraft.note(kind)))
            }
            start = end
        }
        return repairs
    }

    private static let kinds: [Repair.Kind] = [.pageNumber, .lineWrap, .siteChrome, .innerSpace, .invisible]

    /// The mark of a kind of noise; 0 is for what stays.
    static func number(_ kind: Repair.Kind) -> UInt8 {
        switch kind {
        case .pageNumber: 1
        case .lineWrap: 2
        case .siteChrome: 3
        case .innerSpace: 4
        case .invisible: 5
        }
    }

    private static func note(_ kind: Repair.Kind) -> String {
        switch kind {
        case .pageNumber: "A page number is passed over."
        case .lineWrap: "A line end inside a paragraph is passed over."
        case .siteChrome: "Web page furniture is passed over."
        case .innerSpace: "A blank beside a number is passed over."
        case .invisible: "An invisible character is passed over."
        }
    }
}
