import PlanModel
import PlanResources

/// The characters that make up most of any plan: how well they cover a decoded text tells whether it was decoded
/// with the right encoding, and in which script it is written.
struct CommonCharacters: Sendable {
    /// For each unit of the basic plane 0, or 1 for a common character of both scripts, 2 of simplified text only,
    /// 3 of traditional text only, 4 for Chinese punctuation, 5 for what no plain text holds.
    private let kinds: [UInt8]
    /// 1 for characters of traditional text only, -1 for those of simplified text only.
    private let leanings: [Int8]

    /// - Throws: `ResourceError` where the table is missing or malformed.
    init(folder: ResourceFolder) throws(ResourceError) {
        let table = try folder.table("Ingest/common-characters.tsv")
        let character = try table.column("character")
        let script = try table.column("script")
        var kinds = [UInt8](repeating: 0, count: 65536)
        let scripts = ["both", "simplified", "traditional"].map { ResourceTable.code($0) }
        for row in 0..<table.rowCount {
            let code = table.code(row, script)
            guard let unit = table.unit(row, character), let kind = scripts.firstIndex(of: code) else {
                throw table.fault(row: row, "holds no character and script")
            }
            kinds[Int(unit)] = UInt8(kind + 1)
        }
        CommonCharacters.addPunctuation(&kinds)
        self.kinds = kinds
        leanings = kinds.map { $0 == 3 ? 1 : $0 == 2 ? -1 : 0 }
    }

    private static func addPunctuation(_ kinds: inout [UInt8]) {
        let marks: [ClosedRange<Int>] = [
            0x00B7...0x00B7, 0x2013...0x2026, 0x2460...0x24FF, 0x3000...0x3020, 0xFF01...0xFF5E,
        ]
        let foreign: [ClosedRange<Int>] = [
            0x0000...0x0008, 0x000B...0x000C, 0x000E...0x001F, 0x007F...0x009F, 0xE000...0xF8FF, 0xFFF0...0xFFFF,
        ]
        for range in marks { for unit in range { kinds[unit] = 4 } }
        for range in foreign { for unit in range { kinds[unit] = 5 } }
    }

    /// How likely `scalars` are Chinese text: the share of common characters and Chinese punctuation among all that
    /// is not ASCII, less the share of what no plain text holds; 0 where there is too little to tell.
    ///
    /// - Complexity: O(length).
    func score(_ scalars: [UInt32]) -> Double {
        var (common, foreign, total) = (0, 0, 0)
        for scalar in scalars {
            let kind = scalar < 0x10000 ? kinds[Int(scalar)] : 0
            if kind == 5 { foreign += 1 } else if kind != 0 { common += 1 }
            if scalar >= 0x80 { total += 1 }
        }
        return total < 4 ? 0 : Double(common - foreign) / Double(total)
    }

    /// Whether a character is one that most of any plan is made of.
    func isCommon(_ unit: UInt16) -> Bool { (1...3).contains(kinds[Int(unit)]) }

    /// Whether traditional characters outnumber simplified ones.
    ///
    /// - Complexity: O(length).
    func isTraditional(_ text: ScalarText) -> Bool { text.units.span.sum(of: leanings.span) > 0 }
}
