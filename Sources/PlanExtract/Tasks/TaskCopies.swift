internal import PlanModel

/// Leaves out the tasks of a text that a page holds a second time.
///
/// A task is a copy where title, marker and the words that follow are those of an earlier one. A heading that comes back
/// over other words (加强组织领导 in each of several plans) is a task of its own.
struct TaskCopies {
    let fold: [UInt16]

    /// Characters and digits that have to be the same, title included.
    private static let length = 40
    /// Places within which they have to stand: a text may be Latin for pages.
    private static let reach = 400

    /// The entries without copies, with new ids; children of a copy that are no copies go to the first one.
    ///
    /// - Complexity: O(tasks).
    func removed(from entries: [TaskTree.Entry]) -> [TaskTree.Entry] {
        let originals = originals(of: entries)
        guard originals.contains(where: { $0 >= 0 }) else { return entries }
        var kept: [TaskTree.Entry] = []
        // For each entry the number of the task that stands for it.
        var numbers: [Int32] = []
        numbers.reserveCapacity(entries.count)
        for (var entry, original) in zip(entries, originals) {
            guard original < 0 else {
                numbers.append(numbers[Int(original)])
                continue
            }
            numbers.append(Int32(kept.count + 1))
            entry.task.id = "t\(kept.count + 1)"
            entry.task.parent = entry.parent.map { "t\(numbers[$0])" }
            kept.append(entry)
        }
        return kept
    }

    /// For each entry the earlier one that it is a copy of, -1 for none. Entries of one title may be without number, so
    /// that copies are found by a hash of all that has to be the same.
    private func originals(of entries: [TaskTree.Entry]) -> [Int32] {
        var first: [UInt64: Int32] = [:]
        return entries.indices.map { index in
            guard let letters = letters(of: entries[index]) else { return -1 }
            let key = TaskCopies.hash(entries[index].task, letters)
            guard let other = first[key] else {
                first[key] = Int32(index)
                return -1
            }
            let (task, earlier) = (entries[index].task, entries[Int(other)])
            let isCopy = task.marker == earlier.task.marker && task.title == earlier.task.title
            return isCopy && letters == self.letters(of: earlier) ? other : -1
        }
    }

    private static func hash(_ task: PlanTask, _ letters: [UInt16]) -> UInt64 {
        var hash = UnitHash()
        for unit in task.marker.utf16 { hash.add(unit) }
        for unit in task.title.utf16 { hash.add(unit) }
        for unit in letters { hash.add(unit) }
        return hash.value
    }

    /// The first characters and digits of a task, which copies share: they often differ in line ends and marks. Nil where
    /// there are too few.
    private func letters(of entry: TaskTree.Entry) -> [UInt16]? {
        guard let start = entry.own.first?.lowerBound else { return nil }
        var letters: [UInt16] = []
        letters.reserveCapacity(TaskCopies.length)
        for unit in fold[start..<min(fold.count, start + TaskCopies.reach)]
        where unit >= 0x3400 || (0x30...0x39).contains(unit) {
            letters.append(unit)
            if letters.count == TaskCopies.length { return letters }
        }
        return nil
    }
}
