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
            guard let key = hash(entries[index]) else { return -1 }
            guard let other = first[key] else {
                first[key] = Int32(index)
                return -1
            }
            return isCopy(entries[index], of: entries[Int(other)]) ? other : -1
        }
    }

    /// Nil where there is not enough to compare.
    private func hash(_ entry: TaskTree.Entry) -> UInt64? {
        guard var place = entry.own.first?.lowerBound else { return nil }
        let limit = min(fold.count, place + TaskCopies.reach)
        var hash = UnitHash()
        for unit in entry.task.marker.utf16 { hash.add(unit) }
        for unit in entry.task.title.utf16 { hash.add(unit) }
        for _ in 0..<TaskCopies.length {
            place = nextLetter(place, limit)
            guard place < limit else { return nil }
            hash.add(fold[place])
            place += 1
        }
        return hash.value
    }

    private func isCopy(_ entry: TaskTree.Entry, of other: TaskTree.Entry) -> Bool {
        guard entry.task.marker == other.task.marker, entry.task.title == other.task.title,
            var place = entry.own.first?.lowerBound, var before = other.own.first?.lowerBound
        else { return false }
        for _ in 0..<TaskCopies.length {
            (place, before) = (nextLetter(place, fold.count), nextLetter(before, fold.count))
            guard place < fold.count, fold[place] == fold[before] else { return false }
            (place, before) = (place + 1, before + 1)
        }
        return true
    }

    /// The next character or digit: the copies often differ in line ends and marks.
    private func nextLetter(_ place: Int, _ limit: Int) -> Int {
        var place = place
        while place < limit, fold[place] < 0x3400, !(0x30...0x39).contains(fold[place]) { place += 1 }
        return place
    }
}
