import Formats

/// What the styles of a document say of its text: what is not shown, and how lists count.
struct OpenDocumentStyles {
    /// A level of a list.
    struct Level: Sendable, Hashable {
        var format = ""
        var prefix = ""
        var suffix = ""
        var start = 1
        /// Levels whose numbers are shown.
        var shown = 1
        var isBullet = false
    }

    private struct Style {
        var parent: String?
        var isHidden: Bool?
        var list: String?
    }

    private var styles: [String: Style] = [:]
    private var lists: [String: [Int: Level]] = [:]
    private var open: String?
    private var openList: String?

    /// The name under which the numbers of headings are kept; no style can have it.
    static let outline = "\u{0}outline"
    private static let (mostParents, deepest) = (20, 10)

    // MARK: reading

    /// Takes in what a piece of `content.xml` or `styles.xml` says of styles.
    mutating func take(_ piece: XMLPiece<OpenDocumentName>) {
        switch piece {
        case .start(.style, let attributes):
            open = attributes[.name]
            guard let open else { return }
            styles[open] = Style(parent: attributes[.parentStyle], list: attributes[.listStyleName])
        case .start(.textProperties, let attributes), .start(.tableProperties, let attributes):
            guard let open, let display = attributes[.display] else { return }
            styles[open]?.isHidden = display == "none" || display == "false"
        case .end(.style): open = nil
        case .start(.listStyle, let attributes): openList = attributes[.name]
        case .start(.outlineStyle, _): openList = OpenDocumentStyles.outline
        case .end(.listStyle), .end(.outlineStyle): openList = nil
        case .start(.levelNumber, let attributes), .start(.outlineLevel, let attributes): add(attributes)
        case .start(.levelBullet, let attributes):
            guard let openList, let number = attributes[.level].number else { return }
            lists[openList, default: [:]][number] = Level(isBullet: true)
        default: break
        }
    }

    private mutating func add(_ attributes: XMLAttributes<OpenDocumentName>) {
        guard let openList, let number = attributes[.level].number else { return }
        lists[openList, default: [:]][number] = Level(
            format: attributes[.numFormat] ?? "", prefix: attributes[.numPrefix] ?? "",
            suffix: attributes[.numSuffix] ?? "", start: max(0, min(attributes[.startValue].number ?? 1, 1_000_000)),
            shown: max(1, min(attributes[.displayLevels].number ?? 1, OpenDocumentStyles.deepest)))
    }

    // MARK: asking

    /// Whether text of a style is not shown.
    func hides(_ name: String?) -> Bool { value(name, of: \.isHidden) ?? false }

    /// The list style that a style of paragraphs names.
    func list(_ name: String?) -> String? { value(name, of: \.list) }

    private func value<Value>(_ name: String?, of path: KeyPath<Style, Value?>) -> Value? {
        var (next, steps) = (name, 0)
        while let name = next, let style = styles[name], steps < OpenDocumentStyles.mostParents {
            if let value = style[keyPath: path] { return value }
            (next, steps) = (style.parent, steps + 1)
        }
        return nil
    }

    /// What a list says of one of its levels, which count from 1.
    func level(_ list: String, _ number: Int) -> Level? { lists[list]?[number] }
}

/// How far the lists of a document have come.
struct OpenDocumentCounts {
    private var counts: [String: [Int: Int]] = [:]

    private static let formats: [String: String] = [
        "1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman",
        "一, 二, 三, ...": "chineseCounting", "壹, 贰, 叁, ...": "chineseLegalSimplified",
        "甲, 乙, 丙, ...": "ideographTraditional", "子, 丑, 寅, ...": "ideographZodiac",
        "①, ②, ③, ...": "decimalEnclosedCircle", "１, ２, ３, ...": "decimalFullWidth",
    ]

    /// Begins a list anew.
    mutating func restart(_ list: String) { counts[list] = nil }

    /// The number in front of the next paragraph of a level; nil where it has none.
    mutating func next(_ list: String, level: Int, start: Int?, _ styles: OpenDocumentStyles) -> String? {
        guard let about = styles.level(list, level) else { return nil }
        if about.isBullet { return "• " }
        let number = min(start ?? (counts[list]?[level] ?? about.start - 1) + 1, 1 << 30)
        counts[list, default: [:]][level] = number
        for deeper in counts[list]?.keys.filter({ $0 > level }) ?? [] { counts[list]?[deeper] = nil }
        guard !about.format.isEmpty else { return nil }
        var parts: [String] = []
        for place in max(1, level - about.shown + 1)...level {
            guard let other = styles.level(list, place), !other.format.isEmpty else { continue }
            let number = counts[list]?[place] ?? other.start
            guard let format = OpenDocumentCounts.formats[other.format],
                let words = CountedNumber.text(number, format: format)
            else { return nil }
            parts.append(words)
        }
        let text = about.prefix + parts.joined(separator: ".") + about.suffix
        guard let last = text.unicodeScalars.last else { return nil }
        return last.value < 0x80 && last != " " ? text + " " : text
    }
}
