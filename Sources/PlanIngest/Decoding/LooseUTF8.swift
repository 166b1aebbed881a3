/// UTF-8 that comes byte by byte and may be damaged: what of it makes characters.
struct LooseUTF8 {
    /// Characters that were whole.
    private(set) var scalars: [UInt32] = []
    /// Bytes beyond ASCII that make no character.
    private(set) var strays = 0
    private var scalar: UInt32 = 0
    private var missing = 0
    private var length = 0

    /// Whether the last byte left no character open.
    var isWhole: Bool { missing == 0 }

    /// Takes a byte; false where it does not go on what came before.
    @discardableResult
    mutating func take(_ byte: UInt8) -> Bool {
        if byte & 0xC0 == 0x80 { return goOn(byte) }
        let isGood = missing == 0
        if !isGood { strays += length - missing }
        missing = 0
        switch byte {
        case ..<0x80: scalars.append(UInt32(byte))
        case 0xC2...0xDF: open(UInt32(byte & 0x1F), 2)
        case 0xE0...0xEF: open(UInt32(byte & 0x0F), 3)
        case 0xF0...0xF4: open(UInt32(byte & 0x07), 4)
        default:
            strays += 1
            return false
        }
        return isGood
    }

    private mutating func open(_ bits: UInt32, _ length: Int) {
        (scalar, missing, self.length) = (bits, length - 1, length)
    }

    private mutating func goOn(_ byte: UInt8) -> Bool {
        guard missing > 0 else {
            strays += 1
            return false
        }
        scalar = scalar << 6 | UInt32(byte & 0x3F)
        missing -= 1
        if missing == 0 { scalars.append(scalar) }
        return true
    }
}
