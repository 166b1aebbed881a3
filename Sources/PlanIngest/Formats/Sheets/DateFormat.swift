/// How a cell shows a day and a time that are stored as a number of days.
struct DateFormat: Sendable, Hashable {
    private enum Piece: Sendable, Hashable {
        case words(String)
        case year(Int)
        case month(Int)
        case day(Int)
        case weekday(Int)
        case hour(Int)
        case minute(Int)
        case second(Int)
        /// 上午, 下午; whether it is in Chinese.
        case half(Bool)
    }

    private var pieces: [Piece] = []
    /// Whether numbers are written 二〇二五, 三十一.
    private var isChinese = false

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// - Returns: Nil for a section that shows no day and no time, or one that counts hours beyond a day.
    init?(_ tokens: [FormatToken]) {
        var place = 0
        var isDate = false
        while place < tokens.count {
            defer { place += 1 }
            switch tokens[place] {
            case .literal(let words): pieces.append(.words(words))
            case .bracket(let inner):
                if inner.hasPrefix("DBNum1") { isChinese = true } else if !DateFormat.isAside(inner) { return nil }
            case .code(let letter, let count):
                if let half = DateFormat.half(tokens[place...]) {
                    pieces.append(.half(half.isChinese))
                    place += half.length - 1
                    continue
                }
                guard let piece = DateFormat.piece(letter, count) else { return nil }
                if case .words = piece {} else { isDate = true }
                pieces.append(piece)
            }
        }
        guard isDate else { return nil }
        findMinutes()
    }

    private static func isAside(_ inner: String) -> Bool {
        inner.hasPrefix("$-") || inner.count > 2 && inner.allSatisfy { $0.isASCII && $0.isLetter }
    }

    /// `AM/PM`, `A/P` or `上午/下午` at the start of some tokens.
    private static func half(_ tokens: ArraySlice<FormatToken>) -> (isChinese: Bool, length: Int)? {
        for word in ["AM/PM", "am/pm", "A/P", "上午/下午"] {
            let signs = tokens.prefix(word.count)
            if signs.elementsEqual(word.map { FormatToken.code($0, 1) }) {
                return (!word.utf8.contains(0x50) && !word.utf8.contains(0x70), word.count)
            }
        }
        return nil
    }

    private static func piece(_ letter: Character, _ count: Int) -> Piece? {
        switch letter {
        case "y", "Y": .year(count)
        case "e": .year(4)
        case "m", "M": .month(count)
        case "d", "D": count > 2 ? .weekday(count) : .day(count)
        case "a": count > 2 ? .weekday(count + 2) : nil
        case "h", "H": .hour(count)
        case "s", "S": .second(count)
        case "年", "月", "日", "时", "分", "秒", " ", "-", "/", ":", ",", "(", ")", "号":
            .words(String(repeating: letter, count: count))
        case "@": nil
        default: letter.isASCII ? nil : .words(String(repeating: letter, count: count))
        }
    }

    /// `m` behind hours or in front of seconds is minutes.
    private mutating func findMinutes() {
        let marked = pieces.indices.filter { if case .words = pieces[$0] { false } else { true } }
        for (index, place) in marked.enumerated() {
            guard case .month(let count) = pieces[place], count <= 2 else { continue }
            if index > 0, case .hour = pieces[marked[index - 1]] { pieces[place] = .minute(count) }
            if index + 1 < marked.count, case .second = pieces[marked[index + 1]] { pieces[place] = .minute(count) }
        }
    }

    /// - Returns: Nil for numbers that are no day.
    func text(_ days: DecimalText, from1904: Bool) -> String? {
        guard let parts = days.parts else { return nil }
        var (serial, seconds) = (parts.whole, 0)
        let trillion = 1_000_000_000_000
        seconds = (parts.trillionths * 86_400 + trillion / 2) / trillion
        if seconds == 86_400 { (serial, seconds) = (serial + 1, 0) }
        guard let day = SerialDay(serial, from1904: from1904) else { return nil }
        let hasHalf = pieces.contains { if case .half = $0 { true } else { false } }
        var text = ""
        for piece in pieces {
            switch piece {
            case .words(let words): text += words
            case .year(let count):
                let year = String(count > 2 ? day.year : day.year % 100)
                text +=
                    isChinese
                    ? CountedNumber.text(day.year, format: "ideographDigital") ?? year : padded(year, count > 2 ? 4 : 2)
            case .month(let count): text += month(day.month, count)
            case .day(let count): text += number(day.day, count)
            case .weekday(let count): text += SerialDay.weekday(serial, count, from1904: from1904)
            case .hour(let count):
                let hour = seconds / 3600
                text += number(hasHalf ? (hour + 11) % 12 + 1 : hour, count)
            case .minute(let count): text += number(seconds / 60 % 60, count)
            case .second(let count): text += number(seconds % 60, count)
            case .half(let isChinese):
                let isLate = seconds >= 43_200
                text += isChinese ? (isLate ? "下午" : "上午") : isLate ? "PM" : "AM"
            }
        }
        return text
    }

    private func month(_ month: Int, _ count: Int) -> String {
        count == 3 && !isChinese ? DateFormat.months[month - 1] : number(month, count)
    }

    private func number(_ value: Int, _ count: Int) -> String {
        if isChinese, let words = CountedNumber.text(value, format: "chineseCounting") { return words }
        return padded(String(value), min(count, 2))
    }

    private func padded(_ digits: String, _ length: Int) -> String {
        String(repeating: "0", count: max(0, length - digits.utf8.count)) + digits
    }
}

/// A day of the calendar by its number in a workbook.
struct SerialDay: Sendable, Hashable {
    let year: Int
    let month: Int
    let day: Int

    /// The last day, 9999-12-31.
    private static let last = 2_958_465
    private static let gap1904 = 1462

    /// - Parameter serial: Days since 1899-12-31, among which is a 1900-02-29 that never was; or since 1904-01-01.
    init?(_ serial: Int, from1904: Bool) {
        let serial = from1904 ? serial + SerialDay.gap1904 : serial
        guard (0...SerialDay.last).contains(serial) else { return nil }
        if serial == 0 || serial == 60 {
            (year, month, day) = serial == 0 ? (1900, 1, 0) : (1900, 2, 29)
            return
        }
        // Days since 0000-03-01, in eras of 400 years.
        let days = serial + 693_899 + (serial < 60 ? 1 : 0)
        let (era, inEra) = (days / 146_097, days % 146_097)
        let years = (inEra - inEra / 1460 + inEra / 36_524 - inEra / 146_096) / 365
        let inYear = inEra - (365 * years + years / 4 - years / 100)
        let place = (5 * inYear + 2) / 153
        day = inYear - (153 * place + 2) / 5 + 1
        month = place < 10 ? place + 3 : place - 9
        year = era * 400 + years + (month <= 2 ? 1 : 0)
    }

    /// 星期一 for a long one, 一 for a short one.
    static func weekday(_ serial: Int, _ count: Int, from1904: Bool) -> String {
        let place = (serial + (from1904 ? gap1904 : 0) + 6) % 7
        let name = ["日", "一", "二", "三", "四", "五", "六"][place]
        return count == 5 ? name : "星期" + name
    }
}
