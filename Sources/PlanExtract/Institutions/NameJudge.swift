internal import PlanModel

/// Decides whether the words in front of a head make it one named thing, and where its name begins.
struct NameJudge {
    private let lexicon: InstitutionLexicon

    init(lexicon: InstitutionLexicon) { self.lexicon = lexicon }

    /// What a head and the words in front of it come to.
    struct Verdict {
        var start: Int
        var type: Institution.Kind
        var rule: NameRule
        var state: NameState
    }

    func judge(_ fold: [UInt16], _ head: NameHead, at headStart: Int, _ left: LeftBoundary, isCounted: Bool) -> Verdict?
    {
        for index in left.tokens.indices where left.tokens[index].mark.isAnchor {
            if let verdict = anchored(fold, head, at: headStart, left, index, isCounted: isCounted) { return verdict }
        }
        guard !left.isPlural, !isCounted, left.edge != .none else { return nil }
        guard let first = left.tokens.first else {
            return head.evidence.contains(.bare)
                ? Verdict(start: headStart, type: head.type, rule: .bareHead, state: .accepted) : nil
        }
        let length = headStart - left.start
        guard first.mark != .generic else { return nil }
        if head.evidence.contains(.free), length >= 2 {
            return Verdict(start: left.start, type: head.type, rule: .head, state: .accepted)
        }
        guard !left.tokens.contains(where: { $0.mark.isAnchor && $0.mark != .known }) else { return nil }
        let isTopical = left.tokens.allSatisfy {
            [.topic, .inside, .unknown, .and].contains($0.mark) || $0.mark == .open && head.type == .government
        }
        if head.evidence.contains(.topic), length >= 3, isTopical {
            return Verdict(start: left.start, type: head.type, rule: .topicHead, state: .accepted)
        }
        guard head.evidence.contains(.list), length >= 2, left.edge != .mark || length <= 12 else { return nil }
        guard left.tokens.contains(where: { $0.mark != .generic && $0.mark != .open }) else { return nil }
        return Verdict(start: left.start, type: head.type, rule: .listedHead, state: .pending)
    }

    private func anchored(
        _ fold: [UInt16], _ head: NameHead, at headStart: Int, _ left: LeftBoundary, _ index: Int, isCounted: Bool
    ) -> Verdict? {
        let anchor = left.tokens[index]
        let start = begin(fold, left, anchorAt: index)
        var behind = index
        while behind + 1 < left.tokens.endIndex, left.tokens[behind + 1].mark == .place, isPlace(anchor.mark) {
            behind += 1
        }
        let core = headStart - left.tokens[behind].end
        let leads = start == anchor.start
        let many = left.isPlural || isCounted
        let next = behind + 1 < left.tokens.endIndex ? left.tokens[behind + 1] : nil
        guard let rule = rule(fold, head, anchor, next: next, core: core, leads: leads, isMany: many) else {
            return nil
        }
        var type = head.type
        if anchor.mark == .country, type == .government { type = .international }
        if anchor.mark == .known, type == .enterprise, lexicon.knownName(anchor.row).type == .government {
            type = .government
        }
        if anchor.mark == .known, head.evidence.contains(.researcher) { type = .research }
        return Verdict(start: start, type: type, rule: rule, state: .accepted)
    }

    private func isPlace(_ mark: NameMark) -> Bool { mark == .place || mark == .region }

    /// A name begins with its anchor, or with the fields of work or the brand in front of it.
    private func begin(_ fold: [UInt16], _ left: LeftBoundary, anchorAt index: Int) -> Int {
        let anchor = left.tokens[index]
        let prefix = left.tokens[left.tokens.startIndex..<index]
        if prefix.isEmpty || anchor.mark == .quote { return anchor.start }
        let isTopical = prefix.allSatisfy { $0.mark == .topic || $0.mark == .inside || $0.mark == .and }
        if isTopical { return left.start }
        let isNamed = left.edge == .list || left.edge == .word
        if anchor.mark == .national, prefix.count == 1, prefix.first?.mark == .unknown, isNamed,
            (2...5).contains(anchor.start - left.start)
        {
            return left.start
        }
        guard isPlace(anchor.mark) || anchor.mark == .known else { return anchor.start }
        if let last = prefix.last, last.mark == .national { return last.start }
        // 中国(上海)…: the place in brackets belongs to the word in front of them.
        if fold[anchor.start - 1] == NameUnit.openBracket, prefix.first?.mark.isAnchor ?? false { return left.start }
        let isField = prefix.allSatisfy { [.topic, .inside, .unknown, .and].contains($0.mark) }
        if isField, let first = prefix.first, first.mark == .topic || first.mark == .inside,
            isNamed
        {
            return left.start
        }
        let isBrand = prefix.count == 1 && anchor.start - left.start <= 5 && isNamed
        if isBrand, prefix.first?.mark == .unknown { return left.start }
        return anchor.start
    }

    private func rule(
        _ fold: [UInt16], _ head: NameHead, _ anchor: NameToken, next: NameToken?, core: Int, leads: Bool, isMany: Bool
    ) -> NameRule? {
        let (evidence, type) = (head.evidence, head.type)
        switch anchor.mark {
        case .place, .region:
            if isWork(fold, next), type == .zone || type == .platform || type == .research { return nil }
            let isPlaced = evidence.contains(.place) && (core >= 1 || !leads)
            if evidence.contains(.barePlace) || isPlaced { return .placeHead }
            return evidence.contains(.leadingPlace) && leads && core >= 2 && !isMany ? .placeHead : nil
        case .country:
            return evidence.contains(.country) || evidence.contains(.place) && core >= 2 ? .countryHead : nil
        case .known where isGround(anchor):
            return evidence.contains(.barePlace) || evidence.contains(.place) && core >= 1 ? .placeHead : nil
        case .known:
            return evidence.contains(.organization) ? .organizationHead : nil
        case .level:
            guard leads, !isMany, next?.mark != .generic, type != .research || next?.mark != .open else { return nil }
            return evidence.contains(.bareLevel) || evidence.contains(.level) && core >= 2 ? .levelHead : nil
        case .national:
            guard !isMany else { return nil }
            let isNationwide = fold[anchor.start] == 0x5168  // 全国
            if isNationwide, type == .zone || type == .platform || type == .enterprise { return nil }
            if next?.mark == .generic, type == .zone || type == .platform { return nil }
            let accepts = evidence.contains(.national) && core >= 2 || evidence.contains(.nationalDetailed) && core >= 4
            return accepts ? .nationalHead : nil
        case .rank:
            guard leads, !isMany else { return nil }
            let isNational = fold[anchor.start] == 0x56FD
            let accepts =
                evidence.contains(.rank) && core >= 2 || evidence.contains(.nationalRank) && core >= 4 && isNational
            return accepts ? .rankHead : nil
        case .whole:
            return evidence.contains(.whole) && leads && core >= 2 ? .wholeHead : nil
        case .quote:
            return evidence.contains(.quote) && leads && core <= 8 && isBrand(fold, anchor) ? .brandHead : nil
        default:
            return nil
        }
    }

    /// Whether 建设 stands behind a place: the place builds something.
    private func isWork(_ fold: [UInt16], _ token: NameToken?) -> Bool {
        guard let token, token.mark == .open, token.end - token.start == 2 else { return false }
        return fold[token.start] == 0x5EFA && fold[token.start + 1] == 0x8BBE
    }

    /// Whether a known name is a piece of ground, which names others as places do.
    private func isGround(_ anchor: NameToken) -> Bool {
        let type = lexicon.knownName(anchor.row).type
        return type == .zone || type == .platform
    }

    /// Whether the words in quotation marks are a brand and no common words.
    private func isBrand(_ fold: [UInt16], _ quote: NameToken) -> Bool {
        let (first, last) = (quote.start + 1, quote.end - 1)
        guard (2...6).contains(last - first) else { return false }
        var at = first
        while at < last {
            guard NameUnit.isHan(fold[at]), at > first || !NameCounting.isNumeral(fold[at]) else { return false }
            if at == first, fold[at] == 0x53CC { return false }  // 双
            guard let token = lexicon.longest(in: fold, at: at, limit: last, classes: NameMark.tokens) else {
                at += 1
                continue
            }
            guard token.mark == .region || token.mark == .place || token.end - token.start == 1 else { return false }
            at = token.end
        }
        return true
    }
}
