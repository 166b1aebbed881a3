internal import PlanModel

/// Finds documents named in 《》.
struct CitationFinder: Sendable {
    let source: SourceText
    let words: MentionWords

    private static let longestTitle = 120

    func find() -> [Citation] {
        let text = source.view.fold
        var found: [Citation] = []
        var known: [String: Int] = [:]
        var floor = 0
        for mark in source.view.marks where text[Int(mark)] == Glyph.titleOpen {
            let at = Int(mark)
            guard at >= floor, let close = closing(at, in: text) else { continue }
            add(at..<close + 1, in: text, to: &found, &known)
            floor = close + 1
        }
        return found
    }

    private func add(_ range: Range<Int>, in text: [UInt16], to found: inout [Citation], _ known: inout [String: Int]) {
        let inner = Page.trim(range.lowerBound + 1..<range.upperBound - 1, of: text)
        guard inner.count > 1, !words.fills(inner, of: text, .ownName), !isAlias(range, in: text) else { return }
        let title = source.reading(inner)
        let number = number(behind: range.upperBound, in: text)
        if let index = known[title] {
            if found[index].number == nil { found[index].number = number }
            return
        }
        known[title] = found.count
        found.append(Citation(title: title, number: number, span: source.view.canonical(range)))
    }

    /// Place of the 》 that closes the 《 at `place`; titles may hold titles.
    private func closing(_ place: Int, in text: [UInt16]) -> Int? {
        var depth = 0
        for at in place..<min(text.count, place + CitationFinder.longestTitle) {
            if text[at] == Glyph.titleOpen { depth += 1 }
            if text[at] == Glyph.lineEnd { return nil }
            if text[at] == Glyph.titleClose {
                depth -= 1
                if depth == 0 { return at }
            }
        }
        return nil
    }

    /// (以下简称《规划》)
    private func isAlias(_ range: Range<Int>, in text: [UInt16]) -> Bool {
        let before = range.lowerBound - 1
        guard before > 0 else { return false }
        return text[before] == 0x79F0 && (text[before - 1] == 0x7B80 || text[before - 1] == 0x79F0)  // 简称
    }

    /// （国发〔2017〕35号）
    private func number(behind place: Int, in text: [UInt16]) -> String? {
        var start = place
        if start < text.count, text[start] == Glyph.bracketOpen { start += 1 }
        let limit = min(text.count, start + 40)
        guard start < limit, let found = NumberPattern.first(in: start..<limit, of: text), found.lowerBound == start
        else { return nil }
        return source.reading(found)
    }
}
