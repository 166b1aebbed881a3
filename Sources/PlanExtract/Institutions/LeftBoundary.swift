/// The stretch of text in front of a head, cut into tokens from the last boundary on.
struct LeftBoundary: Sendable {
    /// First place of the name.
    var start: Int
    /// Tokens from `start` to the head.
    var tokens: ArraySlice<NameToken>
    /// Whether the stretch begins behind a word that speaks of many (一批, 3家).
    var isPlural: Bool
    /// What stands in front of `start`.
    var edge: Edge

    /// What bounds a name on its left.
    enum Edge: Sendable {
        /// A list comma or a conjunction.
        case list
        /// A word that never stands inside a name.
        case word
        /// Another mark, or the beginning of a line.
        case mark
        /// Nothing within reach.
        case none
    }
}

/// Cuts the text in front of a head and finds where its name begins.
struct LeftBoundaryReader {
    /// How far a name may reach to the left.
    private static let reach = 48
    private let lexicon: InstitutionLexicon
    private var tokens: [NameToken] = []

    init(lexicon: InstitutionLexicon) { self.lexicon = lexicon }

    /// - Complexity: O(reach × length of the longest phrase).
    ///
    /// - Parameter joins: Whether 与 and 和 join fields of work in names with this head.
    mutating func read(_ fold: [UInt16], before head: Int, joins: Bool) -> LeftBoundary {
        let floor = 0
        let lowest = max(floor, head - LeftBoundaryReader.reach)
        let first = stretchStart(fold, before: head, floor: lowest)
        cut(fold, first, head)
        var edge = edge(fold, first, isFloor: first == lowest && first > 0)
        var begin = 0
        var isPlural = false
        for index in tokens.indices {
            guard let kind = bound(index, begin: begin, joins: joins) else { continue }
            begin = index + (kind == .before ? 0 : 1)
            isPlural = kind == .count
            edge = tokens[index].mark == .and ? .list : .word
        }
        return LeftBoundary(
            start: begin < tokens.count ? tokens[begin].start : head, tokens: tokens[begin...], isPlural: isPlural,
            edge: edge)
    }

    private func edge(_ fold: [UInt16], _ first: Int, isFloor: Bool) -> LeftBoundary.Edge {
        if first > 0, fold[first - 1] == NameUnit.listComma { return .list }
        return isFloor ? .none : .mark
    }

    /// First place of the unbroken run of name characters, quotations and brackets that ends at `head`.
    private func stretchStart(_ fold: [UInt16], before head: Int, floor: Int) -> Int {
        var at = head
        while at > floor {
            let unit = fold[at - 1]
            if NameUnit.isName(unit) {
                at -= 1
            } else if NameUnit.isJoiner(unit), at - 1 > floor, at < fold.count, NameUnit.isName(fold[at]),
                NameUnit.isName(fold[at - 2])
            {
                at -= 1
            } else if unit == NameUnit.closeQuote, let open = opening(fold, at - 1, floor, NameUnit.openQuote, 16) {
                at = open
            } else if unit == NameUnit.closeBracket, let open = opening(fold, at - 1, floor, NameUnit.openBracket, 10),
                open > floor, NameUnit.isName(fold[open - 1]), at < fold.count, NameUnit.isName(fold[at])
            {
                at = open
            } else {
                break
            }
        }
        return at
    }

    /// Place of the opening mark that belongs to the closing one at `close`, over name characters only.
    private func opening(_ fold: [UInt16], _ close: Int, _ floor: Int, _ mark: UInt16, _ reach: Int) -> Int? {
        var at = close - 1
        while at >= max(floor, close - reach) {
            if fold[at] == mark { return at < close - 1 ? at : nil }
            guard NameUnit.isName(fold[at]) || NameUnit.isJoiner(fold[at]) else { return nil }
            at -= 1
        }
        return nil
    }

    /// Cuts a stretch into tokens, longest phrase first.
    mutating func tokens(_ fold: [UInt16], _ range: Range<Int>) -> [NameToken] {
        cut(fold, range.lowerBound, range.upperBound)
        return tokens
    }

    private mutating func cut(_ fold: [UInt16], _ first: Int, _ end: Int) {
        tokens.removeAll(keepingCapacity: true)
        var at = first
        while at < end {
            let token = next(fold, at, end)
            if token.mark == .unknown, let last = tokens.last, last.mark == .unknown, last.end == at {
                tokens[tokens.count - 1].end = token.end
            } else {
                tokens.append(token)
            }
            at = token.end
        }
    }

    private func next(_ fold: [UInt16], _ at: Int, _ end: Int) -> NameToken {
        if let token = lexicon.longest(in: fold, at: at, limit: end, classes: NameMark.tokens), !isCut(fold, token, end)
        {
            return token
        }
        if let counted = counted(fold, at, end) { return NameToken(start: at, end: counted, mark: .count, row: 0) }
        if fold[at] == NameUnit.openQuote, let close = fold[at..<end].firstIndex(of: NameUnit.closeQuote) {
            return NameToken(start: at, end: close + 1, mark: .quote, row: 0)
        }
        let opens = tokens.last.map { bounds($0.mark) } ?? true
        if opens, let end = PlacePairs.end(fold, at, end) {
            return NameToken(start: at, end: end, mark: .region, row: 0)
        }
        if opens, NameUnit.isLevel(fold[at]), !NameUnit.isLevelList(fold, at) {
            return NameToken(start: at, end: at + 1, mark: .level, row: 0)
        }
        return NameToken(start: at, end: at + 1, mark: .unknown, row: 0)
    }

    /// Whether a short name of a place cuts through a word (黎|安国|际教育 is no 安国).
    private func isCut(_ fold: [UInt16], _ token: NameToken, _ end: Int) -> Bool {
        guard token.mark == .place, token.end - token.start == 2 else { return false }
        let words = NameMark.solid & ~NameMark.place.bit
        let word = lexicon.longest(in: fold, at: token.start + 1, limit: end, classes: words)
        return word.map { $0.end > token.end } ?? false
    }

    private func bounds(_ mark: NameMark) -> Bool {
        mark == .boundary || mark == .open || mark == .and || mark == .count
    }

    /// End of a number with its measure word at a place (3家, 十大, 20个).
    private func counted(_ fold: [UInt16], _ at: Int, _ end: Int) -> Int? {
        var next = at
        while next < end, NameCounting.isNumeral(fold[next]) { next += 1 }
        guard next > at, next < end else { return nil }
        if at > 0, fold[at - 1] == NameCounting.ordinal { return nil }
        while next < end, NameCounting.isVague(fold[next]) || NameCounting.isMagnitude(fold[next]) { next += 1 }
        if next < end, NameCounting.isMeasure(fold[next]) { return next + 1 }
        return NameCounting.isMagnitude(fold[next - 1]) ? next : nil
    }

    private enum Cut { case before, behind, count }

    /// Whether a name that begins at token `begin` breaks off at token `index`.
    private func bound(_ index: Int, begin: Int, joins: Bool) -> Cut? {
        let token = tokens[index]
        switch token.mark {
        case .boundary: return .behind
        case .count: return .count
        case .open: return opensName(index, begin) ? .behind : nil
        case .and: return separates(index, begin, joins: joins) ? .behind : nil
        case .place, .region, .level:
            guard index > begin else { return nil }
            return tokens[index - 1].mark == .department ? .before : nil
        default: return nil
        }
    }

    /// A verb bounds a name where it stands first, behind a whole name, or in front of the word a name begins with.
    private func opensName(_ index: Int, _ begin: Int) -> Bool {
        if index == begin || endsName(tokens[index - 1].mark) { return true }
        guard index + 1 < tokens.count, isNamed(tokens[index + 1].mark) else { return false }
        return !tokens[begin..<index].contains { $0.mark.isAnchor }
    }

    /// A conjunction separates two names unless it joins two fields of work inside one.
    private func separates(_ index: Int, _ begin: Int, joins: Bool) -> Bool {
        guard index > begin else { return true }
        if endsName(tokens[index - 1].mark) { return true }
        if index + 1 < tokens.count, isNamed(tokens[index + 1].mark) { return true }
        let before = tokens[begin..<index]
        if tokens[index - 1].mark == .quote { return true }
        if joins || before.contains(where: { $0.mark.isAnchor }) { return false }
        // A brand and its field (…机器人与智能装备研究院) are one name, as are two fields.
        let fields = before.first?.mark == .unknown ? before.dropFirst() : before
        return fields.isEmpty || !fields.allSatisfy { $0.mark == .topic || $0.mark == .inside }
    }

    private func endsName(_ mark: NameMark) -> Bool { mark == .head || mark == .department || mark == .known }

    private func isNamed(_ mark: NameMark) -> Bool {
        mark == .place || mark == .region || mark == .known || mark == .national || mark == .country
    }
}

/// Numbers and measure words that make many of a thing.
enum NameCounting {
    static let ordinal: UInt16 = 0x7B2C

    static func isNumeral(_ unit: UInt16) -> Bool {
        if unit >= 0x30 && unit <= 0x39 { return true }
        return numerals.contains(unit)
    }

    /// 余, 多, 几.
    static func isVague(_ unit: UInt16) -> Bool { unit == 0x4F59 || unit == 0x591A || unit == 0x51E0 }

    /// 万, 亿.
    static func isMagnitude(_ unit: UInt16) -> Bool { unit == 0x4E07 || unit == 0x4EBF }

    static func isMeasure(_ unit: UInt16) -> Bool { measures.contains(unit) }

    private static let numerals: [UInt16] = Array("一二两三四五六七八九十百千".utf16)
    private static let measures: [UInt16] = Array("个家所座处项类批支大条户号".utf16)
}
