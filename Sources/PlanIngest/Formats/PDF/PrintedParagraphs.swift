/// Joins the rows of a column to paragraphs by how they are set: a row that had no room for the next word goes on in the next
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
        let word = (next.runs.first?.firstWord ?? next.left) - next.left
        guard row.right + max(word, size) >= margins.right - 0.6 * size, next.left <= margins.left + 1.2 * size else {
            return false
        }
        guard abs(next.font - row.font) <= 0.15 * row.font else { return false }
        return isNewPage || row.baseline - next.baseline <= max(1.4 * pitch, 1.2 * size)
    }

    /// Usual distance from the line of a row to that of the next in points.
    static func pitch(_ rows: [PrintedRow]) -> Float {
        let steps = zip(rows, rows.dropFirst()).map { $0.baseline - $1.baseline }.filter { $0 > 0 }
        return steps.isEmpty ? 0 : steps.sorted()[steps.count / 2]
    }

    /// Adds a row to a paragraph: with a blank between letters, without one beside Chinese.
    static func join(_ row: [UInt8], to text: inout [UInt8]) {
        if let last = text.last, let first = row.first, last < 0x80, first < 0x80, last != 0x20 { text.append(0x20) }
        text += row
    }
}
