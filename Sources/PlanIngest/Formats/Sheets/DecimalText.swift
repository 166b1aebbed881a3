/// A number as a file stores it, in decimal digits: rounded and shifted without a binary number in between.
struct DecimalText: Sendable, Hashable {
    private(set) var isNegative: Bool
    /// Values from 0 to 9, without zeros at the ends.
    private var digits: [UInt8]
    /// Number of digits in front of the point.
    private var point: Int

    /// Most digits, and greatest power of ten, that a number may have.
    private static let (mostDigits, greatest) = (400, 400)
    /// Digits that Excel keeps of a stored number.
    private static let kept = 15
    /// Longest number that is written without a power of ten.
    private static let longest = 21

    /// - Parameter text: `-12.50`, `8.5E-2`.
    /// - Returns: Nil for what is no such number.
    init?(_ text: some Collection<UInt8>) {
        (isNegative, digits, point) = (false, [], 0)
        var (hasPoint, hasDigit, isFirst): (Bool, Bool, Bool) = (false, false, true)
        var rest = Array(text)[...]
        while let byte = rest.first {
            if byte == 0x45 || byte == 0x65 { break }
            rest.removeFirst()
            switch byte {
            case 0x2D where isFirst: isNegative = true
            case 0x2B where isFirst: break
            case 0x2E where !hasPoint: hasPoint = true
            case 0x30...0x39:
                hasDigit = true
                digits.append(byte - 0x30)
                if !hasPoint { point += 1 }
            default: return nil
            }
            isFirst = false
            if digits.count > DecimalText.mostDigits { return nil }
        }
        guard hasDigit else { return nil }
        if !rest.isEmpty {
            guard let power = Int(String(decoding: rest.dropFirst(), as: UTF8.self)) else { return nil }
            guard abs(power) <= DecimalText.greatest else { return nil }
            point += power
        }
        trim()
    }

    private mutating func trim() {
        let zeros = digits.prefix { $0 == 0 }.count
        digits.removeFirst(zeros)
        point -= zeros
        while digits.last == 0 { digits.removeLast() }
        if digits.isEmpty { (isNegative, point) = (false, 0) }
    }

    /// Whether it is nought.
    var isZero: Bool { digits.isEmpty }

    /// Without its sign.
    var magnitude: DecimalText {
        var copy = self
        copy.isNegative = false
        return copy
    }

    /// Times a power of ten.
    func shifted(by power: Int) -> DecimalText {
        var copy = self
        if !isZero { copy.point += power }
        return copy
    }

    /// Rounded to so many digits in all, a half away from nought.
    func rounded(digits most: Int = DecimalText.kept) -> DecimalText { rounded(keeping: most) }

    /// Rounded to so many digits behind the point, a half away from nought.
    func rounded(places: Int) -> DecimalText { rounded(keeping: point + places) }

    private func rounded(keeping count: Int) -> DecimalText {
        guard count < digits.count else { return self }
        var copy = self
        guard count >= 0 else {
            copy.digits = []
            copy.trim()
            return copy
        }
        copy.digits = Array(digits[..<count])
        if digits[count] >= 5 {
            var place = count - 1
            while place >= 0, copy.digits[place] == 9 {
                copy.digits[place] = 0
                place -= 1
            }
            if place >= 0 {
                copy.digits[place] += 1
            } else {
                copy.digits.insert(1, at: 0)
                copy.point += 1
            }
        }
        copy.trim()
        return copy
    }

    /// The whole part, where it fits, and trillionths of what is behind the point.
    var parts: (whole: Int, trillionths: Int)? {
        guard point <= 15, !isNegative else { return nil }
        var (whole, trillionths) = (0, 0)
        for place in 0..<max(0, point) { whole = whole * 10 + digit(place) }
        for place in point..<point + 12 { trillionths = trillionths * 10 + digit(place) }
        return (whole, trillionths)
    }

    private func digit(_ place: Int) -> Int { digits.indices.contains(place) ? Int(digits[place]) : 0 }

    /// Its digits with at least `fewest` behind the point, and in front of it groups of three where asked for.
    ///
    /// - Parameter whole: Fewest digits in front of the point.
    func text(fewest: Int = 0, whole: Int = 1, isGrouped: Bool = false) -> String {
        var text: [UInt8] = isNegative ? [0x2D] : []
        let front = max(point, whole)
        for place in 0..<front {
            text.append(0x30 + UInt8(digit(place - (front - point))))
            let left = front - place - 1
            if isGrouped, left > 0, left % 3 == 0 { text.append(0x2C) }
        }
        let behind = max(fewest, digits.count - point, 0)
        if behind > 0 { text.append(0x2E) }
        for place in 0..<behind { text.append(0x30 + UInt8(digit(point + place))) }
        return String(decoding: text, as: UTF8.self)
    }

    /// The shortest form: digits, or one digit and a power of ten for what would be very long.
    var shortest: String {
        let number = rounded()
        let length = max(number.point, 1) + max(number.digits.count - number.point, 0)
        if length <= DecimalText.longest { return number.text() }
        var mantissa = number
        mantissa.point = 1
        let power = number.point - 1
        let sign = power < 0 ? "-" : "+"
        return "\(mantissa.text())E\(sign)\(abs(power) < 10 ? "0" : "")\(abs(power))"
    }
}
