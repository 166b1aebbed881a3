/// Keeps the best of many texts.
package struct BestTexts: Sendable {
    /// A text with what it is ranked by.
    package struct Found: Sendable, Hashable {
        /// Number of the document.
        package let document: UInt32
        package let hits: Int
        package let score: Double
    }

    private var found: [Found] = []
    private let limit: Int
    /// How many are gathered before the worse ones go.
    private let most: Int

    /// - Parameter limit: How many are kept.
    package init(limit: Int) {
        self.limit = limit
        most = limit > Int.max / 4 ? .max : max(64, limit * 2)
    }

    /// - Complexity: O(log limit), amortised.
    package mutating func add(document: UInt32, hits: Int, score: Double) {
        found.append(Found(document: document, hits: hits, score: score))
        if found.count >= most { cut() }
    }

    /// The best by score; of equal ones the document that was added first.
    package mutating func ranked() -> [Found] {
        cut()
        return found
    }

    private mutating func cut() {
        found.sort { ($1.score, $0.document) < ($0.score, $1.document) }
        if found.count > limit { found.removeLast(found.count - limit) }
    }
}
