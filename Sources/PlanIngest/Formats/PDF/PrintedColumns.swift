/// Finds pages that are set in two columns and puts their rows in the order in which they are read.
enum PrintedColumns {
    private static let fewestRows = 8

    /// Rows in reading order, each with the number of the column that it stands in: 0 where it goes over the page.
    ///
    /// - Complexity: O(rows).
    static func ordered(_ rows: [PrintedRow], width: Float) -> [(row: PrintedRow, column: Int)] {
        guard let gutter = gutter(rows, width: width) else { return rows.map { ($0, 0) } }
        var (ordered, left, right): ([(PrintedRow, Int)], [PrintedRow], [PrintedRow]) = ([], [], [])
        func flush() {
            ordered += left.map { ($0, 1) } + right.map { ($0, 2) }
            (left, right) = ([], [])
        }
        for row in rows {
            let (before, behind) = (row.runs.filter { $0.right <= gutter }, row.runs.filter { $0.left >= gutter })
            if before.count + behind.count < row.runs.count {
                flush()
                ordered.append((row, 0))
                continue
            }
            if !before.isEmpty { left.append(PrintedRow(runs: before)) }
            if !behind.isEmpty { right.append(PrintedRow(runs: behind)) }
        }
        flush()
        return ordered
    }

    /// Where the blank stripe between two columns of text stands: in the middle third, crossed by hardly any row, with
    /// long lines on both sides.
    private static func gutter(_ rows: [PrintedRow], width: Float) -> Float? {
        guard rows.count >= fewestRows else { return nil }
        var votes: [Int: Int] = [:]
        for row in rows {
            for (before, behind) in zip(row.runs, row.runs.dropFirst()) {
                let middle = (before.right + behind.left) / 2
                guard middle > width * 0.35, middle < width * 0.65 else { continue }
                for place in Int(before.right / 4)...max(Int(before.right / 4), Int(behind.left / 4)) {
                    votes[place, default: 0] += 1
                }
            }
        }
        guard let best = votes.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), best.value * 2 >= rows.count else {
            return nil
        }
        let gutter = Float(best.key * 4 + 2)
        let split = rows.filter { row in !row.runs.contains { $0.left < gutter && $0.right > gutter } }
        let long = split.filter { row in
            let before = row.runs.filter { $0.right <= gutter }.reduce(0) { $0 + $1.right - $1.left }
            let behind = row.runs.filter { $0.left >= gutter }.reduce(0) { $0 + $1.right - $1.left }
            return before > width * 0.22 && behind > width * 0.22
        }
        return split.count * 10 >= rows.count * 7 && long.count * 2 >= split.count ? gutter : nil
    }
}
