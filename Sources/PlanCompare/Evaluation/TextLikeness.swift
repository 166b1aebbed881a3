/// How words are put beside each other in scoring: without blanks, punctuation and differences of width.
package struct TextLikeness: Sendable {
    private let normalise: @Sendable (String) -> String

    /// - Parameter normalise: Unicode's compatibility normal form (NFKC).
    package init(normalise: @escaping @Sendable (String) -> String) { self.normalise = normalise }

    /// Unicode's compatibility normal form.
    func normal(_ text: String) -> String { normalise(text) }

    /// The text without blanks, punctuation and symbols.
    package func fold(_ text: String?) -> String {
        guard let text else { return "" }
        var result = String.UnicodeScalarView()
        for scalar in normalise(text).unicodeScalars where !TextLikeness.isPassedOver(scalar) { result.append(scalar) }
        return String(result)
    }

    private static func isPassedOver(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value) { return true }
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
            return true
        default: return false
        }
    }

    /// Dice's coefficient over the characters of two texts, from 0 to 1.
    package func dice(_ left: String, _ right: String) -> Double {
        let (first, second) = (fold(left), fold(right))
        if first.isEmpty || second.isEmpty { return first == second ? 1 : 0 }
        var counts: [Unicode.Scalar: Int] = [:]
        for scalar in second.unicodeScalars { counts[scalar, default: 0] += 1 }
        var common = 0
        for scalar in first.unicodeScalars where counts[scalar, default: 0] > 0 {
            counts[scalar, default: 0] -= 1
            common += 1
        }
        return 2 * Double(common) / Double(first.unicodeScalars.count + second.unicodeScalars.count)
    }
}

/// A value in base units, as scoring sees it.
struct BaseValue {
    let number: Double?
    let unit: String

    private static let scales: [Unicode.Scalar: Double] = [
        "十": 1e1, "百": 1e2, "千": 1e3, "万": 1e4, "萬": 1e4, "亿": 1e8, "億": 1e8, "兆": 1e12,
    ]
    private static let computing: [(prefix: String, scale: Double)] = [
        ("EFLOPS", 1e18), ("PFLOPS", 1e15), ("TFLOPS", 1e12),
    ]
    private static let common = [
        "人": "人", "名": "人", "位": "人", "圆": "元", "圓": "元", "元人民币": "元", "人民币": "元", "百分点": "个百分点",
        "個百分點": "个百分点", "個": "个", "項": "项", "條": "条", "間": "间", "平方公里": "km²", "平方千米": "km²",
        "公里": "km", "千米": "km", "﹪": "%", "％": "%",
    ]

    /// - Parameter unit: As written, in the compatibility normal form.
    init(_ number: Double?, unit written: String) {
        var unit = Substring(written.filter { $0 != " " })
        var scale = 1.0
        var isScaled = false
        while let first = unit.unicodeScalars.first, let factor = BaseValue.scales[first], !unit.hasPrefix("千米") {
            scale *= factor
            unit = Substring(unit.unicodeScalars.dropFirst())
            isScaled = true
        }
        for (prefix, factor) in BaseValue.computing where unit.uppercased().hasPrefix(prefix) {
            scale *= factor
            unit = "FLOPS"
        }
        if unit.isEmpty, isScaled { unit = "元" }  // 过百亿级: money without its noun
        self.number = number.map { $0 * scale }
        self.unit = BaseValue.common[String(unit)] ?? String(unit)
    }

    /// Whether two numbers agree to a millionth; a missing one agrees with a missing one alone.
    static func agree(_ left: Double?, _ right: Double?) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        return abs(left - right) <= 1e-6 * max(1, abs(left), abs(right))
    }
}
