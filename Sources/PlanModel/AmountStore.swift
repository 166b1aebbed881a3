/// The numbers of a quantity, as written and normalised.
struct Amount: Equatable, Sendable {
    var min: DecimalNumber?
    var max: DecimalNumber?
    var normalMin: DecimalNumber?
    var normalMax: DecimalNumber?
}

/// Amounts under numbers from 1 on; one that is the same as the last takes no room.
///
/// Nearly all have one bound, and their normalised number has the same digits: sixteen bytes, where the four numbers take
/// four times as many.
struct AmountStore: Sendable {
    private var plain = RunStore<PlainAmount>()
    private var others = RunStore<Amount>()

    /// What is set in a number of an amount that is no plain one.
    private static let other: UInt32 = 1 << 31

    /// The number of an amount, which is kept where the last one is another.
    mutating func number(of amount: Amount) -> UInt32 {
        if let packed = PlainAmount(amount) { return plain.number(of: packed) }
        return others.number(of: amount) | AmountStore.other
    }

    /// The amount of a number that was given for it.
    subscript(number: UInt32) -> Amount {
        number & AmountStore.other == 0 ? plain[number].amount : others[number & ~AmountStore.other]
    }
}

/// An amount with one bound whose normalised number is a power of ten away.
private struct PlainAmount: Equatable, Sendable {
    let coefficient: Int64
    let power: Int16
    /// Powers of ten from the number as written to the normalised one.
    let shift: Int16
    let isMax: Bool

    /// Nil where the amount is no such one.
    init?(_ amount: Amount) {
        isMax = amount.min == nil
        let (written, normal) = isMax ? (amount.max, amount.normalMax) : (amount.min, amount.normalMin)
        let others = isMax ? (amount.min, amount.normalMin) : (amount.max, amount.normalMax)
        guard let written, let normal, others == (nil, nil), written.coefficient == normal.coefficient,
            let power = Int16(exactly: written.exponent),
            let shift = Int16(exactly: normal.exponent - written.exponent)
        else { return nil }
        (coefficient, self.power, self.shift) = (written.coefficient, power, shift)
    }

    var amount: Amount {
        let written = DecimalNumber(coefficient, exponent: Int(power))
        let normal = DecimalNumber(coefficient, exponent: Int(power) + Int(shift))
        return isMax
            ? Amount(min: nil, max: written, normalMin: nil, normalMax: normal)
            : Amount(min: written, max: nil, normalMin: normal, normalMax: nil)
    }
}
