internal import PlanResources

/// The vocabulary of time: one look-up structure for all words that a date may hold or stand beside.
struct TimeWords: Sendable {
    /// What a word is looked up as.
    enum Use: Int, CodingKey, CaseIterable, Sendable {
        /// 今年, 去年: value is the distance in years.
        case relative
        /// Words that look like time and are none; passed over whole.
        case ignored
        /// Parts of a year: first and last month as `firstMonth × 100 + lastMonth`.
        case part
        /// 年底, 年初, 年内 behind a year.
        case edge
        /// 底, 初, 上旬 behind a month.
        case monthEdge
        /// Words in front that say what the date is for.
        case prefix
        /// Words behind that say what the date is for.
        case suffix
        /// 时期, 末, 开局之年 behind 十四五.
        case planTail
        /// Words in front of a length of time.
        case lengthHead
        /// Words behind a length of time.
        case lengthTail
        /// Words behind 三年 that make it part of a name or a rate.
        case notLength
        /// Words that end the name of a plan that 三年 opens.
        case planName
        /// Words in front of a date that no length has.
        case dateHead
        /// 版 behind a year without 年.
        case edition
        /// Words for ages and terms in front of a number of years.
        case lifetime
        /// Words that say something has been reached.
        case done
        /// 有效期 and what may stand between it and a length.
        case validity
        /// Seasons and feasts between a year and 以来.
        case season
        /// Calendars other than the Gregorian.
        case era
    }

    /// Values of `prefix` rows.
    enum Prefix: Int, CodingKey, Sendable { case to, asOf, from, aim, compare, label, rise, plain, blocked }
    /// Values of `suffix` rows.
    enum Suffix: Int, CodingKey, Sendable { case before, until, since, starting, beginning, after, plain, none }
    /// Values of `edge` rows.
    enum Edge: Int, CodingKey, Sendable { case end, lastDays, start, within, plain, none }
    /// Values of `monthEdge` rows.
    enum MonthEdge: Int, CodingKey, Sendable { case first, second, third, end, start, within, plain }
    /// Values of `planTail` rows.
    enum PlanTail: Int, CodingKey, Sendable { case whole, end, firstHalf, secondHalf, firstYear, lastYear, unit }
    /// Values of `lengthHead` rows: part of the expression, beside it, beside it and a sign that days are meant, or
    /// a sign that no length is.
    enum LengthHead: Int, CodingKey, Sendable { case plain, silent, days, blocked }

    private let table: WordTable<Use>
    /// Where a word that can begin a time expression may stand.
    private let starts: PhraseStarts
    /// Characters that a time expression can begin with, and 《》.
    let stops: UnitSet

    /// - Throws: `ResourceError` where a row names an unknown use or value.
    init(table: ResourceTable, fold: FoldTable) throws(ResourceError) {
        self.table = try WordTable(table, fold: fold, value: TimeWords.value)
        starts = self.table.starts(of: TimeWords.opening)
        var stops = TimeWords.basicStops()
        for first in self.table.firstUnits where first.uses & TimeWords.opening != 0 { stops.insert(first.unit) }
        self.stops = stops
    }

    /// Uses whose words can begin a time expression.
    private static let opening: UInt64 = [Use.relative, .ignored, .part, .era].reduce(0) {
        $0 | WordTable<Use>.mask($1)
    }

    private static func basicStops() -> UnitSet {
        var stops = UnitSet()
        stops.insert(from: 0x30, to: 0x39)
        for unit in Numerals.all { stops.insert(unit) }
        for unit in [Glyph.year, Glyph.half, Glyph.titleOpen, Glyph.titleClose] { stops.insert(unit) }
        return stops
    }

    private static func value(_ use: Use, _ text: String) -> Int32? {
        switch use {
        case .prefix: named(text, among: Prefix.self).map { Int32($0.rawValue) }
        case .suffix: named(text, among: Suffix.self).map { Int32($0.rawValue) }
        case .edge: named(text, among: Edge.self).map { Int32($0.rawValue) }
        case .monthEdge: named(text, among: MonthEdge.self).map { Int32($0.rawValue) }
        case .planTail: named(text, among: PlanTail.self).map { Int32($0.rawValue) }
        case .lengthHead: named(text, among: LengthHead.self).map { Int32($0.rawValue) }
        default: Int32(text)
        }
    }

    /// Whether a word that begins a time expression may stand at `place`; no too often never.
    func mayOpen(_ text: [UInt16], _ place: Int) -> Bool {
        starts.mayBegin(in: text, at: place, limit: text.count)
    }

    /// Whether a Chinese character can stand behind the number of a time: a numeral, a unit, or what joins two numbers.
    func followsNumber(_ unit: UInt16) -> Bool {
        switch unit {
        case Glyph.year, Glyph.month, Glyph.day, Glyph.dayNumber, Glyph.hour, Glyph.half, Glyph.measure, Glyph.until,
            Glyph.to, Glyph.from, 0x5929, 0x5468, 0x591A, 0x4F59:  // 天 周 多 余
            true
        default: Numerals.isChinese(unit) || Glyph.joins(unit)
        }
    }

    /// The longest word of `use` that begins at `place`.
    func at(_ place: Int, in text: [UInt16], _ use: Use) -> PhraseTrie.Match? { table.at(place, in: text, use) }

    /// The longest word of `use` that ends at `place` and begins at or behind `floor`.
    func endingAt(_ place: Int, in text: [UInt16], floor: Int, _ use: Use) -> (start: Int, payload: Int32)? {
        table.endingAt(place, in: text, floor: floor, use)
    }
}
