import PlanModel

/// Finds the numbers that document-sharing sites put before each piece of a text that they cut into equal lengths,
/// in the middle of words: `关键环⏎2、节`.
///
/// Real list items look alike. Taken as pieces are lines that are numbered without a gap from 1 on, are long and of
/// nearly one length, and mostly break off in the middle of a sentence.
enum ChunkNumbers {
    /// Shortest piece that is looked for, in characters, and fewest pieces.
    private static let shortest = 80
    private static let fewest = 4

    /// - Complexity: O(lines).
    static func mark(_ draft: inout ViewDraft) {
        var index = 0
        while index < draft.lines.count {
            let end = endOfRun(draft, index)
            if end - index >= fewest, arePieces(draft, index..<end) { join(&draft, index..<end) }
            index = max(end, index + 1)
        }
    }

    /// Behind the lines from `start` on that are numbered 1, 2, 3 …
    private static func endOfRun(_ draft: ViewDraft, _ start: Int) -> Int {
        var index = start
        while index < draft.lines.count, number(draft, index)?.value == index - start + 1 { index += 1 }
        return index
    }

    /// The number with 、 that begins a line, and the place behind it.
    private static func number(_ draft: ViewDraft, _ index: Int) -> (value: Int, end: Int)? {
        guard !draft.isRow(index) else { return nil }
        let line = draft.lines[index]
        var place = Int(line.first)
        var value = 0
        while place < Int(line.last), LineMarkers.isDigit(draft.fold[place]), place - Int(line.first) < 5 {
            value = value * 10 + Int(draft.fold[place] - 0x30)
            place += 1
        }
        guard place > Int(line.first), place < Int(line.last), draft.fold[place] == 0x3001 else { return nil }
        return (value, place + 1)
    }

    private static func arePieces(_ draft: ViewDraft, _ run: Range<Int>) -> Bool {
        let lengths = run.dropLast().map { draft.lines[$0].length }.sorted()
        let median = lengths[lengths.count / 2]
        guard median >= shortest else { return false }
        let near = lengths.filter { abs($0 - median) * 20 <= median }.count
        let broken = run.dropLast().filter { !draft.kind(Int(draft.lines[$0].last) - 1).contains(.final) }.count
        return near * 10 >= lengths.count * 6 && broken * 2 > lengths.count
    }

    private static func join(_ draft: inout ViewDraft, _ run: Range<Int>) {
        for index in run {
            guard let number = number(draft, index) else { continue }
            let start = index == run.lowerBound ? draft.lines[index].start : draft.lines[index - 1].last
            draft.pass(Int(start)..<number.end, .pageNumber)
        }
    }
}
