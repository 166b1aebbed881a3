import PlanModel
import PlanResources

/// Reads mathematical letters and digits (`𝟐𝟎𝟐𝟓`) and digits in circles that make a number (`②⓪②⑤年`) as what they are;
/// nothing is passed over. Tags and supplementary variation selectors, which show nothing, are.
enum DigitForms {
    /// - Complexity: O(length).
    static func fold(_ draft: inout ViewDraft, _ oddities: Oddities) {
        if oddities.contains(.aside) { foldAside(&draft) }
        if oddities.contains(.circled) { foldCircled(&draft) }
    }

    private static func foldAside(_ draft: inout ViewDraft) {
        let units = draft.scalars.units
        var place = 0
        while true {
            place = units.span.firstPlace(of: ScalarText.aside, from: place, limit: units.count)
            guard place < units.count else { return }
            switch draft.marks[place] == 0 ? draft.scalars[place] : 0 {
            case let scalar where (0x1D7CE...0x1D7FF).contains(scalar):
                draft.fold[place] = 0x30 + UInt16((scalar - 0x1D7CE) % 10)
            case let scalar where (0x1D400...0x1D6A3).contains(scalar):
                draft.fold[place] = 0x61 + UInt16((scalar - 0x1D400) % 26)
            case 0xE0000...0xE0FFF: draft.pass(place..<place + 1, .invisible)
            default: break
            }
            place += 1
        }
    }

    private static func foldCircled(_ draft: inout ViewDraft) {
        let units = draft.scalars.units
        var place = 0
        while true {
            place = circled.next(in: units.span, from: place, limit: units.count)
            guard place < units.count else { return }
            var (end, digits): (Int, [UInt16]) = (place, [])
            while end < units.count, draft.marks[end] == 0, let digit = digit(units[end]) {
                digits.append(digit)
                end += 1
            }
            if isNumber(digits) {
                for (offset, digit) in digits.enumerated() { draft.fold[place + offset] = 0x30 + digit }
            }
            place = max(end, place + 1)
        }
    }

    /// Whether digits in circles make a number: a list of marks counts up one by one, and is as short as a note's.
    private static func isNumber(_ digits: [UInt16]) -> Bool {
        digits.count >= 3 && zip(digits, digits.dropFirst()).contains { $1 != $0 + 1 }
    }

    private static func digit(_ unit: UInt16) -> UInt16? {
        switch unit {
        case 0x2460...0x2468: unit - 0x2460 + 1
        case 0x2776...0x277E: unit - 0x2776 + 1
        case 0x24EA, 0x24FF: 0
        default: nil
        }
    }

    private static let circled: UnitSet = {
        var set = UnitSet()
        for unit in UInt16(0x2460)...0x277E where digit(unit) != nil { set.insert(unit) }
        return set
    }()
}
