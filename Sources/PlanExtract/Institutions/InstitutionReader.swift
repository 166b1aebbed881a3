package import PlanModel
package import PlanResources

/// Finds named institutions, one entry per distinct name.
package struct InstitutionReader: Sendable {
    private let lexicon: InstitutionLexicon

    /// - Throws: `ResourceError` where a table is missing or malformed.
    package init(resources: ResourceSet) throws(ResourceError) {
        lexicon = try InstitutionLexicon(resources: resources)
    }

    /// Named organisations and places of organisation, in the order of their first mention.
    ///
    /// - Complexity: O(length of the text).
    package func read(_ source: SourceText, _ structure: Structure, metadata: Metadata) -> [Institution] {
        let fold = source.view.fold
        var names = NameFinder.names(in: fold, lexicon: lexicon)
        NameLists.settle(&names, in: fold)
        var lists = CompanyLists(fold: fold, lexicon: lexicon)
        names = lists.extend(names)
        names = ListedPlaces(fold: fold, lexicon: lexicon).extend(names)
        ActingZones(fold: fold, lexicon: lexicon).mark(&names)
        let canonical = CanonicalNames(lexicon: lexicon, metadata: metadata)
        var entries: [Institution] = []
        var numbers: [NameKey: Int] = [:]
        let levels = ActingLevels(metadata: metadata)
        for name in names where levels.accepts(name, in: fold) {
            let span = source.view.canonical(name.range)
            let key = NameKey(fold: fold, range: name.range)
            if let known = numbers[key] {
                entries[known].mentions.append(span)
                if name.type == .government, entries[known].type == .zone { entries[known].type = .government }
                continue
            }
            numbers[key] = entries.count
            entries.append(
                Institution(
                    name: source.reading(name.range), type: name.type,
                    canonical: canonical.form(of: name, in: source), mentions: [span], roles: [], rule: name.ruleName))
        }
        return entries
    }
}

/// The folded characters of a name, to tell names apart: a part of the text that is not copied, since a text may hold
/// half a million names.
private struct NameKey: Hashable {
    private let fold: [UInt16]
    private let start: Int32
    private let end: Int32

    init(fold: [UInt16], range: Range<Int>) {
        (self.fold, start, end) = (fold, Int32(range.lowerBound), Int32(range.upperBound))
    }

    private var units: ArraySlice<UInt16> { fold[Int(start)..<Int(end)] }

    static func == (one: NameKey, other: NameKey) -> Bool { one.units == other.units }

    func hash(into hasher: inout Hasher) { hasher.combine(units) }
}
