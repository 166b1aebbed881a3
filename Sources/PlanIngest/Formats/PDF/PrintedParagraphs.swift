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
        guard margins.right - margins.left >= narrowest * size, row.left <= margins.left + 3.2 * size,
            !(endsSentence(row.text) && beginsItem(next.text))
        else { return false }
        let word = (next.runs.first?.firstWord ?? next.left) - next.left
        guard row.right + max(word, size) >= margins.right - 0.6 * size, next.left <= margins.left + 1.2 * size else {
            return false
        }
        guard abs(next.font - row.font) <= 0.15 * row.font else { return false }
        return isNewPage || row.baseline - next.baseline <= min(max(1.4 * pitch, 1.2 * size), 3 * size)
    }

    /// Narrowest column whose right margin can be told from its rows, in sizes of the font.
    private static let narrowest: Float = 12

    /// Whether a row ends with a mark that ends sentences.
    private static func endsSentence(_ text: [UInt8]) -> Bool {
        let end = String(decoding: text.suffix(3), as: UTF8.self)
        return ["。", "！", "？", "；", "："].contains(end)
    }

    /// Whether a row begins with the number of an item: `1、`, `（一）`, `二、`, `第三章`.
    private static func beginsItem(_ text: [UInt8]) -> Bool {
        var rest = String(decoding: text.prefix(24), as: UTF8.self).unicodeScalars[...]
        var opened = false
        if let first = rest.first, "（(第".unicodeScalars.contains(first) {
            opened = true
            rest.removeFirst()
        }
        let number = rest.prefix { "0123456789一二三四五六七八九十百".unicodeScalars.contains($0) }
        guard !number.isEmpty, number.count <= 4, let sign = rest.dropFirst(number.count).first else { return false }
        return opened ? "）)章节条".unicodeScalars.contains(sign) : "、．.".unicodeScalars.contains(sign)
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
