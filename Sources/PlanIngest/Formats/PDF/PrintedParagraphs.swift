/// Joins the rows of a column to paragraphs by how they are set: a row that reaches the right margin goes on in the next
/// one, unless that is set in or stands farther below.
struct PrintedParagraphs {
    /// Margins of a column.
    struct Margins {
        var left: Float
        var right: Float
    }

    /// The margins of rows that stand in one column.
    ///
    /// - Complexity: O(n log n).
    static func margins(_ rows: [PrintedRow]) -> Margins {
        let lefts = rows.map(\.left).sorted()
        let rights = rows.map(\.right).sorted()
        // The leftmost place where a tenth of the rows begin: text stands there, not a stray mark.
        var left = lefts.first ?? 0
        let needed = max(2, rows.count / 10)
        for (index, place) in lefts.enumerated() {
            let near = lefts[index...].prefix { $0 - place < 3 }.count
            if near >= needed {
                left = place
                break
            }
        }
        return Margins(left: left, right: rights.isEmpty ? 0 : rights[rights.count * 95 / 100])
    }

    /// Whether `next` goes on with the paragraph that `row` is in.
    ///
    /// - Parameter pitch: Usual distance from row to row.
    static func continues(
        _ row: PrintedRow, _ next: PrintedRow, margins: Margins, pitch: Float, isNewPage: Bool
    ) -> Bool {
        let size = max(row.size, 1)
        guard row.right >= margins.right - 1.6 * size, next.left <= margins.left + 1.2 * size else { return false }
        guard abs(next.size - row.size) <= 0.15 * size else { return false }
        if !isNewPage, row.bottom - next.top > max(1.0 * size, pitch * 0.75) { return false }
        return true
    }

    /// Usual distance between the middles of two rows in points.
    static func pitch(_ rows: [PrintedRow]) -> Float {
        let steps = zip(rows, rows.dropFirst()).map { ($0.top + $0.bottom - $1.top - $1.bottom) / 2 }.filter { $0 > 0 }
        return steps.isEmpty ? 0 : steps.sorted()[steps.count / 2]
    }

    /// Adds a row to a paragraph: with a blank between letters, without one beside Chinese.
    static func join(_ row: [UInt8], to text: inout [UInt8]) {
        if let last = text.last, let first = row.first, last < 0x80, first < 0x80, last != 0x20 { text.append(0x20) }
        text += row
    }
}
