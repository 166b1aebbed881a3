import Formats

/// A table whose cells are drawn with lines: where its lines are, and which cells they bound.
struct RuledTable {
    /// From the left, and from the top.
    private(set) var columns: [Float]
    private(set) var rows: [Float]
    private let across: [PDFBox]
    private let down: [PDFBox]

    /// Thickest line, shortest line and distance at which two lines are one, in points.
    private static let (thickest, shortest, near): (Float, Float, Float) = (3, 8, 3)
    /// Most lines of a page that are looked at.
    private static let mostLines = 4000

    var left: Float { columns.first ?? 0 }
    var right: Float { columns.last ?? 0 }
    var top: Float { rows.first ?? 0 }
    var bottom: Float { rows.last ?? 0 }

    /// The tables of a page, from the top.
    ///
    /// - Complexity: O(n log n + n · tables) for n lines.
    static func tables(_ boxes: [PDFBox]) -> [RuledTable] {
        var (across, down): ([PDFBox], [PDFBox]) = ([], [])
        for box in boxes {
            let (width, height) = (box.right - box.left, box.top - box.bottom)
            if height <= thickest, width >= shortest {
                across.append(box)
            } else if width <= thickest, height >= shortest {
                down.append(box)
            } else if width > thickest, height > thickest, width < 2000, height < 2000 {
                // A rectangle around a cell: its four sides.
                across.append(PDFBox(left: box.left, bottom: box.top, right: box.right, top: box.top))
                across.append(PDFBox(left: box.left, bottom: box.bottom, right: box.right, top: box.bottom))
                down.append(PDFBox(left: box.left, bottom: box.bottom, right: box.left, top: box.top))
                down.append(PDFBox(left: box.right, bottom: box.bottom, right: box.right, top: box.top))
            }
        }
        guard across.count >= 2, down.count >= 2, across.count + down.count <= mostLines else { return [] }
        return bands(across, down).compactMap { RuledTable(across: $0.across, down: $0.down) }
    }

    /// Lines in bands of the page over which no vertical line reaches: a table lies in one band.
    private static func bands(_ across: [PDFBox], _ down: [PDFBox]) -> [(across: [PDFBox], down: [PDFBox])] {
        var bands: [(top: Float, bottom: Float, down: [PDFBox])] = []
        for line in down.sorted(by: { $0.top > $1.top }) {
            if let last = bands.last, line.top >= last.bottom - near {
                bands[bands.count - 1].bottom = min(last.bottom, line.bottom)
                bands[bands.count - 1].down.append(line)
            } else {
                bands.append((line.top, line.bottom, [line]))
            }
        }
        return bands.map { band in
            let inside = across.filter { $0.top <= band.top + near && $0.bottom >= band.bottom - near }
            return (inside, band.down)
        }
    }

    private init?(across: [PDFBox], down: [PDFBox]) {
        columns = RuledTable.places(down.map { ($0.left + $0.right) / 2 })
        rows = RuledTable.places(across.map { ($0.top + $0.bottom) / 2 }).reversed()
        (self.across, self.down) = (across, down)
        guard columns.count >= 3, rows.count >= 3 else { return nil }
    }

    /// Ascending, those that are near as one.
    private static func places(_ all: [Float]) -> [Float] {
        var places: [Float] = []
        for place in all.sorted() where places.last.map({ place - $0 > near }) ?? true { places.append(place) }
        return places
    }

    // MARK: cells

    /// The text of each cell by rows; cells that one beside or above covers are empty.
    ///
    /// - Parameter characters: Those inside the table.
    /// - Complexity: O(characters · log + cells · lines).
    func cells(_ characters: [PDFCharacter]) -> [[[UInt8]]] {
        let (height, width) = (rows.count - 1, columns.count - 1)
        guard height * width <= 20_000 else { return [] }
        var inside = [[PDFCharacter]](repeating: [], count: height * width)
        let leaders = leaders(height, width)
        for one in characters {
            let column = place(of: (one.left + one.right) / 2, in: columns, isDescending: false)
            let row = place(of: (one.top + one.bottom) / 2, in: rows, isDescending: true)
            guard let row, let column else { continue }
            inside[leaders[row * width + column]].append(one)
        }
        return (0..<height).map { row in (0..<width).map { text(inside[row * width + $0]) } }
    }

    /// For each cell the one at the upper left of the cell that it is a part of.
    private func leaders(_ height: Int, _ width: Int) -> [Int] {
        var leaders = Array(0..<height * width)
        for row in 0..<height {
            let middle = (rows[row] + rows[row + 1]) / 2
            for column in 0..<width {
                let here = row * width + column
                let center = (columns[column] + columns[column + 1]) / 2
                if column > 0, !isRuled(down, at: columns[column], over: middle, isDown: true) {
                    leaders[here] = leaders[here - 1]
                } else if row > 0, !isRuled(across, at: rows[row], over: center, isDown: false) {
                    leaders[here] = leaders[here - width]
                }
            }
        }
        return leaders
    }

    private func isRuled(_ lines: [PDFBox], at place: Float, over middle: Float, isDown: Bool) -> Bool {
        lines.contains { line in
            let at = isDown ? (line.left + line.right) / 2 : (line.top + line.bottom) / 2
            let reaches =
                isDown ? line.bottom <= middle && line.top >= middle : line.left <= middle && line.right >= middle
            return reaches && abs(at - place) <= RuledTable.near
        }
    }

    private func place(of value: Float, in borders: [Float], isDescending: Bool) -> Int? {
        for index in 0..<borders.count - 1 {
            let (low, high) = isDescending ? (borders[index + 1], borders[index]) : (borders[index], borders[index + 1])
            if value >= low, value < high { return index }
        }
        return nil
    }

    /// The lines of a cell as one.
    private func text(_ characters: [PDFCharacter]) -> [UInt8] {
        var text: [UInt8] = []
        for row in PrintedRows.rows(characters) { PrintedParagraphs.join(row.text, to: &text) }
        return text
    }
}
