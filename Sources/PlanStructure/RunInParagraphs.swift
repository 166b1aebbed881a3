/// Finds titles without a marker: opening phrases where the paragraphs of a section all open with one.
struct RunInParagraphs {
    let fold: [UInt16]
    let lines: [TextLine]
    let kinds: LineKinds

    private static let longestTitle = 32

    /// Candidates of style `runIn`, in the order of the text.
    ///
    /// - Complexity: O(length of the view).
    func candidates() -> [HeadingCandidate] {
        var found: [HeadingCandidate] = []
        var group: [Int32] = []  // a text may be one group of millions of short lines
        for index in lines.indices {
            switch kinds[index] {
            case .blank: continue
            case .text: group.append(Int32(index))
            default:
                found += titles(of: group)
                group.removeAll(keepingCapacity: true)
            }
        }
        return found + titles(of: group)
    }

    /// Titles of a run of paragraphs; none unless all but the first, and a rare other, open with a short phrase.
    private func titles(of group: [Int32]) -> [HeadingCandidate] {
        guard group.count >= 2 else { return [] }
        var titled: [HeadingCandidate] = []
        var others = 0
        for (position, index) in group.enumerated() {
            let next = position + 1 < group.count ? lines[Int(group[position + 1])] : nil
            let line = lines[Int(index)]
            if let end = opening(of: line, next: next) {
                let content = line.content
                titled.append(HeadingCandidate(.runIn, title: content.lowerBound..<end, limit: content.upperBound))
            } else if !titled.isEmpty, !isBody(position, group) {
                others += 1
            }
        }
        titled = uniform(titled)
        return titled.count >= 2 && others * 3 <= titled.count ? titled : []
    }

    /// Where most titles stand on lines of their own, or have no comma, the others are sentences of the text.
    private func uniform(_ titles: [HeadingCandidate]) -> [HeadingCandidate] {
        let alone = titles.filter { $0.limit - ($0.titleEnd ?? $0.limit) <= 1 }
        if alone.count * 2 > titles.count { return alone }
        let plain = titles.filter { !($0.titleStart..<($0.titleEnd ?? $0.limit)).contains { fold[$0] == Sign.comma } }
        return plain.count * 3 >= titles.count * 2 ? plain : titles
    }

    /// Whether the paragraph is the text under a short phrase on a line of its own.
    private func isBody(_ position: Int, _ group: [Int32]) -> Bool {
        guard position > 0 else { return false }
        let before = lines[Int(group[position - 1])]
        return opening(of: before, next: lines[Int(group[position])]) != nil && isShort(before)
    }

    private func isShort(_ line: TextLine) -> Bool { line.length <= RunInParagraphs.longestTitle }

    /// End of the paragraph's opening phrase, where it has one and text follows.
    private func opening(of line: TextLine, next: TextLine?) -> Int? {
        let content = line.content
        let limit = min(content.upperBound, content.lowerBound + RunInParagraphs.longestTitle + 1)
        guard let stop = (content.lowerBound..<limit).first(where: { Sign.endsSentence(fold[$0]) }),
            fold[stop] == Sign.fullStop, isTitle(content.lowerBound..<stop)
        else { return nil }
        if content.upperBound - stop > 12 { return stop }
        return content.upperBound - stop == 1 && (next?.length ?? 0) >= 50 ? stop : nil
    }

    /// A title has no figures, no dates and at most one comma.
    private func isTitle(_ range: Range<Int>) -> Bool {
        guard range.count >= 4, Sign.isHan(fold[range.lowerBound]) || fold[range.lowerBound] == Sign.openQuote else {
            return false
        }
        var commas = 0
        for place in range {
            let unit = fold[place]
            if unit == Sign.comma { commas += 1 }
            if unit == Sign.colon || unit == Sign.percent { return false }
            if Sign.isDigit(unit), place + 3 < range.upperBound, Sign.isDigit(fold[place + 1]),
                Sign.isDigit(fold[place + 2])
            {
                return false
            }
        }
        return commas <= 1
    }
}
