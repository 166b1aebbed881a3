internal import PlanModel

/// Settles the names that count only beside other names: 、-lists and pairs with 和.
enum NameLists {
    /// Accepts pending names whose neighbour in a list is accepted, and drops the others.
    ///
    /// - Complexity: O(names).
    static func settle(_ names: inout [NameCandidate], in fold: [UInt16]) {
        for index in names.indices.dropFirst() { accept(&names, index, beside: index - 1, fold) }
        for index in names.indices.dropLast().reversed() { accept(&names, index, beside: index + 1, fold) }
        names.removeAll { $0.state != .accepted }
    }

    private static func accept(
        _ names: inout [NameCandidate], _ index: Int, beside other: Int, _ fold: [UInt16]
    ) {
        guard names[index].state == .pending, names[other].state == .accepted else { return }
        let (left, right) = index < other ? (names[index], names[other]) : (names[other], names[index])
        guard isJoined(left.range.upperBound, right.range.lowerBound, fold), agrees(names[index], names[other]) else {
            return
        }
        names[index].state = .accepted
        names[index].isListed = true
    }

    /// Whether nothing but a list comma or a conjunction stands between two places.
    private static func isJoined(_ end: Int, _ start: Int, _ fold: [UInt16]) -> Bool {
        guard start == end + 1 else { return false }
        return separators.contains(fold[end])
    }

    /// Bodies are no evidence for companies and works.
    private static func agrees(_ name: NameCandidate, _ other: NameCandidate) -> Bool {
        if case .known = name.origin { return name.type == other.type }
        if name.type == .government { return other.type == .government }
        return other.type != .government && other.type != .international
    }

    /// 、 和 与 及
    private static let separators: [UInt16] = [0x3001, 0x548C, 0x4E0E, 0x53CA]
}
