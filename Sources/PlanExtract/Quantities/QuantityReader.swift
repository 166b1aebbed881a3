package import PlanModel
package import PlanResources

/// Finds quantities with indicator, comparator, kind and due date.
package struct QuantityReader: Sendable {
    private let vocabulary: QuantityVocabulary
    private let headers: HeaderWords

    /// - Throws: `ResourceError` where a table is missing or malformed.
    package init(resources: ResourceSet) throws(ResourceError) {
        vocabulary = try QuantityVocabulary(resources: resources)
        headers = try HeaderWords(resources: resources)
    }

    /// Quantities of a text in order, without ids.
    ///
    /// - Complexity: O(length of the text).
    package func read(
        _ source: SourceText, _ structure: Structure, times: [TimeMark], metadata: Metadata,
        unparsed: inout [Unparsed]
    ) -> QuantityList {
        let scanner = MeasureScanner(vocabulary: vocabulary, source: source)
        var dates = RunningDates(fold: source.view.fold, structure: structure, times: times)
        var builder = QuantityBuilder(
            vocabulary: vocabulary,
            text: DatedText(
                source: source, structure: structure, metadata: metadata, headingTimes: dates.headingTimes,
                reviewYears: dates.reviewYears, titleYear: titleYear(of: source, metadata, times)))
        let year = metadata.textYear
        let table = FlattenedTable(vocabulary: vocabulary, view: source.view).cells()
        for line in table.unclear {
            let span = source.view.canonical(line)
            unparsed.append(Unparsed(span: span, quote: source.quote(span), reason: "tableColumns"))
        }
        var tables = TableQuantities(words: headers, vocabulary: vocabulary, source: source, metadata: metadata)
        var conditions = ConditionLists(vocabulary: vocabulary, fold: source.view.fold, structure: structure)
        var (nextCell, hasCells) = (0, false)
        for sentence in structure.sentences {
            let place = tables.enter(sentence)
            let inSentence = dates.enter(sentence, isCell: place != .outside)
            conditions.enter(sentence)
            if place == .indicators {
                tables.read(upTo: sentence, into: &builder, unparsed: &unparsed)
                continue
            }
            var measures = scanner.measures(in: sentence.range, times: inSentence)
            if place == .cell, let only = measures.first, tables.isAll(only.range, of: sentence) {
                // 5家 in a cell of its own: what is counted stands in another one. 亿元 is a unit, no sum.
                let span = source.view.canonical(only.range)
                if only.form == .digits {
                    unparsed.append(Unparsed(span: span, quote: source.quote(span), reason: "tableLabel"))
                }
                continue
            }
            let first = nextCell
            while nextCell < table.cells.count, table.cells[nextCell].quote.lowerBound < sentence.range.upperBound {
                let cell = table.cells[nextCell].quote
                measures.removeAll { $0.range.overlaps(cell) }
                if scanner.isReadable(table.cells[nextCell]) { builder.add(table.cells[nextCell], sentence: sentence) }
                nextCell += 1
            }
            hasCells = hasCells || nextCell > first
            guard !measures.isEmpty else { continue }
            var role = sentence.section.map { structure.sections[$0].role } ?? .other
            if role == .background, dates.looksAhead(sentence.section, from: year) { role = .goals }
            if dates.looksBack(from: year) { role = .background }
            let context = SentenceContext(
                vocabulary: vocabulary, source: source, range: behindMarker(sentence, structure), measures: measures,
                times: inSentence, inherited: dates.inherited, role: role, metadata: metadata,
                isCondition: conditions.holds(sentence.section))
            SeriesRule().spreadBounds(&measures, in: context)
            context.measures = measures
            builder.add(context, sentence: sentence, inherited: dates.inherited)
        }
        let left = [
            (scanner.unclear, "unknownUnit"), (scanner.unreadable.found, "unreadable"), (scanner.fines, "fine"),
            (scanner.compared, "compared"),
        ]
        for (ranges, reason) in left {
            for range in ranges {
                let span = source.view.canonical(range)
                unparsed.append(Unparsed(span: span, quote: source.quote(span), reason: reason))
            }
        }
        var quantities = builder.quantities
        if hasCells { quantities.sortBySpan() }
        return quantities
    }

    /// The sentence without the marker of the section that it opens: 1., （一）.
    private func behindMarker(_ sentence: Sentence, _ structure: Structure) -> Range<Int> {
        guard let title = sentence.section.map({ structure.sections[$0].titleRange }),
            sentence.range.contains(title.lowerBound),
            title.lowerBound - sentence.range.lowerBound <= QuantityReader.longestMarker
        else { return sentence.range }
        return title.lowerBound..<sentence.range.upperBound
    }

    private static let longestMarker = 8

    /// The only year in the title of a text of results.
    private func titleYear(of source: SourceText, _ metadata: Metadata, _ times: [TimeMark]) -> TimeMark? {
        guard metadata.kind == .evaluation, let title = metadata.title else { return nil }
        let opening = times.prefix { $0.range.lowerBound < QuantityReader.longestOpening }
        let years = opening.filter { $0.isYear && title.contains(source.reading($0.range)) }
        return Set(years.map(\.start)).count == 1 ? years.first : nil
    }

    /// Characters within which a title stands.
    private static let longestOpening = 200
}

/// The dates in force while sentences are walked through: said by the words that open a paragraph or a list.
struct RunningDates {
    private let fold: [UInt16]
    private let times: [TimeMark]
    private let structure: Structure
    private var next = 0
    private var section: Int?
    /// Date said earlier in the paragraph or in the lead sentence of the list.
    private(set) var inherited: TimeMark?
    /// Last time in each section's title.
    let headingTimes: [Int: TimeMark]
    /// The year that the first words of a chapter of review name: 一、工作回顾 2025年是….
    let reviewYears: [Int: TimeMark]
    /// A five-year plan that opens the paragraph: “十四五”时期，….
    private var plan: TimeMark?
    /// Date that opens a list: 到2025年，…目标： with the items in paragraphs of their own.
    private var lead: TimeMark?
    /// Section that `lead` stands in.
    private var leadSection: Int?
    /// Whether `lead` ends in a colon: then it holds for the bullets behind it.
    private var leadOpensList = false

    init(fold: [UInt16], structure: Structure, times: [TimeMark]) {
        self.fold = fold
        self.structure = structure
        self.times = times
        var (headings, reviews): ([Int: TimeMark], [Int: TimeMark]) = ([:], [:])
        for (index, section) in structure.sections.enumerated() {
            var next = RunningDates.first(in: times, from: section.titleRange.lowerBound)
            while next < times.count, times[next].range.lowerBound < section.titleRange.upperBound {
                if !times[next].isInTitle, times[next].type != .duration { headings[index] = times[next] }
                next += 1
            }
            guard section.role == .background, headings[index] == nil, next < times.count,
                times[next].range.lowerBound < min(section.range.upperBound, section.titleRange.upperBound + 24),
                times[next].isYear
            else { continue }
            reviews[index] = times[next]
        }
        (headingTimes, reviewYears) = (headings, reviews)
    }

    /// Index of the first time that begins at `place` or behind it.
    private static func first(in times: [TimeMark], from place: Int) -> Int {
        var (low, high) = (0, times.count)
        while low < high {
            let middle = (low + high) / 2
            if times[middle].range.lowerBound < place { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Goes on to the next sentence: returns its times and brings `inherited` up to date for it.
    ///
    /// - Parameter isCell: Whether it stands in a table, whose dates are those of their cell alone.
    mutating func enter(_ sentence: Sentence, isCell: Bool = false) -> ArraySlice<TimeMark> {
        while next < times.count, times[next].range.lowerBound < sentence.range.lowerBound { next += 1 }
        let first = next
        while next < times.count, times[next].range.lowerBound < sentence.range.upperBound { next += 1 }
        if sentence.section != section {
            section = sentence.section
            if !isInside(section, leadSection), !(leadOpensList && isBullet(section)) { lead = nil }
        }
        if sentence.opensParagraph {
            (inherited, plan) = (lead, nil)
            if first < next, !isCell { openPlan(times[first..<next], sentence) }
        }
        guard first < next else { return [] }
        defer { if !isCell { remember(times[first..<next], sentence) } }
        return times[first..<next]
    }

    /// Notes the five-year plan that opens a paragraph.
    private mutating func openPlan(_ inSentence: ArraySlice<TimeMark>, _ sentence: Sentence) {
        plan = inSentence.first { $0.grain == .plan && $0.type == .period && !$0.isInTitle }
        if let found = plan, found.range.lowerBound - sentence.range.lowerBound > 2 { plan = nil }
    }

    /// Keeps a date that opens the sentence for those behind it.
    private mutating func remember(_ inSentence: ArraySlice<TimeMark>, _ sentence: Sentence) {
        guard let time = inSentence.last(where: { isDate($0) && governs($0, sentence) }) else {
            // 今年 in a text that does not say its year: no earlier date holds behind it.
            if inSentence.contains(where: { $0.end == nil && $0.reference == .yearsFromText(0) }) { inherited = nil }
            return
        }
        inherited = time
        if time.type == .deadline, time.range.lowerBound - sentence.range.lowerBound < 12 {
            (lead, leadSection) = (time, sentence.section)
            leadOpensList = opensList(sentence)
        }
    }

    private func opensList(_ sentence: Sentence) -> Bool {
        var end = sentence.range.upperBound
        while end > sentence.range.lowerBound, fold[end - 1] == 0x0A || fold[end - 1] == 0x20 { end -= 1 }
        return end > sentence.range.lowerBound && fold[end - 1] == 0x3A
    }

    /// Whether a section is a bullet: ——, ●, ◆.
    private func isBullet(_ section: Int?) -> Bool {
        guard let section, let first = structure.sections[section].marker.unicodeScalars.first else { return false }
        return ["—", "-", "●", "◆", "•", "■", "·", "○", "◇", "▪"].contains(first)
    }

    /// Whether a section is another one or lies in it.
    private func isInside(_ inner: Int?, _ outer: Int?) -> Bool {
        guard let outer else { return inner == nil }
        var at = inner
        while let index = at {
            if index == outer { return true }
            at = structure.sections[index].parent
        }
        return false
    }

    /// Whether a heading over `section` names a date that lies ahead of `year`: then it sets out, it does not report.
    func looksAhead(_ section: Int?, from year: Int?) -> Bool {
        var at = section
        while let index = at {
            if let time = headingTimes[index], time.type == .deadline, let end = time.end, end.year > year ?? 0 {
                return true
            }
            at = structure.sections[index].parent
        }
        return false
    }

    /// Whether the paragraph tells of a five-year plan that ended before `year`.
    func looksBack(from year: Int?) -> Bool {
        guard let year, let end = plan?.end?.year else { return false }
        return end < year
    }

    private func isDate(_ time: TimeMark) -> Bool { !time.isInTitle && time.end != nil && time.type != .duration }

    /// A deadline governs what follows; a year only from the head of its sentence (今年要重点做好9个方面工作).
    private func governs(_ time: TimeMark, _ sentence: Sentence) -> Bool {
        time.type == .deadline
            || time.type == .point
                && (time.range.lowerBound - sentence.range.lowerBound < 4 || followsSource(time, sentence))
    }

    /// 据统计，2023年…: nothing but where the figures are from stands in front of the year.
    private func followsSource(_ time: TimeMark, _ sentence: Sentence) -> Bool {
        let (start, place) = (sentence.range.lowerBound, time.range.lowerBound)
        guard place - start <= RunningDates.longestSource, fold[place - 1] == 0x2C else { return false }
        let isOneClause = !fold[start..<place - 1].contains(0x2C)
        return isOneClause && fold[start] == 0x636E  // 据
            || RunningDates.reporting.contains { place - 3 >= start && fold[place - 3..<place - 1].elementsEqual($0) }
    }

    /// Longest words that say where figures are from.
    private static let longestSource = 40
    private static let reporting = ["显示", "表明", "表示", "指出", "透露"].map { Array($0.utf16) }
}
