/// A day of the Gregorian calendar.
public struct CalendarDate: Sendable, Hashable, Comparable {
    // Four bytes for all three: there is a date or two for each figure of a text.
    @usableFromInline let storedYear: Int16
    @usableFromInline let storedMonth: UInt8
    @usableFromInline let storedDay: UInt8

    /// 1 to 9999.
    @inlinable
    public var year: Int { Int(storedYear) }
    /// 1 to 12.
    @inlinable
    public var month: Int { Int(storedMonth) }
    /// 1 to 31.
    @inlinable
    public var day: Int { Int(storedDay) }

    /// Nil where there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            day >= 1, day <= CalendarDate.days(in: month, of: year)
        else { return nil }
        storedYear = Int16(year)
        storedMonth = UInt8(month)
        storedDay = UInt8(day)
    }

    /// Reads `YYYY-MM-DD`; nil for anything else.
    public init?(iso text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
            let year = CalendarDate.number(bytes[0..<4]), let month = CalendarDate.number(bytes[5..<7]),
            let day = CalendarDate.number(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            value = value * 10 + Int(digit - 0x30)
        }
        return value
    }

    /// Number of days of a month.
    public static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Orders by day.
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// `YYYY-MM-DD`.
    public var iso: String {
        let digits = { (value: Int, place: Int) in UInt8(truncatingIfNeeded: 0x30 + value / place % 10) }
        let bytes: [UInt8] = [
            digits(year, 1000), digits(year, 100), digits(year, 10), digits(year, 1), 0x2D,
            digits(month, 10), digits(month, 1), 0x2D, digits(day, 10), digits(day, 1),
        ]
        return String(decoding: bytes, as: UTF8.self)
    }
}
