/// A text as Unicode scalars in two bytes each; the few beyond the basic plane are kept aside.
public struct ScalarText: Sendable, Hashable {
    /// The scalar at each place; `aside` where one beyond the basic plane stands.
    package let units: [UInt16]
    /// Scalars beyond the basic plane, in the order of their places.
    private let others: [Other]

    /// Stands in `units` where the scalar is kept aside; a surrogate, which no text holds.
    package static let aside: UInt16 = 0xD800

    /// A scalar beyond the basic plane.
    package struct Other: Sendable, Hashable {
        let place: Int32
        let scalar: UInt32

        package init(place: Int, scalar: UInt32) {
            self.place = Int32(truncatingIfNeeded: place)
            self.scalar = scalar
        }
    }

    /// - Parameter others: One for each `aside` in `units`, in order.
    package init(units: [UInt16], others: [Other]) {
        self.units = units
        self.others = others
    }

    /// - Complexity: O(length).
    public init(_ scalars: some Sequence<UInt32>) {
        var (units, others): ([UInt16], [Other]) = ([], [])
        units.reserveCapacity(scalars.underestimatedCount)
        for scalar in scalars {
            if scalar >= 0x10000 { others.append(Other(place: units.count, scalar: scalar)) }
            units.append(scalar < 0x10000 ? UInt16(truncatingIfNeeded: scalar) : ScalarText.aside)
        }
        self.init(units: units, others: others)
    }

    /// The scalar at a place where `units` says `aside`.
    ///
    /// - Complexity: O(log scalars aside).
    private func other(at place: Int) -> UInt32 {
        var (low, high) = (0, others.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(others[middle].place) < place { low = middle + 1 } else { high = middle }
        }
        return low < others.count ? others[low].scalar : 0xFFFD
    }
}

extension ScalarText: RandomAccessCollection {
    public var startIndex: Int { 0 }

    public var endIndex: Int { units.count }

    @inline(__always)
    public subscript(place: Int) -> UInt32 {
        let unit = units[place]
        return unit == ScalarText.aside ? other(at: place) : UInt32(unit)
    }
}
