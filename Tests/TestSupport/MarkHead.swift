import PlanModel

/// The part of a mark before its `|`: kind first, then the fields of that kind, separated by blanks.
enum MarkHead {
    /// - Throws: `NotationError` where a field is missing or unknown.
    static func parse(_ head: String) throws(NotationError) -> MarkedValue {
        let words = head.split(separator: " ").map(String.init)
        guard let kind = words.first else { throw NotationError("a mark without a kind") }
        let rest = Array(words.dropFirst())
        if let kind = Quantity.Kind(rawValue: kind) { return .quantity(try QuantityHead.parse(kind, rest)) }
        if let type = TimeExpression.Kind(rawValue: kind) { return try TimeHead.parse(type, rest) }
        if let type = Institution.Kind(rawValue: kind) { return InstitutionHead.parse(type, rest) }
        switch kind {
        case "task": return .task(try TaskHead.parse(rest))
        case "term": return .term(english: rest.first.map(blanks))
        case "cites": return .citation(number: rest.first.map(blanks))
        case "slogan": return .slogan
        case "unparsed": return .unparsed(reason: rest.first ?? "")
        default: throw NotationError("there is no kind “\(kind)”")
        }
    }

    static func print(_ value: MarkedValue) -> String {
        let words: [String?] =
            switch value {
            case .quantity(let mark): [QuantityHead.print(mark)]
            case .time(let type, let start, let end): [TimeHead.print(type, start, end)]
            case .institution(let type, let canonical, let roles): InstitutionHead.print(type, canonical, roles)
            case .task(let mark): [TaskHead.print(mark)]
            case .term(let english): ["term", english.map(joined)]
            case .citation(let number): ["cites", number.map(joined)]
            case .slogan: ["slogan"]
            case .unparsed(let reason): ["unparsed", reason]
            }
        return words.compactMap { $0 }.joined(separator: " ")
    }

    /// A word in which `_` stands for a blank.
    static func blanks(_ word: String) -> String { replace("_", by: " ", in: word) }

    static func joined(_ words: String) -> String { replace(" ", by: "_", in: words) }

    private static func replace(_ from: Character, by to: Character, in text: String) -> String {
        String(text.map { $0 == from ? to : $0 })
    }
}

/// `KIND COMPARATOR VALUE UNIT INDICATOR [DUE] [#THEME]`.
enum QuantityHead {
    static func parse(_ kind: Quantity.Kind, _ words: [String]) throws(NotationError) -> QuantityMark {
        guard words.count >= 4, let comparator = Quantity.Comparator(rawValue: words[0]) else {
            throw NotationError("a quantity is KIND COMPARATOR VALUE UNIT INDICATOR [DUE] [#THEME]: \(words)")
        }
        var mark = QuantityMark(
            kind: kind, comparator: comparator, min: nil, max: nil,
            unit: words[2] == "-" ? "" : MarkHead.blanks(words[2]),
            indicator: words[3] == "?" ? nil : MarkHead.blanks(words[3]), due: nil, theme: nil)
        let numbers = try numbers(words[1])
        switch comparator {
        case .le, .lt: mark.max = numbers.first
        case .range: (mark.min, mark.max) = (numbers.first, numbers.last)
        default: mark.min = numbers.first
        }
        guard numbers.count == (comparator == .range ? 2 : 1) else {
            throw NotationError("“\(words[1])” is no value of \(comparator.rawValue)")
        }
        for word in words[4...] {
            if word.hasPrefix("#") { mark.theme = String(word.dropFirst()) } else { mark.due = word }
        }
        return mark
    }

    static func print(_ mark: QuantityMark) -> String {
        let value = [mark.min, mark.max].compactMap { $0?.text }.joined(separator: "..")
        let unit = mark.unit.isEmpty ? "-" : MarkHead.joined(mark.unit)
        let indicator = mark.indicator.map { $0.isEmpty ? "-" : MarkHead.joined($0) } ?? "?"
        let theme = mark.theme.map { "#\($0)" }
        return [mark.kind.rawValue, mark.comparator.rawValue, value, unit, indicator, mark.due, theme]
            .compactMap { $0 }.joined(separator: " ")
    }

    /// `5`, `0.05`, `3..5`.
    private static func numbers(_ word: String) throws(NotationError) -> [DecimalNumber] {
        var numbers: [DecimalNumber] = []
        var digits = ""
        for character in word + ".." {
            digits.append(character)
            guard digits.hasSuffix("..") else { continue }
            guard let number = decimal(digits.dropLast(2)) else { throw NotationError("“\(word)” is no number") }
            numbers.append(number)
            digits = ""
        }
        return numbers
    }

    private static func decimal(_ word: Substring) -> DecimalNumber? {
        let parts = word.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = Int64(parts.joined()) else { return nil }
        return DecimalNumber(whole, exponent: parts.count == 2 ? -parts[1].count : 0)
    }
}

/// `TYPE [DATES]`: `2025`, `2025-06`, `2025-06-30`, `2021..2025`, `2020..`; none for what has no dates.
enum TimeHead {
    static func parse(_ type: TimeExpression.Kind, _ words: [String]) throws(NotationError) -> MarkedValue {
        guard let word = words.first else { return .time(type: type, start: nil, end: nil) }
        let parts = word.split(separator: ".", omittingEmptySubsequences: false).filter { !$0.isEmpty }.map(String.init)
        guard let first = parts.first.flatMap(bounds), parts.count <= 2 else {
            throw NotationError("“\(word)” is no date")
        }
        if type == .deadline { return .time(type: type, start: nil, end: first.last) }
        if word.hasSuffix("..") { return .time(type: type, start: first.first, end: nil) }
        guard let last = parts.last.flatMap(bounds) else { throw NotationError("“\(word)” is no date") }
        return .time(type: type, start: first.first, end: last.last)
    }

    static func print(_ type: TimeExpression.Kind, _ start: CalendarDate?, _ end: CalendarDate?) -> String {
        let dates: String? =
            switch (start, end) {
            case (nil, nil): nil
            case (nil, let end?): end.iso
            case (let start?, nil): start.iso + ".."
            case (let start?, let end?): short(start, end)
            }
        return [type.rawValue, dates].compactMap { $0 }.joined(separator: " ")
    }

    private static func short(_ start: CalendarDate, _ end: CalendarDate) -> String {
        if start == end { return start.iso }
        let year = String(start.iso.prefix(4))
        let month = String(start.iso.prefix(7))
        if bounds(year).map({ $0 == (start, end) }) ?? false { return year }
        if bounds(month).map({ $0 == (start, end) }) ?? false { return month }
        return "\(start.iso)..\(end.iso)"
    }

    /// First and last day of a year, a month or a day.
    private static func bounds(_ word: String) -> (first: CalendarDate, last: CalendarDate)? {
        let numbers = word.split(separator: "-").compactMap { Int($0) }
        guard numbers.count == word.split(separator: "-").count, let year = numbers.first, numbers.count <= 3 else {
            return nil
        }
        let month = numbers.count > 1 ? numbers[1] : nil
        let day = numbers.count > 2 ? numbers[2] : nil
        let lastMonth = month ?? 12
        guard (1...12).contains(lastMonth),
            let first = CalendarDate(year: year, month: month ?? 1, day: day ?? 1),
            let last = CalendarDate(
                year: year, month: lastMonth, day: day ?? CalendarDate.days(in: lastMonth, of: year))
        else { return nil }
        return (first, last)
    }
}

/// `TYPE [CANONICAL] [is=ROLE,ROLE]`; `is=-` for no role.
enum InstitutionHead {
    static func parse(_ type: Institution.Kind, _ words: [String]) -> MarkedValue {
        let roles = words.first { $0.hasPrefix("is=") }?.dropFirst(3)
        return .institution(
            type: type, canonical: words.first { !$0.hasPrefix("is=") },
            roles: roles.map { $0 == "-" ? [] : $0.split(separator: ",").map(String.init) })
    }

    static func print(_ type: Institution.Kind, _ canonical: String?, _ roles: [String]?) -> [String?] {
        let names = roles.flatMap { $0.isEmpty ? nil : "is=" + $0.joined(separator: ",") }
        return [type.rawValue, canonical, names]
    }
}

/// `task LEVEL MARKER [lead=A,B] [resp=C] [by=DATE]`.
enum TaskHead {
    static func parse(_ words: [String]) throws(NotationError) -> TaskMark {
        guard words.count >= 2, let level = Int(words[0]) else {
            throw NotationError("a task is task LEVEL MARKER [lead=…] [resp=…] [by=…]: \(words)")
        }
        var mark = TaskMark(
            level: level, marker: words[1] == "-" ? "" : MarkHead.blanks(words[1]), lead: [], responsible: [],
            deadline: nil)
        for word in words[2...] {
            let names = word.drop { $0 != "=" }.dropFirst().split(separator: ",").map { MarkHead.blanks(String($0)) }
            switch word.prefix(while: { $0 != "=" }) {
            case "lead": mark.lead = names
            case "resp": mark.responsible = names
            case "by": mark.deadline = names.first
            default: throw NotationError("a task has no field “\(word)”")
            }
        }
        return mark
    }

    static func print(_ mark: TaskMark) -> String {
        let list = { (name: String, values: [String]) in
            values.isEmpty ? nil : "\(name)=\(values.map(MarkHead.joined).joined(separator: ","))"
        }
        return [
            "task", String(mark.level), mark.marker.isEmpty ? "-" : MarkHead.joined(mark.marker),
            list("lead", mark.lead), list("resp", mark.responsible), mark.deadline.map { "by=\($0)" },
        ].compactMap { $0 }.joined(separator: " ")
    }
}
