internal import PlanModel

/// Finds the place whose plan a text is.
struct PlaceFinder: Sendable {
    let page: Page
    let title: DocumentTitle?
    let issuers: [Range<Int>]
    let number: Range<Int>?
    let kind: DocumentKind
    let table: PlaceTable

    private var text: [UInt16] { page.text }

    func find() -> [Place] {
        if let title, let found = named(in: title.range) { return found }
        if let front = title?.front, let found = named(in: front) { return found }
        for issuer in issuers { if let found = named(in: issuer) { return found } }
        if kind == .workReport, let found = session() { return found }
        if issuers.contains(where: isNational) { return [] }
        if let number, let found = numbered(number) { return [found] }
        return prevailing().map { [$0] } ?? []
    }

    // MARK: In a name

    /// Full names anywhere in `range`, or a short name at its start.
    private func named(in range: Range<Int>) -> [Place]? {
        let trimmed = Page.trim(range, of: text)
        if let county = county(in: trimmed) { return [county] }
        var found: [Place] = []
        var at = trimmed.lowerBound
        while at < trimmed.upperBound {
            guard let match = table.at(at, in: text, limit: trimmed.upperBound, .full) else {
                at += 1
                continue
            }
            let place = Place(name: page.reading(at..<match.end), code: table.code(match.row))
            if !found.contains(place) { found.append(place) }
            at = match.end
        }
        if let last = found.last, found.count == 2, isInside(last, found[0]) { return [last] }
        return found.isEmpty ? short(in: trimmed).map { [$0] } : found
    }

    private func isInside(_ inner: Place, _ outer: Place) -> Bool {
        guard let inner = inner.code, let outer = outer.code else { return false }
        return outer.hasSuffix("0000") && inner.prefix(2) == outer.prefix(2)
    }

    private func short(in range: Range<Int>) -> Place? {
        guard let match = table.at(range.lowerBound, in: text, limit: range.upperBound, .short) else { return nil }
        return full(match.row, as: range.lowerBound..<match.end)
    }

    /// The full name in the script of the text: what is written, with what the full name adds.
    private func full(_ row: Int, as range: Range<Int>) -> Place {
        let name = table.name(row)
        // 巴州 is no beginning of 巴音郭楞蒙古自治州.
        let isBeginning = table.isBeginning(text[range], ofName: row)
        return Place(
            name: isBeginning ? page.reading(range) + name.dropFirst(range.count) : name, code: table.code(row))
    }

    /// A county at the start, or behind the place that it lies in (苏州市吴江区).
    private func county(in range: Range<Int>) -> Place? {
        let outer = table.at(range.lowerBound, in: text, limit: range.upperBound, .full)
        let start = outer?.end ?? range.lowerBound
        for length in 2...8 where start + length <= range.upperBound && isCountyEnd(text[start + length - 1]) {
            let codes = table.countyCodes(text[start..<start + length])
            let inside = codes.filter { code in outer.map { lies(code, in: table.code($0.row)) } ?? true }
            guard !inside.isEmpty else { continue }
            return Place(name: page.reading(start..<start + length), code: inside.count == 1 ? inside[0] : nil)
        }
        return nil
    }

    private func lies(_ county: String, in outer: String) -> Bool {
        county.prefix(outer.hasSuffix("0000") ? 2 : 4) == outer.prefix(outer.hasSuffix("0000") ? 2 : 4)
    }

    private func isCountyEnd(_ unit: UInt16) -> Bool {
        unit == 0x533A || unit == 0x53BF || unit == 0x5E02 || unit == 0x65D7  // 区 县 市 旗
    }

    // MARK: Elsewhere

    /// 在某省第十四届人民代表大会…
    private func session() -> [Place]? {
        for line in page.head.prefix(30) {
            for mark in page.times(in: line) where mark.grain == .day {
                if let found = named(in: mark.range.upperBound..<min(line.upperBound, mark.range.upperBound + 20)) {
                    return found
                }
            }
        }
        return nil
    }

    private func isNational(_ issuer: Range<Int>) -> Bool {
        let first = text[issuer.lowerBound]
        return first == 0x56FD || first == 0x4E2D || first == 0x5168 || first == 0x5DE5 || first == 0x8D22  // 国 中 全 工 财
    }

    /// The place that the first character of a document number stands for, where it is only one.
    private func numbered(_ number: Range<Int>) -> Place? {
        guard let match = table.at(number.lowerBound, in: text, limit: number.upperBound, .abbreviation) else {
            return nil
        }
        return Place(name: table.name(match.row), code: table.code(match.row))
    }

    /// The one place that the head names again and again; a story may use its short name.
    private func prevailing() -> Place? {
        let isStory = kind == .news || kind == .interpretation
        var counts: [(row: Int, count: Int, range: Range<Int>)] = []
        var at = 0
        let limit = min(text.count, Page.headLength)
        while true {
            at = table.next(in: text, from: at, limit: limit)
            guard at < limit else { break }
            let full = table.at(at, in: text, limit: limit, .full)
            guard let match = full ?? (isStory ? table.at(at, in: text, limit: limit, .short) : nil) else {
                at += 1
                continue
            }
            if let index = counts.firstIndex(where: { $0.row == match.row }) {
                counts[index].count += 1
            } else {
                counts.append((match.row, 1, at..<match.end))
            }
            at = match.end
        }
        let sum = counts.reduce(0) { $0 + $1.count }
        guard let best = counts.max(by: { $0.count < $1.count }) else { return nil }
        // The cities of a province speak for it.
        let inside = counts.filter { isInside($0.row, best.row) }.reduce(best.count) { $0 + $1.count }
        guard best.count >= 3, inside * 10 >= sum * 6 else { return nil }
        return full(best.row, as: best.range)
    }

    private func isInside(_ inner: Int, _ outer: Int) -> Bool {
        let (inner, outer) = (table.code(inner), table.code(outer))
        return inner != outer && outer.hasSuffix("0000") && inner.prefix(2) == outer.prefix(2)
    }
}
