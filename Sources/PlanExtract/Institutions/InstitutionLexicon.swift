internal import PlanModel
internal import PlanResources

/// The vocabulary of organisation names: known names, departments, heads, places and the words that bound names. A
/// class, so that rules share it without counting its parts.
final class InstitutionLexicon: Sendable {
    /// All phrases; the payload is the mark in the upper eight bits and the row below.
    let phrases: PhraseTrie
    /// Where a known name, a department or a head may begin.
    let starts: StartFilter
    private let known: ResourceTable
    private let departments: ResourceTable
    private let places: ResourceTable
    private let prefectures: [String: String]
    private let heads: [NameHead]
    private let knownKinds: [KnownName]
    private let departmentUses: [DepartmentUse]
    private let followers: [FollowerKind]

    /// - Throws: `ResourceError` where a table is missing or malformed.
    init(resources: ResourceSet) throws(ResourceError) {
        let folder = resources.folder
        var builder = InstitutionLexiconBuilder(fold: resources.fold)
        places = try folder.table("Places/places.tsv")
        try builder.addWords(try folder.table("Institutions/name_words.tsv"))
        prefectures = try builder.addPlaces(places)
        try builder.addCounties(try folder.table("Places/counties.tsv"))
        heads = try builder.addHeads(try folder.table("Institutions/heads.tsv"))
        departments = try folder.table("Institutions/departments.tsv")
        departmentUses = try builder.addDepartments(departments)
        known = try folder.table("Institutions/organizations.tsv")
        knownKinds = try builder.addKnown(known)
        followers = try builder.addFollowers(try folder.table("Institutions/followers.tsv"))
        phrases = builder.phrases.trie()
        var starts = builder.starts
        starts.addStop(NameUnit.openTitle)
        self.starts = starts
    }

    func head(_ row: Int) -> NameHead { heads[row] }
    func knownName(_ row: Int) -> KnownName { knownKinds[row] }
    func departmentUse(_ row: Int) -> DepartmentUse { departmentUses[row] }
    func follower(_ row: Int) -> FollowerKind { followers[row] }

    /// Full form of a known name, nil where it is the full form.
    func canonical(ofKnown row: Int) -> String? {
        known.isEmpty(row, 2) ? nil : known.text(row, 2)
    }

    /// Full form of a department, without its place.
    func canonical(ofDepartment row: Int) -> String {
        departments.isEmpty(row, 1) ? departments.text(row, 0) : departments.text(row, 1)
    }

    /// Code and full name of a place.
    func place(_ row: Int) -> (code: String, name: String) { (places.text(row, 0), places.text(row, 1)) }

    /// Row of the province or prefecture with this code.
    ///
    /// - Complexity: O(places).
    func place(code: String) -> Int? {
        let number = ResourceTable.code(code)
        return (0..<places.rowCount).first { places.code($0, 0) == number }
    }

    /// Full name of the autonomous prefecture that a short name with 州 stands for (甘孜州); nil where it names none.
    func prefecture(_ name: String) -> String? { prefectures[name] }

    /// The longest phrase of `classes` at a place.
    @inline(__always)
    func longest(in text: [UInt16], at place: Int, limit: Int, classes: UInt64) -> NameToken? {
        guard let match = phrases.longest(in: text, at: place, limit: limit, classes: classes) else { return nil }
        return InstitutionLexicon.token(place, match.end, match.payload)
    }

    /// The longest phrase of `classes` that ends at a place.
    func longest(in text: [UInt16], endingAt end: Int, floor: Int, classes: UInt64) -> NameToken? {
        guard let match = phrases.longest(in: text, endingAt: end, floor: floor, reach: 12, classes: classes) else {
            return nil
        }
        return InstitutionLexicon.token(match.start, end, match.payload)
    }

    private static func token(_ start: Int, _ end: Int, _ payload: Int32) -> NameToken {
        let mark = NameMark(rawValue: UInt8(truncatingIfNeeded: payload >> 24)) ?? .inside
        return NameToken(start: start, end: end, mark: mark, row: Int(payload & 0xFF_FFFF))
    }
}

/// A name that the tables list whole.
struct KnownName: Sendable {
    var type: Institution.Kind
    /// Whether it is also a common word and counts only beside other names or in front of 公司.
    var needsContext: Bool
}

/// Where a department's name may stand.
enum DepartmentUse: Sendable {
    /// With its place or without.
    case free
    /// Only behind its place or level, or in a list behind another body (市民政局、残联).
    case listed
    /// Only behind its place or level.
    case prefixed
    /// Behind its place, or behind the body that it is a branch of (国家税务总局成都市税务局).
    case branch
}

/// What a word behind a body makes of it.
enum FollowerKind: Sendable {
    /// A person's office, a session or a class of bodies: the body itself does not act.
    case person, session, `class`
    /// The body acts after all (省委领导下).
    case act
    /// A verb of administration: the zone in front of it acts as a body (高新区负责).
    case does
}

/// Bitmaps of the first three characters of phrases, and of phrases of two; turn away most places of a text.
struct StartFilter: Sendable {
    /// The first pair of every phrase: most places need no other load.
    private var pairs = [UInt64](repeating: 0, count: 1024)
    /// Characters that the search stops at, whatever follows.
    private var stops = UnitSet()
    private var twos = [UInt64](repeating: 0, count: 1024)
    private var threes = [UInt64](repeating: 0, count: 2048)

    mutating func add(_ phrase: [UInt16]) {
        guard phrase.count > 1 else { return }
        let pair = StartFilter.slot(phrase[0], phrase[1])
        pairs[pair >> 6] |= 1 << UInt64(pair & 63)
        if phrase.count == 2 {
            twos[pair >> 6] |= 1 << UInt64(pair & 63)
        } else {
            let slot = StartFilter.slot(phrase[0], phrase[1], phrase[2])
            threes[slot >> 6] |= 1 << UInt64(slot & 63)
        }
    }

    /// Makes the search stop at a character, whatever follows.
    mutating func addStop(_ unit: UInt16) { stops.insert(unit) }

    /// The first place from `place` on where a phrase may begin or the search stops; the end where there is none.
    @inline(__always)
    func next(in text: Span<UInt16>, from place: Int) -> Int {
        var at = place
        while true {
            at = stops.next(in: text, orPairOf: pairs, from: at, limit: text.count)
            if at >= text.count || stops.contains(text[at]) { return at }
            if contains(text[at], text[at &+ 1], at &+ 2 < text.count ? text[at &+ 2] : 0) { return at }
            at &+= 1
        }
    }

    /// Whether a phrase may begin with three characters, the first pair of which is one of `pairs`.
    @inline(__always)
    private func contains(_ first: UInt16, _ second: UInt16, _ third: UInt16) -> Bool {
        let (pair, three) = (StartFilter.slot(first, second), StartFilter.slot(first, second, third))
        return twos[pair >> 6] >> UInt64(pair & 63) & 1 | threes[three >> 6] >> UInt64(three & 63) & 1 != 0
    }

    @inline(__always)
    private static func slot(_ first: UInt16, _ second: UInt16) -> Int {
        Int(UnitPair.hash(first, second))
    }

    @inline(__always)
    private static func slot(_ first: UInt16, _ second: UInt16, _ third: UInt16) -> Int {
        let key = UInt64(first) << 32 | UInt64(second) << 16 | UInt64(third)
        return Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 47)
    }
}
