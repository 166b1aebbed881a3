import PlanModel

/// Development zones that act: a zone with a verb of administration behind it, or in a list of bodies.
struct ActingZones {
    let fold: [UInt16]
    let lexicon: InstitutionLexicon

    /// Makes bodies of the zones among `names` that act somewhere in the text.
    ///
    /// - Complexity: O(names).
    func mark(_ names: inout [NameCandidate]) {
        for index in names.indices where names[index].type == .zone && isAdministered(names[index]) {
            if acts(names, index) { names[index].type = .government }
        }
    }

    /// Whether the name ends like a zone with an administration of its own.
    private func isAdministered(_ name: NameCandidate) -> Bool {
        let words = fold[name.range]
        return ActingZones.endings.contains { words.suffix($0.count).elementsEqual($0) }
    }

    private func acts(_ names: [NameCandidate], _ index: Int) -> Bool {
        if index > 0, isListed(names[index - 1], names[index]) { return true }
        if index + 1 < names.count, isListed(names[index + 1], names[index]) { return true }
        let range = names[index].range
        guard range.lowerBound == 0 || ActingZones.opens(fold[range.lowerBound - 1]) else { return false }
        let word = lexicon.longest(
            in: fold, at: range.upperBound, limit: fold.count, classes: NameMark.follower.bit)
        return word.map { lexicon.follower($0.row) == .does } ?? false
    }

    /// Whether a body stands beside the zone in a list.
    private func isListed(_ other: NameCandidate, _ zone: NameCandidate) -> Bool {
        guard other.type == .government, case .local = other.origin else { return false }
        let gap =
            other.range.upperBound <= zone.range.lowerBound
            ? other.range.upperBound..<zone.range.lowerBound : zone.range.upperBound..<other.range.lowerBound
        return gap.count == 1 && (fold[gap.lowerBound] == NameUnit.listComma || fold[gap.lowerBound] == 0x2C)
    }

    /// Marks and line ends that a sentence or an item begins behind.
    private static func opens(_ unit: UInt16) -> Bool {
        unit == 0x3002 || unit == 0x0A || unit == 0x3B || unit == 0x3A || unit == 0x28 || unit == 0x20
    }

    private static let endings: [[UInt16]] = ["高新区", "经开区", "开发区", "新区", "示范区", "保税区", "园区"].map { Array($0.utf16) }
}
