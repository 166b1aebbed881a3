/// Finds the lines before the body of a text.
enum TitleBlock {
    /// Lines that a title block may have.
    private static let mostLines = 60

    /// From the start to the first paragraph or heading that belongs to the body; a notice that carries a plan belongs
    /// to the block.
    ///
    /// - Complexity: O(length of the block).
    static func range(in fold: [UInt16], lines: [TextLine], kinds: [LineClassifier.Kind]) -> Range<Int> {
        var end = 0
        for (index, line) in lines.prefix(mostLines).enumerated() {
            if opensBody(line, kinds[index], fold) { break }
            end = line.range.upperBound
        }
        return 0..<end
    }

    private static func opensBody(_ line: TextLine, _ kind: LineClassifier.Kind, _ fold: [UInt16]) -> Bool {
        switch kind {
        case .blank: return false
        case .marked(let marker): return marker.style.kind != .dash && marker.style.kind != .bullet
        case .heading(let kind): return kind != .plain && kind != .documentTitle && kind != .hash
        case .text: return line.length >= 45 && isRunning(line.content, fold) && !isNotice(line.content, fold)
        }
    }

    /// A title has neither commas nor a full stop.
    private static func isRunning(_ content: Range<Int>, _ fold: [UInt16]) -> Bool {
        content.contains { fold[$0] == Sign.comma || fold[$0] == Sign.fullStop }
    }

    /// 现将…印发给你们, 请认真贯彻执行.
    private static func isNotice(_ content: Range<Int>, _ fold: [UInt16]) -> Bool {
        guard content.count < 400 else { return false }
        return content.dropLast().contains {
            fold[$0] == 0x5370 && fold[$0 + 1] == 0x53D1 || fold[$0] == 0x8F6C && fold[$0 + 1] == 0x53D1
        } && content.dropLast().contains { fold[$0] == 0x73B0 || fold[$0] == 0x8BF7 }
    }
}
