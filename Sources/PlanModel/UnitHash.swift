/// FNV-1a over UTF-16 units: the same units in the same order give the same value on every machine.
public struct UnitHash: Sendable {
    @usableFromInline var hash: UInt64 = 0xCBF2_9CE4_8422_2325

    /// The hash of nothing.
    @inlinable
    public init() {}

    /// The hash of what was added so far.
    @inlinable
    public var value: UInt64 { hash }

    /// Adds a unit behind the others.
    @inlinable
    public mutating func add(_ unit: UInt16) { hash = (hash ^ UInt64(unit)) &* 0x100_0000_01B3 }
}
