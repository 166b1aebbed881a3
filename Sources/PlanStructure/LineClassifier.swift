internal import PlanModel

/// Tells which lines are headings, list items or running text.
struct LineClassifier {
    let fold: [UInt16]
    let lines: [TextLine]
    let headings: HeadingTable
    let scanner: MarkerScanner

    /// What a line is.
    enum Kind: Sendable {
        case blank
        case marked(Marker)
        /// A heading without a marker.
        case heading(MarkerStyle.Kind)
        /// A row of a table, whose first number is no heading's.
        case row
        case text
    }

    init(fold: [UInt16], lines: [TextLine], headings: HeadingTable) {
        self.fold = fold
        self.lines = lines
        self.headings = headings
        scanner = MarkerScanner(fold: fold)
    }

    /// Kinds of all lines, in order.
    ///
    /// - Complexity: O(length of the view).
    func kinds() -> LineKinds {
        var kinds = LineKinds(capacity: lines.count)
        for line in lines { kinds.append(firstLook(at: line)) }
        var before: Int?
        var index = filled(from: 0)
        while let place = index {
            let after = filled(from: place + 1)
            if case .text = kinds[place], let kind = unmarkedHeading(place, before: before, after: after, kinds) {
                kinds.setHeading(kind, at: place)
            }
            (before, index) = (place, after)
        }
        return kinds
    }

    /// The first line from an index on that is not blank.
    private func filled(from start: Int) -> Int? {
        lines[start...].firstIndex { !$0.content.isEmpty }
    }

    private func firstLook(at line: TextLine) -> Kind {
        if line.content.isEmpty { return .blank }
        if line.isRow { return .row }
        if isContentsEntry(line.content) { return .text }
        let limit = line.content.upperBound
        if let marker = scanner.marker(at: line.content.lowerBound, limit: limit, atLineStart: true) {
            return .marked(marker)
        }
        if line.hashes > 0 { return .heading(.hash) }
        return .text
    }

    /// A line of a table of contents: leaders and a page number at its end.
    private func isContentsEntry(_ content: Range<Int>) -> Bool {
        var end = content.upperBound
        while end > content.lowerBound, Sign.isDigit(fold[end - 1]) || fold[end - 1] == Sign.blank { end -= 1 }
        guard end - content.lowerBound > 4 else { return false }
        let leader = fold[end - 1]
        return (leader == Sign.dot || leader == 0x2026) && fold[end - 2] == leader
    }

    /// A short line of its own whose words or surroundings make it a heading.
    private func unmarkedHeading(_ index: Int, before: Int?, after: Int?, _ kinds: LineKinds) -> MarkerStyle.Kind? {
        let line = lines[index]
        guard line.length >= 2, line.length <= 40, !hasInnerStop(line.content), !isContentsEntry(line.content) else {
            return nil
        }
        if let captioned = caption(line.content) { return captioned }
        if line.isBold { return .plain }
        guard let last = line.content.last, !isPause(fold[last]), isMostlyHan(line.content), isWhole(line.content)
        else {
            return nil
        }
        if !isNote(line.content), let role = frameRole(line.content), after.map({ !isCell($0, kinds) }) ?? true {
            return role == .annex ? .annex : .plain
        }
        guard let after, line.length <= 30 else { return nil }
        if isPlanTitle(line.content), isParagraph(after), before.map({ !isFirstLines($0) }) ?? false {
            return .documentTitle
        }
        if hasInnerDash(line.content), line.length <= 26 { return .plain }
        let stands = before.map { isParagraph($0) } ?? false
        return stands && opensText(after, kinds) && line.length <= 25 && !hasColon(line.content) ? .plain : nil
    }

    /// 专栏1, 表3, 附件2 at the start of a short line.
    private func caption(_ content: Range<Int>) -> MarkerStyle.Kind? {
        let start = content.lowerBound
        guard [0x4E13, 0x8868, 0x56FE, 0x9644].contains(fold[start]) else { return nil }
        for word in LineClassifier.captions where starts(with: word.text, at: start, limit: content.upperBound) {
            let next = scanner.skipBlanks(start + word.text.count, content.upperBound)
            guard next < content.upperBound else { return word.kind == .annex ? .annex : nil }
            let unit = fold[next]
            if Sign.isDigit(unit) || NumeralScanner.digitValue(unit) != nil { return word.kind }
            return word.kind == .annex && unit >= 0x61 && unit <= 0x7A ? .annex : nil
        }
        return nil
    }

    private static let captions: [(text: [UInt16], kind: MarkerStyle.Kind)] = [
        ([0x4E13, 0x680F], .box), ([0x8868], .box), ([0x56FE], .box),  // 专栏 表 图
        ([0x9644, 0x4EF6], .annex), ([0x9644, 0x5F55], .annex), ([0x9644, 0x8868], .annex),  // 附件 附录 附表
    ]

    /// “附件：1.…” and “注：…”, read with the markers inside their line.
    private func isNote(_ content: Range<Int>) -> Bool {
        let start = content.lowerBound
        return content.count > 3 && (fold[start] == 0x9644 || fold[start] == 0x6CE8)
            && (fold[start + 1] == Sign.colon || fold[start + 2] == Sign.colon)
    }

    private func starts(with word: [UInt16], at place: Int, limit: Int) -> Bool {
        guard place + word.count <= limit else { return false }
        for offset in word.indices where fold[place + offset] != word[offset] { return false }
        return true
    }

    /// Role of a line that ends with a heading word and says little else.
    func frameRole(_ content: Range<Int>) -> SectionRole? {
        guard let found = headings.role(in: fold, endingAt: content.upperBound, floor: content.lowerBound),
            found.start - content.lowerBound <= 12, !hasComma(content)
        else { return nil }
        if found.start == content.lowerBound { return found.role }
        return content.upperBound - found.start >= 4 ? found.role : nil
    }

    private func isPlanTitle(_ content: Range<Int>) -> Bool {
        guard content.count >= 8, content.count <= 40 else { return false }
        let end = content.upperBound
        let pair = (fold[end - 2], fold[end - 1])
        switch pair {
        case (0x65B9, 0x6848), (0x8BA1, 0x5212), (0x89C4, 0x5212), (0x529E, 0x6CD5), (0x63AA, 0x65BD), (0x610F, 0x89C1),
            (0x7EC6, 0x5219), (0x7EB2, 0x8981):  // 方案 计划 规划 办法 措施 意见 细则 纲要
            return true
        default: return false
        }
    }

    private func isFirstLines(_ index: Int) -> Bool { index < 3 && !isParagraph(index) }

    /// Whether the line is long enough, or closed by a full stop, to be running text.
    private func isParagraph(_ index: Int) -> Bool {
        let content = lines[index].content
        guard let first = content.first, let last = content.last, Sign.isHan(fold[first]) || isQuoted(fold[first])
        else { return lines[index].length >= 40 && fold[lines[index].content.lowerBound] != 0x21 }
        return content.count >= 40 || content.count >= 12 && Sign.endsSentence(fold[last])
    }

    private func isQuoted(_ unit: UInt16) -> Bool {
        unit == Sign.openQuote || unit == 0x300A || unit == Sign.openBracket || Sign.isDigit(unit) || unit == Sign.dash
    }

    /// Whether the line is a short piece without a mark, as the cells of a flattened table are.
    private func isCell(_ index: Int, _ kinds: LineKinds) -> Bool {
        guard case .text = kinds[index], let last = lines[index].content.last else { return false }
        return !isParagraph(index) && lines[index].length < 20 && fold[last] != Sign.colon
            && frameRole(lines[index].content) == nil
    }

    private func opensText(_ index: Int, _ kinds: LineKinds) -> Bool {
        if case .marked(let marker) = kinds[index] { return marker.number <= 1 }
        return isParagraph(index)
    }

    private func hasInnerStop(_ content: Range<Int>) -> Bool {
        content.contains { Sign.endsSentence(fold[$0]) || fold[$0] == Sign.semicolon }
    }

    private func hasComma(_ content: Range<Int>) -> Bool { content.contains { fold[$0] == Sign.comma } }

    private func hasColon(_ content: Range<Int>) -> Bool { content.contains { fold[$0] == Sign.colon } }

    /// “固链——筑牢基础”: a dash with words on both sides.
    private func hasInnerDash(_ content: Range<Int>) -> Bool {
        guard content.count >= 6 else { return false }
        let inner = content.lowerBound + 2..<content.upperBound - 2
        return inner.dropLast().contains { fold[$0] == Sign.dash && fold[$0 + 1] == Sign.dash } && !hasColon(content)
            && !content.contains { Sign.isDigit(fold[$0]) }
    }

    /// Whether brackets and quotation marks pair up and no closing mark stands first.
    private func isWhole(_ content: Range<Int>) -> Bool {
        var depth = 0
        for place in content {
            if Sign.opensBracket(fold[place]) || fold[place] == Sign.openQuote { depth += 1 }
            if Sign.closes(fold[place]), fold[place] != 0x2019 { depth -= 1 }
            if depth < 0 { return false }
        }
        return depth == 0 && !isPause(fold[content.lowerBound])
    }

    private func isPause(_ unit: UInt16) -> Bool {
        unit == Sign.comma || unit == Sign.colon || unit == Sign.semicolon || unit == Sign.enumerationComma
            || Sign.endsSentence(unit)
    }

    private func isMostlyHan(_ content: Range<Int>) -> Bool {
        content.count(where: { Sign.isHan(fold[$0]) }) * 2 > content.count
    }
}
