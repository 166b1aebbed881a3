internal import PlanModel

/// Derives the long form of a short name from the tables and the places of the document.
struct CanonicalNames {
    private let lexicon: InstitutionLexicon
    /// Full name of the document's city or county; nil where there is none or more than one.
    private let city: String?
    /// Full name of the document's province.
    private let province: String?

    init(lexicon: InstitutionLexicon, metadata: Metadata) {
        self.lexicon = lexicon
        let place = metadata.places.count == 1 ? metadata.places[0] : nil
        guard let place, let code = place.code else {
            (city, province) = (nil, nil)
            return
        }
        let row = lexicon.place(code: code)
        let name = row.map { lexicon.place($0).name } ?? place.name
        let isProvince = code.hasSuffix("0000")
        // The cities under the state government are city and province in one.
        city = isProvince && !name.hasSuffix("市") ? nil : name
        let upper = isProvince ? row : lexicon.place(code: code.prefix(2) + "0000")
        province = upper.map { lexicon.place($0).name }
    }

    /// Long form of a name, nil where it is the name itself or cannot be told.
    func form(of name: NameCandidate, in source: SourceText) -> String? {
        switch name.origin {
        case .known(let row): lexicon.canonical(ofKnown: Int(row))
        case .local(let row, let department): local(name, Int(row), Int(department), source)
        case .composed: nil
        }
    }

    private func local(_ name: NameCandidate, _ row: Int, _ department: Int, _ source: SourceText) -> String? {
        let long = lexicon.canonical(ofDepartment: row)
        let prefix = source.reading(name.range.lowerBound..<max(name.range.lowerBound, department))
        let isParty = long.hasPrefix("委") || prefix.count == 2 && prefix.hasSuffix("委")
        guard let owner = owner(prefix.count == 2 && isParty ? String(prefix.prefix(1)) : prefix) else { return nil }
        let office = isParty && !long.hasPrefix("委") ? "委" + long : long
        let form = (isParty && !owner.hasPrefix("中共") ? "中共" : "") + owner + office
        return form == source.reading(name.range) ? nil : form
    }

    /// Full name of the place that a prefix stands for.
    private func owner(_ prefix: String) -> String? {
        switch prefix {
        case "市": city.flatMap { $0.hasSuffix("市") ? $0 : nil }
        case "省": province.flatMap { $0.hasSuffix("省") ? $0 : nil }
        case "区": city.flatMap { $0.hasSuffix("区") ? $0 : nil }
        case "县", "縣": city.flatMap { $0.hasSuffix("县") ? $0 : nil }
        case "州": city.flatMap { $0.hasSuffix("自治州") ? $0 : nil }
        case "": nil
        // 广州 is short for the city.
        case _ where prefix.hasSuffix("州"): lexicon.prefecture(prefix) ?? (prefix.count == 2 ? nil : prefix)
        default: prefix.last.map { "省市区县盟旗縣區".contains($0) } == true ? prefix : nil
        }
    }
}
