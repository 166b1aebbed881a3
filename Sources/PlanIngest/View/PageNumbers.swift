import PlanModel

/// Finds page numbers that stand on lines of their own between lines of text.
///
/// Numbers with dashes or `第…页` are taken as they stand. Bare numbers are taken where they count up through the
/// document at the distance of pages; numbers in the cells of a flattened table stand among short lines and are left.
enum PageNumbers {
    /// - Complexity: O(lines).
    static func mark(_ draft: inout ViewDraft) {
        var bare: [(line: Int, number: Int)] = []
        for (index, line) in draft.lines.enumerated() where line.length <= 16 {
            if isDecorated(draft.fold, line.content) {
                draft.passLine(index, .pageNumber)
            } else if let number = bareNumber(draft.fold, line.content), standsInText(draft, index) {
                bare.append((index, number))
            }
        }
        for chain in chains(bare, draft.lines) where isPageChain(chain, bare, draft) {
            for member in chain { draft.passLine(bare[member].line, .pageNumber) }
        }
    }

    /// `- 3 -`, `—5—`, `- II -`, `第3页`, `第 3 页 共 14 页`.
    private static func isDecorated(_ fold: [UInt16], _ range: Range<Int>) -> Bool {
        let units = fold[range].filter { $0 != 0x20 }
        guard let first = units.first, let last = units.last, units.count >= 3 else { return false }
        if dashes.contains(first), dashes.contains(last) {
            let middle = units.drop { dashes.contains($0) }.prefix { !dashes.contains($0) }
            let rest = units.drop { dashes.contains($0) }.dropFirst(middle.count)
            return !middle.isEmpty && middle.count <= 5 && rest.allSatisfy { dashes.contains($0) }
                && (middle.allSatisfy { LineMarkers.isDigit($0) } || middle.allSatisfy { roman.contains($0) })
        }
        guard first == 0x7B2C, last == 0x9875 else { return false }  // 第 … 页
        return units.allSatisfy { LineMarkers.isDigit($0) || pageWords.contains($0) }
            && units.contains { LineMarkers.isDigit($0) }
    }

    private static func bareNumber(_ fold: [UInt16], _ range: Range<Int>) -> Int? {
        guard range.count <= 3 else { return nil }
        var number = 0
        for unit in fold[range] {
            guard LineMarkers.isDigit(unit) else { return nil }
            number = number * 10 + Int(unit - 0x30)
        }
        return number
    }

    /// Whether the line before or behind is a line of text rather than a cell of a table.
    private static func standsInText(_ draft: ViewDraft, _ index: Int) -> Bool {
        let before = index > 0 && draft.lines[index - 1].length >= 12
        let behind = index + 1 < draft.lines.count && draft.lines[index + 1].length >= 12
        return before || behind
    }

    /// Numbers that count up by one, as lists of indices into `bare`, longest chains first found.
    private static func chains(_ bare: [(line: Int, number: Int)], _ lines: [TextLine]) -> [[Int]] {
        var lastSeen = [Int](repeating: -1, count: 1001)  // by number, the end of its chain
        var chains: [[Int]] = []
        for (member, entry) in bare.enumerated() {
            let before = entry.number > 0 ? lastSeen[entry.number - 1] : -1
            if before >= 0, let last = chains[before].last, bare[last].number == entry.number - 1 {
                chains[before].append(member)
                lastSeen[entry.number] = before
            } else {
                chains.append([member])
                lastSeen[entry.number] = chains.count - 1
            }
        }
        return chains
    }

    /// Whether a chain runs at the distance of pages, or, where it is short, cuts sentences.
    private static func isPageChain(_ chain: [Int], _ bare: [(line: Int, number: Int)], _ draft: ViewDraft) -> Bool {
        guard let first = chain.first, let last = chain.last else { return false }
        let reach = Int(draft.lines[bare[last].line].start - draft.lines[bare[first].line].start)
        if chain.count >= 3 { return reach / (chain.count - 1) >= 200 }
        return chain.allSatisfy { cutsSentence(draft, bare[$0].line) || endsDocument(draft, bare[$0].line) }
    }

    private static func cutsSentence(_ draft: ViewDraft, _ index: Int) -> Bool {
        guard index > 0, index + 1 < draft.lines.count else { return false }
        let before = draft.lines[index - 1]
        return before.length >= 20 && !draft.kind(Int(before.last) - 1).contains(.final)
            && !LineMarkers.begins(draft.fold, Int(draft.lines[index + 1].first), Int(draft.lines[index + 1].last))
    }

    private static func endsDocument(_ draft: ViewDraft, _ index: Int) -> Bool {
        index + 1 == draft.lines.count && index > 0 && draft.lines[index - 1].length >= 12
    }

    private static let dashes: Set<UInt16> = [0x2D, 0x2014, 0xB7, 0x7E]
    private static let roman: Set<UInt16> = Set("ivx".utf16)
    private static let pageWords: Set<UInt16> = Set("第共页/,，".utf16)
}
