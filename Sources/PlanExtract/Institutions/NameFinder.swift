internal import PlanModel

/// One pass over the folded text that finds the names of organisations.
struct NameFinder {
    let fold: [UInt16]
    let lexicon: InstitutionLexicon
    /// In the order of the text, without overlaps.
    private(set) var candidates: [NameCandidate] = []
    private var boundaries: LeftBoundaryReader
    private let judge: NameJudge
    /// Place of the next closing title mark at or behind the last opening one that was met.
    private var titleEnd = 0

    init(fold: [UInt16], lexicon: InstitutionLexicon) {
        self.fold = fold
        self.lexicon = lexicon
        boundaries = LeftBoundaryReader(lexicon: lexicon)
        judge = NameJudge(lexicon: lexicon)
    }

    /// Finds all names.
    ///
    /// - Complexity: O(length of the text).
    mutating func run() {
        let fold = self.fold
        let starts = lexicon.starts
        var at = 0
        let last = fold.count - 1
        while at < last {
            let unit = fold[at]
            if unit == NameUnit.openTitle {
                at = skipTitle(from: at)
            } else if starts.contains(unit, fold[at + 1], at + 2 < fold.count ? fold[at + 2] : 0),
                let token = lexicon.longest(in: fold, at: at, limit: fold.count, classes: NameMark.scanned)
            {
                at = max(at + 1, consider(token))
            } else {
                at += 1
            }
        }
    }

    /// Place behind the title that opens at `at`; names inside 《》 belong to the title.
    private mutating func skipTitle(from at: Int) -> Int {
        if titleEnd <= at {
            titleEnd = fold[at...].firstIndex(of: NameUnit.closeTitle) ?? fold.count
        }
        return titleEnd < fold.count && titleEnd - at <= 150 ? titleEnd + 1 : at + 1
    }

    /// Reads the name that a phrase belongs to; gives the place to go on from.
    private mutating func consider(_ token: NameToken) -> Int {
        switch token.mark {
        case .known: return addKnown(token)
        case .department: return addDepartment(token, body: token.start)
        case .committee:
            // 委 may begin a longer office (省|委军民融合办).
            return min(addDepartment(token, body: token.start + 1), token.end - 1)
        default: return addHeaded(token)
        }
    }

    private mutating func append(_ candidate: NameCandidate) -> Bool {
        while let last = candidates.last, last.range.lowerBound >= candidate.range.lowerBound {
            if candidate.state == .pending, last.state == .accepted { return false }
            candidates.removeLast()
        }
        if let last = candidates.last, last.range.upperBound > candidate.range.lowerBound {
            if last.state == .accepted { return false }
            candidates.removeLast()
        }
        candidates.append(candidate)
        return true
    }
}

// MARK: Known names

extension NameFinder {
    private mutating func addKnown(_ token: NameToken) -> Int {
        let known = lexicon.knownName(token.row)
        let range = token.start..<token.end
        guard !isCut(range), !isForeignPart(range) else { return token.start + 1 }
        if known.type != .enterprise, isTitlePart(behind: token.end) { return token.end }
        if known.type == .media, isByline(range) { return token.end }
        let isCompany = known.type == .enterprise && hasCompanyWord(behind: token.end)
        let state: NameState = known.needsContext && !isCompany ? .pending : .accepted
        let whole = known.type == .platform ? withBrandNoun(range) : withState(withNumber(range))
        let isInstitute = whole.upperBound > range.upperBound && known.type != .platform
        _ = append(
            NameCandidate(
                range: whole, type: isInstitute ? .research : known.type, rule: "knownName",
                origin: isInstitute ? .composed : .known(token.row), state: state))
        return whole.upperBound
    }

    /// Whether a short Chinese name cuts through a word of the text (全国能源 holds no 国能).
    private func isCut(_ range: Range<Int>) -> Bool {
        guard NameUnit.isHan(fold[range.lowerBound]) else { return false }
        if range.count > 3 { return runsOn(range, from: range.upperBound - 1) }
        for start in max(0, range.lowerBound - 2)..<range.lowerBound {
            let word = lexicon.longest(in: fold, at: start, limit: fold.count, classes: NameMark.solid)
            if let word, word.end > range.lowerBound, word.end < range.upperBound { return true }
        }
        return runsOn(range, from: range.lowerBound + 1)
    }

    /// Whether a word that begins inside a name goes on behind it (水利|部门).
    private func runsOn(_ range: Range<Int>, from first: Int) -> Bool {
        for start in first..<range.upperBound {
            let word = lexicon.longest(in: fold, at: start, limit: fold.count, classes: NameMark.solid)
            if let word, word.end > range.upperBound { return true }
        }
        return false
    }

    /// Whether Latin letters go on in front of or behind a Latin name.
    private func isForeignPart(_ range: Range<Int>) -> Bool {
        let (first, last) = (range.lowerBound, range.upperBound)
        if NameUnit.isLatin(fold[first]), first > 0, NameUnit.isLatin(fold[first - 1]) { return true }
        return NameUnit.isLatin(fold[last - 1]) && last < fold.count && NameUnit.isLatin(fold[last])
    }

    /// Whether a medium only signs the text (新华社记者, 来源：人民日报).
    private func isByline(_ range: Range<Int>) -> Bool {
        let tail = fold[range.upperBound..<min(fold.count, range.upperBound + 14)]
        let words = NamePhrases.bylineTails
        if words.contains(where: { tail.starts(with: $0) || tail.dropFirst(2).starts(with: $0) }) { return true }
        if tail.indices.contains(where: { tail[$0...].starts(with: NamePhrases.wire) }) { return true }
        let lead = fold[max(0, range.lowerBound - 4)..<range.lowerBound]
        return NamePhrases.bylineLeads.contains { mark in
            lead.indices.contains { lead[$0...].starts(with: mark) }
        }
    }

    /// A brand in quotation marks with the noun behind it (“皖事通”平台).
    private func withBrandNoun(_ range: Range<Int>) -> Range<Int> {
        let (first, last) = (range.lowerBound, range.upperBound)
        guard first > 0, last < fold.count, fold[first - 1] == NameUnit.openQuote, fold[last] == NameUnit.closeQuote else {
            return range
        }
        let rest = fold[(last + 1)..<min(fold.count, last + 6)]
        let noun = NamePhrases.brandNouns.first { rest.starts(with: $0) }
        return noun.map { first - 1..<last + 1 + $0.count } ?? range
    }

    /// An institute that its owner numbers (中国电科第三十八研究所, 中电科38所).
    private func withNumber(_ range: Range<Int>) -> Range<Int> {
        var at = range.upperBound
        if at < fold.count, fold[at] == NameCounting.ordinal { at += 1 }
        let first = at
        while at < fold.count, NameCounting.isNumeral(fold[at]) { at += 1 }
        guard at > first, at - first <= 4 else { return range }
        let rest = fold[at..<min(fold.count, at + 3)]
        let noun = NamePhrases.instituteNouns.first { rest.starts(with: $0) }
        return noun.map { range.lowerBound..<at + $0.count } ?? range
    }

    /// A body of the state with 中华人民共和国 in front of it.
    private func withState(_ range: Range<Int>) -> Range<Int> {
        let state = NamePhrases.state
        let first = range.lowerBound - state.count
        return first >= 0 && fold[first..<range.lowerBound].elementsEqual(state) ? first..<range.upperBound : range
    }

    private func hasCompanyWord(behind end: Int) -> Bool {
        NamePhrases.companyWords.contains { fold[end..<min(fold.count, end + 4)].starts(with: $0) }
    }
}

// MARK: Names by their head

extension NameFinder {
    private mutating func addHeaded(_ token: NameToken) -> Int {
        let head = lexicon.head(token.row)
        guard head.evidence != [], !isTail(token.end, head) else { return token.end }
        let left = boundaries.read(fold, before: token.start, joins: head.evidence.contains(.topic))
        let isCounted = NameFinder.isCounted(fold, behind: token.end)
        guard let verdict = judge.judge(fold, head, at: token.start, left, isCounted: isCounted) else {
            return token.end
        }
        if head.type == .government, isTitlePart(behind: token.end) { return token.end }
        let end = withPlaceBracket(token.end)
        let start = quotedStart(verdict.start, end)
        let candidate = NameCandidate(
            range: start..<end, type: verdict.type, rule: verdict.rule, origin: .composed, state: verdict.state)
        _ = append(candidate)
        return end
    }

    /// Start of a name that fills a pair of quotation marks, where it was found to begin inside them.
    private func quotedStart(_ start: Int, _ end: Int) -> Int {
        guard end < fold.count, fold[end] == NameUnit.closeQuote else { return start }
        var at = start
        while at > max(0, start - 16), fold[at - 1] != NameUnit.openQuote {
            at -= 1
            let unit = fold[at]
            guard NameUnit.isName(unit) || unit == NameUnit.openBracket || unit == NameUnit.closeBracket else { return start }
        }
        return at > 0 && fold[at - 1] == NameUnit.openQuote ? at : start
    }

    private func isTail(_ end: Int, _ head: NameHead) -> Bool {
        let rest = fold[end..<min(fold.count, end + 6)]
        return head.tails.contains { rest.starts(with: $0) }
    }

    /// Whether a number of things follows (国家实验室3家).
    private static func isCounted(_ fold: [UInt16], behind end: Int) -> Bool {
        var at = end
        while at < fold.count, NameCounting.isNumeral(fold[at]) { at += 1 }
        return at > end && at < fold.count && NameCounting.isMeasure(fold[at])
    }

    /// End of a name with the place in brackets that belongs to it (广东省实验室(广州)).
    private func withPlaceBracket(_ end: Int) -> Int {
        guard end + 2 < fold.count, fold[end] == NameUnit.openBracket else { return end }
        let place = lexicon.longest(in: fold, at: end + 1, limit: fold.count, classes: NameMark.places)
        guard let place, place.end < fold.count, fold[place.end] == NameUnit.closeBracket else { return end }
        return place.end + 1
    }
}

// MARK: Departments of provinces, cities and counties

extension NameFinder {
    private mutating func addDepartment(_ token: NameToken, body: Int) -> Int {
        if let candidate = department(token, body: body) {
            _ = append(candidate)
            return token.end
        }
        // A head inside the department's name may still end a name (…经济委员会).
        return token.start + 1
    }

    private func department(_ token: NameToken, body: Int) -> NameCandidate? {
        let use = lexicon.departmentUse(token.row)
        var start: Int
        switch prefix(before: body) {
        case .generic: return nil
        case .session(let place): start = place
        case .found(let place):
            guard !isTitlePart(behind: token.end) else { return nil }
            start = place
        case .missing:
            let isListed = use == .listed && follows(body: token.start)
            guard use == .free || isListed, stands(alone: token), !isTitlePart(behind: token.end) else { return nil }
            start = body
        }
        if let last = candidates.last, last.type == .government, last.state == .accepted,
            last.range.upperBound == start, joins(last, use, hasPrefix: start < body)
        {
            start = last.range.lowerBound
        }
        return NameCandidate(
            range: start..<token.end, type: .government, rule: start < body ? "localBody" : "bareBody",
            origin: .local(row: token.row, department: body), state: .accepted)
    }

    /// Whether a body with a list comma stands right in front of a place.
    private func follows(body start: Int) -> Bool {
        guard let last = candidates.last, case .local = last.origin else { return false }
        return last.range.upperBound == start - 1 && fold[start - 1] == NameUnit.listComma
    }

    /// Whether a body belongs to the one right in front of it (市委|宣传部, 国家税务总局|成都市税务局).
    private func joins(_ last: NameCandidate, _ use: DepartmentUse, hasPrefix: Bool) -> Bool {
        if !hasPrefix { return true }
        guard use == .branch, case .known = last.origin else { return false }
        return true
    }

    private enum Prefix { case found(Int), session(Int), missing, generic }

    /// The place or level in front of a department.
    private func prefix(before body: Int) -> Prefix {
        var start = body
        if let last = candidates.last, last.range.upperBound == body, last.state == .accepted,
            last.type == .zone || last.type == .government
        {
            start = last.range.lowerBound
        } else if let place = place(endingAt: body) {
            start = place
        } else if let region = autonomousLevel(endingAt: body) {
            start = region
        } else if body > 0, NameUnit.isLevel(fold[body - 1]) {
            guard isActingLevel(body - 1) else { return .generic }
            start = body - 1
        } else if let session = session(endingAt: body) {
            return .session(session)
        }
        while let place = place(endingAt: start) { start = place }
        if start == body { return .missing }
        if isShortGovernment(body) { return .missing }
        if start >= 2, fold[start - 2] == 0x4E2D, fold[start - 1] == 0x5171 { start -= 2 }  // 中共
        if start > 0, NamePhrases.everyUnits.contains(fold[start - 1]) { return .generic }
        return .found(start)
    }

    /// Start of 自治区, 自治州 … in front of a place.
    private func autonomousLevel(endingAt end: Int) -> Int? {
        guard end >= 3, fold[end - 3] == 0x81EA, fold[end - 2] == 0x6CBB, NameUnit.isLevel(fold[end - 1]) else { return nil }
        return end - 3
    }

    /// Whether 政府 stands behind the short name of a place (江西政府): its work, hardly the body.
    private func isShortGovernment(_ body: Int) -> Bool {
        guard body + 1 < fold.count, fold[body] == 0x653F, fold[body + 1] == 0x5E9C else { return false }
        return !NameUnit.isLevel(fold[body - 1]) && candidates.last?.range.upperBound != body
    }

    private func place(endingAt end: Int) -> Int? {
        lexicon.longest(in: fold, endingAt: end, floor: max(0, end - 12), classes: NameMark.places)?.start
    }

    /// Start of 第十四届 with the place or level in front of it.
    private func session(endingAt end: Int) -> Int? {
        guard end > 3, fold[end - 1] == 0x5C4A else { return nil }  // 届
        var at = end - 1
        while at > 0, NameCounting.isNumeral(fold[at - 1]) { at -= 1 }
        guard at > 0, at < end - 1, fold[at - 1] == NameCounting.ordinal else { return nil }
        at -= 1
        if at > 0, NameUnit.isLevel(fold[at - 1]), place(endingAt: at) == nil { return isActingLevel(at - 1) ? at - 1 : nil }
        return place(endingAt: at)
    }

    /// Whether 市, 省 … names the body's own level and is no end of a word (城市) and no list of levels (市、县、区).
    private func isActingLevel(_ at: Int) -> Bool {
        guard at > 0 else { return true }
        let before = fold[at - 1]
        if before == NameUnit.listComma { return at < 2 || !isLevelEnd(at - 2) }
        guard NameUnit.isName(before) else { return before != NameUnit.closeBracket }
        if at > 1, NameCounting.isMeasure(before), NameCounting.isNumeral(fold[at - 2]) { return false }
        if before == 0x7684, at > 1, fold[at - 2] == 0x533A { return false }  // 设区的市
        if NamePhrases.levelWords.contains(before) { return false }
        if fold[at] == NameUnit.city || fold[at] == NameUnit.province { return true }
        let word = lexicon.longest(in: fold, endingAt: at, floor: max(0, at - 6), classes: NameMark.bounding)
        return word != nil || candidates.last?.range.upperBound == at
    }

    private func isLevelEnd(_ at: Int) -> Bool {
        guard NameUnit.isLevel(fold[at]) || fold[at] == NameUnit.closeBracket else { return false }
        return place(endingAt: at + 1) == nil
    }

    /// Whether a department without its place is bounded on its left.
    private func stands(alone token: NameToken) -> Bool {
        guard token.start > 0 else { return true }
        let before = fold[token.start - 1]
        if !NameUnit.isName(before) { return before != NameUnit.closeBracket }
        let word = lexicon.longest(
            in: fold, endingAt: token.start, floor: max(0, token.start - 6),
            classes: NameMark.boundary.bit | NameMark.and.bit)
        return word != nil
    }

    /// Whether the word behind a body makes a person, a session or a class of it.
    private func isTitlePart(behind end: Int) -> Bool {
        let word = lexicon.longest(in: fold, at: end, limit: fold.count, classes: NameMark.follower.bit)
        guard let word else { return isEdition(fold, at: end) }
        return lexicon.follower(word.row) != .act && lexicon.follower(word.row) != .does
    }

    /// Whether the number of a plenary stands at a place (八次全会); 第八次 stands behind bodies that meet.
    private func isEdition(_ fold: [UInt16], at place: Int) -> Bool {
        var at = place
        let first = at
        while at < fold.count, NameCounting.isNumeral(fold[at]) { at += 1 }
        return at > first && at < fold.count && (fold[at] == 0x6B21 || fold[at] == 0x5C4A)  // 次, 届
    }
}

/// Fixed words around names.
enum NamePhrases {
    static let bylineTails: [[UInt16]] = ["记者", "讯", "电", "摄", "客户端"].map { Array($0.utf16) }
    /// 日电: 新华社北京5月8日电.
    static let wire: [UInt16] = Array("日电".utf16)
    static let bylineLeads: [[UInt16]] = ["来源", "转自", "出品", "摄影", "采写"].map { Array($0.utf16) }
    static let instituteNouns: [[UInt16]] = ["研究所", "研究院", "所", "院"].map { Array($0.utf16) }
    static let state: [UInt16] = Array("中华人民共和国".utf16)
    static let brandNouns: [[UInt16]] = ["平台", "小程序", "app", "智能体", "服务平台"].map { Array($0.utf16) }
    static let companyWords: [[UInt16]] = [
        "公司", "集团", "股份", "科技", "汽车", "等企业", "等龙头", "等重点", "等知名", "等领军", "等头部",
    ].map { Array($0.utf16) }
    /// 各, 每: every body of a kind.
    static let everyUnits: [UInt16] = Array("各每某级域".utf16)
    /// Characters that make a word with 市, 省 … behind them.
    static let levelWords: [UInt16] = Array("城都超股门上夜集菜县区各地社园景街片郊辖湾库灾矿林牧校厂镇级际锦红国".utf16)
}
