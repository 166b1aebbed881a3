import PlanModel

/// Strict UTF-8 to scalars by the table of well-formed sequences in the Unicode Standard (3.9, table 3-7); line ends
/// become `\n` on the way.
enum UTF8Decoder {
    /// - Parameter start: Offset of the first byte to read: 3 behind a byte-order mark.
    /// - Throws: The first byte that does not belong.
    /// - Complexity: O(bytes).
    static func decode(_ bytes: [UInt8], from start: Int) throws(BadByte) -> ScalarText {
        var fault: Int?
        var others: [ScalarText.Other] = []
        let units = [UInt16](capacity: bytes.span.characterStarts(from: min(start, bytes.count))) { output in
            fault = decode(bytes.span, from: start, into: &output, &others)
        }
        if let fault { throw BadByte(offset: fault) }
        return ScalarText(units: units, others: others)
    }

    /// Fills `output`; gives the offset of the first byte that does not belong.
    private static func decode(
        _ bytes: Span<UInt8>, from start: Int, into output: inout OutputSpan<UInt16>, _ others: inout [ScalarText.Other]
    ) -> Int? {
        var at = start
        let count = bytes.count
        while at < count {
            let first = bytes[at]
            if first < 0x80 {
                at += 1
                if first == 0x0D, at < count, bytes[at] == 0x0A { at += 1 }
                output.append(first == 0x0D ? 0x0A : UInt16(first))
                continue
            }
            let next = output.appendThreeByteCharacters(of: bytes, from: at)
            if next > at {
                at = next
            } else if first & 0xF0 == 0xE0, let scalar = threeBytes(bytes, at, first) {
                output.append(UInt16(truncatingIfNeeded: scalar))
                at += 3
            } else {
                let (scalar, length) = rareSequence(bytes, at, first)
                guard length > 0 else { return at }
                if scalar >= 0x10000 { others.append(ScalarText.Other(place: output.count, scalar: scalar)) }
                output.append(scalar < 0x10000 ? UInt16(truncatingIfNeeded: scalar) : ScalarText.aside)
                at += length
            }
        }
        return nil
    }

    /// The scalar of a sequence of three bytes, as all common Chinese characters are; nil where it is ill-formed.
    @inline(__always)
    static func threeBytes(_ bytes: Span<UInt8>, _ at: Int, _ first: UInt8) -> UInt32? {
        guard at + 2 < bytes.count else { return nil }
        let (second, third) = (bytes[at + 1], bytes[at + 2])
        guard ((second ^ 0x80) | (third ^ 0x80)) & 0xC0 == 0 else { return nil }
        let scalar = UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
        if first == 0xE0, scalar < 0x800 { return nil }
        return first == 0xED && scalar >= 0xD800 ? nil : scalar
    }

    /// The scalar of a sequence of two or four bytes and its length; length 0 where it is ill-formed.
    private static func rareSequence(_ bytes: Span<UInt8>, _ at: Int, _ first: UInt8) -> (scalar: UInt32, length: Int) {
        let left = bytes.count - at
        if (0xC2...0xDF).contains(first), left > 1, bytes[at + 1] & 0xC0 == 0x80 {
            return (UInt32(first & 0x1F) << 6 | UInt32(bytes[at + 1] & 0x3F), 2)
        }
        guard (0xF0...0xF4).contains(first), left > 3 else { return (0, 0) }
        var scalar = UInt32(first & 0x07)
        for place in at + 1...at + 3 {
            let next = bytes[place]
            guard next & 0xC0 == 0x80 else { return (0, 0) }
            scalar = scalar << 6 | UInt32(next & 0x3F)
        }
        return (0x10000...0x10FFFF).contains(scalar) ? (scalar, 4) : (0, 0)
    }
}
