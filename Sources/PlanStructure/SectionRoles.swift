internal import PlanModel

/// Says what each section is for.
struct SectionRoles {
    let fold: [UInt16]
    let headings: HeadingTable
    let verbs: VerbTable

    /// First words under a heading that may give its role.
    private static let longestLead = 200
    /// How much of a title is looked at, so that one long title costs the sections under it no more.
    private static let longestTitle = 80

    /// A heading word gives a section its role; without one it has that of the section it lies in.
    func assign(to sections: inout [Section], styles: [MarkerStyle]) {
        for index in sections.indices {
            let inherited = sections[index].parent.map { sections[$0].role } ?? .other
            let next = index + 1 < sections.count ? sections[index + 1].range.lowerBound : fold.count
            var own = ownRole(sections[index], inherited)
            if inherited == .tasks, own == .background { own = nil }  // 推动重点领域实现新突破 is still ahead
            if own == nil, inherited == .goals, isOrderAmongGoals(index, sections) { own = .tasks }
            sections[index].role =
                own ?? leadRole(sections[index], styles[index], inherited, next: next) ?? inherited
        }
    }

    private func ownRole(_ section: Section, _ inherited: SectionRole) -> SectionRole? {
        if isLaw(section) { return .law }
        guard inherited != .law, inherited != .glossary, let found = roleAtEnd(section.titleRange) else { return nil }
        if found.role == .other { return nil }
        guard isLead(section) || counts(found, in: section.titleRange) else { return nil }
        return found.role == .tasks && namesGoals(section.titleRange.lowerBound..<found.word.lowerBound)
            ? .goals : found.role
    }

    /// Under a chapter that names goals and work (主要目标和2026年重点工作), what orders to act is work.
    private func isOrderAmongGoals(_ index: Int, _ sections: [Section]) -> Bool {
        var at = sections[index].parent
        while let place = at {
            if namesGoalsAndWork(sections[place].titleRange) {
                let title = sections[index].titleRange
                return verbs.opensDeed(in: fold, title) && !saysResult(title)
            }
            at = sections[place].parent
        }
        return false
    }

    /// 改革取得新突破, 整体效能全面提升: what is to come out, not what is to be done.
    private func saysResult(_ title: Range<Int>) -> Bool {
        guard title.count > 4 else { return false }
        for place in title.prefix(SectionRoles.longestTitle).dropLast()
        where fold[place] == 0x53D6 && fold[place + 1] == 0x5F97 { return true }  // 取得
        switch (fold[title.upperBound - 2], fold[title.upperBound - 1]) {
        case (0x63D0, 0x5347), (0x63D0, 0x9AD8), (0x589E, 0x5F3A), (0x6539, 0x5584), (0x8FDB, 0x6B65), (0x663E, 0x73B0),
            (0x5F62, 0x6210):  // 提升 提高 增强 改善 进步 显现 形成
            return true
        default: return false
        }
    }

    /// 目标, and behind it 工作, 任务 or 举措.
    private func namesGoalsAndWork(_ title: Range<Int>) -> Bool {
        var hasGoals = false
        for place in title.prefix(SectionRoles.longestTitle).dropLast() {
            switch (fold[place], fold[place + 1]) {
            case (0x76EE, 0x6807): hasGoals = true  // 目标
            case (0x5DE5, 0x4F5C), (0x4EFB, 0x52A1), (0x4E3E, 0x63AA): if hasGoals { return true }  // 工作 任务 举措
            default: break
            }
        }
        return false
    }

    /// 主要目标和重点任务: a chapter of goals, whatever it says to be done.
    private func namesGoals(_ range: Range<Int>) -> Bool {
        range.dropLast(2).contains {
            fold[$0] == 0x76EE && fold[$0 + 1] == 0x6807 && isJoint(fold[$0 + 2])  // 目标和
        }
    }

    /// Role of the heading word at the end of the title, a closing bracket or a note behind it passed over.
    private func roleAtEnd(_ title: Range<Int>) -> (role: SectionRole, word: Range<Int>)? {
        var end = title.upperBound
        while end > title.lowerBound, Sign.closes(fold[end - 1]) || isTrailing(fold[end - 1]) { end -= 1 }
        guard let found = headings.role(in: fold, endingAt: end, floor: title.lowerBound) else { return nil }
        return (found.role, found.start..<end)
    }

    /// A short word counts alone or behind 的和与及; an order to act (筑牢产业发展基础) is no frame, except
    /// that 强化组织保障, a verb and the word, stays a safeguard, and that principles stay principles.
    private func counts(_ found: (role: SectionRole, word: Range<Int>), in title: Range<Int>) -> Bool {
        let start = found.word.lowerBound
        if start == title.lowerBound || isJoint(fold[start - 1]) { return true }
        if found.word.count <= 2 {
            return start - title.lowerBound <= 2 || found.role == .principles && title.count <= 12
        }
        var clause = start
        while clause > title.lowerBound, !endsClause(fold[clause - 1]) { clause -= 1 }
        guard var end = verbs.verb(in: fold, at: clause, limit: start) else { return true }
        while let next = verbs.verb(in: fold, at: end, limit: start) { end = next }
        return found.role == .safeguards && end == start
    }

    /// Sections that nothing names: what was done, where the text under them looks back; else what they order to do.
    private func leadRole(_ section: Section, _ style: MarkerStyle, _ inherited: SectionRole, next: Int) -> SectionRole?
    {
        guard inherited == .other else { return nil }
        let start = section.titleRange.upperBound
        let lead = start..<max(start, min(next, start + SectionRoles.longestLead))
        if let role = headings.leadRole(in: fold, within: lead) { return role }
        return style.isOrdered && !style.isItem && verbs.opensOrder(in: fold, section.titleRange) ? .tasks : nil
    }

    /// “重点抓好以下工作：” introduces what it names.
    private func isLead(_ section: Section) -> Bool {
        let end = section.titleRange.upperBound
        return section.marker.isEmpty && end < fold.count && fold[end] == Sign.colon
    }

    /// 是, 为, blanks and colons behind a heading word.
    private func isTrailing(_ unit: UInt16) -> Bool {
        unit == Sign.blank || unit == Sign.colon || unit == 0x662F || unit == 0x4E3A
    }

    private func isJoint(_ unit: UInt16) -> Bool {
        switch unit {
        case Sign.enumerationComma, 0x548C, 0x4E0E, 0x53CA, 0x7684: true  // 、和与及的
        default: false
        }
    }

    private func endsClause(_ unit: UInt16) -> Bool {
        unit == Sign.comma || unit == Sign.dash || unit == Sign.colon || unit == Sign.blank
    }

    private func isLaw(_ section: Section) -> Bool {
        guard let first = section.titleRange.first else { return false }
        let marker = section.range.lowerBound..<first
        return marker.contains { fold[$0] == 0x6761 } && marker.contains { fold[$0] == 0x7B2C }  // 第…条
    }
}
