/// Text made ready for a terminal: without control characters, cut or wrapped to a number of columns.
package enum TerminalText {
    /// The text on one line, with blanks for line ends and control characters, so that a text can neither move the
    /// cursor nor change colours.
    ///
    /// - Complexity: O(length).
    package static func line(_ text: some StringProtocol) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if !isHarmful(scalar) {
                result.append(scalar)
            } else if result.last != " " {
                result.append(" ")
            }
        }
        return String(result)
    }

    /// Whether a scalar moves the cursor, ends a line or turns the direction of writing.
    static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x2029, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// The text, or as much of it as `width` columns hold with … behind.
    package static func cut(_ text: String, to width: Int) -> String {
        if DisplayWidth.of(text) <= width { return text }
        var result = String.UnicodeScalarView()
        var used = 0
        for scalar in text.unicodeScalars {
            used += DisplayWidth.of(scalar)
            if used > width - 1 { break }
            result.append(scalar)
        }
        return width > 0 ? String(result) + "…" : ""
    }

    /// The text, or as much of its end as `width` columns hold with … in front.
    package static func cutFront(_ text: String, to width: Int) -> String {
        if DisplayWidth.of(text) <= width { return text }
        var start = text.endIndex
        var used = 1
        while start > text.startIndex {
            let previous = text.unicodeScalars.index(before: start)
            used += DisplayWidth.of(text.unicodeScalars[previous])
            if used > width { break }
            start = previous
        }
        return width > 0 ? "…" + text[start...] : ""
    }

    /// The text with blanks behind it, `width` columns wide.
    package static func pad(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
    }

    /// The text in lines of at most `width` columns, the last of `limit` lines cut.
    ///
    /// Breaks at blanks where a line has one in its second half, else between any two characters.
    package static func wrap(_ text: String, to width: Int, limit: Int) -> [String] {
        var lines: [String] = []
        var rest = Substring(text)
        while lines.count < limit - 1, DisplayWidth.of(rest) > width {
            let end = breakPoint(in: rest, width: width)
            lines.append(trimmed(rest[..<end]))
            rest = rest[end...].drop { $0 == " " }
        }
        if lines.isEmpty || !rest.isEmpty { lines.append(cut(trimmed(rest), to: width)) }
        return lines
    }

    private static func breakPoint(in text: Substring, width: Int) -> Substring.Index {
        var used = 0
        var blank: Substring.Index?
        var index = text.startIndex
        while index < text.endIndex {
            let next = DisplayWidth.of(text.unicodeScalars[index])
            if used + next > width { break }
            if text.unicodeScalars[index] == " ", used > width / 2 { blank = index }
            used += next
            index = text.unicodeScalars.index(after: index)
        }
        if let blank { return blank }
        return index > text.startIndex ? index : text.unicodeScalars.index(after: index)
    }

    private static func trimmed(_ text: Substring) -> String {
        var end = text.endIndex
        while end > text.startIndex, text.unicodeScalars[text.unicodeScalars.index(before: end)] == " " {
            end = text.unicodeScalars.index(before: end)
        }
        return String(text[..<end])
    }
}
