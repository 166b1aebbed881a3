/// Parts of drawings. Colours come from the style of the page, by class.
enum SVG {
    /// Opens a drawing; the caller closes `</svg>`.
    static func open(width: Double, height: Double, title: String, to html: inout HTMLWriter) {
        html.raw("<svg role=\"img\" width=\"")
        html.number(width)
        html.raw("\" height=\"")
        html.number(height)
        html.raw("\" viewBox=\"0 0 ")
        html.number(width)
        html.raw(" ")
        html.number(height)
        html.raw("\"><title>")
        html.text(title)
        html.raw("</title>")
    }

    /// Words whose line stands at `y`.
    static func text(
        _ words: String, x: Double, y: Double, style: StaticString = "label", to html: inout HTMLWriter
    ) {
        html.raw("<text class=\"")
        html.raw(style)
        html.raw("\"")
        html.attribute("x", x)
        html.attribute("y", y)
        html.raw(">")
        html.text(words)
        html.raw("</text>")
    }

    /// A filled rectangle.
    static func box(
        x: Double, y: Double, width: Double, height: Double, style: StaticString, to html: inout HTMLWriter
    ) {
        html.raw("<rect class=\"")
        html.raw(style)
        html.raw("\"")
        html.attribute("x", x)
        html.attribute("y", y)
        html.attribute("width", width)
        html.attribute("height", height)
        html.raw("/>")
    }

    /// A line down.
    static func line(x: Double, from top: Double, to bottom: Double, style: StaticString, html: inout HTMLWriter) {
        html.raw("<line class=\"")
        html.raw(style)
        html.raw("\"")
        html.attribute("x1", x)
        html.attribute("x2", x)
        html.attribute("y1", top)
        html.attribute("y2", bottom)
        html.raw("/>")
    }

    /// A label in one line, or in two that break at its first blank, each at most `width` columns of a terminal wide.
    static func lines(of label: String, width: Int) -> [String] {
        guard DisplayWidth.of(label) > width, let blank = label.firstIndex(of: " ") else {
            return TerminalText.wrap(label, to: width, limit: 2)
        }
        return [label[..<blank], label[label.index(after: blank)...]].map { TerminalText.cut(String($0), to: width) }
    }
}
