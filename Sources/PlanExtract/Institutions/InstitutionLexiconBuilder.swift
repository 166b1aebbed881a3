internal import PlanModel
internal import PlanResources

/// Puts the tables of names into one look-up structure.
struct InstitutionLexiconBuilder {
    private(set) var phrases = PhraseTrieBuilder(capacity: 1 << 15)
    private(set) var starts = StartFilter()
    private let fold: FoldTable
    private var key: [UInt16] = []
    private let kinds: [(code: UInt64, value: Institution.Kind)] = InstitutionLexiconBuilder.types.map {
        (ResourceTable.code($0.rawValue), $0)
    }

    init(fold: FoldTable) { self.fold = fold }

    /// All types, the most usual first.
    private static let types: [Institution.Kind] = [
        .enterprise, .government, .university, .research, .zone, .platform, .association, .international, .media,
        .hospital,
    ]

    private func kind(_ table: ResourceTable, _ row: Int, _ column: Int) throws(ResourceError) -> Institution.Kind {
        let code = table.code(row, column)
        guard let found = kinds.first(where: { $0.code == code }) else {
            throw table.fault(row: row, "has an unknown type")
        }
        return found.value
    }

    private mutating func add(_ mark: NameMark, row: Int) {
        guard key.count < 64 else { return }
        phrases.add(key, class: Int(mark.rawValue), payload: Int32(mark.rawValue) << 24 | Int32(row))
        if NameMark.scanned & mark.bit != 0 { starts.add(key) }
    }

    /// Full and short names of provinces and prefectures.
    ///
    /// Comes behind the words, so that names which are words can be told.
    ///
    /// - Returns: The full names of autonomous prefectures by their short names with 州 (甘孜州).
    mutating func addPlaces(_ table: ResourceTable) throws(ResourceError) -> [String: String] {
        let (name, short) = (try table.column("name"), try table.column("short"))
        var prefectures: [String: String] = [:]
        for row in 0..<table.rowCount {
            table.read(row, name, with: fold, into: &key)
            add(.place, row: row)
            let isPrefecture = endsInAutonomousPrefecture
            for short in table.names(row, short, with: fold) {
                key = short
                if key.count > 1, !isWord { add(.place, row: row) }
                guard isPrefecture else { continue }
                // 甘孜藏族自治州 is 甘孜 and 甘孜州.
                if key.last != 0x5DDE {
                    key.append(0x5DDE)
                    add(.place, row: row)
                }
                prefectures[String(decoding: key, as: UTF16.self)] = table.text(row, name)
            }
        }
        return prefectures
    }

    /// Whether the key ends in 自治州.
    private var endsInAutonomousPrefecture: Bool { key.suffix(3) == [0x81EA, 0x6CBB, 0x5DDE] }

    /// Full names of counties, and short names of all but districts (南山, 城中 …), which are common words too often.
    mutating func addCounties(_ table: ResourceTable) throws(ResourceError) {
        let name = try table.column("name")
        for row in 0..<table.rowCount {
            table.read(row, name, with: fold, into: &key)
            guard key.count > 2 else { continue }
            add(.place, row: row)
            let isDistrict = key.last == 0x533A
            let isAutonomous = key.count > 3 && key[key.count - 3] == 0x81EA && key[key.count - 2] == 0x6CBB
            guard !isDistrict else { continue }
            // 陵水|黎族自治县: what stands in front of the peoples is two characters nearly always.
            key.removeLast(isAutonomous ? max(1, key.count - 2) : 1)
            if !isWord { add(.place, row: row) }
        }
    }

    /// Whether the key is a word of the language as well (会同, 和平): no place then.
    private var isWord: Bool { phrases.contains(key, classes: .max) }

    mutating func addWords(_ table: ResourceTable) throws(ResourceError) {
        let (word, kind) = (try table.column("word"), try table.column("class"))
        let marks = InstitutionLexiconBuilder.words.map { (code: ResourceTable.code($0.word), mark: $0.mark) }
        for row in 0..<table.rowCount {
            table.read(row, word, with: fold, into: &key)
            let code = table.code(row, kind)
            guard let found = marks.first(where: { $0.code == code }) else {
                throw table.fault(row: row, "has an unknown class")
            }
            add(found.mark, row: row)
        }
    }

    /// Codes of the words' classes, the most usual first.
    private static let words: [(word: String, mark: NameMark)] = [
        ("inside", .inside), ("boundary", .boundary), ("region", .region), ("generic", .generic), ("open", .open),
        ("topic", .topic), ("country", .country), ("count", .count), ("rank", .rank), ("and", .and),
        ("whole", .whole), ("national", .national),
    ]

    mutating func addHeads(_ table: ResourceTable) throws(ResourceError) -> [NameHead] {
        let (head, type) = (try table.column("head"), try table.column("type"))
        let (evidence, tails) = (try table.column("evidence"), try table.column("not_before"))
        var heads: [NameHead] = []
        // Few different cells stand in these columns, so each is read once.
        var evidences: [String: NameEvidence] = [:]
        var behind: [String: [[UInt16]]] = [:]
        for row in 0..<table.rowCount {
            table.read(row, head, with: fold, into: &key)
            add(.head, row: row)
            let (codes, words) = (table.text(row, evidence), table.text(row, tails))
            var accepted = evidences[codes]
            if accepted == nil {
                accepted = NameEvidence(codes: codes)
                evidences[codes] = accepted
            }
            guard let accepted else { throw table.fault(row: row, "has an unknown evidence “\(codes)”") }
            var phrases = words.isEmpty ? [] : behind[words]
            if phrases == nil {
                phrases = ResourceTable.parts(of: words, at: " ").map { fold.key($0) }
                behind[words] = phrases
            }
            heads.append(NameHead(type: try kind(table, row, type), evidence: accepted, tails: phrases ?? []))
        }
        return heads
    }

    mutating func addDepartments(_ table: ResourceTable) throws(ResourceError) -> [DepartmentUse] {
        let (name, prefix) = (try table.column("name"), try table.column("prefix"))
        let levels: [UInt16] = [0x7701, 0x5E02, 0x533A, 0x53BF, 0x5DDE, 0x76DF, 0x65D7]
        let codes: [(code: UInt64, use: DepartmentUse)] = [
            (0, .free), (ResourceTable.code("listed"), .listed), (ResourceTable.code("required"), .prefixed),
            (ResourceTable.code("branch"), .branch),
        ]
        var uses: [DepartmentUse] = []
        for row in 0..<table.rowCount {
            table.read(row, name, with: fold, into: &key)
            if key.count == 1 {
                let only = key
                for level in levels {
                    key = [level] + only
                    add(.committee, row: row)
                }
            } else {
                add(.department, row: row)
            }
            let code = table.code(row, prefix)
            guard let use = codes.first(where: { $0.code == code })?.use else {
                throw table.fault(row: row, "has an unknown use")
            }
            uses.append(use)
        }
        return uses
    }

    mutating func addKnown(_ table: ResourceTable) throws(ResourceError) -> [KnownName] {
        let (name, type) = (try table.column("name"), try table.column("type"))
        let use = try table.column("use")
        var names: [KnownName] = []
        names.reserveCapacity(table.rowCount)
        for row in 0..<table.rowCount {
            table.read(row, name, with: fold, into: &key)
            add(.known, row: row)
            names.append(KnownName(type: try kind(table, row, type), needsContext: !table.isEmpty(row, use)))
        }
        return names
    }

    mutating func addFollowers(_ table: ResourceTable) throws(ResourceError) -> [FollowerKind] {
        let (word, kind) = (try table.column("word"), try table.column("kind"))
        var kinds: [FollowerKind] = []
        for row in 0..<table.rowCount {
            table.read(row, word, with: fold, into: &key)
            add(.follower, row: row)
            switch table.text(row, kind) {
            case "person": kinds.append(.person)
            case "session": kinds.append(.session)
            case "class": kinds.append(.class)
            case "act": kinds.append(.act)
            case "does": kinds.append(.does)
            default: throw table.fault(row: row, "has an unknown kind")
            }
        }
        return kinds
    }
}
