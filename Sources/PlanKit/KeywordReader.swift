internal import PlanExtract
internal import PlanIngest
package import PlanKeywords
package import PlanModel
package import PlanResources
internal import PlanSegment
internal import PlanStructure

/// Reads texts as words for the keyword tools: bytes in, a `ReadKeywordText` out.
///
/// Words are those of `segment`; where a dictionary is given its terms come first, wherever ICU would cut.
package struct KeywordReader: Sendable {
    private let resources: ResourceSet
    private let sources: SourceReader
    private let structures: StructureReader
    private let times: TimeReader
    private let metadata: MetadataReader
    private let segmenter: Segmenter
    private let stops: Set<[UInt16]>
    private let dictionary: TermDictionary?

    /// Labels of the dictionary; empty where there is none.
    package var labels: [String] { dictionary?.labels ?? [] }

    /// Whether words that stand in no dictionary are listed too.
    private let listsWords: Bool

    /// - Parameters:
    ///   - dictionary: Terms to look for; their labels take the place of the words.
    ///   - listsWords: Whether other words are listed beside the labels.
    /// - Throws: `ResourceError` where a table is missing or malformed.
    package init(
        resources: ResourceSet, dictionary: TermDictionary? = nil, listsWords: Bool = true
    ) throws(ResourceError) {
        self.resources = resources
        sources = try SourceReader(resources: resources)
        structures = try StructureReader(resources: resources)
        times = try TimeReader(resources: resources)
        metadata = try MetadataReader(resources: resources)
        segmenter = try Segmenter(resources: resources)
        stops = try WordTools.stopWords(resources)
        (self.dictionary, self.listsWords) = (dictionary, dictionary == nil || listsWords)
    }

    /// Whether a sequence of characters, folded, is a term of the lexicon.
    package func isTerm(_ word: String) -> Bool { segmenter.isTerm(Array(word.utf16)) }

    /// Reads one text.
    ///
    /// - Parameter id: Id of the document; the name without its suffix where nil.
    /// - Throws: `PlanFailure` where the bytes are not a text that can be read, or ICU has no dictionary.
    /// - Complexity: O(bytes).
    package func read(
        name: String, bytes: consuming [UInt8], id: String? = nil, options: ReadingOptions = ReadingOptions()
    ) throws(PlanFailure) -> ReadKeywordText {
        let source = try sources.read(name: name, bytes: consume bytes, options, resources)
        return try read(source, id: id, options: options)
    }

    /// The words of a text that was read already.
    ///
    /// - Parameter id: Id of the document; the name without its suffix where nil.
    /// - Throws: `PlanFailure` where ICU has no dictionary.
    /// - Complexity: O(length).
    package func read(
        _ source: SourceText, id: String? = nil, options: ReadingOptions
    ) throws(PlanFailure) -> ReadKeywordText {
        let name = source.name
        let structure = structures.read(source)
        var unparsed: [Unparsed] = []
        let about = metadata.read(source, structure, times: times.marks(in: source, structure, unparsed: &unparsed))
        var text = KeywordText(id: id ?? DocumentName.stem(of: name), name: name, title: about.title)
        text.describe(about, published: options.published)
        text.sections = structure.sections.map { .init(id: $0.id, title: $0.marker + $0.title) }
        var words = WordList(source: source, segmenter: segmenter, stops: stops, listsWords: listsWords)
        try fill(&text, &words, source, structure)
        return ReadKeywordText(text: text, words: words.words)
    }

    /// Adds words sentence by sentence.
    private func fill(
        _ text: inout KeywordText, _ words: inout WordList, _ source: SourceText, _ structure: Structure
    ) throws(PlanFailure) {
        let view = source.view
        let found = structure.sentences.map { dictionary?.matches(in: view.fold, $0.range) ?? [] }
        let gaps = zip(structure.sentences, found).map { KeywordReader.gaps(in: $0.range, between: $1) }
        let pieces = try segmenter.words(of: source, in: Array(gaps.joined()))
        var gap = 0
        for (number, sentence) in structure.sentences.enumerated() {
            let start = text.words.count
            for place in gaps[number].indices {
                for piece in pieces[gap] { words.add(piece, to: &text) }
                gap += 1
                guard place < found[number].count, let dictionary else { continue }
                let match = found[number][place]
                text.append(words.label(dictionary.labels[match.label]), view.canonical(match.range))
            }
            text.sentences.append(.init(range: start..<text.words.count, section: sentence.section))
        }
    }

    /// What lies in front of, between and behind the matches; one more than there are matches.
    private static func gaps(in range: Range<Int>, between matches: [TermDictionary.Match]) -> [Range<Int>] {
        let starts = [range.lowerBound] + matches.map(\.range.upperBound)
        let ends = matches.map(\.range.lowerBound) + [range.upperBound]
        return zip(starts, ends).map { $0..<$1 }
    }
}

extension KeywordText {
    /// Takes over what the text says about itself.
    fileprivate mutating func describe(_ metadata: Metadata, published: CalendarDate?) {
        let year = { (date: String?) in date.flatMap { Int($0.prefix(4)) } }
        places = metadata.places.map(\.name)
        kind = metadata.kind.rawValue
        if let first = year(metadata.periodStart), let last = year(metadata.periodEnd), first <= last {
            period = first...last
        }
        let dated = year(metadata.published) ?? year(metadata.signed) ?? published?.year
        self.year = dated ?? period?.lowerBound ?? year(metadata.periodEnd)
    }
}

/// Words of one text with their numbers, in the order in which they first stand.
private struct WordList {
    let source: SourceText
    let segmenter: Segmenter
    let stops: Set<[UInt16]>
    let listsWords: Bool
    private(set) var words: [KeywordWord] = []
    private var numbers: [[UInt16]: WordID] = [:]
    private var labels: [String: WordID] = [:]

    init(source: SourceText, segmenter: Segmenter, stops: Set<[UInt16]>, listsWords: Bool) {
        (self.source, self.segmenter, self.stops, self.listsWords) = (source, segmenter, stops, listsWords)
    }

    /// Adds a piece of the segmenter: a word, a mark, or nothing for blanks.
    mutating func add(_ piece: Range<Int>, to text: inout KeywordText) {
        let key = Array(source.view.fold[piece])
        let number = numbers[key] ?? number(of: key, piece)
        if let number {
            text.append(number, source.view.canonical(piece))
        } else if text.words.last != KeywordText.mark, key.contains(where: { $0 > 0x20 }) {
            text.append(KeywordText.mark, source.view.canonical(piece))
        }
    }

    /// Number of a label of the dictionary.
    mutating func label(_ name: String) -> WordID {
        if let known = labels[name] { return known }
        let number = WordID(words.count)
        words.append(KeywordWord(label: name))
        labels[name] = number
        return number
    }

    /// Number of a new word; nil for marks and blanks.
    private mutating func number(of key: [UInt16], _ piece: Range<Int>) -> WordID? {
        guard let kind = kind(of: key) else { return nil }
        let number = WordID(words.count)
        words.append(
            KeywordWord(key: String(decoding: key, as: UTF16.self), form: source.reading(piece), kind: kind))
        numbers[key] = number
        return number
    }

    private func kind(of key: [UInt16]) -> KeywordWord.Kind? {
        let isLetter = { (unit: UInt16) in
            (0x61...0x7A).contains(unit) || (0x3400...0x9FFF).contains(unit) || (0xC0...0x24F).contains(unit)
        }
        let isDigit = { (unit: UInt16) in (0x30...0x39).contains(unit) || unit == 0x3007 }
        guard key.contains(where: { isLetter($0) || isDigit($0) || $0 == 0xFFFD }) else { return nil }
        if !listsWords { return .other }
        if segmenter.isTerm(key) { return .term }
        if stops.contains(key) { return .function }
        if key.allSatisfy({ !isLetter($0) || WordList.numerals.contains($0) }) { return .number }
        return key.count > 1 ? .word : .character
    }

    private static let numerals = Set("一二三四五六七八九十百千万亿两零第分之点".utf16)
}
