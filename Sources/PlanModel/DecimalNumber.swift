/// An exact decimal: `coefficient × 10^exponent`, normalised so that equal values are equal bits.
public struct DecimalNumber: Sendable, Hashable {
    /// Digits, with sign; without trailing zeros unless zero.
    public let coefficient: Int64
    /// Power of ten.
    public let exponent: Int

    public init(_ coefficient: Int64, exponent: Int = 0) {
        var digits = coefficient
        var power = coefficient == 0 ? 0 : exponent
        while digits != 0, digits % 10 == 0 {
            digits /= 10
            power += 1
        }
        self.coefficient = digits
        self.exponent = power
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
    public static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
        if left.exponent == right.exponent { return left.coefficient < right.coefficient }
        return left.doubleValue < right.doubleValue
    }
}
