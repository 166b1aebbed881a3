package import PlanModel
package import PlanResources

/// Finds the tree of tasks with their bodies and deadlines.
package struct TaskReader: Sendable {
    private let words: TaskWords

    /// - Throws: `ResourceError` where a table is missing or malformed.
    package init(resources: ResourceSet) throws(ResourceError) { words = try TaskWords(resources: resources) }

    /// Tasks in the order of the text, parents before children, with ids from `t1`.
    ///
    /// - Complexity: O(length of the text).
    package func read(
        _ source: SourceText, _ structure: Structure, metadata: Metadata, times: [TimeMark]
    ) -> [PlanTask] {
        let fold = source.view.fold
        let sections = structure.sections
        let selected = TaskSelector(fold: fold, sections: sections, words: words, kind: metadata.kind).selected()
        var tasks = TaskTree(source: source, sections: sections, selected: selected).tasks()
        if tasks.isEmpty {
            let listed = ListedTasks(source: source, structure: structure, words: words)
            return numbered(metadata.kind == .law ? [] : listed.tasks())
        }
        let duties = DutyReader(source: source, words: words, times: times)
        let actions = ActionReader(source: source, words: words)
        for index in tasks.indices {
            duties.fill(&tasks[index].task, own: tasks[index].own)
            tasks[index].task.actions = actions.actions(in: tasks[index].own, structure)
        }
        return tasks.map(\.task)
    }

    private func numbered(_ tasks: [PlanTask]) -> [PlanTask] {
        var tasks = tasks
        for index in tasks.indices { tasks[index].id = "t\(index + 1)" }
        return tasks
    }
}
