import Formats

/// What a workbook holds beside its sheets: which sheets there are, shared texts, formats of numbers.
struct WorkbookParts {
    /// A sheet as the workbook lists it.
    struct Sheet {
        var name: String
        var part: String
        var isHidden: Bool
    }

    private(set) var sheets: [Sheet] = []
    private(set) var texts: [[UInt8]] = []
    private(set) var from1904 = false
    private var formats: [NumberFormat] = []  // by style of a cell

    private static let workbook = "xl/workbook.xml"
    /// How many times more shared texts than cells there may be.
    private static let textsPerCell = 4

    /// - Throws: `FormatFault`.
    init(_ archive: ZipArchive, limits: ReadingLimits) throws(FormatFault) {
        let parts = XMLPart<WorkbookName>(archive: archive, limits: limits)
        let links = try PartLinks(archive, limits: limits, of: WorkbookParts.workbook)
        try readSheets(parts, links)
        let texts = links.targets(ofType: "sharedStrings").first ?? "xl/sharedStrings.xml"
        if archive.holds(texts) { try readTexts(parts, texts, limits) }
        let styles = links.targets(ofType: "styles").first ?? "xl/styles.xml"
        if archive.holds(styles) { try readStyles(parts, styles) }
    }

    /// How cells of a style show numbers.
    func format(_ style: Int) -> NumberFormat { formats.indices.contains(style) ? formats[style] : .general }

    private mutating func readSheets(_ parts: XMLPart<WorkbookName>, _ links: PartLinks) throws(FormatFault) {
        var seen: Set<String> = []
        try parts.read(WorkbookParts.workbook) { piece in
            switch piece {
            case .start(.workbookPr, let attributes): from1904 = attributes[.date1904].isTrue
            case .start(.sheet, let attributes):
                guard let id = attributes[.id], let part = links.target(id), seen.insert(part).inserted else { return }
                let isHidden = attributes[.state] == "hidden" || attributes[.state] == "veryHidden"
                sheets.append(Sheet(name: attributes[.name] ?? "", part: part, isHidden: isHidden))
            default: break
            }
        }
    }

    private mutating func readTexts(
        _ parts: XMLPart<WorkbookName>, _ part: String, _ limits: ReadingLimits
    ) throws(FormatFault) {
        var (text, isText, readings): ([UInt8], Bool, Int) = ([], false, 0)
        try parts.read(part) { piece throws(FormatFault) in
            switch piece {
            case .start(.t, _): isText = true
            case .end(.t): isText = false
            case .start(.rPh, _): readings += 1
            case .end(.rPh): readings -= 1
            case .text(let words): if isText, readings == 0 { text += words }
            case .end(.si):
                guard texts.count / WorkbookParts.textsPerCell < limits.cells else { throw .table }
                texts.append(text)
                text = []
            default: break
            }
        }
    }

    private mutating func readStyles(_ parts: XMLPart<WorkbookName>, _ part: String) throws(FormatFault) {
        var (codes, made): ([Int: String], [Int: NumberFormat]) = ([:], [:])
        var isCells = false
        try parts.read(part) { piece in
            switch piece {
            case .start(.numFmt, let attributes):
                guard let number = attributes[.numFmtId].number, let code = attributes[.formatCode] else { return }
                codes[number] = code
            case .start(.cellXfs, _): isCells = true
            case .end(.cellXfs): isCells = false
            case .start(.xf, let attributes) where isCells:
                let number = attributes[.numFmtId].number ?? 0
                let format =
                    made[number] ?? codes[number].map { NumberFormat(code: $0) } ?? NumberFormat(number: number)
                made[number] = format ?? .general
                formats.append(format ?? .general)
            default: break
            }
        }
    }
}

/// Which parts a part of an office file names, by its relations (ISO/IEC 29500-2, 9.3).
struct PartLinks {
    private var parts: [String: (type: Substring, part: String)] = [:]
    private var order: [String] = []

    /// - Throws: `FormatFault` where the relations are there and cannot be read.
    init(_ archive: ZipArchive, limits: ReadingLimits, of part: String) throws(FormatFault) {
        let steps = part.split(separator: "/")
        let entry = (steps.dropLast() + ["_rels", (steps.last ?? "") + ".rels"]).joined(separator: "/")
        guard archive.holds(entry) else { return }
        try XMLPart<WorkbookName>(archive: archive, limits: limits).read(entry) { piece in
            guard case .start(.relationship, let attributes) = piece, attributes[.mode] != "External" else { return }
            guard let id = attributes[.relationshipId], parts[id] == nil, let target = attributes[.target],
                let found = PartPath.resolve(target, from: part)
            else { return }
            parts[id] = ((attributes[.type] ?? "").split(separator: "/").last ?? "", found)
            order.append(id)
        }
    }

    /// The part of an id.
    func target(_ id: String) -> String? { parts[id]?.part }

    /// The parts whose kind ends in a name.
    func targets(ofType type: String) -> [String] {
        order.compactMap { id in parts[id].flatMap { $0.type == type ? $0.part : nil } }
    }
}

extension String? {
    /// A number that is written in plain digits.
    var number: Int? { flatMap { Int($0) } }

    /// Whether it is a true of XML Schema.
    var isTrue: Bool { self == "1" || self == "true" }
}
