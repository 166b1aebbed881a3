/// A number for a run of characters (FNV-1a, by units), by which runs that read the same are found.
struct UnitHash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    mutating func add(_ unit: UInt16) { value = (value ^ UInt64(unit)) &* 0x100_0000_01B3 }
}
