internal import PlanModel

/// Leaves out the tasks of a text that a page holds a second time.
///
/// A task is a copy where title, marker and the words that follow are those of an earlier one. A heading that comes back
/// over other words (加强组织领导 in each of several plans) is a task of its own.
struct TaskCopies {
    let fold: [UInt16]

    /// Characters and digits that have to be the same, title included.
    private static let length = 40

    /// The entries without copies, with new ids; children of a copy that are no copies go to the first one.
    ///
    /// - Complexity: O(tasks).
    func removed(from entries: [TaskTree.Entry]) -> [TaskTree.Entry] {
        var first: [String: [Int]] = [:]
        var kept: [TaskTree.Entry] = []
        var ids: [String: String] = [:]
        for var entry in entries {
            let old = entry.task.id
            if let original = first[entry.task.title]?.first(where: { isCopy(entry, of: kept[$0]) }) {
                ids[old] = kept[original].task.id
                continue
            }
            first[entry.task.title, default: []].append(kept.count)
            entry.task.id = "t\(kept.count + 1)"
            entry.task.parent = entry.task.parent.flatMap { ids[$0] }
            ids[old] = entry.task.id
            kept.append(entry)
        }
        return kept
    }

    private func isCopy(_ entry: TaskTree.Entry, of other: TaskTree.Entry) -> Bool {
        guard entry.task.marker == other.task.marker, var place = entry.own.first?.lowerBound,
            var before = other.own.first?.lowerBound
        else { return false }
        for _ in 0..<TaskCopies.length {
            (place, before) = (nextLetter(place), nextLetter(before))
            guard place < fold.count, fold[place] == fold[before] else { return false }
            (place, before) = (place + 1, before + 1)
        }
        return true
    }

    /// The next character or digit: the copies often differ in line ends and marks.
    private func nextLetter(_ place: Int) -> Int {
        var place = place
        while place < fold.count, fold[place] < 0x3400, !(0x30...0x39).contains(fold[place]) { place += 1 }
        return place
    }
}
