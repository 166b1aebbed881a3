internal import PlanModel

/// Splits a list of bodies into names as written.
struct BodyNames {
    let source: SourceText

    /// Longest name; what is longer is no name.
    private static let longest = 40

    /// A body and whether a bracket behind it says that it leads.
    struct Body {
        let name: String
        let leads: Bool
    }

    /// Bodies in the order of the list.
    ///
    /// - Complexity: O(length of the list).
    func bodies(in list: Range<Int>) -> [Body] {
        joined(pieces(of: list)).compactMap { piece in
            var name = trimmed(piece)
            let bracket = leadBracket(name)
            if let bracket { name = name.lowerBound..<bracket }
            guard name.count >= 2, name.count <= BodyNames.longest else { return nil }
            return Body(name: source.reading(name).filter { $0 != " " && $0 != "\u{3000}" }, leads: bracket != nil)
        }
    }

    /// Start of （牵头） or （牵头单位） at the end of a name.
    private func leadBracket(_ name: Range<Int>) -> Int? {
        let fold = source.view.fold
        guard let last = name.last, TaskSign.closes(fold[last]),
            let open = name.last(where: { TaskSign.opens(fold[$0]) }), open > name.lowerBound,
            open + 2 < name.upperBound
        else { return nil }
        return fold[open + 1] == 0x7275 && fold[open + 2] == 0x5934 ? open : nil  // 牵头
    }

    /// Cut at 、，； and blanks outside brackets, and at 和与及 where a whole name ends before it.
    private func pieces(of list: Range<Int>) -> [Range<Int>] {
        let fold = source.view.fold
        var pieces: [Range<Int>] = []
        var start = list.lowerBound
        var depth = 0
        for place in list {
            let unit = fold[place]
            if TaskSign.opens(unit) || unit == 0x3C { depth += 1 }
            if TaskSign.closes(unit) || unit == 0x3E { depth -= 1 }
            let isBreak =
                unit == TaskSign.enumerationComma || unit == TaskSign.comma || unit == TaskSign.semicolon
                || unit == TaskSign.fullStop || unit == TaskSign.newline || unit == TaskSign.blank
            if depth <= 0, isBreak || isJoint(at: place, start: start, limit: list.upperBound) {
                if place > start { pieces.append(start..<place) }
                start = place + 1
            }
        }
        if start < list.upperBound { pieces.append(start..<list.upperBound) }
        return pieces
    }

    /// 和, 与, 及 or 会同 between two whole names.
    private func isJoint(at place: Int, start: Int, limit: Int) -> Bool {
        let fold = source.view.fold
        guard fold[place] == 0x548C || fold[place] == 0x4E0E || fold[place] == 0x53CA, place > start + 1,
            place + 2 < limit
        else { return false }
        let before = fold[place - 1]
        let next = fold[place + 1]
        return (BodyNames.endsName(before) || before == 0x7B49) && BodyNames.opensName(next)  // 等
    }

    /// Last characters of names of bodies.
    private static func endsName(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x5C40, 0x59D4, 0x529E, 0x90E8, 0x5385, 0x9662, 0x7F72, 0x5E9C, 0x4F1A, 0x53F8, 0x884C, 0x5904, 0x5BA4,
            0x95E8, 0x4F4D:
            true
        default: false  // 局委办部厅院署府会司行处室门位
        }
    }

    /// First characters that begin a new name: levels of government and 各, 有关, 相关.
    private static func opensName(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x5E02, 0x7701, 0x533A, 0x53BF, 0x56FD, 0x5404, 0x6709, 0x76F8, 0x5730, 0x5DDE, 0x65D7: true
        default: false  // 市省区县国各有相地州旗
        }
    }

    /// 各市、县、区政府 is one name: short pieces behind 各 belong to it.
    private func joined(_ pieces: [Range<Int>]) -> [Range<Int>] {
        let fold = source.view.fold
        var names: [Range<Int>] = []
        var isOpen = false
        for piece in pieces {
            if isOpen, let last = names.last, isLevel(piece), fold[last.upperBound] == TaskSign.enumerationComma {
                names[names.count - 1] = last.lowerBound..<piece.upperBound
            } else {
                names.append(piece)
            }
            let last = names[names.count - 1]
            isOpen =
                fold[last.lowerBound] == 0x5404 && last.count <= 12 && !BodyNames.endsName(fold[last.upperBound - 1])
        }
        return names
    }

    /// 县, 区, 县级市, with 政府 or 管委会 behind it or a note in brackets.
    private func isLevel(_ piece: Range<Int>) -> Bool {
        let fold = source.view.fold
        guard piece.count <= 9 else { return false }
        var levels = 0
        for place in piece {
            switch fold[place] {
            case 0x5E02, 0x53BF, 0x533A, 0x4E61, 0x9547, 0x8857, 0x9053, 0x65D7, 0x5DDE, 0x7EA7, 0x76DF: levels += 1
            case 0x4EBA, 0x6C11, 0x653F, 0x5E9C, 0x7BA1, 0x59D4, 0x4F1A, 0x515A, 0x28, 0x29, 0x3C, 0x3E: break
            default: return false
            }
        }
        return levels > 0
    }

    /// Without 由, 会同, 等, 等部门, 牵头 and blanks around the name.
    private func trimmed(_ piece: Range<Int>) -> Range<Int> {
        let fold = source.view.fold
        var start = piece.lowerBound
        var end = piece.upperBound
        while start < end, fold[start] == TaskSign.blank || fold[start] == 0x7531 { start += 1 }  // 由
        if end - start > 3, fold[start] == 0x4F1A, fold[start + 1] == 0x540C { start += 2 }  // 会同
        while end > start, fold[end - 1] == TaskSign.blank { end -= 1 }
        // 等
        if let cut = (start..<end).first(where: { fold[$0] == 0x7B49 }), cut > start, isTail(cut..<end) { end = cut }
        return start..<end
    }

    /// 等 alone, or before words that end in 部门 or 单位.
    private func isTail(_ range: Range<Int>) -> Bool {
        let fold = source.view.fold
        let end = range.upperBound
        if range.count == 1 { return true }
        return range.count <= 10
            && (fold[end - 2] == 0x90E8 && fold[end - 1] == 0x95E8
                || fold[end - 2] == 0x5355 && fold[end - 1] == 0x4F4D)
    }
}
