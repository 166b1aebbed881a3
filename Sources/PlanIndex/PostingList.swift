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

    /// The bytes of a list of ascending places.
    ///
    /// - Complexity: O(places).
    package static func bytes(of places: ArraySlice<UInt32>) -> [UInt8] {
        var table: [UInt8] = []
        var body: [UInt8] = []
        var previous: UInt32 = 0
        for (number, place) in places.enumerated() {
            if number % blockSize == 0 {
                append(place, to: &table)
                append(UInt32(truncatingIfNeeded: body.count), to: &table)
                previous = 0
            }
            var rest = place &- previous
            while rest >= 0x80 {
                body.append(UInt8(truncatingIfNeeded: rest) | 0x80)
                rest >>= 7
            }
            body.append(UInt8(truncatingIfNeeded: rest))
            previous = place
        }
        return places.count > blockSize ? table + body : body
    }

    private static func append(_ number: UInt32, to bytes: inout [UInt8]) {
        for shift in [0, 8, 16, 24] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    /// All places.
    ///
    /// - Complexity: O(places).
    package var places: [UInt32] {
        var all: [UInt32] = []
        all.reserveCapacity(count)
        for block in 0..<blocks { read(block, into: &all) }
        return all
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

    private func number(at place: Int) -> UInt32 {
        UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2]) << 16
            | UInt32(bytes[place + 3]) << 24
    }

    private func read(_ block: Int, into places: inout [UInt32]) {
        var at = start(of: block)
        var place: UInt32 = 0
        for _ in 0..<size(of: block) {
            var (shift, rest): (UInt32, UInt32) = (0, 0)
            while at < bytes.count, bytes[at] >= 0x80, shift < 28 {
                rest |= UInt32(bytes[at] & 0x7F) << shift
                shift += 7
                at += 1
            }
            guard at < bytes.count else { return }
            place &+= rest | UInt32(bytes[at]) << shift
            at += 1
            places.append(place)
        }
    }
}
