/// An exact decimal: `coefficient × 10^exponent`, normalised so that equal values are equal bits.
public struct DecimalNumber: Sendable, Hashable {
    /// Digits, with sign; without trailing zeros unless zero.
    public let coefficient: Int64
    // Four bytes, so that a number that may be missing takes sixteen.
    @usableFromInline let power: Int32

    /// Power of ten.
    @inlinable
    public var exponent: Int { Int(power) }

    public init(_ coefficient: Int64, exponent: Int = 0) {
        var digits = coefficient
        var power = coefficient == 0 ? 0 : exponent
        while digits != 0, digits % 10 == 0 {
            digits /= 10
            power += 1
        }
        self.coefficient = digits
        self.power = Int32(clamping: power)
    }

    /// The number times ten to the `power`.
    public func scaled(by power: Int) -> DecimalNumber {
        DecimalNumber(coefficient, exponent: exponent + power)
    }

    /// Product, or nil where the digits exceed 18.
    public func times(_ other: DecimalNumber) -> DecimalNumber? {
        let (product, overflow) = coefficient.multipliedReportingOverflow(by: other.coefficient)
        return overflow ? nil : DecimalNumber(product, exponent: exponent + other.exponent)
    }

    /// Quotient to 16 significant digits; exact where it ends before. `divisor` must be positive.
    public func divided(by divisor: Int64) -> DecimalNumber {
        precondition(divisor > 0, "divides by a positive number only")
        var rest = coefficient.magnitude
        var quotient = rest / divisor.magnitude
        var places = 0
        rest %= divisor.magnitude
        while rest > 0, places < 18, quotient < 1_000_000_000_000_000 {
            rest *= 10
            quotient = quotient * 10 + rest / divisor.magnitude
            rest %= divisor.magnitude
            places += 1
        }
        let signed = coefficient < 0 ? -Int64(quotient) : Int64(quotient)
        return DecimalNumber(signed, exponent: exponent - places)
    }

    /// Whole part as an integer, saturating at 17 digits of scale.
    public var integer: Int64 {
        var value = coefficient
        for _ in 0..<max(0, min(exponent, 17)) { value = value.multipliedReportingOverflow(by: 10).partialValue }
        for _ in 0..<max(0, min(-exponent, 18)) { value /= 10 }
        return value
    }

    /// Nearest binary floating-point value, for ratios and charts.
    public var doubleValue: Double {
        var value = Double(coefficient)
        if exponent >= 0 {
            for _ in 0..<exponent { value *= 10 }
        } else {
            var divisor = 1.0
            for _ in 0..<(-exponent) { divisor *= 10 }
            value /= divisor
        }
        return value
    }

    /// Plain decimal digits without an exponent: `3.5`, `1000`, `0.05`.
    public var text: String {
        let digits = String(coefficient.magnitude)
        let sign = coefficient < 0 ? "-" : ""
        if exponent >= 0 { return sign + digits + String(repeating: "0", count: exponent) }
        let places = -exponent
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
        let split = padded.index(padded.endIndex, offsetBy: -places)
        return sign + padded[..<split] + "." + padded[split...]
    }
}

extension DecimalNumber: Comparable {
    /// Orders by value; numbers of different exponents are compared as binary floating point.
    public static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
        if left.exponent == right.exponent { return left.coefficient < right.coefficient }
        return left.doubleValue < right.doubleValue
    }
}
