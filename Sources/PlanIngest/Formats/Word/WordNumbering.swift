import Formats

/// The numbers that a document has Word count: its lists, and how far each has come.
struct WordNumbering {
    /// A level of a list.
    struct Level {
        var start = 1
        var format = "decimal"
        /// `第%1章`, `%1.%2`: how the number is written.
        var text = ""
        var suffix = "tab"
        /// Style whose paragraphs are of this level.
        var style: String?
        /// Whether all numbers are written in digits.
        var isPlain = false
    }

    /// What a style says about the numbers of its paragraphs.
    struct Style {
        var base: String?
        var list: String?
        var level: Int?
    }

    private var levels: [String: [Int: Level]] = [:]  // by abstract list
    private var lists: [String: String] = [:]  // abstract list of each list
    private var overrides: [String: [Int: Int]] = [:]  // first numbers of a list of its own
    private var styles: [String: Style] = [:]
    private var counts: [String: [Int: Int]] = [:]  // by abstract list
    private var begun: Set<String> = []

    private static let deepest = 8
    private static let mostStyles = 20

    /// - Throws: `FormatFault` where a part is there and cannot be read.
    init(_ archive: ZipArchive, limits: ReadingLimits) throws(FormatFault) {
        let parts = XMLPart<WordName>(archive: archive, limits: limits)
        if archive.holds("word/numbering.xml") { try readLists(parts) }
        if archive.holds("word/styles.xml") { try readStyles(parts) }
    }

    // MARK: reading

    private mutating func readLists(_ parts: XMLPart<WordName>) throws(FormatFault) {
        var (list, kind): (String?, WordName?) = (nil, nil)
        var place = 0
        var level = Level()
        try parts.read("word/numbering.xml") { piece in
            guard case .start(let name?, let attributes) = piece else {
                if case .end(.lvl) = piece, kind == .abstractNum, let list { levels[list, default: [:]][place] = level }
                if case .end(.abstractNum) = piece { list = nil }
                if case .end(.num) = piece { list = nil }
                return
            }
            let value = attributes[.val]
            switch name {
            case .abstractNum: (list, kind) = (attributes[.abstractNumId], .abstractNum)
            case .num: (list, kind) = (attributes[.numId], .num)
            case .abstractNumId: if kind == .num, let list { lists[list] = value }
            case .lvl: (place, level) = (Int(attributes[.ilvl] ?? "") ?? 0, Level())
            case .lvlOverride: place = Int(attributes[.ilvl] ?? "") ?? 0
            case .startOverride: if let list { overrides[list, default: [:]][place] = WordNumbering.first(value) }
            case .start: level.start = WordNumbering.first(value) ?? 1
            case .numFmt: level.format = value ?? level.format
            case .lvlText: level.text = value ?? ""
            case .suff: level.suffix = value ?? level.suffix
            case .pStyle: level.style = value
            case .isLgl: level.isPlain = value != "0" && value != "false"
            default: break
            }
        }
    }

    /// A first number within bounds: a list counts on from it.
    private static func first(_ value: String?) -> Int? { value.number.map { max(-1_000_000, min($0, 1_000_000)) } }

    private mutating func readStyles(_ parts: XMLPart<WordName>) throws(FormatFault) {
        var (id, style): (String?, Style) = (nil, Style())
        try parts.read("word/styles.xml") { piece in
            guard case .start(let name?, let attributes) = piece else {
                if case .end(.style) = piece, let id { styles[id] = style }
                return
            }
            switch name {
            case .style: (id, style) = (attributes[.styleId], Style())
            case .basedOn: style.base = attributes[.val]
            case .numId: style.list = attributes[.val]
            case .ilvl: style.level = attributes[.val].flatMap { Int($0) }
            default: break
            }
        }
    }

    // MARK: counting

    /// The number in front of the next paragraph; nil where it has none.
    ///
    /// - Parameters:
    ///   - list: List and level that the paragraph names itself.
    ///   - style: Its style.
    mutating func next(list: String?, level: Int?, style: String?) -> String? {
        let inherited = list == nil ? inherited(style) : nil
        guard let list = list ?? inherited?.list, list != "0", let abstract = lists[list] else { return nil }
        let place = min(max(0, level ?? inherited?.level ?? styleLevel(style, abstract) ?? 0), WordNumbering.deepest)
        guard let about = levels[abstract]?[place] else { return nil }
        if begun.insert(list).inserted {
            for (place, start) in overrides[list] ?? [:] { counts[abstract, default: [:]][place] = start - 1 }
        }
        let number = (counts[abstract]?[place] ?? about.start - 1) + 1
        counts[abstract, default: [:]][place] = number
        for deeper in place + 1...WordNumbering.deepest + 1 { counts[abstract]?[deeper] = nil }
        return written(about, abstract)
    }

    private func inherited(_ style: String?) -> (list: String, level: Int?)? {
        var (next, steps, level): (String?, Int, Int?) = (style, 0, nil)
        while let id = next, let about = styles[id], steps < WordNumbering.mostStyles {
            level = level ?? about.level
            if let list = about.list { return (list, level) }
            (next, steps) = (about.base, steps + 1)
        }
        return nil
    }

    private func styleLevel(_ style: String?, _ abstract: String) -> Int? {
        guard let style else { return nil }
        return levels[abstract]?.filter { $0.value.style == style }.keys.min()
    }

    private func written(_ level: Level, _ abstract: String) -> String? {
        if level.format == "bullet" { return "• " }
        if level.format == "none" { return level.text.isEmpty ? nil : level.text }
        var (text, isSign) = ("", false)
        for character in level.text {
            if isSign, let place = character.wholeNumberValue, place >= 1 {
                let about = levels[abstract]?[place - 1] ?? Level()
                let number = counts[abstract]?[place - 1] ?? about.start
                guard let words = CountedNumber.text(number, format: level.isPlain ? "decimal" : about.format) else {
                    return nil
                }
                text += words
                isSign = false
            } else if character == "%" {
                isSign = true
            } else {
                text.append(character)
                isSign = false
            }
        }
        guard let last = text.unicodeScalars.last else { return nil }
        return level.suffix != "nothing" && last.value < 0x80 ? text + " " : text
    }
}
