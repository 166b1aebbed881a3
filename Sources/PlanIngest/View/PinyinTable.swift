import PlanResources

/// The syllables of pinyin and the characters that each one spells. Table: `Ingest/pinyin.tsv`.
struct PinyinTable: Sendable {
    /// Numbers of the syllables by their letters, five bits each.
    private let syllables: [UInt64: UInt16]
    /// Characters of all syllables, one syllable behind the other, and where those of each begin. A set of them would take
    /// a part of every start of the program that hardly any text has use for.
    private let characters: [UInt16]
    private let starts: [Int32]

    /// Most letters of a syllable (`zhuang`), and most of a passage that is looked at.
    private static let longest = 6
    static let longestPassage = 64

    /// - Throws: `ResourceError` where the table is missing or malformed.
    init(folder: ResourceFolder) throws(ResourceError) {
        let table = try folder.table("Ingest/pinyin.tsv")
        let (syllable, characters) = (try table.column("syllable"), try table.column("characters"))
        var (syllables, all, starts): ([UInt64: UInt16], [UInt16], [Int32]) = ([:], [], [0])
        all.reserveCapacity(8192)
        for row in 0..<table.rowCount {
            let letters = Array(table.text(row, syllable).utf16)
            guard !letters.isEmpty, letters.count <= PinyinTable.longest else {
                throw table.fault(row: row, "holds no syllable")
            }
            syllables[PinyinTable.key(letters[...])] = UInt16(row)
            all.append(contentsOf: table.text(row, characters).utf16)
            starts.append(Int32(all.count))
        }
        (self.syllables, self.characters, self.starts) = (syllables, all, starts)
    }

    /// In how many syllables the letters can be read, as bits: bit 2 for two. A blank or an apostrophe is 0 and ends one.
    ///
    /// - Complexity: O(letters).
    func counts(_ letters: [UInt16]) -> UInt64 {
        walk(letters) { _, _ in true }.last ?? 0
    }

    /// Whether the letters spell the characters, one after the other.
    ///
    /// - Complexity: O(letters · characters).
    func spells(_ letters: [UInt16], _ characters: ArraySlice<UInt16>) -> Bool {
        guard characters.count < 64, let first = characters.indices.first else { return false }
        let ways = walk(letters) { index, syllable in
            index < characters.count && isReading(syllable, of: characters[first + index])
        }
        return (ways.last ?? 0) >> UInt64(characters.count) & 1 == 1
    }

    /// For each place in the letters the numbers of syllables that may stand before it, as bits.
    private func walk(_ letters: [UInt16], _ fits: (Int, UInt16) -> Bool) -> [UInt64] {
        var ways = [UInt64](repeating: 0, count: letters.count + 1)
        ways[0] = 1
        for start in letters.indices where ways[start] != 0 {
            if letters[start] == 0 {
                ways[start + 1] |= ways[start]
                continue
            }
            for end in start + 1...min(start + PinyinTable.longest, letters.count) {
                guard letters[end - 1] != 0 else { break }
                guard let syllable = syllables[PinyinTable.key(letters[start..<end])] else { continue }
                for index in 0..<63 where ways[start] >> UInt64(index) & 1 == 1 && fits(index, syllable) {
                    ways[end] |= 1 << UInt64(index + 1)
                }
            }
        }
        return ways
    }

    private static func key(_ letters: ArraySlice<UInt16>) -> UInt64 {
        letters.reduce(0) { $0 << 5 | UInt64($1 & 31) }
    }

    /// - Complexity: O(characters of the syllable).
    private func isReading(_ syllable: UInt16, of unit: UInt16) -> Bool {
        characters[Int(starts[Int(syllable)])..<Int(starts[Int(syllable) + 1])].contains(unit)
    }
}
