import PlanModel

/// Finds what programs that save web pages as Markdown add: a head of fields between two rules, pictures, comments.
///
/// Fields that name the text or its date stay, since they are read as metadata.
enum Clippings {
    /// Most lines of such a head.
    private static let most = 40
    /// Lines behind it that may name the author, and the longest of these.
    private static let opening = 6
    private static let longestByline = 60
    private static let ofDate = CharacterClass.digit.rawValue | CharacterClass.dateMark.rawValue
    private static let opensComment = Array("<!--".utf16)
    private static let closesComment = Array("-->".utf16)
    private static let sentenceMarks = Array("。,、;:《".utf16)

    /// - Complexity: O(lines + length of the head and of lines that begin with `![`).
    static func mark(_ draft: inout ViewDraft) {
        for (index, line) in draft.lines.enumerated() {
            switch draft.fold[Int(line.first)] {
            case 0x21 where isPicture(draft.fold, line.content): draft.passLine(index, .siteChrome)
            case 0x3C where isComment(draft.fold[line.content]): draft.passLine(index, .hidden)
            default: break
            }
        }
        guard let end = endOfHead(draft) else { return }
        for index in 0...end where !isKept(draft, index) { draft.passLine(index, .siteChrome) }
        for index in draft.lines.indices.dropFirst(end + 1) where isRule(draft, index) {
            draft.passLine(index, .siteChrome)
        }
        for index in draft.lines.indices.dropFirst(end + 1).prefix(opening) { markByline(&draft, draft.lines[index]) }
    }

    /// `李一 云溪观察 *2026年4月10日 12:28*`: who wrote the article for which account; the date stays.
    private static func markByline(_ draft: inout ViewDraft, _ line: TextLine) {
        guard line.length <= longestByline, draft.fold[Int(line.last) - 1] == 0x2A else { return }
        let words = draft.fold[line.content].dropLast()
        guard let star = words.lastIndex(of: 0x2A), star + 6 < words.endIndex,
            words[(star + 1)...].allSatisfy({ CharacterClass.table[Int($0)] & ofDate != 0 }),
            !words[..<star].contains(where: { sentenceMarks.contains($0) })
        else { return }
        draft.pass(Int(line.first)..<star + 1, .siteChrome)
        draft.pass(Int(line.last) - 1..<Int(line.last), .siteChrome)
    }

    /// Nothing but pictures: `![云溪码头](https://…/1.png)`.
    private static func isPicture(_ fold: [UInt16], _ content: Range<Int>) -> Bool {
        var place = content.lowerBound
        while place < content.upperBound {
            guard fold[place] == 0x21, place + 1 < content.upperBound, fold[place + 1] == 0x5B,
                let name = (place + 2..<content.upperBound).first(where: { fold[$0] == 0x5D }),
                name + 1 < content.upperBound, fold[name + 1] == 0x28,
                let end = (name + 2..<content.upperBound).first(where: { fold[$0] == 0x29 })
            else { return false }
            place = end + 1
            while place < content.upperBound, fold[place] == 0x20 { place += 1 }
        }
        return !content.isEmpty
    }

    /// A note of whoever wrote the file that no reader shows: `<!-- … -->`.
    private static func isComment(_ words: ArraySlice<UInt16>) -> Bool {
        words.count >= 7 && words.starts(with: opensComment) && words.suffix(3).elementsEqual(closesComment)
    }

    /// The line that closes the head; nil where the text does not begin with one.
    private static func endOfHead(_ draft: ViewDraft) -> Int? {
        guard isRule(draft, 0) else { return nil }
        for index in draft.lines.indices.dropFirst().prefix(most) {
            if isRule(draft, index) { return index > 1 ? index : nil }
            guard isField(draft, index) else { return nil }
        }
        return nil
    }

    private static func isRule(_ draft: ViewDraft, _ index: Int) -> Bool {
        guard index < draft.lines.count else { return false }
        return draft.lines[index].length >= 3 && draft.lines[index].content.allSatisfy { draft.fold[$0] == 0x2D }
    }

    /// `source: …`, or an item of the field before: `  - "clippings"`.
    private static func isField(_ draft: ViewDraft, _ index: Int) -> Bool {
        let line = draft.lines[index]
        var place = Int(line.first)
        if draft.fold[place] == 0x2D { return true }
        while place < Int(line.last), draft.kind(place).contains(.letter) { place += 1 }
        return place > Int(line.first) && place < Int(line.last) && draft.fold[place] == 0x3A
    }

    private static func isKept(_ draft: ViewDraft, _ index: Int) -> Bool {
        let content = draft.lines[index].content
        return kept.contains { draft.fold[content].starts(with: $0) }
    }

    private static let kept = ["title:", "published:", "date:"].map { Array($0.utf16) }
}
