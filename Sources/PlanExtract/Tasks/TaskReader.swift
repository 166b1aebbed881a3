package import PlanModel
package import PlanResources

/// Finds the tree of tasks with their bodies and deadlines.
package struct TaskReader: Sendable {
    private let words: TaskWords
    private let heads: HeaderWords

    /// - Throws: `ResourceError` where a table is missing or malformed.
    package init(resources: ResourceSet) throws(ResourceError) {
        words = try TaskWords(resources: resources)
        heads = try HeaderWords(resources: resources)
    }

    /// Tasks in the order of the text, parents before children, with ids from `t1`.
    ///
    /// - Parameter institutions: Named bodies of the text; those of government may have duties in running text.
    /// - Complexity: O(length of the text).
    package func read(
        _ source: SourceText, _ structure: Structure, metadata: Metadata, times: [TimeMark],
        institutions: [Institution] = []
    ) -> [PlanTask] {
        let fold = source.view.fold
        let sections = structure.sections
        let selected = TaskSelector(fold: fold, sections: sections, words: words, kind: metadata.kind).selected()
        var tasks = TaskTree(source: source, sections: sections, selected: selected).tasks()
        var dutiesOfTables: [Int: TableTasks.Duties] = [:]
        if !source.view.tabs.isEmpty, metadata.kind != .law {
            (tasks, dutiesOfTables) = TableTasks(source: source, heads: heads, words: words).merged(into: tasks)
        }
        if tasks.isEmpty {
            let listed = ListedTasks(source: source, structure: structure, words: words)
            return numbered(metadata.kind == .law ? [] : listed.tasks())
        }
        let duties = DutyReader(source: source, words: words, times: times)
        let actions = ActionReader(source: source, words: words)
        for index in tasks.indices {
            duties.fill(&tasks[index].task, own: tasks[index].own)
            tasks[index].task.actions = actions.actions(in: tasks[index].own)
        }
        raiseDuties(&tasks)
        for (index, cells) in dutiesOfTables where !hasDuty(tasks[index].task) {
            for cell in cells { duties.fill(&tasks[index].task, cell: cell.cell, under: cell.duty) }
        }
        for index in tasks.indices { duties.fillDeadline(&tasks[index].task, own: tasks[index].own) }
        let running = RunningDuty(source: source, institutions: institutions)
        for index in tasks.indices where !hasDuty(tasks[index].task) {
            duties.fill(&tasks[index].task, own: tasks[index].own, running: running)
        }
        return tasks.map(\.task)
    }

    /// A note of duty behind the last of several clauses belongs to the task over them.
    private func raiseDuties(_ tasks: inout [TaskTree.Entry]) {
        for index in tasks.indices where !hasDuty(tasks[index].task) {
            let id = tasks[index].task.id
            var children: [Int] = []
            var next = index + 1
            while next < tasks.count, tasks[next].task.level > tasks[index].task.level {
                if tasks[next].task.parent == id { children.append(next) }
                next += 1
            }
            guard children.count > 1, let last = children.last, tasks[last].form != .heading,
                hasDuty(tasks[last].task), !children.dropLast().contains(where: { hasDuty(tasks[$0].task) })
            else { continue }
            let source = tasks[last].task
            tasks[index].task.lead = source.lead
            tasks[index].task.responsible = source.responsible
            tasks[index].task.cooperating = source.cooperating
            tasks[index].task.deadline = tasks[index].task.deadline ?? source.deadline
            tasks[last].task.lead = []
            tasks[last].task.responsible = []
            tasks[last].task.cooperating = []
            tasks[last].task.deadline = nil
        }
    }

    private func hasDuty(_ task: PlanTask) -> Bool { !task.lead.isEmpty || !task.responsible.isEmpty }

    private func numbered(_ tasks: [PlanTask]) -> [PlanTask] {
        var tasks = tasks
        for index in tasks.indices { tasks[index].id = "t\(index + 1)" }
        return tasks
    }
}
