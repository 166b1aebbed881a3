import PlanModel

/// Levels that are bodies of their own in a document: 区政府 is any district's in the plan of a city.
struct ActingLevels {
    /// Characters (省, 市, 区 …) that mean one body; nil where the document's place is not known.
    private let levels: [UInt16]?

    init(metadata: Metadata) {
        guard metadata.places.count == 1, let place = metadata.places.first, let code = place.code else {
            levels = nil
            return
        }
        // Hong Kong, Macao and Taiwan have other levels.
        guard !code.hasPrefix("7"), !code.hasPrefix("8") else {
            levels = nil
            return
        }
        let isMunicipality = ["110000", "120000", "310000", "500000"].contains(code)
        if isMunicipality {
            levels = [NameUnit.city]
        } else if code.hasSuffix("0000") {
            levels = [NameUnit.province]
        } else if code.hasSuffix("00") {
            levels = [NameUnit.city, NameUnit.province, 0x5DDE, 0x76DF]  // 州, 盟
        } else {
            levels = nil
        }
    }

    /// Whether a name that begins with a level alone means one body.
    func accepts(_ name: NameCandidate, in fold: [UInt16]) -> Bool {
        guard let levels, case .local(_, let department) = name.origin else { return true }
        guard Int(department) == name.range.lowerBound + 1 else { return true }
        return levels.contains(fold[name.range.lowerBound])
    }
}
