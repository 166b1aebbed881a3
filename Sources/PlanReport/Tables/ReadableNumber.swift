import PlanModel

/// Numbers with their units as people write them: 500亿元, 1.5 EFLOPS.
enum ReadableNumber {
    /// Powers of a thousand, the largest first.
    private static let prefixes: [(Double, String)] = [
        (1e18, "E"), (1e15, "P"), (1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k"),
    ]

    /// A value with its bounds.
    static func text(of value: NormalizedValue) -> String {
        switch (value.min, value.max) {
        case (let low?, let high?):
            "\(text(low.doubleValue, unit: value.unit)) – \(text(high.doubleValue, unit: value.unit))"
        case (let low?, nil): text(low.doubleValue, unit: value.unit)
        case (nil, let high?): "≤ \(text(high.doubleValue, unit: value.unit))"
        case (nil, nil): value.unit
        }
    }

    /// A number to two places behind the point, 万 and 亿 before Chinese units, k to E before those in Latin
    /// letters.
    static func text(_ number: Double, unit: String) -> String {
        let size = number.magnitude
        if unit.unicodeScalars.first.map({ ("A"..."Z").contains($0) || ("a"..."z").contains($0) }) == true {
            let prefix = prefixes.first { size >= $0.0 }
            let digits = RoundedNumber.text(number / (prefix?.0 ?? 1), places: 2)
            return "\(digits) \(prefix?.1 ?? "")\(unit)"
        }
        if unit == "%" { return RoundedNumber.text(number, places: 2) + unit }
        if size >= 1e8 { return RoundedNumber.text(number / 1e8, places: 2) + "亿" + unit }
        if size >= 1e4 { return RoundedNumber.text(number / 1e4, places: 2) + "万" + unit }
        return RoundedNumber.text(number, places: 2) + unit
    }

    /// What stands in front of a number that is a bound; nothing for a plain one.
    static func sign(of comparator: Quantity.Comparator) -> String {
        switch comparator {
        case .ge: "≥"
        case .gt: ">"
        case .le: "≤"
        case .lt: "<"
        case .approx: "≈"
        case .eq, .range: ""
        }
    }
}
