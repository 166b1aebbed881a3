/// Where the pages of a text begin.
public struct PagePlaces: Sendable, Hashable {
    /// First place of each page, in canonical scalars; empty for a text without pages.
    public let starts: [Int]
    /// Number of the first of them.
    public let first: Int

    /// Pages are parted by form feeds (U+000C), each of which begins one.
    ///
    /// - Parameter first: Number of the page that the text begins on, where that is known from elsewhere: such a text has
    ///   pages though it may hold the border of none.
    /// - Complexity: O(length).
    init(of scalars: ScalarText, first: Int?) {
        let units = scalars.units
        var starts: [Int] = []
        var place = units.span.firstPlace(of: 0x0C, from: 0, limit: units.count)
        while place < units.count {
            starts.append(place + 1)
            place = units.span.firstPlace(of: 0x0C, from: place + 1, limit: units.count)
        }
        self.starts = starts.isEmpty && first == nil ? [] : [0] + starts
        self.first = first ?? 1
    }

    /// Number of the page that `place` is on; nil for a text without pages.
    ///
    /// - Complexity: O(log pages).
    public func page(of place: Int) -> Int? {
        guard !starts.isEmpty else { return nil }
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= place { low = middle } else { high = middle }
        }
        return first + low
    }
}

extension SourceText {
    /// Where its pages begin.
    ///
    /// - Complexity: O(length).
    public var pages: PagePlaces { PagePlaces(of: scalars, first: part?.page) }
}
