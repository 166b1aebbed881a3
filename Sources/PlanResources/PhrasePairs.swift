/// How phrases begin: for their first two characters, or for a phrase of one, the node they lead to and the classes of
/// all phrases that begin so.
///
/// A bitmap that says no for most of a text, then one line of the cache: a table of 64-bit cells with open addressing.
/// A cell holds 24 bits of the node, 12 of the set of classes and the lower 28 of the hash of the pair. The hash is
/// another number for every pair, and its upper bits say where the cell is looked for: so cells of two pairs with the
/// same lower bits are sought a sixteenth of the table apart at the least, and no run of cells is as long as that.
struct PhrasePairs: Sendable {
    private let bits: [UInt64]
    private let cells: [UInt64]
    /// How far a hash is shifted for its bit and for its cell.
    private let bitShift: UInt32
    private let cellShift: UInt32

    /// - Parameter beginnings: Each pair once.
    /// - Complexity: O(beginnings), expected.
    init(_ beginnings: [PhraseOpening]) {
        var width = max(8, UInt32(Int.bitWidth - (beginnings.count * 2).leadingZeroBitCount))
        var cells = PhrasePairs.table(beginnings, width)
        while PhrasePairs.longestRun(cells) >= cells.count / 16 {
            width += 1
            cells = PhrasePairs.table(beginnings, width)
        }
        let bitWidth = min(max(width + 2, 10), 16)
        var bits = [UInt64](repeating: 0, count: 1 << Int(bitWidth - 6))
        for beginning in beginnings {
            let bit = PhrasePairs.hash(beginning.first, beginning.second) >> (32 - bitWidth)
            bits[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
        }
        (self.bits, self.cells, bitShift, cellShift) = (bits, cells, 32 - bitWidth, 32 - width)
    }

    private static func table(_ beginnings: [PhraseOpening], _ width: UInt32) -> [UInt64] {
        precondition(width < 29, "a table of phrases holds too many beginnings")
        var cells = [UInt64](repeating: 0, count: 1 << Int(width))
        for beginning in beginnings {
            let hash = hash(beginning.first, beginning.second)
            var cell = Int(hash >> (32 - width))
            while cells[cell] != 0 { cell = (cell &+ 1) & (cells.count &- 1) }
            cells[cell] =
                UInt64(hash & 0xFFF_FFFF) << 36 | UInt64(truncatingIfNeeded: beginning.classSet) << 24
                | UInt64(truncatingIfNeeded: beginning.node)
        }
        return cells
    }

    /// The longest run of cells without a free one, the end and the start taken as neighbours.
    private static func longestRun(_ cells: [UInt64]) -> Int {
        var (longest, run) = (0, 0)
        for cell in cells + cells.prefix(cells.count / 16) {
            run = cell == 0 ? 0 : run + 1
            longest = max(longest, run)
        }
        return longest
    }

    /// What begins with a pair, or with the single character `first` where `second` is 0.
    struct Found {
        fileprivate let cell: UInt64

        /// 0 where nothing begins so.
        @inline(__always) var node: Int { Int(truncatingIfNeeded: cell & 0xFF_FFFF) }
        @inline(__always) var classSet: Int { Int(truncatingIfNeeded: cell >> 24 & 0xFFF) }
    }

    /// - Complexity: O(1), expected.
    @inline(__always)
    subscript(first: UInt16, second: UInt16) -> Found {
        let hash = PhrasePairs.hash(first, second)
        let bit = hash >> bitShift
        guard bits[Int(bit >> 6)] >> UInt64(bit & 63) & 1 != 0 else { return Found(cell: 0) }
        var cell = Int(hash >> cellShift)
        while cells[cell] != 0, cells[cell] >> 36 != UInt64(hash & 0xFFF_FFFF) {
            cell = (cell &+ 1) & (cells.count &- 1)
        }
        return Found(cell: cells[cell])
    }

    /// Another number for every pair.
    @inline(__always)
    private static func hash(_ first: UInt16, _ second: UInt16) -> UInt32 {
        (UInt32(first) << 16 | UInt32(second)) &* 0x9E37_79B1
    }
}

/// How some phrases begin.
struct PhraseOpening: Sendable {
    let first: UInt16
    /// 0 for a phrase of one character, for which `first` is its only one.
    let second: UInt16
    /// Where the beginning leads, below 2²⁴.
    let node: Int32
    /// Number of the set of classes of the phrases that begin so, below 2¹².
    let classSet: Int32
}
