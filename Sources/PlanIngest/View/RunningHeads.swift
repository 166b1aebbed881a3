import PlanModel

/// Finds the title or chapter that a document prints at the top or the foot of each page: the same short line beside
/// three or more page numbers, and more often there than elsewhere.
///
/// A head may have two lines without a blank one between them, title and chapter. Where one of them is found, the other
/// goes with it when its words stand elsewhere, too: the heading that they repeat stays.
enum RunningHeads {
    private static let fewest = 3
    private static let longest = 40

    private struct Head {
        let key: UInt64
        let line: Int
    }

    /// - Complexity: O(lines + page numbers · log(page numbers)).
    static func mark(_ draft: inout ViewDraft) {
        let numbers = draft.lines.indices.filter { isPageNumber(draft, $0) }
        guard numbers.count >= fewest else { return }
        var beside: [Head] = []
        for index in numbers {
            for near in [index - 1, index + 1] { add(near, &beside, draft) }
            if isHeadLike(draft, index + 1), adjoins(draft, index + 1) { add(index + 2, &beside, draft) }
        }
        let groups = groups(beside, atLeast: fewest)
        guard !groups.isEmpty else { return }
        let everywhere = counts(of: Set(groups.map { $0[0].key }), draft)
        for group in groups where group.count * 2 >= everywhere[group[0].key, default: 0] { pass(group, &draft) }
        markSecondLines(&draft, numbers)
    }

    private static func add(_ index: Int, _ heads: inout [Head], _ draft: ViewDraft) {
        guard isHeadLike(draft, index), !draft.isPassedOver[index] else { return }
        heads.append(Head(key: key(draft, draft.lines[index]), line: index))
    }

    private static func isHeadLike(_ draft: ViewDraft, _ index: Int) -> Bool {
        draft.lines.indices.contains(index) && draft.lines[index].length <= longest
            && isTitle(draft, draft.lines[index])
    }

    /// Whether no blank line stands between a line and the next one.
    private static func adjoins(_ draft: ViewDraft, _ index: Int) -> Bool {
        index + 1 < draft.lines.count && draft.lines[index].end + 1 == draft.lines[index + 1].start
    }

    private static func pass(_ heads: [Head], _ draft: inout ViewDraft) {
        for head in heads { draft.passLine(head.line, .pageNumber) }
    }

    /// Heads with the same words, where there are enough of them.
    private static func groups(_ heads: [Head], atLeast fewest: Int) -> [[Head]] {
        let sorted = heads.sorted { ($0.key, $0.line) < ($1.key, $1.line) }
        var groups: [[Head]] = []
        var start = 0
        while start < sorted.count {
            var end = start + 1
            while end < sorted.count, sorted[end].key == sorted[start].key { end += 1 }
            if end - start >= fewest { groups.append(Array(sorted[start..<end])) }
            start = end
        }
        return groups
    }

    /// How often lines with the words of some heads stand in the text.
    private static func counts(of keys: Set<UInt64>, _ draft: ViewDraft) -> [UInt64: Int] {
        var counts: [UInt64: Int] = [:]
        for line in draft.lines where line.length <= longest {
            let key = key(draft, line)
            if keys.contains(key) { counts[key, default: 0] += 1 }
        }
        return counts
    }

    /// The other lines of heads, above and below those that were found.
    private static func markSecondLines(_ draft: inout ViewDraft, _ numbers: [Int]) {
        var others: [Head] = []
        for index in numbers where adjoins(draft, index + 1) {
            if isHead(draft, index + 2) { add(index + 1, &others, draft) }
            if isHead(draft, index + 1) { add(index + 2, &others, draft) }
        }
        let groups = groups(others, atLeast: 1)
        guard !groups.isEmpty else { return }
        let everywhere = counts(of: Set(groups.map { $0[0].key }), draft)
        for group in groups where group.count < everywhere[group[0].key, default: 0] { pass(group, &draft) }
    }

    /// Whether a line was found to be a head.
    private static func isHead(_ draft: ViewDraft, _ index: Int) -> Bool {
        isPageNumber(draft, index) && isTitle(draft, draft.lines[index])
    }

    private static func isPageNumber(_ draft: ViewDraft, _ index: Int) -> Bool {
        draft.isPassedOver[index] && draft.marks[Int(draft.lines[index].first)] == ViewDraft.number(.pageNumber)
    }

    private static func isTitle(_ draft: ViewDraft, _ line: TextLine) -> Bool {
        !draft.kind(Int(line.last) - 1).contains(.final)
            && line.content.filter { draft.kind($0).contains(.han) }.count >= 4
    }

    /// A number for the words of a line without digits, which count the pages.
    private static func key(_ draft: ViewDraft, _ line: TextLine) -> UInt64 {
        var hash = UnitHash()
        for place in line.content where !LineMarkers.isDigit(draft.fold[place]) { hash.add(draft.fold[place]) }
        return hash.value
    }
}
