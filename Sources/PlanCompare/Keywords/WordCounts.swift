/// How often each word stands in a document.
package struct WordCounts: Sendable, Hashable {
    package var counts: [String: Int]
    /// All words, those that are not listed included.
    package var total: Int

    package init(counts: [String: Int], total: Int) {
        (self.counts, self.total) = (counts, total)
    }

    /// Of counts and their total.
    package init(_ counted: (counts: [String: Int], total: Int)) {
        self.init(counts: counted.counts, total: counted.total)
    }
}
