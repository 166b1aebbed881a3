internal import PlanModel

/// A number as it stands in the text, digits or Chinese numerals, without its unit.
struct Numeral: Sendable, Hashable {
    /// How it is written.
    enum Form: Sendable, Hashable {
        case digits
        case chinese
        /// Magnitudes alone: 百, 千万, 亿.
        case magnitude
    }

    /// From the first character to the last magnitude.
    var range: Range<Int>
    /// Number before its magnitude characters.
    var value: DecimalNumber
    /// Power of ten of the magnitude characters that stand before the unit (亿 8), which are part of the unit as written.
    var magnitude: Int
    /// First place of those characters; `range.upperBound` where there are none.
    var magnitudeStart: Int
    /// 多, 余, 几 stand in it: the value is a floor, not exact.
    var isVague: Bool
    var form: Form
}

/// Characters of numbers in folded text.
enum NumeralCharacter {
    static let point: UInt16 = 0x2E
    static let comma: UInt16 = 0x2C
    static let blank: UInt16 = 0x20

    /// Whether a unit is a Chinese character.
    static func isHan(_ unit: UInt16) -> Bool { (0x3400...0x9FFF).contains(unit) }

    /// Whether a number behind it is that of a caption: 表1, 图2, 专栏3, 附件4, 第5.
    static func opensCaption(_ unit: UInt16) -> Bool { captions.contains(unit) }

    private static let captions = Set("表图栏件第章节例注".utf16)

    /// Whether a number behind it is what something was before: 由, 从.
    static func opensBase(_ unit: UInt16) -> Bool { unit == 0x7531 || unit == 0x4ECE }

    /// Value of an ASCII digit.
    static func digit(_ unit: UInt16) -> Int64? { (0x30...0x39).contains(unit) ? Int64(unit - 0x30) : nil }

    /// Value of a Chinese digit, formal and commercial forms included.
    static func chineseDigit(_ unit: UInt16) -> Int64? {
        switch unit {
        case 0x3007, 0x96F6: 0  // 〇 零
        case 0x4E00, 0x58F9: 1  // 一 壹
        case 0x4E8C, 0x8D30, 0x4E24: 2  // 二 贰 两
        case 0x4E09, 0x53C1: 3  // 三 叁
        case 0x56DB, 0x8086: 4  // 四 肆
        case 0x4E94, 0x4F0D: 5  // 五 伍
        case 0x516D, 0x9646: 6  // 六 陆
        case 0x4E03, 0x67D2: 7  // 七 柒
        case 0x516B, 0x634C: 8  // 八 捌
        case 0x4E5D, 0x7396: 9  // 九 玖
        default: nil
        }
    }

    /// Power of ten of a magnitude character.
    static func magnitude(_ unit: UInt16) -> Int? {
        switch unit {
        case 0x5341, 0x62FE: 1  // 十 拾
        case 0x767E, 0x4F70: 2  // 百 佰
        case 0x5343, 0x4EDF: 3  // 千 仟
        case 0x4E07: 4  // 万
        case 0x4EBF: 8  // 亿
        default: nil
        }
    }

    /// Whether a number can begin with it.
    static func canStart(_ unit: UInt16) -> Bool {
        if unit < 0x3007 { return digit(unit) != nil }
        return chineseDigit(unit) != nil || magnitude(unit) != nil
    }
}
