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
        /// Place of the task that it belongs to among the entries of the tree; nil for the highest and those of tables.
        var parent: Int?
    }

    /// Start of the paragraph that closes the text: 本措施自……起施行.
    private let closing: Int?

    init(source: SourceText, sections: [Section], selected: [Bool]) {
        self.source = source
        self.sections = sections
        self.selected = selected
        closing = ClosingParagraph.start(in: source.view.fold, after: sections.last?.titleRange.upperBound ?? 0)
    }

    /// - Complexity: O(sections + length of the last section).
    func tasks() -> [Entry] {
        var entries: [Entry] = []
        entries.reserveCapacity(selected.count { $0 })
        var places = [Int?](repeating: nil, count: sections.count)
        for index in sections.indices {
            let outer = sections[index].parent.flatMap { places[$0] }
            guard selected[index] else {
                places[index] = outer
                continue
            }
            places[index] = entries.count
            let parent = outer.map { entries[$0].task }
            let form = MarkerForm(sections[index], fold: source.view.fold)
            let task = task(index, parent, number: entries.count + 1)
            entries.append(Entry(task: task, own: [], form: form, parent: outer))
        }
        assignOwn(&entries, places)
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

    /// Gives each stretch between two headings to the innermost task over it.
    private func assignOwn(_ entries: inout [Entry], _ places: [Int?]) {
        for index in sections.indices {
            guard let place = places[index] else { continue }
            let start = sections[index].titleRange.lowerBound
            let next = index + 1 < sections.count ? sections[index + 1].range.lowerBound : source.view.fold.count
            let end = min(next, self.end(of: sections[index]))
            if start < end { entries[place].own.append(start..<end) }
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
