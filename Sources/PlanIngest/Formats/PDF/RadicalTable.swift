import PlanModel
import PlanResources

/// The radicals that fonts of printed files name in place of the characters that look like them (⼈ for 人).
struct RadicalTable: Sendable {
    private let characters: [UInt32: UInt32]

    /// - Throws: `ResourceError` where the table is missing or malformed.
    init(folder: ResourceFolder) throws(ResourceError) {
        let table = try folder.table("Fold/radicals.tsv")
        let radical = try table.column("radical")
        let character = try table.column("character")
        var characters: [UInt32: UInt32] = [:]
        for row in 0..<table.rowCount {
            guard let source = table.unit(row, radical), let target = table.unit(row, character) else {
                throw table.fault(row: row, "holds no pair of characters")
            }
            characters[UInt32(source)] = UInt32(target)
        }
        self.characters = characters
    }

    /// Puts characters in the place of radicals in a text, and lists each place.
    ///
    /// Radicals and characters both take three bytes in UTF-8: no place moves.
    ///
    /// - Complexity: O(length).
    func replace(in text: inout FormattedText) {
        var (place, at): (Int, Int) = (-1, 0)
        while at < text.text.count {
            let byte = text.text[at]
            if byte & 0xC0 != 0x80 { place += 1 }
            if byte == 0xE2, at + 2 < text.text.count, let target = character(text.text, at) {
                text.text[at] = UInt8(0xE0 | target >> 12)
                text.text[at + 1] = UInt8(0x80 | target >> 6 & 0x3F)
                text.text[at + 2] = UInt8(0x80 | target & 0x3F)
                text.repairs.append(
                    Repair(kind: .radical, span: TextSpan(place, place + 1), note: Repair.Kind.radical.note))
            }
            at += 1
        }
    }

    private func character(_ bytes: [UInt8], _ at: Int) -> UInt32? {
        characters[0x2000 | UInt32(bytes[at + 1] & 0x3F) << 6 | UInt32(bytes[at + 2] & 0x3F)]
    }
}
