internal import PlanModel

/// Names that the tables list whole.
extension NameFinder {
    /// Reads a known name; gives the place to go on from.
    mutating func addKnown(_ token: NameToken) -> Int {
        let known = lexicon.knownName(token.row)
        let range = token.start..<token.end
        guard !isCut(range), !isForeignPart(range) else { return token.start + 1 }
        if known.type != .enterprise, isTitlePart(behind: token.end) { return token.end }
        if known.type == .media, isByline(range) { return token.end }
        let isCompany = known.type == .enterprise && hasCompanyWord(behind: token.end)
        let state: NameState = known.needsContext && !isCompany ? .pending : .accepted
        let named = known.type == .platform ? withBrandNoun(range) : withState(withNumber(range))
        let isInstitute = named.upperBound > range.upperBound && known.type != .platform
        let first = known.type == .government ? withGovernment(named.lowerBound) : withParent(named.lowerBound)
        let whole = first..<withCampus(named.upperBound, known.type)
        append(
            NameCandidate(
                range: whole, type: isInstitute ? .research : known.type, rule: .knownName,
                origin: isInstitute ? .composed : .known(Int32(clamping: token.row)), state: state))
        return whole.upperBound
    }

    /// Start of a name with the school that it is attached to (华中科技大学同济医学院附属|协和医院).
    private func withParent(_ start: Int) -> Int {
        guard start >= 2, fold[start - 2] == 0x9644, fold[start - 1] == 0x5C5E, let last = candidates.last,  // 附属
            last.state == .accepted, last.type == .university || last.type == .hospital,
            last.range.upperBound == start - 2
        else { return start }
        return last.range.lowerBound
    }

    /// Start of an office with the government that it is one of (香港特区政府|创新科技署, 行政院|数位发展部).
    private func withGovernment(_ start: Int) -> Int {
        guard start >= 3, let last = candidates.last, last.state == .accepted, last.type == .government,
            last.range.upperBound == start,
            NamePhrases.governments.contains(where: { fold[last.range].suffix($0.count).elementsEqual($0) })
        else { return start }
        return last.range.lowerBound
    }

    /// End of a school or hospital with the campus behind it (海南师范大学桂林洋校区, 环湖医院天塔院区).
    func withCampus(_ end: Int, _ type: Institution.Kind) -> Int {
        guard type == .university || type == .hospital else { return end }
        for place in end + 1..<max(end + 1, min(end + 5, fold.count - 1)) {
            guard NameUnit.isHan(fold[place - 1]), !NamePhrases.campusLess.contains(fold[place - 1]) else { return end }
            let isCampus = fold[place] == 0x9662 || fold[place] == 0x6821  // 院 校
            if isCampus, fold[place + 1] == 0x533A { return place + 2 }  // 区
        }
        return end
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

    /// Whether Latin letters go on in front of or behind a Latin name, or a number makes it one of a standard (ISO 27001).
    private func isForeignPart(_ range: Range<Int>) -> Bool {
        let (first, last) = (range.lowerBound, range.upperBound)
        if NameUnit.isLatin(fold[first]), first > 0, NameUnit.isLatin(fold[first - 1]) { return true }
        guard NameUnit.isLatin(fold[last - 1]), last < fold.count else { return false }
        return NameUnit.isLatin(fold[last]) || fold[last] == 0x20 && isStandard(at: last + 1)
    }

    /// Whether the number of a standard stands at a place, not that of a year (WTO 2023年报告).
    private func isStandard(at place: Int) -> Bool {
        var at = place
        while at < fold.count, (0x30...0x39).contains(fold[at]), at - place < 8 { at += 1 }
        return at - place >= 3 && (at == fold.count || fold[at] != 0x5E74)
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
        guard first > 0, last < fold.count, fold[first - 1] == NameUnit.openQuote, fold[last] == NameUnit.closeQuote
        else {
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
