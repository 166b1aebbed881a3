internal import PlanModel

/// Reads what is to be done: the verb that opens a clause and what it is done to.
struct ActionReader {
    let source: SourceText
    let words: TaskWords

    private static let longestObject = 40

    /// Actions of the clauses in `stretches`, in order.
    ///
    /// - Complexity: O(length of the stretches).
    func actions(in stretches: [Range<Int>]) -> [TaskAction] {
        let (fold, marks) = (source.view.fold, source.view.marks)
        var actions: [TaskAction] = []
        for stretch in stretches {
            var start = stretch.lowerBound
            var mark = source.view.firstMark(from: start)
            while mark < marks.count, Int(marks[mark]) < stretch.upperBound {
                let place = Int(marks[mark])
                mark += 1
                guard TaskSign.endsClause(fold[place]) else { continue }
                if let action = action(start..<place) { actions.append(action) }
                start = place + 1
            }
            if let action = action(start..<max(start, stretch.upperBound)) { actions.append(action) }
        }
        return actions
    }

    /// The action that a clause names; nil where it does not begin with a verb of doing.
    private func action(_ clause: Range<Int>) -> TaskAction? {
        let fold = source.view.fold
        var start = clause.lowerBound
        while start < clause.upperBound, fold[start] == TaskSign.blank { start += 1 }
        let first = start
        if isLabel(start, clause.upperBound) { return nil }
        while let end = words.manner(in: fold, at: start, limit: clause.upperBound) { start = end }
        guard let end = words.deed(in: fold, at: start, limit: clause.upperBound) else { return nil }
        var object = end
        while let next = chained(object, limit: clause.upperBound) { object = next }
        var last = clause.upperBound
        if let bracket = (object..<last).first(where: { TaskSign.opens(fold[$0]) }) { last = bracket }
        while last > object, fold[last - 1] == TaskSign.blank { last -= 1 }
        guard last - object >= 2, last - object <= ActionReader.longestObject else { return nil }
        return TaskAction(
            verb: source.reading(start..<object), object: source.reading(object..<last),
            span: source.view.canonical(first..<last))
    }

    /// A label of duty (牵头单位：) is no action.
    private func isLabel(_ place: Int, _ end: Int) -> Bool {
        words.duty(in: source.view.fold, at: place, limit: end)?.end == end
    }

    /// A second verb directly behind the first, or joined to it by 和, 并 or 、.
    private func chained(_ place: Int, limit: Int) -> Int? {
        let fold = source.view.fold
        guard place < limit else { return nil }
        let unit = fold[place]
        let isJoint = unit == 0x548C || unit == 0x5E76 || unit == TaskSign.enumerationComma
        let start = isJoint ? place + 1 : place
        if let end = words.plainVerb(in: fold, at: start, limit: limit), limit - end >= 2 { return end }
        guard let end = words.deed(in: fold, at: start, limit: limit), limit - end >= 4 else { return nil }
        return end  // 加快建设算力中心, but 推广应用场景
    }
}
