internal import PlanModel
internal import PlanResources

/// Classes of words that the quantity grammar looks at. Raw values are bits of the trie's class mask.
enum WordClass: Int, CaseIterable, Sendable {
    case unit
    case before, after, vague
    case promise, change, rate, predicate, strip, scope, stop
    case ownPart, entity, entityAttribute
    case support, supportVerb
    case actualCue, targetCue, aspire, expect, growth, share, rankLead
    case idiom, notUnit, pureRatio, programme, levelNoun, strongPromise, tail
    case pledge, rateNoun, standard, condition, factVerb, respectively, bareHead, award, baseline, than, keep, total,
        comparison, shorten, allot, neverUnit, roseTo, yearly, people, waiver, founds, fund,
        sized, settlement, defines, perSum, perSumRate, fine, currency, lengthNoun, adverb
    case theme

    /// The class as a mask of one bit.
    var mask: UInt64 { 1 << UInt64(rawValue) }
}

/// A unit of measure. Source of the values: `Resources/Quantities/units.tsv`. A class, so that measures share it.
final class Unit: Sendable {
    /// What is measured; tells apart words that need more evidence.
    enum Kind: String, Sendable {
        case generic, weak, strong, people, seat, region
        case duration, age, money, ratio, points, length, area, volume, mass, power, energy, voltage
        case compute, data, bandwidth, density, temperature, score
    }

    /// Unit of the normalised value.
    let base: String
    /// Power of ten from this unit to the base.
    let power: Int
    let kind: Kind
    /// What rules ask a base for, told once: strings are slow to compare.
    let special: Special

    /// Bases that rules name.
    enum Special: Sendable { case household, percent, permille, points, fold, nanometre, item, workingDay, year, none }

    init(base: String, power: Int, kind: Kind) {
        self.base = base
        self.power = power
        self.kind = kind
        special =
            switch base {
            case "%": .percent
            case "‰": .permille
            case "个百分点": .points
            case "倍": .fold
            case "纳米": .nanometre
            case "条": .item
            case "户": .household
            case "个工作日": .workingDay
            case "年": .year
            default: .none
            }
    }

    /// Of numbers that carry none.
    static let none = Unit(base: "", power: 0, kind: .ratio)
    static let money = Unit(base: "元", power: 0, kind: .money)
    static let percent = Unit(base: "%", power: 0, kind: .ratio)
    static let permille = Unit(base: "‰", power: 0, kind: .ratio)
    static let fold = Unit(base: "倍", power: 0, kind: .ratio)
    static let person = Unit(base: "人", power: 0, kind: .people)
    static let seat = Unit(base: "位", power: 0, kind: .seat)

    /// What comes in sizes that are told in this unit; nil where nothing does.
    var sizes: WordClass? {
        switch kind {
        case .people: .settlement
        case .power, .mass, .volume, .area, .length: .sized
        default: special == .household ? .settlement : nil
        }
    }

    /// Whether both normalise to the same unit.
    func measuresLike(_ other: Unit) -> Bool { self === other || base.utf8.elementsEqual(other.base.utf8) }

    /// Whether it is a part of a hundred or a thousand.
    var isShare: Bool { special == .percent || special == .permille }

    /// Whether it says a part or a multiple: 35%, 3个百分点, 2倍.
    var isRelative: Bool { special == .percent || special == .permille || special == .points || special == .fold }

    /// Whether it counts things one by one.
    var counts: Bool {
        switch kind {
        case .generic, .weak, .strong, .people, .seat, .region: true
        default: false
        }
    }
}

/// All words of the quantity grammar in one trie. A class, so that rules share it without counting its parts.
final class QuantityVocabulary: Sendable {
    let trie: PhraseTrie
    /// Where a word of any class may begin.
    let starts: PhraseStarts
    let units: [Unit]
    let themes: [String]
    /// Characters at which a number, an ordinal, a fold or an idiom with a numeral can begin.
    let interesting: UnitSet
    /// Where a word of a fine may begin.
    let fineStarts: PhraseStarts

    /// - Throws: `ResourceError` where a table is missing, a class or kind is unknown.
    init(resources: ResourceSet) throws(ResourceError) {
        var tables = QuantityTables()
        try tables.addUnits(try resources.folder.table("Quantities/units.tsv"), resources.fold)
        try tables.addWords(try resources.folder.table("Quantities/words.tsv"), resources.fold)
        try tables.addThemes(try resources.folder.table("Themes/words.tsv"), resources.fold)
        for unit in UInt16.min...UInt16.max where NumeralCharacter.canStart(unit) { tables.interesting.insert(unit) }
        for unit in "翻倍第前首".utf16 { tables.interesting.insert(unit) }
        (trie, units, themes, interesting) = (tables.trie.trie(), tables.units, tables.themes, tables.interesting)
        fineStarts = trie.starts(of: WordClass.fine.mask)
        starts = trie.starts(of: .max)
    }

    /// Comparators in the order of their payload numbers.
    static let comparators: [Quantity.Comparator] = [.eq, .ge, .gt, .le, .lt, .approx, .range]
}

/// Collects the rows of the tables while the vocabulary is built.
private struct QuantityTables {
    var trie = PhraseTrieBuilder(capacity: 1 << 14)
    var units: [Unit] = []
    var themes: [String] = []
    var interesting = UnitSet()

    mutating func addUnits(_ table: ResourceTable, _ fold: FoldTable) throws(ResourceError) {
        let (unit, base) = (try table.column("unit"), try table.column("base"))
        let (power, kind) = (try table.column("power"), try table.column("kind"))
        for row in 0..<table.rowCount {
            guard let exponent = Int(table.text(row, power)), let unitKind = Unit.Kind(rawValue: table.text(row, kind))
            else { throw table.fault(row: row, "has an unknown kind or power") }
            let key = table.key(row, unit, with: fold)
            trie.add(key, class: WordClass.unit.rawValue, payload: Int32(units.count))
            units.append(Unit(base: table.text(row, base), power: exponent, kind: unitKind))
        }
    }

    mutating func addWords(_ table: ResourceTable, _ fold: FoldTable) throws(ResourceError) {
        let (word, classes) = (try table.column("word"), try table.column("classes"))
        var known: [String: [(WordClass, Int32)]] = [:]  // few different cells stand in the column
        for row in 0..<table.rowCount {
            let key = table.key(row, word, with: fold)
            let cell = table.text(row, classes)
            var uses = known[cell] ?? []
            if uses.isEmpty {
                uses = try QuantityTables.parse(cell, table, row)
                known[cell] = uses
            }
            for (wordClass, payload) in uses {
                trie.add(key, class: wordClass.rawValue, payload: payload)
                if wordClass == .idiom, let first = key.first { interesting.insert(first) }
            }
        }
    }

    /// The classes that a cell names.
    private static func parse(
        _ cell: String, _ table: ResourceTable, _ row: Int
    ) throws(ResourceError) -> [(WordClass, Int32)] {
        var uses: [(WordClass, Int32)] = []
        for label in ResourceTable.parts(of: cell, at: ",") {
            guard let use = classes[label] else {
                throw table.fault(row: row, "has the unknown class “\(label)”")
            }
            uses.append(use)
        }
        return uses
    }

    mutating func addThemes(_ table: ResourceTable, _ fold: FoldTable) throws(ResourceError) {
        let (word, theme) = (try table.column("word"), try table.column("theme"))
        var codes: [String: Int32] = [:]
        for row in 0..<table.rowCount {
            let name = table.text(row, theme)
            let code = codes[name] ?? Int32(themes.count)
            if codes.updateValue(code, forKey: name) == nil { themes.append(name) }
            trie.add(table.key(row, word, with: fold), class: WordClass.theme.rawValue, payload: code)
        }
    }

    /// Label in the table → class, with the comparator as payload.
    private static let classes: [String: (WordClass, Int32)] = {
        var classes: [String: (WordClass, Int32)] = [
            "vague": (.vague, 0), "promise": (.promise, 0), "change": (.change, 0), "rate": (.rate, 0),
            "predicate": (.predicate, 0), "strip": (.strip, 0), "scope": (.scope, 0), "stop": (.stop, 0),
            "ownpart": (.ownPart, 0), "entity": (.entity, 0), "entityattribute": (.entityAttribute, 0),
            "support": (.support, 0), "supportverb": (.supportVerb, 0), "actualcue": (.actualCue, 0),
            "targetcue": (.targetCue, 0), "aspire": (.aspire, 0), "pledge": (.pledge, 0), "expect": (.expect, 0),
            "growth": (.growth, 0),
            "share": (.share, 0), "ranklead": (.rankLead, 0), "idiom": (.idiom, 0), "notunit": (.notUnit, 0),
            "pureratio": (.pureRatio, 0), "programme": (.programme, 0), "levelnoun": (.levelNoun, 0),
            "strongpromise": (.strongPromise, 0), "tail": (.tail, 0), "ratenoun": (.rateNoun, 0),
            "standard": (.standard, 0), "condition": (.condition, 0), "factverb": (.factVerb, 0),
            "respectively": (.respectively, 0), "barehead": (.bareHead, 0), "award": (.award, 0),
            "baseline": (.baseline, 0), "total": (.total, 0), "allot": (.allot, 0), "neverunit": (.neverUnit, 0),
            "people": (.people, 0), "roseto": (.roseTo, 0), "yearly": (.yearly, 0), "comparison": (.comparison, 0),
            "shorten": (.shorten, 0), "waiver": (.waiver, 0), "than": (.than, 0), "keep": (.keep, 0),
            "founds": (.founds, 0), "fund": (.fund, 0), "sized": (.sized, 0), "settlement": (.settlement, 0),
            "lengthnoun": (.lengthNoun, 0), "adverb": (.adverb, 0), "defines": (.defines, 0),
            "persum": (.perSum, 0), "persumrate": (.perSumRate, 0), "fine": (.fine, 0), "currency": (.currency, 0),
        ]
        for (index, comparator) in QuantityVocabulary.comparators.enumerated() {
            classes["before." + comparator.rawValue] = (.before, Int32(index))
            classes["after." + comparator.rawValue] = (.after, Int32(index))
        }
        return classes
    }()
}
