internal import PlanModel

/// Finds the lines before the body of a text.
enum TitleBlock {
    /// Lines that a title block may have.
    private static let mostLines = 60

    /// From the start to the first paragraph or heading that belongs to the body; a notice that carries a plan belongs
    /// to the block.
    ///
    /// - Complexity: O(length of the block).
    static func range(
        in fold: [UInt16], lines: [TextLine], kinds: LineKinds, headings: HeadingTable
    ) -> Range<Int> {
        var (end, isFirst) = (0, true)
        for (index, line) in lines.prefix(mostLines).enumerated() {
            if opensBody(line, kinds[index], fold, headings) { break }
            if !isFirst, opensReview(line.content, kinds[index], fold, headings) { break }
            if !line.content.isEmpty { isFirst = false }
            end = line.range.upperBound
        }
        return 0..<end
    }

    private static func opensBody(
        _ line: TextLine, _ kind: LineClassifier.Kind, _ fold: [UInt16], _ headings: HeadingTable
    ) -> Bool {
        switch kind {
        case .blank: return false
        case .marked(let marker):
            let isSign = marker.style.kind == .dash || marker.style.kind == .bullet
            return !isSign || hasFullStop(line.content, fold)
        case .heading(let kind):
            return kind != .plain && kind != .documentTitle && kind != .hash || isFrame(line.content, fold, headings)
        case .text, .row: return isRunning(line.content, fold) && !isNotice(line.content, fold)
        }
    }

    /// A title has no full stop, and no comma where it is long.
    private static func isRunning(_ content: Range<Int>, _ fold: [UInt16]) -> Bool {
        hasFullStop(content, fold) || content.count >= 45 && content.contains { fold[$0] == Sign.comma }
    }

    private static func hasFullStop(_ content: Range<Int>, _ fold: [UInt16]) -> Bool {
        content.contains { fold[$0] == Sign.fullStop || fold[$0] == Sign.semicolon }
    }

    /// A line that is nothing but a heading word: 总体要求, 主要任务.
    private static func isFrame(_ content: Range<Int>, _ fold: [UInt16], _ headings: HeadingTable) -> Bool {
        guard let word = headings.word(in: fold, at: content.lowerBound, limit: content.upperBound) else {
            return false
        }
        return word.end == content.upperBound && word.role != .other
    }

    /// 2022年工作回顾, 过去五年工作回顾 behind the lines of a title: a heading word with nothing but a time in front.
    private static func opensReview(
        _ content: Range<Int>, _ kind: LineClassifier.Kind, _ fold: [UInt16], _ headings: HeadingTable
    ) -> Bool {
        guard case .heading(.plain) = kind else { return false }
        let start = content.prefix(longestTime).first { !timeCharacters.contains(fold[$0]) } ?? content.upperBound
        return start > content.lowerBound && isFrame(start..<content.upperBound, fold, headings)
    }

    /// Longest time in front of a heading word, in characters.
    private static let longestTime = 9
    private static let timeCharacters = Set("0123456789年度半上下过去今明来的一二三四五两".utf16)

    /// 现将…印发给你们, 请认真贯彻执行.
    private static func isNotice(_ content: Range<Int>, _ fold: [UInt16]) -> Bool {
        guard content.count < 400 else { return false }
        return content.dropLast().contains {
            fold[$0] == 0x5370 && fold[$0 + 1] == 0x53D1 || fold[$0] == 0x8F6C && fold[$0 + 1] == 0x53D1
        } && content.dropLast().contains { fold[$0] == 0x73B0 || fold[$0] == 0x8BF7 }
    }
}
