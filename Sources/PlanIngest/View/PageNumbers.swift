import PlanModel

/// Finds page numbers that stand on lines of their own between lines of text.
///
/// Numbers with dashes or `第…页` are taken as they stand. Bare numbers are taken where they count up through the
/// document at the distance of pages; numbers in the cells of a flattened table stand among short lines and are left.
enum PageNumbers {
    /// - Complexity: O(lines).
    static func mark(_ draft: inout ViewDraft) {
        var bare: [(line: Int, number: Int)] = []
        for (index, line) in draft.lines.enumerated() where line.length <= 16 && !draft.isRow(index) {
            if isDecorated(draft.fold, line.content) {
                draft.passLine(index, .pageNumber)
            } else if let number = bareNumber(draft.fold, line.content), standsInText(draft, index) {
                bare.append((index, number))
            }
        }
        for chain in chains(bare, draft.lines) where isPageChain(chain, bare, draft) {
            for member in chain { draft.passLine(bare[member].line, .pageNumber) }
            if chain.count >= 3, let last = chain.last { markNext(&draft, behind: bare[last].line, bare[last].number) }
        }
    }

    /// The number of the page behind the last one of a chain, where it shares its line with the head of an annex:
    /// `20 附件 2`.
    private static func markNext(_ draft: inout ViewDraft, behind index: Int, _ number: Int) {
        let digits = Array("\(number + 1)".utf16)
        for line in draft.lines[(index + 1)...] where draft.fold[line.content].starts(with: digits) {
            var place = Int(line.first) + digits.count
            guard place < Int(line.last), draft.fold[place] == 0x20 else { continue }
            while place < Int(line.last), draft.fold[place] == 0x20 { place += 1 }
            guard place + 1 < Int(line.last), draft.fold[place] == 0x9644,  // 附
                annexWords.contains(draft.fold[place + 1])
            else { continue }
            return draft.pass(Int(line.first)..<place, .pageNumber)
        }
    }

    /// `- 3 -`, `—5—`, `- II -`, `第3页`, `第 3 页 共 14 页`.
    private static func isDecorated(_ fold: [UInt16], _ range: Range<Int>) -> Bool {
        // Dashes or 第 … 页 round it: a look that spares most lines the rest.
        guard let edge = range.first, let end = range.last, fold[edge] == 0x7B2C || dashes.contains(fold[edge]),
            fold[end] == 0x9875 || dashes.contains(fold[end])
        else { return false }
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

    /// Whether lines of text stand around, not only cells of a table, and no figures directly beside.
    private static func standsInText(_ draft: ViewDraft, _ index: Int) -> Bool {
        let around = max(0, index - 3)..<min(draft.lines.count, index + 4)
        guard around.filter({ draft.lines[$0].length >= 12 }).count * 3 >= around.count - 1 else { return false }
        return [index - 1, index + 1].allSatisfy { near in
            !draft.lines.indices.contains(near) || draft.isPassedOver[near]
                || draft.lines[near].content.contains { draft.kind($0).contains(.han) }
        }
    }

    /// Numbers that count up, one left out at the most, as lists of indices into `bare`.
    private static func chains(_ bare: [(line: Int, number: Int)], _ lines: [TextLine]) -> [[Int]] {
        var lastSeen = [Int](repeating: -1, count: 1001)  // by number, the chain that ended with it last
        var chains: [[Int]] = []
        for (member, entry) in bare.enumerated() {
            let open = [1, 2].filter { entry.number >= $0 }.map { (step: $0, chain: lastSeen[entry.number - $0]) }
            let found = open.first {
                $0.chain >= 0 && bare[chains[$0.chain].last ?? 0].number == entry.number - $0.step
            }
            if let found {
                chains[found.chain].append(member)
                lastSeen[entry.number] = found.chain
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
        let (before, behind) = (draft.lines[index - 1], draft.lines[index + 1])
        let ending = draft.fold[Int(before.last) - 1]
        let isOpen = ending == 0x2C || ending == 0x3001 || draft.kind(Int(before.last) - 1).contains(.han)
        return before.length >= 20 && behind.length >= 12 && isOpen
            && !LineMarkers.begins(draft.fold, Int(behind.first), Int(behind.last))
    }

    private static func endsDocument(_ draft: ViewDraft, _ index: Int) -> Bool {
        index + 1 == draft.lines.count && index > 0 && draft.lines[index - 1].length >= 12
    }

    private static let dashes: [UInt16] = [0x2D, 0x2014, 0xB7, 0x7E]
    private static let roman = Array("ivx".utf16)
    private static let annexWords = Array("件录表图".utf16)
    private static let pageWords = Array("第共页/,".utf16)
}
