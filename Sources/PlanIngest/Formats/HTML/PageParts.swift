import PlanResources

/// What a part of a page is by the words that its maker named it with.
enum PagePart: String, Sendable, CaseIterable {
    /// Menus, heads and feet of the site, links to elsewhere, buttons, comments: not the page's own text.
    case furniture
    /// The page's own text.
    case content
}

/// The words of class, id and role that pages are built with.
struct PageParts: Sendable {
    private let words: [String: PagePart]

    /// - Throws: `ResourceError` where the table is missing or malformed.
    init(folder: ResourceFolder) throws(ResourceError) {
        let table = try folder.table("Ingest/page-parts.tsv")
        let word = try table.column("word")
        let part = try table.column("part")
        var words: [String: PagePart] = [:]
        for row in 0..<table.rowCount {
            guard let kind = PagePart(rawValue: table.text(row, part)) else {
                throw table.fault(row: row, "names no part of a page")
            }
            words[table.text(row, word)] = kind
        }
        self.words = words
    }

    /// The part that a value such as `nav-top mainMenu` names; its words are cut at signs and at capitals. Content
    /// prevails: `content-nav` holds content.
    ///
    /// - Complexity: O(length).
    func part(named value: ArraySlice<UInt8>) -> PagePart? {
        guard value.count <= 1024 else { return nil }
        var (found, word): (PagePart?, [UInt8]) = (nil, [])
        var wasSmall = false
        for byte in value + [0x20] {
            let isCapital = (0x41...0x5A).contains(byte)
            let isSmall = (0x61...0x7A).contains(byte)
            if !word.isEmpty, !isSmall && !isCapital || isCapital && wasSmall {
                if let part = words[String(decoding: word, as: UTF8.self)], found != .content { found = part }
                word = []
            }
            if isSmall || isCapital { word.append(isCapital ? byte + 0x20 : byte) }
            wasSmall = isSmall
        }
        return found
    }
}
