package import PlanModel

/// The words of a record inside the sentence they stand in.
package struct Evidence: Sendable, Hashable {
    /// Most characters that are shown on either side.
    private static let reach = 160

    package var before: String
    package var quote: String
    package var after: String

    init(before: String, quote: String, after: String) {
        (self.before, self.quote, self.after) = (before, quote, after)
    }

    /// - Complexity: O(length of the quote); long sentences are cut on both sides.
    package init(of span: TextSpan, in sentence: TextSpan, source: SourceText) {
        let start = max(sentence.start, span.start - Evidence.reach)
        let end = min(sentence.end, span.end + Evidence.reach)
        quote = source.quote(span)
        before =
            start < span.start ? (start > sentence.start ? "…" : "") + source.quote(TextSpan(start, span.start)) : ""
        after = span.end < end ? source.quote(TextSpan(span.end, end)) + (end < sentence.end ? "…" : "") : ""
    }

    /// The words where they first stand in a sentence that was cut out of its text before; all of the sentence where
    /// they do not stand in it.
    ///
    /// - Parameter hint: Where in the sentence they are known to stand, in scalars.
    /// - Complexity: O(length of the sentence · length of the words).
    package init(of words: String, in sentence: String, near hint: Int? = nil) {
        let scalars = Array(sentence.unicodeScalars)
        let wanted = Array(words.unicodeScalars)
        let starts = { (start: Int) in
            start >= 0 && start + wanted.count <= scalars.count
                && scalars[start..<start + wanted.count].elementsEqual(wanted)
        }
        let last = scalars.count - wanted.count
        let known = hint.flatMap { starts($0) ? $0 : nil }
        guard !wanted.isEmpty, last >= 0, let start = known ?? (0...last).first(where: { starts($0) }) else {
            (before, quote, after) = ("", sentence, "")
            return
        }
        let text = { (piece: ArraySlice<Unicode.Scalar>) in String(String.UnicodeScalarView(piece)) }
        before = text(scalars[..<start])
        quote = words
        after = text(scalars[(start + wanted.count)...])
    }

    /// All of it on one line.
    package var text: String { TerminalText.line(before + quote + after).trimmingBlanks }

    /// The quote with what fits of its sentence into `width` columns around it.
    package func text(width: Int) -> String {
        let words = TerminalText.line(quote)
        let room = max(0, width - DisplayWidth.of(words))
        let behind = TerminalText.line(after).trimmingBlanks
        let opening = TerminalText.cutFront(
            TerminalText.line(before).trimmingBlanks, to: max(room * 2 / 3, room - DisplayWidth.of(behind)))
        return opening + words + TerminalText.cut(behind, to: room - DisplayWidth.of(opening))
    }
}

extension String {
    /// Without blanks at both ends.
    var trimmingBlanks: String {
        var text = Substring(self)
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
