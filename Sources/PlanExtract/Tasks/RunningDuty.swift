internal import PlanModel

/// Reads who leads and who helps from the running text of a task: 由市发改委牵头，会同市财政局…; 市工信局牵头负责….
///
/// Only bodies of government that are named, and the governments of all districts, are taken: 由企业牵头建设 says what kind of
/// body builds, not who has the duty. Nothing is taken from what was done (牵头制定了), from a noun that a body leads
/// (由市发改委牵头的专班) and from who carries out the plan itself.
struct RunningDuty {
    private let view: ReadingView
    private let fold: [UInt16]
    /// Names of government bodies in the view, in order.
    private let bodies: [Range<Int>]

    init(source: SourceText, institutions: [Institution]) {
        view = source.view
        fold = source.view.fold
        bodies = institutions.filter { $0.type == .government }.flatMap(\.mentions).map { source.view.range(of: $0) }
            .sorted { $0.lowerBound < $1.lowerBound }
    }

    /// What a stretch says.
    struct Found {
        var lead: [Range<Int>] = []
        var responsible: [Range<Int>] = []
        var cooperating: [Range<Int>] = []

        var isEmpty: Bool { lead.isEmpty && responsible.isEmpty }
    }

    /// Longest clause that is looked at, in elements of the view.
    private static let longest = 120

    private static let lead: [[UInt16]] = [[0x7275, 0x5934]]  // 牵头
    private static let charge: [[UInt16]] = ["负责落实", "负责实施", "负责组织实施", "负责推进", "分工负责", "具体负责", "负责"].map {
        Array($0.utf16)
    }
    private static let help: [[UInt16]] = ["配合", "参与", "协助", "协同推进"].map { Array($0.utf16) }
    private static let company: [[UInt16]] = ["会同", "联合", "协同", "商"].map { Array($0.utf16) }
    private static let manners: [[UInt16]] = [
        "按照职责分工", "根据职责分工", "按职责分工", "分别", "具体", "共同", "统一", "统筹", "负责",
    ].map { Array($0.utf16) }

    /// Adds what the clauses of a stretch say that begin with a body.
    ///
    /// - Complexity: O(marks and bodies of the stretch + length of their clauses).
    func read(_ stretch: Range<Int>, into found: inout Found) {
        var clause = stretch.lowerBound..<stretch.lowerBound
        var leadEnd: Int?
        for start in starts(in: stretch) where start >= clause.upperBound {
            clause = start..<end(from: start, limit: stretch.upperBound)
            let follows = leadEnd.map { isSameSentence($0..<start) } ?? false
            if read(clause, follows: follows, into: &found) { leadEnd = clause.upperBound }
        }
    }

    /// Where clauses begin that open with a body, in order.
    private func starts(in stretch: Range<Int>) -> [Int] {
        var starts: [Int] = []
        var index = bodies.index(from: stretch.lowerBound) { $0.lowerBound }
        while index < bodies.count, bodies[index].lowerBound < stretch.upperBound {
            if let start = opening(of: bodies[index].lowerBound, floor: stretch.lowerBound) { starts.append(start) }
            index += 1
        }
        let named = starts.count
        var mark = view.firstMark(from: stretch.lowerBound)
        while mark < view.marks.count, Int(view.marks[mark]) + 1 < stretch.upperBound {
            let start = Int(view.marks[mark]) + 1
            if fold[start] == 0x5404, TaskSign.opensClause(fold[start - 1]) { starts.append(start) }  // 各
            mark += 1
        }
        return named > 0 && starts.count > named ? starts.sorted() : starts
    }

    /// Start of the clause that a body opens, alone or behind 由 or 会同; nil where other words stand in front of it.
    private func opening(of body: Int, floor: Int) -> Int? {
        var start = body
        if start > floor, fold[start - 1] == 0x7531 {  // 由
            start -= 1
        } else if let word = RunningDuty.company.first(where: {
            start - floor >= $0.count && stands($0, at: start - $0.count)
        }) {
            start -= word.count
        }
        guard start > floor else { return start }
        return TaskSign.opensClause(fold[start - 1]) ? start : nil
    }

    /// End of the clause from `start` on.
    private func end(from start: Int, limit: Int) -> Int {
        var end = start
        while end < limit, end - start < RunningDuty.longest, !TaskSign.endsClause(fold[end]),
            fold[end] != TaskSign.blank
        {
            end += 1
        }
        return end
    }

    private func isSameSentence(_ range: Range<Int>) -> Bool {
        range.count <= RunningDuty.longest
            && !range.contains { fold[$0] == TaskSign.fullStop || fold[$0] == TaskSign.newline }
    }

    /// Reads one clause; true where it says who leads, so that the next one may say who helps.
    private func read(_ clause: Range<Int>, follows: Bool, into found: inout Found) -> Bool {
        guard clause.count >= 4 else { return follows }
        let isAgent = fold[clause.lowerBound] == 0x7531  // 由
        let opening = clause.lowerBound + (isAgent ? 1 : 0)
        if follows, let company = word(RunningDuty.company, at: clause.lowerBound) {
            help(from: company, limit: clause.upperBound, into: &found)
            return true
        }
        guard let list = list(from: opening, limit: clause.upperBound) else { return follows }
        let verb = pass(RunningDuty.manners, at: list.end)
        if let end = word(RunningDuty.lead, at: verb), isDuty(behind: end, limit: clause.upperBound) {
            found.lead += list.bodies
            readRest(end, limit: clause.upperBound, into: &found)
            return true
        }
        if follows, let end = word(RunningDuty.help, at: verb), end == clause.upperBound {
            found.responsible += list.bodies
            found.cooperating += list.bodies
            return true
        }
        if let end = word(RunningDuty.charge, at: list.end) ?? word(RunningDuty.charge, at: verb),
            isDuty(behind: end, limit: clause.upperBound), isAgent || end - list.end > 2 || end == clause.upperBound
        {
            found.responsible += list.bodies
        }
        return follows
    }

    /// 牵头会同…, 牵头、…配合.
    private func readRest(_ place: Int, limit: Int, into found: inout Found) {
        guard place < limit else { return }
        if let company = word(RunningDuty.company, at: place) {
            help(from: company, limit: limit, into: &found)
        } else if fold[place] == TaskSign.enumerationComma, let list = list(from: place + 1, limit: limit),
            word(RunningDuty.help, at: list.end) != nil
        {
            found.responsible += list.bodies
            found.cooperating += list.bodies
        }
    }

    private func help(from place: Int, limit: Int, into found: inout Found) {
        guard let list = list(from: place, limit: limit) else { return }
        found.responsible += list.bodies
        found.cooperating += list.bodies
    }

    /// Whether the words behind 牵头 or 负责 make it a duty to come: no 的 that turns it into a noun, no 了, no 本方案.
    private func isDuty(behind place: Int, limit: Int) -> Bool {
        // 的, 人, 单
        if place < limit, fold[place] == 0x7684 || fold[place] == 0x4EBA || fold[place] == 0x5355 { return false }
        var isNoun = false
        for at in place..<limit {
            switch fold[at] {
            case 0x4E86: return false  // 了
            case 0x672C where at + 1 < limit: isNoun = isNoun || "方措规计办意行条".utf16.contains(fold[at + 1])  // 本
            default: break
            }
        }
        let closing = limit - place >= 3 && fold[limit - 3] == 0x7684  // 的机制
        return !isNoun && !closing
    }

    // MARK: Lists of bodies

    /// Bodies joined by 、和与及 from `place` on, with 等部门 behind them.
    private func list(from place: Int, limit: Int) -> (bodies: [Range<Int>], end: Int)? {
        var found: [Range<Int>] = []
        var place = place
        while let body = body(at: place, limit: limit) {
            found.append(body)
            place = body.upperBound
            guard place < limit, isJoint(fold[place]), self.body(at: place + 1, limit: limit) != nil else { break }
            place += 1
        }
        return found.isEmpty ? nil : (found, tail(from: place, limit: limit))
    }

    /// 、和与及.
    private func isJoint(_ unit: UInt16) -> Bool {
        unit == TaskSign.enumerationComma || unit == 0x548C || unit == 0x4E0E || unit == 0x53CA
    }

    /// End of 等, 等部门, 等有关单位.
    private func tail(from place: Int, limit: Int) -> Int {
        guard place < limit, fold[place] == 0x7B49 else { return place }
        let kinds: [[UInt16]] = ["有关部门", "相关部门", "有关单位", "相关单位", "市级部门", "部门", "单位"].map { Array($0.utf16) }
        return word(kinds, at: place + 1) ?? place + 1
    }

    /// A named body, or the governments of all districts, at a place.
    private func body(at place: Int, limit: Int) -> Range<Int>? {
        guard place < limit else { return nil }
        if fold[place] == 0x5404 { return allDistricts(at: place, limit: limit) }  // 各
        let index = bodies.index(from: place) { $0.lowerBound }
        guard index < bodies.count, bodies[index].lowerBound == place, bodies[index].upperBound <= limit else {
            return nil
        }
        return bodies[index]
    }

    /// 各区政府, 各县（市、区）人民政府: 各, levels, 政府 or 管委会.
    private func allDistricts(at place: Int, limit: Int) -> Range<Int>? {
        var end = place + 1
        while end < limit, end - place < 14 {
            switch fold[end] {
            case 0x5E02, 0x53BF, 0x533A, 0x65D7, 0x5DDE, 0x5730, 0x3001, 0x28, 0x29, 0x4EBA, 0x6C11, 0x7EA7, 0x4E61,
                0x9547:
                end += 1
            // 政府
            case 0x653F where end > place + 1 && end + 1 < limit && fold[end + 1] == 0x5E9C: return place..<end + 2
            default: return nil
            }
        }
        return nil
    }

    // MARK: Words

    /// End of the first of some words that stands at a place.
    private func word(_ words: [[UInt16]], at place: Int) -> Int? {
        for word in words where stands(word, at: place) { return place + word.count }
        return nil
    }

    private func stands(_ word: [UInt16], at place: Int) -> Bool {
        place + word.count <= fold.count && word.indices.allSatisfy { fold[place + $0] == word[$0] }
    }

    /// Place behind any of some words, again and again.
    private func pass(_ words: [[UInt16]], at place: Int) -> Int {
        var place = place
        for _ in 0..<3 { place = word(words, at: place) ?? place }
        return place
    }
}
