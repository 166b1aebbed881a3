internal import PlanModel

/// Cuts a note of duty into its parts: who leads, who helps, by when.
struct DutyNote {
    let fold: [UInt16]
    let words: TaskWords

    struct Part {
        let duty: TaskWords.Duty
        let range: Range<Int>
    }

    private static let lead: [UInt16] = [0x7275, 0x5934]  // 牵头
    private static let charge: [UInt16] = [0x8D1F, 0x8D23]  // 负责
    private static let help: [[UInt16]] = [
        [0x914D, 0x5408], [0x53C2, 0x4E0E], [0x534F, 0x52A9], [0x53C2, 0x52A0],  // 配合 参与 协助 参加
    ]

    /// Parts of the note in order; none where it does not name duties.
    ///
    /// - Complexity: O(length of the note).
    func parts(of note: Range<Int>) -> [Part] {
        let labels = labels(in: note)
        guard let first = labels.first, first.start <= note.lowerBound + 1 else {
            let parts = verbal(note)
            if parts.isEmpty, listsBodies(note) { return [Part(duty: .responsible, range: note)] }
            return parts.isEmpty && saysWhen(note) ? [Part(duty: .deadline, range: note)] : parts.flatMap(withoutDates)
        }
        var parts: [Part] = []
        for (index, label) in labels.enumerated() {
            let end = index + 1 < labels.count ? labels[index + 1].start : note.upperBound
            let range = label.end + 1..<max(label.end + 1, end)
            parts += label.duty == .responsible ? split(range) : [Part(duty: label.duty, range: range)]
        }
        return parts.flatMap(withoutDates)
    }

    /// The clauses of a part; those that say by when the task is to be done are parts of their own.
    private func withoutDates(_ part: Part) -> [Part] {
        guard part.duty != .deadline, part.range.contains(where: { isDigit(fold[$0]) }) else { return [part] }
        var parts: [Part] = []
        var start = part.range.lowerBound
        for place in part.range.lowerBound...part.range.upperBound
        where place == part.range.upperBound || fold[place] == TaskSign.comma || fold[place] == TaskSign.semicolon {
            let clause = start..<place
            parts.append(Part(duty: isDate(clause) ? .deadline : part.duty, range: clause))
            start = place + 1
        }
        return parts
    }

    /// 2025年底前完成, 力争2025年6月完成: a date, and nothing but words of completion behind it.
    private func isDate(_ clause: Range<Int>) -> Bool {
        guard clause.count <= 24, let first = clause.prefix(4).first(where: { isDigit(fold[$0]) }),
            let last = clause.last(where: { fold[$0] == 0x5E74 || fold[$0] == 0x6708 || fold[$0] == 0x65E5 }),  // 年月日
            last > first
        else { return false }
        let rest = last + 1..<clause.upperBound
        return rest.count <= 8 && (rest.isEmpty || DutyNote.dateEnds.contains(fold[clause.upperBound - 1]))
    }

    /// A note of nothing but a date by which something is done; （2025年9月30日） alone is the date of a document.
    private func saysWhen(_ note: Range<Int>) -> Bool {
        guard isDate(note), let last = note.last else { return false }
        return fold[last] == 0x6210 || fold[last] == 0x524D || fold[last] == 0x4F4D  // 成前位
    }

    /// Last characters of 底, 前, 末, 完成, 到位.
    private static let dateEnds = Set("底前末成位".utf16)

    private func isDigit(_ unit: UInt16) -> Bool { unit >= 0x30 && unit <= 0x39 }

    /// Whether a note behind a sentence holds nothing but names of bodies: （工商总局、中央编办）.
    private func listsBodies(_ note: Range<Int>) -> Bool {
        let (before, behind) = (note.lowerBound - 2, note.upperBound + 1)
        guard before >= 0, fold[before] == TaskSign.fullStop,
            behind >= fold.count || fold[behind] == TaskSign.newline || fold[behind] == TaskSign.blank
        else { return false }
        var start = note.lowerBound
        var bodies = 0
        for place in note.lowerBound...note.upperBound
        where place == note.upperBound || fold[place] == TaskSign.enumerationComma || fold[place] == TaskSign.comma
            || fold[place] == TaskSign.semicolon
        {
            var name = start..<place
            // Without 等 and blanks behind it.
            while let last = name.last, fold[last] == TaskSign.blank || fold[last] == 0x7B49 { name = name.dropLast() }
            start = place + 1
            guard name.count >= 2, name.count <= 24, let last = name.last, DutyNote.bodyEnds.contains(fold[last]),
                name.allSatisfy({ fold[$0] >= 0x3400 && fold[$0] <= 0x9FFF })
            else { return false }
            bodies += 1
        }
        return bodies > 1 || bodies == 1 && note.count >= 4
    }

    /// Last characters of names of bodies, 部门 and 单位 among them.
    private static let bodyEnds = Set("局委办部厅院署府会行处室门位团企校司区县市".utf16)

    /// Labels with a colon behind them.
    private func labels(in note: Range<Int>) -> [(duty: TaskWords.Duty, start: Int, end: Int)] {
        var found: [(duty: TaskWords.Duty, start: Int, end: Int)] = []
        var place = note.lowerBound
        while place < note.upperBound {
            if let label = words.duty(in: fold, at: place, limit: note.upperBound), label.end < note.upperBound,
                fold[label.end] == TaskSign.colon
            {
                found.append((label.duty, place, label.end))
                place = label.end
            } else {
                place += 1
            }
        }
        return found
    }

    /// “市发改委牵头，市科技局配合” behind a label: what stands before 牵头 leads.
    private func split(_ range: Range<Int>) -> [Part] {
        let parts = verbal(range)
        return parts.isEmpty ? [Part(duty: .responsible, range: range)] : parts
    }

    /// Clauses that end in 牵头, 负责, 配合; none where no clause does.
    private func verbal(_ note: Range<Int>) -> [Part] {
        var parts: [Part] = []
        var start = note.lowerBound
        var pending: [Range<Int>] = []
        var isDuty = false
        for place in note.lowerBound...note.upperBound
        where place == note.upperBound || fold[place] == TaskSign.comma || fold[place] == TaskSign.semicolon {
            let clause = start..<place
            start = place + 1
            if let cut = ending(clause) {
                isDuty = true
                parts += pending.map { Part(duty: cut.duty, range: $0) }
                parts.append(Part(duty: cut.duty, range: clause.lowerBound..<cut.start))
                pending.removeAll()
            } else {
                pending.append(clause)
            }
        }
        guard isDuty else { return [] }
        return parts + pending.filter { !saysHow($0) }.map { Part(duty: .responsible, range: $0) }
    }

    /// 持续推进, 长期坚持: how a task is done, behind who does it; 2026年底前完成 says when.
    private func saysHow(_ clause: Range<Int>) -> Bool {
        clause.count >= 2 && !clause.contains { isDigit(fold[$0]) }
            && DutyNote.ways.contains { fold[clause.upperBound - 2..<clause.upperBound].elementsEqual($0) }
    }

    private static let ways: [[UInt16]] = [
        "推进", "推动", "实施", "坚持", "落实", "完成", "开展", "进行", "抓好", "整改", "见效",
    ].map { Array($0.utf16) }

    /// Where the words of duty at the end of a clause begin, and what they say.
    private func ending(_ clause: Range<Int>) -> (duty: TaskWords.Duty, start: Int)? {
        var end = clause.upperBound
        while end > clause.lowerBound, fold[end - 1] == TaskSign.blank || fold[end - 1] == TaskSign.fullStop {
            end -= 1
        }
        if ends(clause.lowerBound..<end, with: DutyNote.charge) {
            let body = clause.lowerBound..<end - 2
            if ends(body, with: DutyNote.lead) { return (.lead, body.upperBound - 2) }
            return (.responsible, share(body))
        }
        if ends(clause.lowerBound..<end, with: DutyNote.lead) { return (.lead, end - 2) }
        for word in DutyNote.help where ends(clause.lowerBound..<end, with: word) { return (.cooperating, end - 2) }
        return nil
    }

    /// Start of 按职责分工（分别） before 负责.
    private func share(_ range: Range<Int>) -> Int {
        var place = range.upperBound
        while place > range.lowerBound, range.upperBound - place < 12 {
            place -= 1
            if fold[place] == 0x6309 { return place }  // 按
        }
        return range.upperBound
    }

    private func ends(_ range: Range<Int>, with word: [UInt16]) -> Bool {
        guard range.count > word.count else { return false }
        let start = range.upperBound - word.count
        return word.indices.allSatisfy { fold[start + $0] == word[$0] }
    }
}
