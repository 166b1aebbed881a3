internal import PlanModel
internal import PlanResources

/// A unit that a table says for a row, a column or all of itself.
struct TableUnit: Sendable {
    /// As it stands, magnitude included.
    var words: Range<Int>
    var unit: Unit
    /// Power of ten of the magnitude characters before it.
    var magnitude: Int

    /// Of numbers that have none: 指数 with a dash for its unit.
    static func none(at place: Int) -> TableUnit {
        TableUnit(words: place..<place, unit: .none, magnitude: 0)
    }
}

/// Reads units of tables.
struct TableUnitReader {
    let vocabulary: QuantityVocabulary
    let source: SourceText

    private var fold: [UInt16] { source.view.fold }

    private static let longest = 12

    /// The unit that fills `range`, where the table of units has it.
    func known(_ range: Range<Int>) -> TableUnit? {
        guard !range.isEmpty, range.count <= TableUnitReader.longest else { return nil }
        var (start, power) = (range.lowerBound, 0)
        while start < range.upperBound {
            if let unit = unit(filling: start..<range.upperBound) {
                return TableUnit(words: range, unit: unit, magnitude: power)
            }
            guard power < 16, let next = NumeralCharacter.magnitude(fold[start]) else { return nil }
            power += next
            start += 1
        }
        return nil
    }

    /// What a cell under 单位 says: a unit is what stands there, also one that no table has; a dash says that there is
    /// none.
    func inUnitCell(_ cell: Range<Int>) -> TableUnit? {
        if let unit = known(cell) { return unit }
        if cell.allSatisfy({ TableSign.isDash(fold[$0]) || fold[$0] == 0x2F }) {
            return cell.isEmpty ? nil : .none(at: cell.lowerBound)
        }
        guard cell.count <= TableUnitReader.longest,
            cell.allSatisfy({
                NumeralCharacter.isHan(fold[$0]) || (0x61...0x7A).contains(fold[$0]) || fold[$0] == 0x2F
            })
        else { return nil }
        let rest = behindMagnitude(cell)
        guard rest.start < cell.upperBound, fold[cell.lowerBound] != 0x2F, fold[cell.upperBound - 1] != 0x2F else {
            return nil
        }
        let unit = Unit(base: source.reading(rest.start..<cell.upperBound), power: 0, kind: .generic)
        return TableUnit(words: cell, unit: unit, magnitude: rest.power)
    }

    /// The unit in the brackets that end a label, with the label before them: 茶税（亿元）.
    func ending(_ label: Range<Int>) -> (unit: TableUnit, label: Range<Int>)? {
        guard let last = label.last, TableSign.closes(fold[last]),
            let open = label.suffix(TableUnitReader.longest + 2).last(where: { TableSign.opens(fold[$0]) }),
            open > label.lowerBound, let unit = known(open + 1..<last)
        else { return nil }
        return (unit, label.lowerBound..<open)
    }

    private func unit(filling range: Range<Int>) -> Unit? {
        guard
            let match = vocabulary.trie.longest(
                in: fold, at: range.lowerBound, limit: range.upperBound, classes: WordClass.unit.mask),
            match.end == range.upperBound
        else { return nil }
        return vocabulary.units[Int(match.payload)]
    }

    private func behindMagnitude(_ range: Range<Int>) -> (start: Int, power: Int) {
        var (start, power) = (range.lowerBound, 0)
        while start < range.upperBound, power < 16, let next = NumeralCharacter.magnitude(fold[start]) {
            power += next
            start += 1
        }
        return (start, power)
    }
}
