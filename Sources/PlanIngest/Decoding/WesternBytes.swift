/// Bytes of a text that some program took for Latin-1 or Windows-1252.
enum WesternBytes {
    /// What the bytes truly are.
    enum Origin: Sendable { case utf8, gbk }

    /// Characters of Windows-1252 at 0x80 to 0x9F; 0 where there is none.
    private static let specials: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]

    private static let specialBytes: [UInt16: UInt8] = {
        var bytes: [UInt16: UInt8] = [:]
        for (index, unit) in specials.enumerated() where unit != 0 { bytes[unit] = UInt8(0x80 + index) }
        return bytes
    }()

    /// The byte that was read as this character; nil where none was.
    static func byte(_ unit: UInt16) -> UInt8? {
        unit < 0x100 ? UInt8(truncatingIfNeeded: unit) : unit < 0x2123 ? specialBytes[unit] : nil
    }

    /// What the bytes are, where they read well as Chinese in one encoding; nil where they are a Western text.
    ///
    /// - Complexity: O(bytes).
    static func origin(of bytes: [UInt8], common: CommonCharacters) -> Origin? {
        let high = bytes.count { $0 >= 0x80 }
        guard high >= 8 else { return nil }
        var loose = LooseUTF8()
        for byte in bytes { loose.take(byte) }
        if loose.strays * 5 <= high, common.score(loose.scalars) >= 0.5 { return .utf8 }
        guard high * 5 >= bytes.count * 3 else { return nil }
        return common.score(gbk(bytes)) >= 0.5 ? .gbk : nil
    }

    /// The bytes as GBK; a byte that makes no pair is a replacement character.
    private static func gbk(_ bytes: [UInt8]) -> [UInt32] {
        let table = GBKTable.shared
        var (scalars, at): ([UInt32], Int) = ([], 0)
        while at < bytes.count {
            if bytes[at] < 0x80 {
                scalars.append(UInt32(bytes[at]))
            } else if at + 1 < bytes.count, case let unit = table.character(bytes[at], bytes[at + 1]), unit != 0 {
                scalars.append(UInt32(unit))
                at += 1
            } else {
                scalars.append(0xFFFD)
            }
            at += 1
        }
        return scalars
    }
}
