import PlanModel

/// Districts and cities that stand among bodies in a list and act there (市财政局、滨江区、余杭区；拱墅区、临平区政府).
struct ListedPlaces {
    let fold: [UInt16]
    let lexicon: InstitutionLexicon

    /// Adds the places beside the bodies among `names`, which are in the order of the text.
    ///
    /// - Complexity: O(names + length of the lists).
    func extend(_ names: [NameCandidate]) -> [NameCandidate] {
        var result = Chunks<NameCandidate>()
        for (index, name) in names.enumerated() {
            guard name.type == .government, case .local = name.origin else {
                result.append(name)
                continue
            }
            let floor = result.last?.range.upperBound ?? 0
            let limit = index + 1 < names.count ? names[index + 1].range.lowerBound : fold.count
            for place in before(name, floor: floor).reversed() { result.append(body(place)) }
            result.append(name)
            for place in behind(name, limit: limit) { result.append(body(place)) }
        }
        return result.take()
    }

    private func body(_ range: Range<Int>) -> NameCandidate {
        NameCandidate(range: range, type: .government, rule: .listedPlace, origin: .composed, state: .accepted)
    }

    /// Places of the list in front of a body, the nearest first.
    private func before(_ name: NameCandidate, floor: Int) -> [Range<Int>] {
        var places: [Range<Int>] = []
        var end = name.range.lowerBound - 1
        while end > floor, fold[end] == NameUnit.listComma, NameUnit.isLevel(fold[end - 1]),
            let place = lexicon.longest(in: fold, endingAt: end, floor: floor, classes: NameMark.place.bit),
            bounds(place.start - 1)
        {
            places.append(place.start..<end)
            end = place.start - 1
        }
        return places
    }

    /// Places of the list behind a body.
    private func behind(_ name: NameCandidate, limit: Int) -> [Range<Int>] {
        var places: [Range<Int>] = []
        var at = name.range.upperBound
        while at + 1 < limit, fold[at] == NameUnit.listComma,
            let place = lexicon.longest(in: fold, at: at + 1, limit: limit, classes: NameMark.place.bit),
            NameUnit.isLevel(fold[place.end - 1]), place.end == fold.count || !NameUnit.isName(fold[place.end])
        {
            places.append(place.start..<place.end)
            at = place.end
        }
        return places
    }

    /// Whether a list comma, another mark or a word that bounds names stands at a place.
    private func bounds(_ at: Int) -> Bool {
        guard at >= 0, NameUnit.isName(fold[at]) else { return true }
        let classes = NameMark.boundary.bit | NameMark.and.bit
        return lexicon.longest(in: fold, endingAt: at + 1, floor: max(0, at - 5), classes: classes) != nil
    }
}
