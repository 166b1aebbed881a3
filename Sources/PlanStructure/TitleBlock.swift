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
        var end = 0
        for (index, line) in lines.prefix(mostLines).enumerated() {
            if opensBody(line, kinds[index], fold, headings) { break }
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

    /// 现将…印发给你们, 请认真贯彻执行.
    private static func isNotice(_ content: Range<Int>, _ fold: [UInt16]) -> Bool {
        guard content.count < 400 else { return false }
        return content.dropLast().contains {
            fold[$0] == 0x5370 && fold[$0 + 1] == 0x53D1 || fold[$0] == 0x8F6C && fold[$0 + 1] == 0x53D1
        } && content.dropLast().contains { fold[$0] == 0x73B0 || fold[$0] == 0x8BF7 }
    }
}
