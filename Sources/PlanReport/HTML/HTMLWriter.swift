import PlanModel

/// Appends HTML to one byte buffer.
///
/// Markup is `StaticString`, words are `String`: what comes from a text can only be written escaped.
struct HTMLWriter {
    /// What was written so far.
    private(set) var bytes: [UInt8] = []

    /// Markup of our own.
    mutating func raw(_ markup: StaticString) { bytes.append(literal: markup) }

    /// Words on one line, escaped for content and for attributes in double quotes; control characters and marks that
    /// turn the direction of writing become blanks.
    ///
    /// - Complexity: O(length).
    mutating func text(_ words: some StringProtocol) {
        for scalar in words.unicodeScalars {
            switch scalar {
            case "&": bytes.append(utf8: "&amp;")
            case "<": bytes.append(utf8: "&lt;")
            case ">": bytes.append(utf8: "&gt;")
            case "\"": bytes.append(utf8: "&quot;")
            case "'": bytes.append(utf8: "&#39;")
            default:
                if TerminalText.isHarmful(scalar) {
                    bytes.append(0x20)
                } else {
                    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
                }
            }
        }
    }

    /// A whole number.
    mutating func number(_ number: Int) { bytes.append(utf8: String(number)) }

    /// A number of a drawing, to one place behind the point.
    mutating func number(_ number: Double) { bytes.append(utf8: RoundedNumber.text(number, places: 1)) }

    /// ` name="value"`, with the blank in front.
    mutating func attribute(_ name: StaticString, _ value: some StringProtocol) {
        raw(" ")
        raw(name)
        raw("=\"")
        text(value)
        raw("\"")
    }

    /// ` name="12"`, with the blank in front.
    mutating func attribute(_ name: StaticString, _ value: Int) { attribute(name, String(value)) }

    /// ` name="1.5"`, with the blank in front.
    mutating func attribute(_ name: StaticString, _ value: Double) {
        attribute(name, RoundedNumber.text(value, places: 1))
    }

    /// Words in an element without attributes; nothing where there are none.
    mutating func element(_ name: StaticString, _ words: String?) {
        guard let words, !words.isEmpty else { return }
        raw("<")
        raw(name)
        raw(">")
        text(words)
        raw("</")
        raw(name)
        raw(">")
    }

    /// A label in both languages; the style of the page shows one of them.
    mutating func label(_ label: PageLabel) {
        raw("<span class=\"zh\">")
        raw(label.chinese)
        raw("</span><span class=\"en\" lang=\"en\">")
        raw(label.english)
        raw("</span>")
    }

    /// Words in both languages.
    mutating func both(_ chinese: String, _ english: String) {
        raw("<span class=\"zh\">")
        text(chinese)
        raw("</span><span class=\"en\" lang=\"en\">")
        text(english)
        raw("</span>")
    }

    /// An element that holds a label alone.
    mutating func element(_ name: StaticString, _ label: PageLabel) {
        raw("<")
        raw(name)
        raw(">")
        self.label(label)
        raw("</")
        raw(name)
        raw(">")
    }

    /// The head of a plain table.
    mutating func tableHead(_ labels: [PageLabel]) {
        raw("<thead><tr>")
        for label in labels {
            raw("<th scope=\"col\">")
            self.label(label)
            raw("</th>")
        }
        raw("</tr></thead>")
    }
}

/// Words of the page itself, in Chinese and in English.
struct PageLabel: Sendable {
    let chinese: StaticString
    let english: StaticString

    init(_ chinese: StaticString, _ english: StaticString) {
        self.chinese = chinese
        self.english = english
    }
}
