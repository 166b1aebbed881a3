internal import PlanModel

/// Puts the tasks of tables among those of headings.
struct TableTasks {
    let source: SourceText
    let heads: HeaderWords
    let words: TaskWords

    /// Cells that say who does a task and by when.
    typealias Duties = [(duty: TaskWords.Duty, cell: Range<Int>)]

    /// All tasks in the order of the text, and the duties of those that tables have some for.
    ///
    /// A row with the title of a heading only says who does what that asks for: it is no task of its own.
    ///
    /// - Complexity: O(length of the tables + tasks).
    func merged(into entries: [TaskTree.Entry]) -> (entries: [TaskTree.Entry], duties: [Int: Duties]) {
        let tables = TabbedTable.tables(of: source.view).compactMap { table in
            TaskTable(table, heads: heads, words: words).map { (start: table.range.lowerBound, items: $0.items()) }
        }
        guard !tables.isEmpty else { return (entries, [:]) }
        var known: [[UInt16]: Int] = [:]
        for (index, entry) in entries.enumerated().reversed() { known[key(of: entry.task.title)] = index }
        var merge = Merge(entries: entries, view: source.view)
        var repeated: [Int: Duties] = [:]
        for table in tables {
            merge.takeEntries(before: table.start)
            let outer = merge.open
            var group: Int?
            for item in table.items {
                let title = source.reading(item.title)
                if let index = known[key(of: title)], !item.duties.isEmpty {
                    repeated[index, default: []] += item.duties
                    continue
                }
                let parent = item.isInGroup ? group ?? outer : outer
                let place = merge.add(entry(of: item, title: title, under: parent.map { merge.all[$0].task }))
                if !item.duties.isEmpty { merge.duties[place] = item.duties }
                if !item.isInGroup { group = place }
            }
        }
        merge.takeEntries(before: .max)
        for (index, duties) in repeated { merge.duties[merge.places[index], default: []] += duties }
        return (merge.all, merge.duties)
    }

    private func key(of title: String) -> [UInt16] { title.utf16.filter { $0 != 0x20 && $0 != 0x3000 } }

    private func entry(of item: TaskTable.Item, title: String, under parent: PlanTask?) -> TaskTree.Entry {
        let task = PlanTask(
            level: (parent?.level ?? 0) + 1, parent: parent?.id, marker: source.reading(item.marker), title: title,
            span: source.view.canonical(item.span), isSafeguard: parent?.isSafeguard ?? false, rule: "task.tableRow")
        return TaskTree.Entry(task: task, own: [item.cell], form: .heading)
    }
}

/// Tasks of headings and of tables in one list.
private struct Merge {
    let entries: [TaskTree.Entry]
    let view: ReadingView
    private(set) var all: [TaskTree.Entry] = []
    var duties: [Int: TableTasks.Duties] = [:]
    /// Place in `all` of each of `entries`.
    private(set) var places: [Int] = []
    private var next = 0
    /// Ids of `entries`, which change where tasks of tables stand before them.
    private var ids: [String: String] = [:]
    /// Tasks of headings around the place that was come to, the innermost last.
    private var around: [Int] = []

    init(entries: [TaskTree.Entry], view: ReadingView) { (self.entries, self.view) = (entries, view) }

    /// The innermost task of a heading that the table stands in.
    var open: Int? { around.last }

    /// Takes over the tasks of headings that begin in front of a place of the view.
    mutating func takeEntries(before place: Int) {
        let canonical = place == .max ? Int.max : view.canonical(place..<place + 1).start
        while next < entries.count, entries[next].task.span.start < canonical {
            var entry = entries[next]
            entry.task.parent = entry.task.parent.flatMap { ids[$0] }
            let old = entry.task.id
            closeTasks(before: entry.task.span.start)
            let index = add(entry)
            ids[old] = all[index].task.id
            places.append(index)
            around.append(index)
            next += 1
        }
        closeTasks(before: canonical)
    }

    private mutating func closeTasks(before place: Int) {
        while let last = around.last, all[last].task.span.end <= place { around.removeLast() }
    }

    /// Adds a task and returns its place.
    mutating func add(_ entry: TaskTree.Entry) -> Int {
        all.append(entry)
        all[all.count - 1].task.id = "t\(all.count)"
        return all.count - 1
    }
}
