/// Numbers as bytes: variable-length ones of seven bits a byte, and ones of four bytes, least first.
package enum ByteNumbers {
    /// Writes a variable-length number, of one to five bytes.
    package static func appendShort(_ number: UInt32, to bytes: inout [UInt8]) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    /// Reads a variable-length number and moves behind it; nil where the bytes end within it.
    @inline(__always)
    package static func short(in bytes: Span<UInt8>, at place: inout Int) -> UInt32? {
        var (shift, number): (UInt32, UInt32) = (0, 0)
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            number |= UInt32(byte & 0x7F) << shift
            if byte < 0x80 { return number }
            shift += 7
            guard shift < 35 else { return nil }
        }
        return nil
    }

    /// Writes a number of four bytes.
    package static func appendWord(_ number: UInt32, to bytes: inout [UInt8]) {
        for shift in [0, 8, 16, 24] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
    }

    /// The four bytes at a place that has so many behind it.
    @inline(__always)
    package static func word(in bytes: [UInt8], at place: Int) -> UInt32 {
        UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2]) << 16
            | UInt32(bytes[place + 3]) << 24
    }

    /// Writes a number over four bytes.
    static func setWord(_ number: UInt32, in bytes: inout [UInt8], at place: Int) {
        for index in 0..<4 { bytes[place + index] = UInt8(truncatingIfNeeded: number >> UInt32(8 * index)) }
    }

    /// All numbers of four bytes; what is left over at the end is no number.
    package static func words(_ bytes: [UInt8]) -> [UInt32] {
        stride(from: 0, to: bytes.count - 3, by: 4).map { word(in: bytes, at: $0) }
    }

    /// Numbers as four bytes each.
    package static func bytes(ofWords numbers: [UInt32]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(numbers.count * 4)
        for number in numbers { appendWord(number, to: &bytes) }
        return bytes
    }
}
