import Formats

/// Characters of a page that stand beside each other, without a wide gap between them.
struct PrintedRun {
    var left: Float
    var right: Float
    var bottom: Float
    var top: Float
    /// Size of the font in points, of most of it.
    var size: Float
    /// UTF-8.
    var text: [UInt8]
    /// Number of characters.
    var count: Int

    /// Height at which it stands.
    var middle: Float { (top + bottom) / 2 }
}

/// What stands at one height of a page, from left to right.
struct PrintedRow {
    var runs: [PrintedRun]

    var left: Float { runs.first?.left ?? 0 }
    var right: Float { runs.last?.right ?? 0 }
    var bottom: Float { runs.map(\.bottom).min() ?? 0 }
    var top: Float { runs.map(\.top).max() ?? 0 }
    var size: Float { runs.max { $0.count < $1.count }?.size ?? 0 }
    var count: Int { runs.reduce(0) { $0 + $1.count } }

    /// All of it, a blank at each gap.
    var text: [UInt8] { Array(runs.map(\.text).joined(separator: [0x20])) }
}

/// Puts the characters of a page in order: rows from the top, in each row runs from the left.
enum PrintedRows {
    /// Gap at which a run ends, in sizes of the font.
    private static let runGap: Float = 1.2
    /// Gap that stands for a blank between letters and digits, and between others.
    private static let blankGap: (narrow: Float, wide: Float) = (0.18, 0.7)

    /// - Complexity: O(n log n) for n characters.
    static func rows(_ characters: [PDFCharacter]) -> [PrintedRow] {
        let order = characters.indices.sorted {
            let (a, b) = (characters[$0], characters[$1])
            return (a.top + a.bottom, b.left, Float($1)) > (b.top + b.bottom, a.left, Float($0))
        }
        var rows: [PrintedRow] = []
        var line: [Int] = []
        var (sum, most): (Float, Float) = (0, 0)
        for place in order {
            let one = characters[place]
            let middle = (one.top + one.bottom) / 2
            let height = max(one.top - one.bottom, 1)
            if !line.isEmpty, sum / Float(line.count) - middle > 0.5 * min(max(most, 1), height * 1.5) {
                rows.append(row(line.map { characters[$0] }))
                (line, sum, most) = ([], 0, 0)
            }
            line.append(place)
            sum += middle
            most = max(most, height)
        }
        if !line.isEmpty { rows.append(row(line.map { characters[$0] })) }
        return rows.filter { !$0.runs.isEmpty }
    }

    private static func row(_ characters: [PDFCharacter]) -> PrintedRow {
        var runs: [PrintedRun] = []
        var last: PDFCharacter?
        var hasBlank = false
        for one in characters.sorted(by: { ($0.left, $0.scalar) < ($1.left, $1.scalar) }) {
            if one.scalar == 0x20 || one.scalar == 0x3000 || one.scalar == 0xA0 || one.scalar == 0x09 {
                hasBlank = !runs.isEmpty
                continue
            }
            if let last, isCopy(one, of: last) { continue }
            let size = max(one.size, one.top - one.bottom, 1)
            let gap = last.map { one.left - $0.right } ?? 0
            if last == nil || gap > runGap * size {
                runs.append(
                    PrintedRun(
                        left: one.left, right: one.right, bottom: one.bottom, top: one.top, size: size, text: [],
                        count: 0))
            } else if let last, hasBlank && gap > 0.05 * size || isBlank(gap / size, last.scalar, one.scalar) {
                runs[runs.count - 1].text.append(0x20)
            }
            add(one, to: &runs[runs.count - 1])
            (last, hasBlank) = (one, false)
        }
        return PrintedRow(runs: runs)
    }

    /// A character that was drawn twice to look bold.
    private static func isCopy(_ one: PDFCharacter, of last: PDFCharacter) -> Bool {
        one.scalar == last.scalar && one.left - last.left < 0.3 * max(last.right - last.left, 0.5)
    }

    private static func isBlank(_ gap: Float, _ before: UInt32, _ after: UInt32) -> Bool {
        gap > (before < 0x2E80 && after < 0x2E80 ? blankGap.narrow : blankGap.wide)
    }

    private static func add(_ one: PDFCharacter, to run: inout PrintedRun) {
        let scalar = one.scalar < 0x20 || one.scalar == 0xFFFE ? "\u{FFFD}" : Unicode.Scalar(one.scalar) ?? "\u{FFFD}"
        run.text.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
        run.count += 1
        run.right = max(run.right, one.right)
        run.bottom = min(run.bottom, one.bottom)
        run.top = max(run.top, one.top)
    }
}
