internal import PlanModel

/// Decides which sections are tasks.
///
/// Rules of the annotation guidelines, “Tasks” and “Decided cases”.
struct TaskSelector {
    let fold: [UInt16]
    let sections: [Section]
    let words: TaskWords
    let kind: DocumentKind
    /// Whether the text is made of articles (第一条), as rules are: its chapters name what is ruled, not what is to be done.
    private let isArticled: Bool

    /// Fewest articles of a text that is made of them.
    private static let fewestArticles = 3
    /// Shortest order over articles: 监督管理 and 规划与建设 name what is ruled.
    private static let shortestOrder = 6

    init(fold: [UInt16], sections: [Section], words: TaskWords, kind: DocumentKind) {
        (self.fold, self.sections, self.words, self.kind) = (fold, sections, words, kind)
        let rules = sections.lazy.filter {
            MarkerForm($0, fold: fold) == .article && !($0.isRunIn && words.opensOrder(in: fold, $0.titleRange))
        }
        isArticled = rules.prefix(TaskSelector.fewestArticles).count == TaskSelector.fewestArticles
    }

    /// For each section whether it is a task.
    ///
    /// - Complexity: O(sections).
    func selected() -> [Bool] {
        guard kind != .law else { return [Bool](repeating: false, count: sections.count) }
        let lists = ItemLists(fold: fold, sections: sections, words: words)
        var isTask = [Bool](repeating: false, count: sections.count)
        for index in sections.indices {
            let isInTask = sections[index].parent.map { isTask[$0] } ?? false
            isTask[index] = accepts(index, isInTask: isInTask, lists)
        }
        return isTask
    }

    private func accepts(_ index: Int, isInTask: Bool, _ lists: ItemLists) -> Bool {
        let section = sections[index]
        let title = section.titleRange
        guard title.count >= 2, !isInNotes(index), !isLead(section), isDelimited(section), isClean(title) else {
            return false
        }
        let form = MarkerForm(section, fold: fold)
        if form == .article { return isMeasure(section) }
        if form == .none, title.dropFirst().contains(where: { fold[$0] == 0x662F }) { return false }  // a statement: 是
        let isItem = form == .bullet || form == .clause
        let isHead = form == .none && section.isRunIn && section.parent != nil
        let orders =
            isItem
            ? lists.orders(form, under: section.parent)
            : words.opensOrder(in: fold, title)
                || isHead && lists.headsOrder(under: section.parent) && !states(title)
        if words.isFrame(in: fold, title) { return isItemOfItsKind(section) && form != .none }
        if isArticled, form == .heading, !orders || title.count < TaskSelector.shortestOrder { return false }
        switch zone(section, form) {
        case .tasks, .safeguards: return isListed(section, form, orders: orders, isInTask: isInTask)
        case .background: return kind == .evaluation && isOrdered(form) && (orders || isInTask)
        case .other: return isUnnamed(section, form, orders: orders, isInTask: isInTask)
        default: return form == .heading && isAssigned(index)
        }
    }

    /// A goal with lines under it that say who is to reach it (牵头单位：…), as plans that divide a report's work have them.
    private func isAssigned(_ index: Int) -> Bool {
        let start = sections[index].titleRange.upperBound
        let next = index + 1 < sections.count ? sections[index + 1].range.lowerBound : fold.count
        let end = min(next, sections[index].range.upperBound, start + TaskSelector.assignmentReach)
        return (start..<max(start, end)).contains { place in
            guard fold[place] == TaskSign.newline, let duty = words.duty(in: fold, at: place + 1, limit: end) else {
                return false
            }
            return duty.end < end && fold[duty.end] == TaskSign.colon
        }
    }

    /// How far behind a heading the line may stand, in places of the view.
    private static let assignmentReach = 400

    /// Heads that say how things are or ought to be: 产业强则经济强, 稳健的货币政策要灵活适度, 大道至简，实干为要.
    private func states(_ title: Range<Int>) -> Bool {
        title.dropFirst().contains { place in
            switch fold[place] {
            case 0x8981, 0x5219, TaskSign.comma: true  // 要 则
            case 0x51B3, 0x76F8:
                place + 1 < title.upperBound && (fold[place + 1] == 0x5B9A || fold[place + 1] == 0x8F85)  // 决定 相辅
            default: false
            }
        }
    }

    /// An article of a set of measures that opens with a short order (第三条 支持平台建设。…); those of a law do not count.
    private func isMeasure(_ section: Section) -> Bool {
        kind == .measures && section.isRunIn && section.titleRange.count <= 24
            && words.opensOrder(in: fold, section.titleRange)
    }

    /// Role under which a section stands; a clause does not name one itself.
    private func zone(_ section: Section, _ form: MarkerForm) -> SectionRole {
        guard form == .clause else { return section.role }
        return section.parent.map { sections[$0].role } ?? .other
    }

    /// In a chapter of tasks every counted heading is one; other forms have to say that something is to be done.
    private func isListed(_ section: Section, _ form: MarkerForm, orders: Bool, isInTask: Bool) -> Bool {
        switch form {
        case .heading: return true
        case .box: return isInTask
        case .bullet: return orders || isNamed(section)
        case .clause: return orders
        case .none: return orders || hasOrderBehindDash(section)
        case .article: return false
        }
    }

    /// Chapters that do not say what they are for: in a plan they are its tasks, elsewhere only what orders to act.
    private func isUnnamed(_ section: Section, _ form: MarkerForm, orders: Bool, isInTask: Bool) -> Bool {
        switch kind {
        case .plan, .measures, .notice:
            return form == .heading || form == .bullet && orders || isInTask && form == .clause && orders
        case .evaluation: return isOrdered(form) && orders
        case .interpretation where form == .clause: return orders && section.parent != nil
        case .other: return orders && (isOrdered(form) || form == .bullet) || hasOrderBehindDash(section)
        default: return hasOrderBehindDash(section) || form == .heading && isInTask || form == .bullet && orders
        }
    }

    /// 组织领导 as an item of the safeguards is one of them, though it is a frame elsewhere.
    private func isItemOfItsKind(_ section: Section) -> Bool {
        guard section.role == .safeguards, let parent = section.parent else { return false }
        return sections[parent].role == .safeguards
    }

    private func isOrdered(_ form: MarkerForm) -> Bool { form == .heading || form == .clause }

    /// Bullets of a chapter that is named as one of tasks.
    private func isNamed(_ section: Section) -> Bool {
        guard let parent = section.parent else { return false }
        return sections[parent].role == section.role
    }

    /// “重点抓好以下工作：” and other words before a colon that carry no marker.
    private func isLead(_ section: Section) -> Bool {
        let end = section.titleRange.upperBound
        return section.marker.isEmpty && end < fold.count && fold[end] == TaskSign.colon
    }

    /// Notes to a table, and what a table's caption or the list of annexes holds.
    private func isInNotes(_ index: Int) -> Bool {
        var place: Int? = index
        while let at = place {
            let title = sections[at].titleRange
            if sections[at].marker.isEmpty, let first = title.first {
                let next = first + 1 < fold.count ? fold[first + 1] : 0
                if fold[first] == 0x6CE8, title.count == 1 { return true }  // 注
                if fold[first] == 0x8868 || fold[first] == 0x56FE,
                    next >= 0x31 && next <= 0x39 || next == TaskSign.blank
                {
                    return true  // 表 图
                }
            }
            place = sections[at].parent
        }
        return false
    }

    /// “固链——筑牢基础”.
    private func hasOrderBehindDash(_ section: Section) -> Bool {
        let title = section.titleRange
        guard section.marker.isEmpty, !section.isRunIn,
            let dash = title.firstIndex(where: { fold[$0] == TaskSign.dash }), dash + 2 < title.upperBound
        else { return false }
        return true
    }

    /// Whether the heading ends where a mark, a line or another heading says so; else it is glued to its text.
    private func isDelimited(_ section: Section) -> Bool {
        let end = section.titleRange.upperBound
        return end >= fold.count || fold[end] != TaskSign.comma
    }

    /// A heading is made of words, not of a formula, an address or a date.
    private func isClean(_ title: Range<Int>) -> Bool {
        var han = 0
        for place in title where fold[place] >= 0x3400 && fold[place] <= 0x9FFF { han += 1 }
        return han * 2 >= title.count && title.count <= 80
    }
}
