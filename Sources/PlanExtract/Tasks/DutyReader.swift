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

    /// Notes in brackets are read where they close; an open bracket that goes too far back is given up.
    private func fill(_ task: inout PlanTask, from stretch: Range<Int>) {
        let fold = source.view.fold
        var open: [Int] = []
        var place = stretch.lowerBound
        while place < stretch.upperBound {
            if TaskSign.opens(fold[place]) {
                if open.count == DutyReader.deepest { open.removeAll() }
                open.append(place)
            } else if TaskSign.closes(fold[place]), let start = open.popLast() {
                if place - start <= DutyReader.longestNote { read(start + 1..<place, into: &task) }
            } else if let line = labelled(at: place, limit: stretch.upperBound), startsLine(place, stretch) {
                read(line, into: &task)
                place = line.upperBound
                continue
            }
            place += 1
        }
    }

    private func startsLine(_ place: Int, _ stretch: Range<Int>) -> Bool {
        let fold = source.view.fold
        var before = place - 1
        while before >= stretch.lowerBound, fold[before] == TaskSign.blank { before -= 1 }
        return before < stretch.lowerBound || fold[before] == TaskSign.newline || fold[before] == TaskSign.fullStop
    }

    /// A line that begins with a label of duty and a colon.
    private func labelled(at place: Int, limit: Int) -> Range<Int>? {
        let fold = source.view.fold
        guard let label = words.duty(in: fold, at: place, limit: limit), label.end < limit,
            fold[label.end] == TaskSign.colon
        else { return nil }
        var end = label.end
        while end < limit, fold[end] != TaskSign.newline, end - place < DutyReader.longestNote { end += 1 }
        return place..<end
    }

    /// Reads the parts of a note; false where it says nothing about duties.
    @discardableResult
    private func read(_ note: Range<Int>, into task: inout PlanTask) -> Bool {
        let parts = DutyNote(fold: source.view.fold, words: words).parts(of: note)
        guard !parts.isEmpty else { return false }
        let names = BodyNames(source: source)
        for part in parts {
            switch part.duty {
            case .deadline: task.deadline = task.deadline ?? deadline(in: part.range)
            case .lead, .responsible:
                for body in names.bodies(in: part.range) {
                    if part.duty == .lead || body.leads {
                        append(body.name, to: &task.lead)
                    } else {
                        append(body.name, to: &task.responsible)
                    }
                }
            }
        }
        return true
    }

    private func append(_ name: String, to list: inout [String]) {
        if list.count < DutyReader.mostBodies, !list.contains(name) { list.append(name) }
    }

    /// The date that a time mark in `range` ends on, as exact as the words are.
    private func deadline(in range: Range<Int>) -> String? {
        guard let mark = times.first(where: { range.contains($0.range.lowerBound) && $0.end != nil }),
            let end = mark.end
        else { return nil }
        let fold = source.view.fold
        let iso = end.iso
        if mark.range.contains(where: { fold[$0] == 0x65E5 }) { return iso }  // 日
        return String(iso.prefix(mark.range.contains { fold[$0] == 0x6708 } ? 7 : 4))  // 月
    }
}
