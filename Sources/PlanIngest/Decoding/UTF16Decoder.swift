/// Strict UTF-16 of either byte order to scalars, and units to scalars for what ICU decoded.
enum UTF16Decoder {
    /// - Parameters:
    ///   - start: Offset of the first byte to read: 2 behind a byte-order mark.
    ///   - bigEndian: Whether the high byte of a unit stands first.
    /// - Throws: The offset of a lone surrogate or of a lone last byte.
    /// - Complexity: O(bytes).
    static func decode(_ bytes: [UInt8], from start: Int, bigEndian: Bool) throws(BadByte) -> [UInt32] {
        var units: [UInt16] = []
        units.reserveCapacity((bytes.count - start) / 2)
        let (high, low) = bigEndian ? (0, 1) : (1, 0)
        var at = start
        while at + 1 < bytes.count {
            units.append(UInt16(bytes[at + high]) << 8 | UInt16(bytes[at + low]))
            at += 2
        }
        if let lone = loneSurrogate(units) { throw BadByte(offset: start + lone * 2) }
        if at < bytes.count { throw BadByte(offset: at) }
        return scalars(units)
    }

    /// Scalars of well-formed units, with `\n` for every line end.
    ///
    /// - Complexity: O(units).
    static func scalars(_ units: [UInt16]) -> [UInt32] {
        var scalars: [UInt32] = []
        scalars.reserveCapacity(units.count)
        var at = 0
        while at < units.count {
            let unit = units[at]
            at += 1
            if unit == 0x0D {
                if at < units.count, units[at] == 0x0A { at += 1 }
                scalars.append(0x0A)
            } else if isHigh(unit), at < units.count {
                scalars.append(0x10000 + UInt32(unit & 0x3FF) << 10 + UInt32(units[at] & 0x3FF))
                at += 1
            } else {
                scalars.append(UInt32(unit))
            }
        }
        return scalars
    }

    /// Index of the first surrogate without its partner.
    private static func loneSurrogate(_ units: [UInt16]) -> Int? {
        var at = 0
        while at < units.count {
            if isHigh(units[at]), at + 1 < units.count, isLow(units[at + 1]) {
                at += 2
            } else if isHigh(units[at]) || isLow(units[at]) {
                return at
            } else {
                at += 1
            }
        }
        return nil
    }

    private static func isHigh(_ unit: UInt16) -> Bool { unit & 0xFC00 == 0xD800 }
    private static func isLow(_ unit: UInt16) -> Bool { unit & 0xFC00 == 0xDC00 }
}
