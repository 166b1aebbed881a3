/// The places of a view where words cannot be read: a number beside one may have lost a digit or its unit.
package struct UnreadableBorders: Sendable {
    private let fold: [UInt16]
    /// Elements that stand for unreadable words, in order.
    private let elements: [Int32]

    /// - Complexity: O(repairs · log repairs).
    package init(_ view: ReadingView) {
        fold = view.fold
        elements = view.repairs.compactMap { repair in
            guard repair.kind == .unreadable || repair.kind == .mojibake else { return nil }
            let range = view.range(of: repair.span)
            return range.isEmpty ? nil : Int32(truncatingIfNeeded: range.lowerBound)
        }
    }

    /// Whether all of the text can be read.
    package var isEmpty: Bool { elements.isEmpty }

    /// Whether an unreadable place is in `range` or directly beside it, a blank or the marks inside numbers between.
    ///
    /// - Complexity: O(log repairs).
    package func touches(_ range: Range<Int>) -> Bool {
        guard !elements.isEmpty else { return false }
        return next(from: start(before: range.lowerBound)) < end(behind: range.upperBound)
    }

    /// Whether one is in front of `place`.
    package func touches(before place: Int) -> Bool {
        !elements.isEmpty && next(from: start(before: place)) < place
    }

    /// Whether one is in `range`, which ends with what may go on behind it.
    package func touches(behind place: Int) -> Bool {
        !elements.isEmpty && next(from: place) < end(behind: place)
    }

    /// The first place that counts as beside `place`, in front of it.
    private func start(before place: Int) -> Int {
        var at = place - 1
        while at >= 0, place - at <= 2, UnreadableBorders.joins(fold[at]) { at -= 1 }
        return max(0, at)
    }

    private func end(behind place: Int) -> Int {
        var at = place
        while at < fold.count, at - place < 2, UnreadableBorders.joins(fold[at]) { at += 1 }
        return at + 1
    }

    /// Blanks and marks that stand inside numbers and between those of a range.
    private static func joins(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x20, 0x2C, 0x2E, 0x2D, 0x7E, 0x2014, 0x2F, 0x3A, 0xB7, 0x28: true
        default: false
        }
    }

    /// The first such element from `place` on.
    private func next(from place: Int) -> Int {
        var (low, high) = (0, elements.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(elements[middle]) < place { low = middle + 1 } else { high = middle }
        }
        return low < elements.count ? Int(elements[low]) : .max
    }
}
