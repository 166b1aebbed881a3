/// A list that grows without moving what it holds: an array that doubles is there twice while it grows, which millions of
/// small records would be seen by.
public struct Chunks<Item: Sendable>: Sendable {
    @usableFromInline var chunks: [[Item]] = []
    /// Number of items.
    @inlinable
    public var count: Int { chunks.isEmpty ? 0 : (chunks.count - 1) << Chunks.bits + chunks[chunks.count - 1].count }

    /// Items of a chunk: a power of two, so that places are parted by their bits.
    @usableFromInline static var size: Int { 1 << Chunks.bits }
    @usableFromInline static var bits: Int { 12 }

    /// An empty list.
    @inlinable
    public init() {}

    /// Adds an item behind the others.
    @inlinable
    public mutating func append(_ item: Item) {
        let last = chunks.count - 1
        if last >= 0, chunks[last].count < Chunks.size {
            chunks[last].append(item)
            return
        }
        chunks.append([])
        // The first one grows as it has to: most texts have few items.
        if last >= 0 { chunks[last + 1].reserveCapacity(Chunks.size) }
        chunks[last + 1].append(item)
    }

    /// Takes the last item away; there has to be one.
    @inlinable
    public mutating func removeLast() {
        chunks[chunks.count - 1].removeLast()
        if chunks[chunks.count - 1].isEmpty { chunks.removeLast() }
    }

    /// The item at a place.
    @inlinable
    public subscript(place: Int) -> Item {
        get { chunks[place >> Chunks.bits][place & (Chunks.size - 1)] }
        set { chunks[place >> Chunks.bits][place & (Chunks.size - 1)] = newValue }
    }

    /// The item behind all others; nil where there is none.
    @inlinable
    public var last: Item? { chunks.last?.last }

    /// Hands out the items as one array and is empty then; each chunk goes as soon as it was copied.
    @inlinable
    public mutating func take() -> [Item] {
        defer { chunks = [] }
        if chunks.count < 2 { return chunks.first ?? [] }
        var items: [Item] = []
        items.reserveCapacity(count)
        for chunk in chunks.indices {
            items.append(contentsOf: chunks[chunk])
            chunks[chunk] = []
        }
        return items
    }
}
