internal import PlanModel

/// Turns the chosen sections into tasks with levels and parents.
struct TaskTree {
    let source: SourceText
    let sections: [Section]
    let selected: [Bool]

    /// A task with the places of the view that belong to it and to no task under it.
    struct Entry {
        var task: PlanTask
        var own: [Range<Int>]
        let form: MarkerForm
    }

    /// Start of the paragraph that closes the text: 本措施自……起施行.
    private let closing: Int?

    init(source: SourceText, sections: [Section], selected: [Bool]) {
        self.source = source
        self.sections = sections
        self.selected = selected
        closing = ClosingParagraph.start(in: source.view.fold, after: sections.last?.titleRange.upperBound ?? 0)
    }

    /// Tasks that are copies of earlier ones are left out; what belongs to a copy goes to the first one.
    ///
    /// - Complexity: O(sections + length of the last section).
    func tasks() -> [Entry] {
        let originals = TaskCopies(fold: source.view.fold, sections: sections).originals(of: selected)
        var entries: [Entry] = []
        entries.reserveCapacity(sections.indices.count { selected[$0] && originals[$0] < 0 })
        // For each section the task that it is or lies in, -1 for none, and whether it lies in a copy, four bytes and one
        // each: a text may be nothing but headings.
        var places = [Int32](repeating: -1, count: sections.count)
        var isCopied = [Bool](repeating: false, count: sections.count)
        for index in sections.indices {
            let outer = sections[index].parent.map { places[$0] } ?? -1
            guard selected[index] else {
                places[index] = outer
                isCopied[index] = sections[index].parent.map { isCopied[$0] } ?? false
                continue
            }
            if originals[index] >= 0 {
                places[index] = places[Int(originals[index])]
                isCopied[index] = true
                continue
            }
            places[index] = Int32(entries.count)
            let parent = outer < 0 ? nil : entries[Int(outer)].task
            let form = MarkerForm(sections[index], fold: source.view.fold)
            entries.append(Entry(task: task(index, parent, number: entries.count + 1), own: [], form: form))
        }
        assignOwn(&entries, places, isCopied)
        return entries
    }

    private func task(_ index: Int, _ parent: PlanTask?, number: Int) -> PlanTask {
        let section = sections[index]
        var task = PlanTask(
            level: (parent?.level ?? 0) + 1, parent: parent?.id, marker: section.marker, title: section.title,
            span: source.view.canonical(trimmed(section.range.lowerBound..<end(of: section))),
            isSafeguard: section.role == .safeguards,
            rule: rule(section))
        task.id = "t\(number)"
        return task
    }

    /// End of a task: of its section, but not beyond the paragraph of a counted clause and not behind the text's body.
    private func end(of section: Section) -> Int {
        var end = section.range.upperBound
        if let closing, closing > section.range.lowerBound { end = min(end, closing) }
        let fold = source.view.fold
        let start = section.range.lowerBound
        guard start > 0, fold[start - 1] == TaskSign.semicolon || fold[start - 1] == TaskSign.comma else { return end }
        return min(end, (start..<end).first { fold[$0] == TaskSign.newline } ?? end)
    }

    private func rule(_ section: Section) -> String {
        if section.marker.isEmpty { return section.isRunIn ? "task.runIn" : "task.line" }
        return section.isRunIn ? "task.marked.runIn" : "task.marked"
    }

    /// Gives each stretch between two headings to the innermost task over it; those of copies belong to none.
    private func assignOwn(_ entries: inout [Entry], _ places: [Int32], _ isCopied: [Bool]) {
        for index in sections.indices where places[index] >= 0 && !isCopied[index] {
            let start = sections[index].titleRange.lowerBound
            let next = index + 1 < sections.count ? sections[index + 1].range.lowerBound : source.view.fold.count
            let end = min(next, self.end(of: sections[index]))
            if start < end { entries[Int(places[index])].own.append(start..<end) }
        }
    }

    /// Without blanks and line ends behind it.
    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        let fold = source.view.fold
        while end > range.lowerBound, fold[end - 1] == TaskSign.blank || fold[end - 1] == TaskSign.newline { end -= 1 }
        return range.lowerBound..<end
    }
}
