import PlanModel

/// Binary numbers as plain decimals, the same on every machine.
package enum RoundedNumber {
    /// The number rounded to at most `places` places behind the point, without zeros at the end: `1.5`, `-0.25`, `3`.
    ///
    /// Numbers from 10¹⁵ on have no places and keep their shortest form.
    package static func text(_ number: Double, places: Int) -> String {
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        let scaled = (number * scale).rounded()
        guard scaled.magnitude < 1e15 else { return number.magnitude < 1e15 ? String(Int64(number)) : "\(number)" }
        return DecimalNumber(Int64(scaled), exponent: -places).text
    }
}
