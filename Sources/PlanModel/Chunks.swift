/// A list that grows without moving what it holds: an array that doubles is there twice while it grows, which millions of
/// small records would be seen by.
struct Chunks<Item: Sendable>: Sendable {
    private var chunks: [[Item]] = []
    private(set) var count = 0

    private static var size: Int { 4096 }

    /// Adds an item behind the others.
    mutating func append(_ item: Item) {
        if count % Chunks.size == 0 {
            chunks.append([])
            // The first one grows as it has to: most texts have few items.
            if count > 0 { chunks[chunks.count - 1].reserveCapacity(Chunks.size) }
        }
        chunks[chunks.count - 1].append(item)
        count += 1
    }

    /// The item at a place.
    subscript(place: Int) -> Item {
        get { chunks[place / Chunks.size][place % Chunks.size] }
        set { chunks[place / Chunks.size][place % Chunks.size] = newValue }
    }
}
