internal import PlanResources

/// Reads lines of the form 名称：值, as web pages and document lists have them.
struct PropertyList: Sendable {
    let page: Page

    private var text: [UInt16] { page.text }

    /// The value of the first line, head before tail, that has a label of this kind.
    func first(_ label: MetadataWords.Label) -> Range<Int>? {
        for line in page.head.prefix(60) { if let value = value(of: line, label) { return value } }
        for line in page.tail { if let value = value(of: line, label) { return value } }
        return nil
    }

    /// The value of `line` where it opens with a label of this kind.
    func value(of line: Range<Int>, _ label: MetadataWords.Label) -> Range<Int>? {
        guard let word = page.words.at(line.lowerBound, in: text, .label),
            MetadataWords.Label(rawValue: Int(word.payload)) == label
        else { return nil }
        var at = word.end
        while at < line.upperBound, isFiller(text[at]) { at += 1 }
        let hasColon = (word.end..<at).contains { text[$0] == Glyph.colon }
        // 发布单位某某局: a list whose colon was lost; short labels need theirs.
        guard at < line.upperBound, hasColon || word.end - line.lowerBound >= 4 else { return nil }
        return at..<line.upperBound
    }

    private func isFiller(_ unit: UInt16) -> Bool { unit == Glyph.colon || unit == 0x20 || unit == 0x2A }
}
