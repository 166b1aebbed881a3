import Formats

/// Characters of a page that stand beside each other, without a wide gap between them.
struct PrintedRun {
    var left: Float
    var right: Float
    var top: Float
    /// Height of the line that it stands on.
    var baseline: Float
    /// Usual height of its characters in points.
    var size: Float
    /// Size of the font that it begins in, as the file gives it.
    var font: Float
    /// Right end of the word that it begins with: letters, digits and signs that no line parts, and what closes them.
    var firstWord: Float
    /// Whether a bracket that no line ends with stands last.
    var isOpen = false
    /// UTF-8.
    var text: [UInt8]
    /// Number of characters.
    var count: Int
}

/// What stands at one height of a page, from left to right.
struct PrintedRow {
    var runs: [PrintedRun]
    /// Whether a blank of the file stands behind the last character.
    var endsInBlank = false

    var left: Float { runs.first?.left ?? 0 }
    var right: Float { runs.last?.right ?? 0 }
    var top: Float { runs.map(\.top).max() ?? 0 }
    var baseline: Float { runs.first?.baseline ?? 0 }
    var size: Float { runs.max { $0.count < $1.count }?.size ?? 0 }
    /// Size of the font of most of it.
    var font: Float { runs.max { $0.count < $1.count }?.font ?? 0 }
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
            return (a.baseline, b.left, $1) > (b.baseline, a.left, $0)
        }
        let near = height(of: characters) * 0.4
        var rows: [PrintedRow] = []
        var line: [Int] = []
        for place in order {
            if let last = line.last, characters[last].baseline - characters[place].baseline > near {
                rows.append(row(line, of: characters))
                line = []
            }
            line.append(place)
        }
        if !line.isEmpty { rows.append(row(line, of: characters)) }
        return rows.filter { !$0.runs.isEmpty }
    }

    /// Usual height of the characters: that of the middle one. Boxes of single ones can be as flat as what they draw.
    private static func height(of characters: [PDFCharacter]) -> Float {
        let heights = characters.map { $0.top - $0.bottom }.sorted()
        return heights.isEmpty ? 0 : heights[heights.count / 2]
    }

    private static func row(_ places: [Int], of characters: [PDFCharacter]) -> PrintedRow {
        let height = height(of: places.map { characters[$0] })
        let places = places.sorted { (characters[$0].left, $0) < (characters[$1].left, $1) }
        var runs: [PrintedRun] = []
        var (last, lastPlace): (PDFCharacter?, Int) = (nil, -1)
        var hasBlank = false
        for place in places {
            let one = characters[place]
            if one.scalar == 0x20 || one.scalar == 0x3000 || one.scalar == 0xA0 || one.scalar == 0x09 {
                hasBlank = !runs.isEmpty
                continue
            }
            // Neighbours at one place are one drawing that stands for both: a ligature, a dash of two characters.
            if let last, place != lastPlace + 1, isCopy(one, of: last) { continue }
            let size = max(height, 1)
            let gap = last.map { one.left - $0.right } ?? 0
            if last == nil || gap > runGap * size {
                runs.append(
                    PrintedRun(
                        left: one.left, right: one.right, top: one.top, baseline: one.baseline,
                        size: size, font: one.size, firstWord: one.right, text: [], count: 0))
            } else if let last, hasBlank && gap > 0.05 * size || isBlank(gap / size, last.scalar, one.scalar) {
                runs[runs.count - 1].text.append(0x20)
            }
            add(one, to: &runs[runs.count - 1])
            (last, lastPlace, hasBlank) = (one, place, false)
        }
        return PrintedRow(runs: runs, endsInBlank: hasBlank)
    }

    private static let opening = Set("（《【〔“‘([".unicodeScalars)
    private static let closing = Set("，。、；：！？）》】〕”’％".unicodeScalars)

    /// A character that was drawn twice to look bold.
    private static func isCopy(_ one: PDFCharacter, of last: PDFCharacter) -> Bool {
        one.scalar == last.scalar && one.left - last.left < 0.3 * max(last.right - last.left, 0.5)
    }

    private static func isBlank(_ gap: Float, _ before: UInt32, _ after: UInt32) -> Bool {
        gap > (before < 0x2E80 && after < 0x2E80 ? blankGap.narrow : blankGap.wide)
    }

    private static func add(_ one: PDFCharacter, to run: inout PrintedRun) {
        let scalar = one.scalar < 0x20 || one.scalar == 0xFFFE ? "\u{FFFD}" : Unicode.Scalar(one.scalar) ?? "\u{FFFD}"
        let isOfWord = run.isOpen || scalar.value < 0x2000 || PrintedRows.closing.contains(scalar)
        if run.firstWord == run.right, isOfWord { run.firstWord = max(run.firstWord, one.right) }
        run.isOpen = PrintedRows.opening.contains(scalar)
        run.text.append(scalar)
        run.count += 1
        run.right = max(run.right, one.right)
        run.top = max(run.top, one.top)
    }
}
