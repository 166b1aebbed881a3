import PlanModel

/// Finds the title or chapter that a document prints at the top or the foot of each page: the same short line beside
/// three or more page numbers.
enum RunningHeads {
    private static let fewest = 3
    private static let longest = 40

    /// - Complexity: O(page numbers · log(page numbers)).
    static func mark(_ draft: inout ViewDraft) {
        var beside: [(key: UInt64, line: Int)] = []
        for index in draft.lines.indices where isPageNumber(draft, index) {
            for near in [index - 1, index + 1] where draft.lines.indices.contains(near) {
                let line = draft.lines[near]
                if !draft.isPassedOver[near], line.length <= longest, isTitle(draft, line) {
                    beside.append((key(draft, line), near))
                }
            }
        }
        beside.sort { ($0.key, $0.line) < ($1.key, $1.line) }
        var start = 0
        while start < beside.count {
            var end = start + 1
            while end < beside.count, beside[end].key == beside[start].key { end += 1 }
            if end - start >= fewest { for entry in beside[start..<end] { draft.passLine(entry.line, .pageNumber) } }
            start = end
        }
    }

    private static func isPageNumber(_ draft: ViewDraft, _ index: Int) -> Bool {
        draft.isPassedOver[index] && draft.marks[Int(draft.lines[index].first)] == ViewDraft.number(.pageNumber)
    }

    private static func isTitle(_ draft: ViewDraft, _ line: TextLine) -> Bool {
        !draft.kind(Int(line.last) - 1).contains(.final)
            && line.content.filter { draft.kind($0).contains(.han) }.count >= 4
    }

    /// A number for the words of a line (FNV-1a over its characters without digits, which count the pages).
    private static func key(_ draft: ViewDraft, _ line: TextLine) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for place in line.content where !LineMarkers.isDigit(draft.fold[place]) {
            hash = (hash ^ UInt64(draft.fold[place])) &* 0x100_0000_01B3
        }
        return hash
    }
}
