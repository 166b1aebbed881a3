/// How a cell shows its number (ISO/IEC 29500-1, 18.8.31), as far as the format says it plainly.
enum NumberFormat: Sendable, Hashable {
    /// The shortest form, also for formats that are not known here.
    case general
    case fixed([FixedFormat])
    case date(DateFormat)

    /// Longest format that is looked at, in characters.
    private static let longest = 255

    /// - Parameter code: `#,##0.00`, `0%`, `yyyy"年"m"月"`.
    init(code: String) {
        let sections = FormatToken.sections(code.count <= NumberFormat.longest ? code : "General")
        if let first = sections.first, let date = DateFormat(first) {
            self = .date(date)
            return
        }
        let fixed = sections.prefix(3).compactMap { FixedFormat($0) }
        self = fixed.isEmpty || fixed.count < min(3, sections.count) ? .general : .fixed(fixed)
    }

    /// A format that every program knows by its number; nil for other numbers.
    init?(number: Int) {
        guard let code = NumberFormat.known[number] else { return nil }
        self.init(code: code)
    }

    private static let known: [Int: String] = [
        0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 14: "yyyy-mm-dd",
        15: "yyyy-mm-dd", 16: "mm-dd", 17: "yyyy-mm", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm",
        21: "h:mm:ss", 22: "yyyy-mm-dd hh:mm", 27: "yyyy年m月", 28: "m月d日", 29: "m月d日", 30: "m-d-yy",
        31: "yyyy年m月d日", 32: "h时mm分", 33: "h时mm分ss秒", 34: "上午/下午h时mm分", 35: "上午/下午h时mm分ss秒",
        36: "yyyy年m月", 37: "#,##0_);(#,##0)", 38: "#,##0_);(#,##0)", 39: "#,##0.00_);(#,##0.00)",
        40: "#,##0.00_);(#,##0.00)", 45: "mm:ss", 50: "yyyy年m月", 51: "m月d日", 52: "yyyy年m月", 53: "m月d日",
        54: "m月d日", 55: "上午/下午h时mm分", 56: "上午/下午h时mm分ss秒", 57: "yyyy年m月", 58: "m月d日",
    ]

    /// The text that a person sees.
    ///
    /// - Parameters:
    ///   - stored: The number as the file holds it; what is none is given back.
    ///   - from1904: Whether days are counted from 1904 on.
    func text(_ stored: some Collection<UInt8>, from1904: Bool = false) -> String {
        guard let number = DecimalText(stored) else { return String(decoding: stored, as: UTF8.self) }
        switch self {
        case .general: return number.shortest
        case .date(let format): return format.text(number.rounded(), from1904: from1904) ?? number.shortest
        case .fixed(let sections):
            let number = number.rounded()
            if number.isZero, sections.count > 2 { return sections[2].text(number) }
            if number.isNegative, sections.count > 1 { return sections[1].text(number.magnitude) }
            return sections[0].text(number)
        }
    }
}

/// A piece of a number format.
enum FormatToken: Sendable, Hashable {
    /// Shown as it stands.
    case literal(String)
    /// A run of one letter or sign.
    case code(Character, Int)
    /// What stands in square brackets: a colour, a condition, a language.
    case bracket(String)

    /// The sections of a format, parted by semicolons.
    ///
    /// - Complexity: O(length).
    static func sections(_ code: String) -> [[FormatToken]] {
        var (sections, rest): ([[FormatToken]], Substring) = ([[]], code[...])
        func add(_ token: FormatToken) { sections[sections.count - 1].append(token) }
        while let character = rest.popFirst() {
            switch character {
            case ";": sections.append([])
            case "\"":
                let quoted = rest.prefix { $0 != "\"" }
                add(.literal(String(quoted)))
                rest = rest.dropFirst(quoted.count + 1)
            case "\\": if let next = rest.popFirst() { add(.literal(String(next))) }
            case "_", "*": _ = rest.popFirst()
            case "[":
                let inner = rest.prefix { $0 != "]" }
                add(.bracket(String(inner)))
                rest = rest.dropFirst(inner.count + 1)
            default:
                let more = rest.prefix { $0 == character }.count
                rest = rest.dropFirst(more)
                add(.code(character, more + 1))
            }
        }
        return sections
    }
}

/// Digits with a fixed number of places, and words around them.
struct FixedFormat: Sendable, Hashable {
    private var front = ""
    private var behind = ""
    /// Fewest and most places behind the point.
    private var (fewest, most) = (0, 0)
    private var whole = 0
    private var isGrouped = false
    /// Power of ten that the number is shown times.
    private var shift = 0
    private var isGeneral = false
    private var hasDigits = false

    /// - Returns: Nil for a section that holds something else: a power of ten, a fraction, a condition.
    init?(_ tokens: [FormatToken]) {
        if FixedFormat.isGeneral(tokens) { (isGeneral, hasDigits) = (true, true) }
        var (hasPoint, isClosed, commas) = (false, false, 0)
        for token in tokens {
            switch token {
            case .literal(let words): add(words, isClosed: &isClosed)
            case .bracket(let inner):
                guard let sign = FixedFormat.sign(inner) else { return nil }
                add(sign, isClosed: &isClosed)
            case .code(let sign, let count) where "0#?".contains(sign):
                if isClosed || sign == "?" && count > 1 { return nil }
                hasDigits = true
                if commas > 0 { (isGrouped, commas) = (true, 0) }
                if hasPoint { most += count } else if sign == "0" { whole += count }
                if hasPoint, sign == "0" { fewest = most }
            case .code(",", let count): if hasDigits, !isClosed { commas += count }
            case .code(".", 1) where !hasPoint: (hasPoint, hasDigits) = (true, true)
            case .code("%", 1):
                shift += 2
                add("%", isClosed: &isClosed)
            case .code("@", 1): return nil
            case .code(let sign, let count) where isGeneral && "Genral通用格式/".contains(sign):
                _ = count  // the word General itself
            case .code(let sign, let count):
                guard !sign.isASCII || " -+()/$:!".contains(sign), sign != "/" || !hasDigits else { return nil }
                add(String(repeating: sign, count: count), isClosed: &isClosed)
            }
        }
        shift -= 3 * commas
    }

    private static func isGeneral(_ tokens: [FormatToken]) -> Bool {
        var word = ""
        for case .code(let sign, let count) in tokens { word += String(repeating: sign, count: count) }
        return word.hasPrefix("General") || word.hasPrefix("G/通用格式")
    }

    private mutating func add(_ words: String, isClosed: inout Bool) {
        if hasDigits {
            behind += words
            isClosed = isClosed || !words.isEmpty
        } else {
            front += words
        }
    }

    /// What a bracket shows: the sign of a currency, nothing for colours and languages.
    private static func sign(_ inner: String) -> String? {
        if inner.hasPrefix("$") { return String(inner.dropFirst().prefix { $0 != "-" }) }
        if inner.hasPrefix("DBNum") { return nil }
        return inner.allSatisfy { $0.isLetter || $0.isNumber } ? "" : nil
    }

    /// - Parameter number: Rounded to the digits that are shown.
    func text(_ number: DecimalText) -> String {
        if isGeneral { return front + number.shortest + behind }
        guard hasDigits else { return front }
        let shown = number.shifted(by: shift).rounded(places: most)
        let digits = shown.magnitude.text(fewest: fewest, whole: whole, isGrouped: isGrouped)
        return (shown.isNegative ? "-" : "") + front + digits + behind
    }
}
