import PlanModel
import PlanResources

/// Sorts of rare characters that a text holds, found in one scan: a text without them pays for no other look.
struct Oddities: OptionSet, Sendable {
    let rawValue: UInt8

    /// Private use, replacement characters, glyph numbers of a font, characters that are struck through.
    static let garbled = Oddities(rawValue: 1)
    /// Characters beyond the basic plane.
    static let aside = Oddities(rawValue: 2)
    /// Letters and signs that bytes of Chinese become when they are read as a Western text.
    static let western = Oddities(rawValue: 4)
    /// Rare Chinese characters that UTF-8 becomes when it is read as GBK.
    static let misread = Oddities(rawValue: 8)
    /// Letters with tone marks.
    static let toned = Oddities(rawValue: 16)
    /// An opening bracket with a small Latin letter behind it.
    static let spelled = Oddities(rawValue: 32)
    /// Two single Chinese characters with blanks round them.
    static let spaced = Oddities(rawValue: 64)
    /// Digits in circles.
    static let circled = Oddities(rawValue: 128)

    /// - Complexity: O(length).
    init(in units: Span<UInt16>) {
        var found = Oddities()
        var place = 0
        while true {
            place = Oddities.noticed.next(in: units, from: place, limit: units.count)
            guard place < units.count else { break }
            found.formUnion(Oddities.kinds(units, place))
            place += 1
        }
        self = found
    }

    init(rawValue: UInt8) { self.rawValue = rawValue }

    private static func kinds(_ units: Span<UInt16>, _ place: Int) -> Oddities {
        switch units[place] {
        case 0x28, 0xFF08:
            guard place + 1 < units.count, (0x61...0x7A).contains(units[place + 1]) else { return [] }
            return units[place + 1] == 0x63 ? [.spelled, .garbled] : .spelled
        case 0x09, 0x20, 0xA0, 0x3000:
            return isBetweenSingles(units, place) ? .spaced : []
        case ScalarText.aside: return .aside
        case 0x2460...0x24FF, 0x2776...0x2793: return .circled
        case 0xE000...0xF8FF, 0xFFFC...0xFFFF, 0xFDD0...0xFDEF, 0x0334...0x0338, 0x20D2...0x20E5: return .garbled
        case 0xC0...0xFF: return PinyinLetters.isToned(units[place]) ? [.toned, .western] : .western
        case 0x0300...0x036F: return .toned
        case 0x0100...0x1EFF: return .toned
        default: return .misread
        }
    }

    /// Whether a single Chinese character stands on one side of the blank at `place` and one on the other.
    private static func isBetweenSingles(_ units: Span<UInt16>, _ place: Int) -> Bool {
        guard place >= 1, place + 2 < units.count, isHan(units[place - 1]) else { return false }
        let next = isBlank(units[place + 1]) ? place + 2 : place + 1
        return isHan(units[next]) && (place < 2 || !isHan(units[place - 2]))
            && (next + 1 >= units.count || !isHan(units[next + 1]))
    }

    private static func isHan(_ unit: UInt16) -> Bool { (0x3400...0x9FFF).contains(unit) }

    private static func isBlank(_ unit: UInt16) -> Bool {
        unit == 0x20 || unit == 0x3000 || unit == 0xA0 || unit == 0x09
    }

    /// What the scan stops at.
    private static let noticed: UnitSet = {
        var set = Mojibake.leads
        for unit: UInt16 in [0x28, 0xFF08, 0x09, 0x20, 0xA0, 0x3000, ScalarText.aside, 0x0261, 0x0251] {
            set.insert(unit)
        }
        let ranges: [ClosedRange<UInt16>] = [
            0xC0...0xD6, 0xD8...0xF6, 0xF8...0xFF, 0x2460...0x24FF, 0x2776...0x2793, 0xE000...0xF8FF, 0xFFFC...0xFFFF,
            0xFDD0...0xFDEF,
            0x0300...0x036F, 0x20D2...0x20E5,
        ]
        for range in ranges { set.insert(from: range.lowerBound, to: range.upperBound) }
        for unit in PinyinLetters.all { set.insert(unit) }
        return set
    }()
}
