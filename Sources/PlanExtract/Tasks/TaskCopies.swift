internal import PlanModel

/// Finds the tasks of a text that a page holds a second time.
///
/// A task is a copy where title, marker and the words that follow are those of an earlier one. A heading that comes back
/// over other words (加强组织领导 in each of several plans) is a task of its own.
struct TaskCopies {
    let fold: [UInt16]
    let sections: [Section]

    /// Characters and digits that have to be the same, title included.
    private static let length = 40
    /// Places within which they have to stand: a text may be Latin for pages.
    private static let reach = 400

    /// For each section that is a task the earlier one that it is a copy of, -1 for none. Sections of one title may be
    /// without number, so that copies are found by a hash of all that has to be the same.
    ///
    /// - Complexity: O(sections).
    func originals(of selected: [Bool]) -> [Int32] {
        var first: [UInt64: Int32] = [:]
        return sections.indices.map { index in
            guard selected[index], let letters = letters(of: index) else { return -1 }
            let section = sections[index]
            let key = TaskCopies.hash(section, letters)
            guard let other = first[key] else {
                first[key] = Int32(index)
                return -1
            }
            let earlier = sections[Int(other)]
            let isCopy = section.marker == earlier.marker && section.title == earlier.title
            return isCopy && letters == self.letters(of: Int(other)) ? other : -1
        }
    }

    private static func hash(_ section: Section, _ letters: [UInt16]) -> UInt64 {
        var hash = UnitHash()
        for unit in section.marker.utf16 { hash.add(unit) }
        for unit in section.title.utf16 { hash.add(unit) }
        for unit in letters { hash.add(unit) }
        return hash.value
    }

    /// The first characters and digits of a task, which copies share: they often differ in line ends and marks. Nil where
    /// there are too few.
    private func letters(of index: Int) -> [UInt16]? {
        let start = sections[index].titleRange.lowerBound
        let next = index + 1 < sections.count ? sections[index + 1].range.lowerBound : fold.count
        guard start < next else { return nil }
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
