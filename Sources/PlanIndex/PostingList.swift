/// Places of one pair in a segment, ascending, as bytes.
///
/// Blocks of 128 places; in a block the first place and then differences, each as a variable-length number of seven bits
/// a byte. A list of more than one block begins with a table of its blocks, eight bytes each: the first place and where
/// the block's bytes begin behind the table, so that a look-up reads one block of many.
package struct PostingList: Sendable {
    /// Number of places.
    package let count: Int
    private let bytes: [UInt8]
    private let blocks: Int

    private static let blockSize = 128

    /// A list as it was stored; nil where the bytes are no list of `count` places.
    ///
    /// - Complexity: O(blocks).
    package init?(bytes: [UInt8], count: Int) {
        guard count > 0 else { return nil }
        (self.bytes, self.count) = (bytes, count)
        blocks = (count + PostingList.blockSize - 1) / PostingList.blockSize
        let table = blocks > 1 ? blocks * 8 : 0
        guard bytes.count >= table + count else { return nil }
        for block in 0..<(blocks > 1 ? blocks : 0) where start(of: block) + size(of: block) > bytes.count { return nil }
    }

    /// Writes a list of ascending places behind `bytes`.
    ///
    /// - Complexity: O(places).
    package static func append(_ places: ArraySlice<UInt32>, to bytes: inout [UInt8]) {
        let table = bytes.count
        let blocks = (places.count + blockSize - 1) / blockSize
        if blocks > 1 { bytes.append(contentsOf: repeatElement(0, count: blocks * 8)) }
        let body = bytes.count
        var (previous, left, block): (UInt32, Int, Int) = (0, 0, 0)
        for place in places {
            if left == 0 {
                if blocks > 1 {
                    ByteNumbers.setWord(place, in: &bytes, at: table + block * 8)
                    ByteNumbers.setWord(
                        UInt32(truncatingIfNeeded: bytes.count - body), in: &bytes, at: table + block * 8 + 4)
                }
                (previous, left, block) = (0, blockSize, block + 1)
            }
            ByteNumbers.appendShort(place &- previous, to: &bytes)
            previous = place
            left -= 1
        }
    }

    /// All places.
    ///
    /// - Complexity: O(places).
    package var places: [UInt32] {
        var all: [UInt32] = []
        all.reserveCapacity(count)
        append(to: &all, shiftedBy: 0)
        return all
    }

    /// Appends all places, moved towards the end.
    ///
    /// - Complexity: O(places).
    package func append(to places: inout [UInt32], shiftedBy shift: UInt32) {
        for block in 0..<blocks { read(block, into: &places, shiftedBy: shift) }
    }

    /// The places that lie in a range.
    ///
    /// - Complexity: O(blocks that touch the range · 128).
    package func places(in range: Range<UInt32>) -> [UInt32] {
        var found: [UInt32] = []
        for block in self.block(of: range.lowerBound, from: 0)..<blocks {
            if block > 0, first(of: block) >= range.upperBound { break }
            read(block, into: &found)
        }
        return found.filter { range.contains($0) }
    }

    /// Those of `starts` that have a place of the list exactly `offset` behind them.
    ///
    /// - Parameter starts: Ascending.
    /// - Complexity: O(starts + places), or O(starts · log blocks) where the starts are few.
    package func holding(_ starts: [UInt32], offset: UInt32) -> [UInt32] {
        var found: [UInt32] = []
        var (block, current) = (-1, [UInt32]())
        var at = 0
        for start in starts {
            let wanted = start &+ offset
            if block < 0 || block + 1 < blocks && first(of: block + 1) <= wanted {
                block = self.block(of: wanted, from: max(block, 0))
                current.removeAll(keepingCapacity: true)
                read(block, into: &current)
                at = 0
            }
            while at < current.count, current[at] < wanted { at += 1 }
            if at < current.count, current[at] == wanted { found.append(start) }
        }
        return found
    }

    /// The last block whose first place is not behind `place`, at or behind the block `from`.
    private func block(of place: UInt32, from: Int) -> Int {
        var (low, step) = (from, 1)
        while low + step < blocks, first(of: low + step) <= place {
            low += step
            step *= 2
        }
        var high = min(blocks, low + step)
        while high - low > 1 {
            let middle = (low + high) / 2
            if first(of: middle) <= place { low = middle } else { high = middle }
        }
        return low
    }

    private func first(of block: Int) -> UInt32 { blocks > 1 ? number(at: block * 8) : 0 }

    private func start(of block: Int) -> Int { blocks > 1 ? blocks * 8 + Int(number(at: block * 8 + 4)) : 0 }

    /// Number of places of a block.
    private func size(of block: Int) -> Int { min(PostingList.blockSize, count - block * PostingList.blockSize) }

    private func number(at place: Int) -> UInt32 { ByteNumbers.word(in: bytes, at: place) }

    private func read(_ block: Int, into places: inout [UInt32], shiftedBy shift: UInt32 = 0) {
        let span = bytes.span
        var at = start(of: block)
        var place = shift
        for _ in 0..<size(of: block) {
            guard let distance = ByteNumbers.short(in: span, at: &at) else { return }
            place &+= distance
            places.append(place)
        }
    }
}
