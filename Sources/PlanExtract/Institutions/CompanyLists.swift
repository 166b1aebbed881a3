import PlanModel

/// Companies that no table knows, found by the companies that they stand between in a list.
struct CompanyLists {
    let fold: [UInt16]
    private var reader: LeftBoundaryReader

    init(fold: [UInt16], lexicon: InstitutionLexicon) {
        self.fold = fold
        reader = LeftBoundaryReader(lexicon: lexicon)
    }

    /// Adds the items of company lists to `names`, which are in the order of the text.
    ///
    /// - Complexity: O(names + length of the lists).
    mutating func extend(_ names: [NameCandidate]) -> [NameCandidate] {
        guard names.contains(where: { $0.type == .enterprise }) else { return names }
        var result = Chunks<NameCandidate>()
        for index in names.indices {
            let limit = index + 1 < names.count ? names[index + 1].range.lowerBound : fold.count
            result.append(names[index])
            guard names[index].type == .enterprise else { continue }
            let items = items(behind: names[index].range.upperBound, limit: limit)
            let meetsCompany =
                index + 1 < names.count && names[index + 1].type == .enterprise
                && items.last.map {
                    $0.upperBound + 1 == limit && isSeparator(fold[$0.upperBound])
                } ?? false
            guard meetsCompany || items.last.map({ endsList(at: $0.upperBound) }) ?? false else { continue }
            for item in items {
                result.append(
                    NameCandidate(
                        range: item, type: .enterprise, rule: .companyList, origin: .composed, state: .accepted))
            }
        }
        return result.take()
    }

    /// Items of a list that go on behind a name, as long as each looks like a brand.
    private mutating func items(behind end: Int, limit: Int) -> [Range<Int>] {
        var items: [Range<Int>] = []
        var at = end
        while at < limit, isSeparator(fold[at]), items.count < 12 {
            let first = at + 1
            var last = first
            while last < limit, last - first <= CompanyLists.longest, NameUnit.isName(fold[last]), !endsList(at: last),
                !isSeparator(fold[last])
            {
                last += 1
            }
            guard isBrand(first..<last) else { break }
            items.append(first..<last)
            at = last
        }
        return items
    }

    private mutating func isBrand(_ range: Range<Int>) -> Bool {
        guard range.count >= 2, range.count <= CompanyLists.longest, range.upperBound < fold.count else { return false }
        let tokens = reader.tokens(fold, range)
        guard let first = tokens.first, first.mark == .unknown, first.end - first.start >= 2 else { return false }
        return tokens.allSatisfy { $0.mark == .unknown || $0.mark == .topic || $0.mark == .inside }
    }

    private func isSeparator(_ unit: UInt16) -> Bool { unit == NameUnit.listComma || unit == 0x548C }  // 、 和

    /// Whether 等 with a word for companies closes the list at a place (等龙头企业, 等5户企业).
    private func endsList(at place: Int) -> Bool {
        guard place < fold.count, fold[place] == 0x7B49 else { return false }  // 等
        let rest = fold[place..<min(fold.count, place + 12)]
        return rest.indices.contains { at in CompanyLists.nouns.contains { rest[at...].starts(with: $0) } }
    }

    private static let longest = 8
    private static let nouns: [[UInt16]] = ["企业", "公司", "央企", "民企", "外企", "国企", "厂商"].map { Array($0.utf16) }
}
