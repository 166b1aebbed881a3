/// The text as it is read: folded to simplified half-width lower-case characters, one UTF-16 unit an element,
/// without page numbers, hard line wraps and site chrome; each element knows its place in the canonical text.
///
/// Folding gives keys for look-up only; what is quoted to people always comes from the canonical text. Paragraphs
/// end with `\n`. Characters outside the basic plane are `0xFFFD`.
public struct ReadingView: Sendable {
    /// Folded elements.
    public let fold: [UInt16]
    /// How far the canonical text is ahead of the view, from element to element on; the first one from 0 on. A text
    /// without noise has one entry only, where a place for each element would take twice the text.
    private let shifts: [Shift]
    /// What was passed over, in the order of the text.
    public var repairs: [Repair]

    /// Places of all elements that are no Chinese character, Latin letter or digit, in order: what lines, sentences,
    /// clauses, titles and quotations are bounded by.
    public let marks: [Int32]
    /// Places of the line ends, in order.
    public let lineEnds: [Int32]
    /// Places of the tabs that part the cells of tables, in order; blanks in `fold`. A line of the view with one of
    /// them is a row.
    public let tabs: [Int32]

    /// From an element on the canonical place is so much greater than the element's.
    package struct Shift: Sendable, Hashable {
        let element: Int32
        let shift: Int32

        package init(from element: Int, by shift: Int) {
            self.element = Int32(truncatingIfNeeded: element)
            self.shift = Int32(truncatingIfNeeded: shift)
        }
    }

    /// - Parameters:
    ///   - shifts: Ascending; the first one from element 0 on.
    ///   - tabs: Ascending.
    package init(fold: [UInt16], shifts: [Shift], repairs: [Repair], tabs: [Int32] = []) {
        self.fold = fold
        self.shifts = shifts
        self.repairs = repairs
        self.tabs = tabs
        marks = ReadingView.marks(of: fold.span)
        lineEnds = ReadingView.lineEnds(marks, fold)
    }

    /// - Parameter places: Canonical scalar offset of each element; ascending, as many as `fold`.
    public init(fold: [UInt16], places: [Int32], repairs: [Repair]) {
        var shifts: [Shift] = []
        for (element, place) in places.enumerated() where shifts.last.map({ Int($0.shift) }) != Int(place) - element {
            shifts.append(Shift(from: element, by: Int(place) - element))
        }
        self.init(fold: fold, shifts: shifts, repairs: repairs)
    }

    /// Places of all marks.
    private static func marks(of units: Span<UInt16>) -> [Int32] {
        var marks: [Int32] = []
        marks.reserveCapacity(units.count / 8)
        var found = [Int32](repeating: 0, count: min(2048, units.count))
        var start = 0
        while start < units.count {
            let end = min(units.count, start + found.count)
            let count = units.marks(from: start, limit: end, into: &found)
            marks.append(contentsOf: found[..<count])
            start = end
        }
        return marks
    }

    /// The marks that are line ends; counted first, since a list that doubles is there twice.
    private static func lineEnds(_ marks: [Int32], _ fold: [UInt16]) -> [Int32] {
        var ends: [Int32] = []
        ends.reserveCapacity(marks.count { fold[Int($0)] == 0x0A })
        for mark in marks where fold[Int(mark)] == 0x0A { ends.append(mark) }
        return ends
    }

    /// Number of marks in front of `place`, which is the index of the first one at or behind it.
    ///
    /// - Complexity: O(log marks).
    public func firstMark(from place: Int) -> Int { ReadingView.first(in: marks, from: place) }

    /// The lines of the view in order, without their line ends.
    public var lines: ViewLines { ViewLines(ends: lineEnds, length: fold.count) }

    /// Lists more repairs, in front of those that stand at the same places.
    ///
    /// - Complexity: O(n log n) for n repairs.
    package mutating func add(_ more: [Repair]) {
        guard !more.isEmpty else { return }
        repairs = (more + repairs).sorted { $0.span < $1.span }
    }

    // MARK: Places

    /// Canonical scalar offset of each element.
    ///
    /// - Complexity: O(length).
    public var places: [Int32] {
        var walk = walk(from: 0)
        return fold.indices.map { _ in Int32(walk.next()) }
    }

    /// Index of the last shift at or in front of `element`.
    private func shift(at element: Int) -> Int {
        var (low, high) = (0, shifts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(shifts[middle].element) <= element { low = middle } else { high = middle }
        }
        return low
    }

    /// Canonical places of one element after another.
    struct Walk {
        private let shifts: [Shift]
        private var index: Int
        private var element: Int
        /// First element of the next shift.
        private var bound = 0
        private var shift = 0

        fileprivate init(_ shifts: [Shift], _ index: Int, from element: Int) {
            (self.shifts, self.index, self.element) = (shifts, index, element)
            take()
        }

        private mutating func take() {
            shift = index < shifts.count ? Int(shifts[index].shift) : 0
            bound = index + 1 < shifts.count ? Int(shifts[index + 1].element) : .max
        }

        mutating func next() -> Int {
            if element >= bound {
                index += 1
                take()
            }
            element += 1
            return element - 1 + shift
        }
    }

    func walk(from element: Int) -> Walk { Walk(shifts, shift(at: element), from: element) }

    /// The elements whose places lie in a canonical span.
    ///
    /// - Complexity: O(log repairs).
    public func range(of span: TextSpan) -> Range<Int> {
        let start = firstElement(from: span.start)
        return start..<max(start, firstElement(from: span.end))
    }

    /// Index of the first element whose place is not less than `place`.
    private func firstElement(from place: Int) -> Int {
        var (low, high) = (0, shifts.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(shifts[middle].element) + Int(shifts[middle].shift) < place {
                low = middle + 1
            } else {
                high = middle
            }
        }
        guard low > 0 else { return 0 }
        let end = low < shifts.count ? Int(shifts[low].element) : fold.count
        return min(place - Int(shifts[low - 1].shift), end)
    }

    /// Number of tabs in front of `place`, which is the index of the first one at or behind it.
    ///
    /// - Complexity: O(log tabs).
    package func firstTab(from place: Int) -> Int { ReadingView.first(in: tabs, from: place) }

    /// Index of the first of some ascending places that is not less than `place`.
    private static func first(in list: [Int32], from place: Int) -> Int {
        var (low, high) = (0, list.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(list[middle]) < place { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The canonical span from the first to the last element of `range`; empty ranges give an empty span.
    ///
    /// - Complexity: O(log repairs).
    public func canonical(_ range: Range<Int>) -> TextSpan {
        guard !fold.isEmpty else { return TextSpan(0, 0) }
        guard !range.isEmpty else {
            let isBehind = range.lowerBound >= fold.count
            let at = isBehind ? place(of: fold.count - 1) + 1 : place(of: range.lowerBound)
            return TextSpan(at, at)
        }
        let first = shift(at: range.lowerBound)
        let isOne = first + 1 >= shifts.count || Int(shifts[first + 1].element) >= range.upperBound
        let last = isOne ? range.upperBound - 1 + Int(shifts[first].shift) : place(of: range.upperBound - 1)
        return TextSpan(range.lowerBound + Int(shifts[first].shift), last + 1)
    }

    private func place(of element: Int) -> Int { element + Int(shifts[shift(at: element)].shift) }
}
