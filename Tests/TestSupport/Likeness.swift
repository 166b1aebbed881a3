/// How alike two names are: the share of characters they have in common (Dice), blanks, punctuation and
/// symbols left out, full and half width taken as one.
package enum Likeness {
    /// From here on two indicators count as one.
    package static let threshold = 0.6

    /// - Returns: 0 to 1; 1 for two empty names.
    /// - Complexity: O(n log n).
    package static func between(_ left: String, _ right: String) -> Double {
        let first = letters(left)
        let second = letters(right)
        guard !first.isEmpty, !second.isEmpty else { return first.isEmpty && second.isEmpty ? 1 : 0 }
        var common = 0
        var place = 0
        for letter in first {
            while place < second.count, second[place] < letter { place += 1 }
            guard place < second.count else { break }
            if second[place] == letter {
                common += 1
                place += 1
            }
        }
        return 2 * Double(common) / Double(first.count + second.count)
    }

    private static func letters(_ name: String) -> [UInt32] {
        name.unicodeScalars.compactMap { scalar -> UInt32? in
            let value = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
            guard let half = Unicode.Scalar(value), counts(half) else { return nil }
            return value
        }.sorted()
    }

    private static func counts(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .connectorPunctuation, .dashPunctuation,
            .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation,
            .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
            false
        default: true
        }
    }
}
