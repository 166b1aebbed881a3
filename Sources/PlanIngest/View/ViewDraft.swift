import PlanModel
import PlanResources

/// A reading view in the making: the folded text, its lines, and for each place whether the view passes over it.
struct ViewDraft {
    /// The canonical text.
    let scalars: ScalarText
    /// Folded characters, as many as there are scalars.
    var fold: [UInt16]
    /// For each place 0, or the number of the kind of noise that stands there.
    var marks: [UInt8]
    /// The lines that are not blank.
    let lines: [TextLine]
    /// For each of `lines`, whether it is passed over as a whole.
    var isPassedOver: [Bool]
    /// The tabs between the cells of tables, and which of `lines` have them.
    let tables: TableTabs
    /// What is marked, in the order in which it was found.
    private var passed: [Passed] = []
    private let classes = CharacterClass.table

    /// Notes of passages that say more than their kind does.
    private var notes: [String] = []

    private struct Passed {
        let start: Int32
        var end: Int32
        let mark: UInt8
        /// Index in `notes`; -1 for the note of the kind.
        let note: Int32

        /// Whether a passage goes on where this one ends.
        func goesOn(_ start: Int32, _ mark: UInt8, _ note: Int32) -> Bool {
            end == start && self.mark == mark && self.note == note
        }
    }

    /// - Complexity: O(length).
    init(_ scalars: ScalarText, units: [UInt16]) {
        let fold = [UInt16](scalars.units.span, through: units.span)
        self.scalars = scalars
        self.fold = fold
        marks = [UInt8](repeating: 0, count: scalars.count)
        lines = ViewDraft.lines(fold)
        isPassedOver = [Bool](repeating: false, count: lines.count)
        tables = TableTabs(scalars.units, fold: fold, lines: lines)
    }

    /// Whether one of `lines` is a row of a table.
    func isRow(_ index: Int) -> Bool { !tables.rows.isEmpty && tables.rows[index] }

    private static func lines(_ fold: [UInt16]) -> [TextLine] {
        let table = CharacterClass.table
        let skipped = CharacterClass.blank.rawValue | CharacterClass.invisible.rawValue
        let units = fold.span
        var lines: [TextLine] = []
        lines.reserveCapacity(ViewDraft.lineEnds(units) + 1)
        var start = 0
        while start < units.count {
            let end = units.firstPlace(of: 0x0A, from: start, limit: units.count)
            var (first, last) = (start, end)
            while first < last, table[Int(units[first])] & skipped != 0 { first += 1 }
            while last > first, table[Int(units[last - 1])] & skipped != 0 { last -= 1 }
            if first < last {
                lines.append(
                    TextLine(
                        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end),
                        first: Int32(truncatingIfNeeded: first), last: Int32(truncatingIfNeeded: last)))
            }
            start = end + 1
        }
        return lines
    }

    private static func lineEnds(_ units: Span<UInt16>) -> Int {
        var count = 0
        for place in units.indices where units[place] == 0x0A { count += 1 }
        return count
    }

    /// The line that a place lies in, with the line end behind it; nil for lines without anything on them.
    ///
    /// - Complexity: O(log lines).
    func line(at place: Int) -> TextLine? {
        let index = index(ofLineAt: place)
        return index < lines.count && Int(lines[index].start) <= place ? lines[index] : nil
    }

    /// Index of the line that a place lies in, or of the next one.
    ///
    /// - Complexity: O(log lines).
    func index(ofLineAt place: Int) -> Int {
        var (low, high) = (0, lines.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(lines[middle].end) < place { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Class of the character at a place.
    func kind(_ place: Int) -> CharacterClass { CharacterClass(rawValue: classes[Int(fold[place])]) }

    /// Passes over `range` as noise of one kind, but for what is passed over already.
    ///
    /// - Parameter note: Where it says more than the kind does: an index that `add(note:)` gave.
    mutating func pass(_ range: Range<Int>, _ kind: Repair.Kind, note: Int = -1) {
        let mark = ViewDraft.number(kind)
        let note = Int32(truncatingIfNeeded: note)
        for place in range where marks[place] == 0 {
            marks[place] = mark
            if let last = passed.last, last.goesOn(Int32(place), mark, note) {
                passed[passed.count - 1].end += 1
            } else {
                passed.append(Passed(start: Int32(place), end: Int32(place + 1), mark: mark, note: note))
            }
        }
    }

    /// Keeps a note for passages that say more than their kind does.
    mutating func add(note: String) -> Int {
        if let last = notes.last, last.utf8.elementsEqual(note.utf8) { return notes.count - 1 }
        notes.append(note)
        return notes.count - 1
    }

    /// Passes over `range` as words that cannot be read and leaves a border in its place, so that nothing is read across
    /// it: a number is not to lose a digit in silence.
    mutating func seal(_ range: Range<Int>, _ kind: Repair.Kind, note: Int = -1) {
        for place in range where marks[place] == 0 { fold[place] = ViewDraft.border }
        pass(range, kind, note: note)
    }

    /// What stands in the view for words that cannot be read.
    static let border: UInt16 = 0xFFFD

    /// Whether a passage leaves its first place as a border: not where all around it is passed over, too.
    private func leavesBorder(_ run: Passed) -> Bool {
        guard ViewDraft.isSealed[Int(run.mark)] else { return false }
        let (start, end) = (Int(run.start), Int(run.end))
        let opensLine = start == 0 || fold[start - 1] == 0x0A || marks[start - 1] != 0
        return !opensLine || end == fold.count || marks[end] == 0
    }

    /// By mark, whether such passages leave a border.
    private static let isSealed = [false] + kinds.map { $0 == .unreadable || $0 == .mojibake }

    /// Passes over a whole line with its line end.
    mutating func passLine(_ index: Int, _ kind: Repair.Kind, note: Int = -1) {
        let line = lines[index]
        pass(Int(line.start)..<min(Int(line.end) + 1, fold.count), kind, note: note)
        isPassedOver[index] = true
    }

    /// The view without what is marked, and the list of what was passed over.
    ///
    /// - Complexity: O(length + p log p) for p passages that were marked.
    func finish() -> ReadingView {
        let runs = orderedRuns()
        if runs.isEmpty {
            let start = [ReadingView.Shift(from: 0, by: 0)]
            return ReadingView(fold: fold, shifts: start, repairs: [], tabs: tables.places)
        }
        var (units, shifts): ([UInt16], [ReadingView.Shift]) = ([], [])
        var tabs: [Int32] = []
        var nextTab = 0
        units.reserveCapacity(fold.count - runs.reduce(0) { $0 + Int($1.end - $1.start) })
        var start = 0
        for run in runs + [Passed(start: Int32(fold.count), end: Int32(fold.count), mark: 0, note: -1)] {
            let end = Int(run.start) + (leavesBorder(run) ? 1 : 0)
            if start < end { shifts.append(ReadingView.Shift(from: units.count, by: start - units.count)) }
            while nextTab < tables.places.count, Int(tables.places[nextTab]) < end {
                let place = Int(tables.places[nextTab])
                if place >= start { tabs.append(Int32(truncatingIfNeeded: units.count + place - start)) }
                nextTab += 1
            }
            units.append(contentsOf: fold[start..<end])
            start = Int(run.end)
        }
        return ReadingView(fold: units, shifts: shifts, repairs: runs.map(repair), tabs: tabs)
    }

    /// What was marked in the order of the text, neighbours of one kind as one run.
    private func orderedRuns() -> [Passed] {
        var runs: [Passed] = []
        for next in passed.sorted(by: { $0.start < $1.start }) {
            if let last = runs.last, last.goesOn(next.start, next.mark, next.note) {
                runs[runs.count - 1].end = next.end
            } else {
                runs.append(next)
            }
        }
        return runs
    }

    private func repair(_ run: Passed) -> Repair {
        let kind = ViewDraft.kinds[Int(run.mark) - 1]
        let note = run.note < 0 ? kind.note : notes[Int(run.note)]
        return Repair(kind: kind, span: TextSpan(Int(run.start), Int(run.end)), note: note)
    }

    /// Kinds by their marks.
    private static let kinds = Repair.Kind.allCases

    /// The mark of a kind of noise; 0 is for what stays.
    static func number(_ kind: Repair.Kind) -> UInt8 { UInt8((kinds.firstIndex(of: kind) ?? 0) + 1) }
}
