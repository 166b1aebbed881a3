/// A list that grows without moving what it holds: an array that doubles is there twice while it grows, which millions of
/// small records would be seen by.
struct Chunks<Item: Sendable>: Sendable {
    private var chunks: [[Item]] = []
    private(set) var count = 0

    /// Items of a chunk: a power of two, so that places are parted by their bits.
    private static var size: Int { 1 << Chunks.bits }
    private static var bits: Int { 12 }

    /// Adds an item behind the others.
    mutating func append(_ item: Item) {
        if count & (Chunks.size - 1) == 0 {
            chunks.append([])
            // The first one grows as it has to: most texts have few items.
            if count > 0 { chunks[chunks.count - 1].reserveCapacity(Chunks.size) }
        }
        chunks[chunks.count - 1].append(item)
        count += 1
    }

    /// The item at a place.
    subscript(place: Int) -> Item {
        get { chunks[place >> Chunks.bits][place & (Chunks.size - 1)] }
        set { chunks[place >> Chunks.bits][place & (Chunks.size - 1)] = newValue }
    }

    /// The item behind all others; nil where there is none.
    var last: Item? { chunks.last?.last }
}
