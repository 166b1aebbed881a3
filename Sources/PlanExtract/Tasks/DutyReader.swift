internal import PlanModel

/// Reads who does a task and by when it is to be done.
struct DutyReader {
    let source: SourceText
    let words: TaskWords
    let times: [TimeMark]

    /// Longest note of duty, in elements of the view.
    private static let longestNote = 600
    /// Bodies that a task may have.
    private static let mostBodies = 200
    /// Brackets in brackets that are followed.
    private static let deepest = 4

    /// Adds what the stretches `own` say to the task.
    ///
    /// - Complexity: O(length of the stretches).
    func fill(_ task: inout PlanTask, own: [Range<Int>]) {
        for stretch in own { fill(&task, from: stretch) }
    }

    /// Adds what the running text of the stretches says.
    ///
    /// - Complexity: O(bodies of the stretches and their clauses).
    func fill(_ task: inout PlanTask, own: [Range<Int>], running: RunningDuty) {
        var found = RunningDuty.Found()
        for stretch in own { running.read(stretch, into: &found) }
        let names = { (ranges: [Range<Int>]) in ranges.map { source.reading($0).filter { $0 != " " } } }
        for name in names(found.lead) { append(name, to: &task.lead) }
        for name in names(found.responsible) where !task.lead.contains(name) { append(name, to: &task.responsible) }
        for name in names(found.cooperating) where task.responsible.contains(name) {
            append(name, to: &task.cooperating)
        }
    }

    /// Sets the date that a sentence of the stretches ends with (…，2025年底前完成。), where the sentences do not say several.
    ///
    /// - Complexity: O(log times + times of the stretches).
    func fillDeadline(_ task: inout PlanTask, own: [Range<Int>]) {
        guard task.deadline == nil else { return }
        var dates: Set<String> = []
        for stretch in own {
            var index = times.index(from: stretch.lowerBound) { $0.range.lowerBound }
            while index < times.count, times[index].range.lowerBound < stretch.upperBound {
                let mark = times[index].range
                if times[index].type == .deadline, closes(behind: mark.upperBound, in: stretch),
                    let date = deadline(in: mark)
                {
                    dates.insert(date)
                }
                index += 1
            }
        }
        if dates.count == 1 { task.deadline = dates.first }
    }

    private static let adverbs: [[UInt16]] = ["全部", "全面", "基本", "如期"].map { Array($0.utf16) }
    private static let done: [[UInt16]] = ["完成", "建成", "落实到位"].map { Array($0.utf16) }

    /// Whether nothing but 完成 stands between a date and the end of its sentence.
    private func closes(behind place: Int, in stretch: Range<Int>) -> Bool {
        let adverb = DutyReader.adverbs.first { stands($0, at: place, stretch.upperBound) }
        let verb = place + (adverb?.count ?? 0)
        guard let word = DutyReader.done.first(where: { stands($0, at: verb, stretch.upperBound) }) else {
            return false
        }
        let end = verb + word.count
        guard end < stretch.upperBound else { return true }
        let fold = source.view.fold
        return fold[end] == TaskSign.fullStop || fold[end] == TaskSign.newline || fold[end] == TaskSign.semicolon
    }

    private func stands(_ word: [UInt16], at place: Int, _ limit: Int) -> Bool {
        let fold = source.view.fold
        return place + word.count <= limit && word.indices.allSatisfy { fold[place + $0] == word[$0] }
    }

    /// Notes in brackets are read where they close; an open bracket that goes too far back is given up.
    private func fill(_ task: inout PlanTask, from stretch: Range<Int>) {
        let (fold, marks) = (source.view.fold, source.view.marks)
        var open: [Int] = []
        var start: Int? = stretch.lowerBound  // a place where a line may begin
        var next = source.view.firstMark(from: stretch.lowerBound)
        while true {
            let mark = next < marks.count ? min(Int(marks[next]), stretch.upperBound) : stretch.upperBound
            if let line = start.flatMap({ $0 < mark ? labelled(at: $0, in: stretch) : nil }) {
                read(line, into: &task)
                start = nil
                while next < marks.count, Int(marks[next]) < line.upperBound { next += 1 }
                continue
            }
            guard mark < stretch.upperBound else { return }
            if TaskSign.opens(fold[mark]) {
                if open.count == DutyReader.deepest { open.removeAll() }
                open.append(mark)
            } else if TaskSign.closes(fold[mark]), let start = open.popLast(), mark - start <= DutyReader.longestNote {
                read(start + 1..<mark, into: &task)
            }
            start = TaskSign.opensLine(fold[mark]) ? mark + 1 : nil
            next += 1
        }
    }

    private func startsLine(_ place: Int, _ stretch: Range<Int>) -> Bool {
        let fold = source.view.fold
        var before = place - 1
        while before >= stretch.lowerBound, fold[before] == TaskSign.blank { before -= 1 }
        return before < stretch.lowerBound || fold[before] == TaskSign.newline || fold[before] == TaskSign.fullStop
    }

    /// A line that begins with a label of duty and a colon.
    private func labelled(at place: Int, in stretch: Range<Int>) -> Range<Int>? {
        let (fold, limit) = (source.view.fold, stretch.upperBound)
        guard startsLine(place, stretch), let label = words.duty(in: fold, at: place, limit: limit), label.end < limit,
            fold[label.end] == TaskSign.colon
        else { return nil }
        var end = label.end
        while end < limit, fold[end] != TaskSign.newline, end - place < DutyReader.longestNote {
            if fold[end] == TaskSign.fullStop, !goesOn(behind: end, limit) { break }
            end += 1
        }
        return place..<end
    }

    /// Whether another label stands behind a full stop: what else does is no list of bodies.
    private func goesOn(behind stop: Int, _ limit: Int) -> Bool {
        let fold = source.view.fold
        var place = stop + 1
        while place < limit, fold[place] == TaskSign.blank { place += 1 }
        return place < limit && words.duty(in: fold, at: place, limit: limit) != nil
    }

    /// Reads the parts of a note; false where it says nothing about duties.
    @discardableResult
    private func read(_ note: Range<Int>, into task: inout PlanTask) -> Bool {
        let parts = DutyNote(fold: source.view.fold, words: words).parts(of: note)
        guard !parts.isEmpty else { return false }
        read(parts, into: &task)
        return true
    }

    /// Adds what a cell of a table says under a head of duty; words of duty in the cell go before the head.
    ///
    /// - Complexity: O(length of the cell + log times).
    func fill(_ task: inout PlanTask, cell: Range<Int>, under duty: TaskWords.Duty) {
        guard !cell.isEmpty, cell.count <= DutyReader.longestNote else { return }
        if duty == .deadline {
            task.deadline = task.deadline ?? deadline(in: cell) ?? TableDate.text(of: cell, in: source.view.fold)
            return
        }
        let parts = DutyNote(fold: source.view.fold, words: words).parts(of: cell)
        read(parts.isEmpty ? [DutyNote.Part(duty: duty, range: cell)] : parts, into: &task)
    }

    private func read(_ parts: [DutyNote.Part], into task: inout PlanTask) {
        let names = BodyNames(source: source)
        for part in parts {
            switch part.duty {
            case .deadline: task.deadline = task.deadline ?? deadline(in: part.range)
            case .lead, .responsible, .cooperating:
                for body in names.bodies(in: part.range) {
                    if part.duty == .lead || body.leads {
                        append(body.name, to: &task.lead)
                    } else {
                        append(body.name, to: &task.responsible)
                        if part.duty == .cooperating { append(body.name, to: &task.cooperating) }
                    }
                }
            }
        }
    }

    private func append(_ name: String, to list: inout [String]) {
        if list.count < DutyReader.mostBodies, !list.contains(name) { list.append(name) }
    }

    /// The date that a time mark in `range` ends on, as exact as the words are.
    private func deadline(in range: Range<Int>) -> String? {
        var index = times.index(from: range.lowerBound) { $0.range.lowerBound }
        while index < times.count, times[index].end == nil, times[index].range.lowerBound < range.upperBound {
            index += 1
        }
        guard index < times.count, range.contains(times[index].range.lowerBound), let end = times[index].end else {
            return nil
        }
        let mark = times[index]
        let fold = source.view.fold
        let iso = end.iso
        if mark.range.contains(where: { fold[$0] == 0x65E5 }) { return iso }  // 日
        return String(iso.prefix(mark.range.contains { fold[$0] == 0x6708 } ? 7 : 4))  // 月
    }
}
