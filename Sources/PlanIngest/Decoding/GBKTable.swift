/// The two-byte characters of GB18030 both ways, for telling what was read in a wrong encoding.
struct GBKTable: Sendable {
    /// Characters by lead and trail byte; 0 where there is none.
    private let characters: [UInt16]
    /// Lead and trail byte of each character of the basic plane; 0 for those without.
    private let pairs: [UInt16]

    /// Made when the first text asks for it.
    static let shared = GBKTable()

    private static let trails = Array((0x40...0x7E).map { UInt8($0) } + (0x80...0xFE).map { UInt8($0) })

    private init() {
        var bytes: [UInt8] = []
        for lead: UInt8 in 0x81...0xFE { for trail in GBKTable.trails { bytes += [lead, trail] } }
        var (characters, pairs) = ([UInt16](repeating: 0, count: 65536), [UInt16](repeating: 0, count: 65536))
        let decoded = LegacyDecoder.attempt(bytes, encoding: "GB18030", converters: ["GB18030"])?.scalars ?? []
        if decoded.count * 2 == bytes.count {
            for (index, scalar) in decoded.enumerated() where scalar < 0xE000 || (0xF900..<0xFFF0).contains(scalar) {
                let pair = UInt16(bytes[index * 2]) << 8 | UInt16(bytes[index * 2 + 1])
                characters[Int(pair)] = UInt16(truncatingIfNeeded: scalar)
                pairs[Int(scalar)] = pair
            }
        }
        (self.characters, self.pairs) = (characters, pairs)
    }

    /// The character of two bytes; 0 where they are none.
    func character(_ lead: UInt8, _ trail: UInt8) -> UInt16 { characters[Int(lead) << 8 | Int(trail)] }

    /// The two bytes of a character, the first one above; 0 where it has none.
    func pair(_ unit: UInt16) -> UInt16 { pairs[Int(unit)] }
}
