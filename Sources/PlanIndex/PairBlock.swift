/// Neighbouring pairs with their lists, as one stored piece: a segment is a row of blocks in the order of their pairs.
///
/// A pair is its distance from the one before, the number of its places, and, where there are several, the number of
/// texts and of the list's bytes; then the list (see `PostingList`). All numbers are of seven bits a byte.
package struct PairBlock: Sendable {
    /// A pair of the block.
    package struct Entry: Sendable, Hashable {
        package let pair: UInt32
        /// Number of places.
        package let hits: Int
        /// Number of texts that hold it.
        package let texts: Int
        /// Where its list stands in the block.
        let bytes: Range<Int>
    }

    private let first: UInt32
    private let bytes: [UInt8]

    /// A block as it was stored.
    ///
    /// - Parameter first: Its first pair.
    package init(first: UInt32, bytes: [UInt8]) { (self.first, self.bytes) = (first, bytes) }

    /// One pair; nil where the block does not hold it.
    ///
    /// - Complexity: O(pairs of the block).
    package func entry(of pair: UInt32) -> Entry? {
        var walk = Walk(first)
        while let entry = walk.next(bytes.span) {
            if entry.pair >= pair { return entry.pair == pair ? entry : nil }
        }
        return nil
    }

    /// All pairs, ascending.
    package var entries: [Entry] {
        var walk = Walk(first)
        var entries: [Entry] = []
        while let entry = walk.next(bytes.span) { entries.append(entry) }
        return entries
    }

    /// The list of an entry; nil where its bytes are no list.
    package func list(of entry: Entry) -> PostingList? {
        let own = entry.bytes.count == bytes.count ? bytes : Array(bytes[entry.bytes])
        return PostingList(bytes: own, count: entry.hits)
    }

    /// Goes from pair to pair; ends where the bytes are none.
    private struct Walk {
        private var pair: UInt32
        private var place = 0

        init(_ first: UInt32) { pair = first }

        mutating func next(_ bytes: Span<UInt8>) -> Entry? {
            guard let distance = ByteNumbers.short(in: bytes, at: &place),
                let hits = ByteNumbers.short(in: bytes, at: &place), hits > 0
            else { return nil }
            pair &+= distance
            var (texts, length) = (UInt32(1), 0)
            if hits > 1 {
                guard let several = ByteNumbers.short(in: bytes, at: &place),
                    let own = ByteNumbers.short(in: bytes, at: &place)
                else { return nil }
                (texts, length) = (several, Int(own))
            } else {
                var end = place
                guard ByteNumbers.short(in: bytes, at: &end) != nil else { return nil }
                length = end - place
            }
            guard place + length <= bytes.count else { return nil }
            defer { place += length }
            return Entry(pair: pair, hits: Int(hits), texts: Int(texts), bytes: place..<(place + length))
        }
    }
}

/// Gathers pairs into blocks.
package struct PairBlockWriter {
    private var bytes: [UInt8] = []
    private var list: [UInt8] = []
    private var first: UInt32 = 0
    private var previous: UInt32 = 0
    /// Number of pairs gathered, and places of the last one.
    private var (pairs, count) = (0, 0)
    private let write: (_ first: UInt32, _ count: Int?, _ bytes: [UInt8]) throws -> Void

    /// A block of so many bytes and its row fit into a page of SQLite's usual size.
    private static let size = 3_900

    /// - Parameter write: Takes each block as it is full: its first pair, the number of places where that is its only
    ///   one, its bytes.
    package init(_ write: @escaping (_ first: UInt32, _ count: Int?, _ bytes: [UInt8]) throws -> Void) {
        self.write = write
    }

    /// Takes the next pair.
    ///
    /// - Parameters:
    ///   - pair: Behind all that were taken before.
    ///   - places: Ascending, at least one.
    ///   - texts: Number of texts that hold one of them.
    /// - Throws: What `write` throws.
    package mutating func add(_ pair: UInt32, places: ArraySlice<UInt32>, texts: Int) throws {
        list.removeAll(keepingCapacity: true)
        PostingList.append(places, to: &list)
        if !bytes.isEmpty, bytes.count + list.count > PairBlockWriter.size { try finish() }
        if bytes.isEmpty { (first, previous) = (pair, pair) }
        ByteNumbers.appendShort(pair - previous, to: &bytes)
        ByteNumbers.appendShort(UInt32(places.count), to: &bytes)
        if places.count > 1 {
            ByteNumbers.appendShort(UInt32(texts), to: &bytes)
            ByteNumbers.appendShort(UInt32(list.count), to: &bytes)
        }
        bytes.append(contentsOf: list)
        previous = pair
        (pairs, count) = (pairs + 1, places.count)
    }

    /// Writes what was gathered.
    package mutating func finish() throws {
        if !bytes.isEmpty { try write(first, pairs == 1 ? count : nil, bytes) }
        pairs = 0
        bytes.removeAll(keepingCapacity: true)
    }
}
