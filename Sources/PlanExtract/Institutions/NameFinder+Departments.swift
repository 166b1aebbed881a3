internal import PlanModel

/// Departments of provinces, cities and counties.
extension NameFinder {
    /// Reads a department with the place or level in front of it; gives the place to go on from.
    mutating func addDepartment(_ token: NameToken, body: Int) -> Int {
        if let candidate = department(token, body: body) {
            append(candidate)
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
        if let league = youthLeague(before: start, committee: body..<token.end) {
            return NameCandidate(
                range: league..<token.end, type: .government, rule: .localBody, origin: .composed, state: .accepted)
        }
        return NameCandidate(
            range: start..<token.end, type: .government, rule: start < body ? .localBody : .bareBody,
            origin: .local(row: Int32(clamping: token.row), department: Int32(clamping: body)), state: .accepted)
    }

    /// Start of 团市委, 共青团省委: the league's committee, not the party's; 集团, 兵团 and the like end another word.
    private func youthLeague(before start: Int, committee: Range<Int>) -> Int? {
        guard committee.count == 1, fold[committee.lowerBound] == 0x59D4, start > 0, fold[start - 1] == 0x56E2 else {
            return nil  // 委 团
        }
        if start > 2, fold[start - 3] == 0x5171, fold[start - 2] == 0x9752 { return start - 3 }  // 共青
        return start > 1 && NameUnit.isName(fold[start - 2]) && !NamePhrases.leagueJoints.contains(fold[start - 2])
            ? nil : start - 1
    }

    /// Whether a body with a list comma stands right in front of a place.
    private func follows(body start: Int) -> Bool {
        guard let last = candidates.last, last.type == .government, last.state == .accepted else { return false }
        return last.range.upperBound == start - 1 && fold[start - 1] == NameUnit.listComma
    }

    /// Whether a body belongs to the one right in front of it (市委|宣传部, 国家税务总局|成都市税务局).
    private func joins(_ last: NameCandidate, _ use: DepartmentUse, hasPrefix: Bool) -> Bool {
        if !hasPrefix { return true }
        guard use == .branch, case .known = last.origin else { return false }
        return true
    }

    private enum Prefix {
        case found(Int)
        case session(Int)
        case missing, generic
    }

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
        start = behindParty(start)
        if start > 0, NamePhrases.everyUnits.contains(fold[start - 1]) || isAnyOf(start) { return .generic }
        return .found(start)
    }

    /// Whether 相关 or 有关 stands in front of a level: any such body.
    private func isAnyOf(_ start: Int) -> Bool {
        guard start > 1, NameUnit.isLevel(fold[start]), fold[start - 1] == 0x5173 else { return false }  // 关
        return fold[start - 2] == 0x76F8 || fold[start - 2] == 0x6709  // 相 有
    }

    /// Start of 自治区, 自治州 … in front of a place.
    private func autonomousLevel(endingAt end: Int) -> Int? {
        guard end >= 3, fold[end - 3] == 0x81EA, fold[end - 2] == 0x6CBB, NameUnit.isLevel(fold[end - 1]) else {
            return nil
        }
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
        if at > 0, NameUnit.isLevel(fold[at - 1]), place(endingAt: at) == nil {
            return isActingLevel(at - 1) ? at - 1 : nil
        }
        guard var start = place(endingAt: at) else { return nil }
        while let outer = place(endingAt: start) { start = outer }
        return behindParty(start)
    }

    /// Start of the party's name in front of a place, else the place.
    private func behindParty(_ start: Int) -> Int {
        let name = NameFinder.partyNames.first { start >= $0.count && fold[start - $0.count..<start].elementsEqual($0) }
        return start - (name?.count ?? 0)
    }

    private static let partyNames = ["中国共产党", "中共"].map { Array($0.utf16) }

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
}
