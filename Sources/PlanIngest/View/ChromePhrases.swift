import PlanResources

/// The vocabulary of web page furniture, from `Ingest/chrome.tsv`.
final class ChromePhrases: Sendable {
    /// What a phrase does; the raw value is its class in the look-up structure.
    enum Kind: Int, Sendable {
        /// A button or link of its own.
        case word = 0
        /// The same beside other furniture only: `大`, `中`, `小`.
        case weak
        /// Names a value that is furniture too: `责任编辑：…`, `阅读量：…`.
        case label
        /// The same beside other furniture only: `审核：…`.
        case weakLabel
        /// Names the publication that a page was taken from: `来源：…`.
        case source
        /// What names of publications and offices end with.
        case outlet
        /// Names a value that stays: `发布时间：…`.
        case keep
        /// Opens a line that is furniture as a whole, near the start or the end of a page.
        case prefix
        /// Opens a line that says where in the site the page lies.
        case crumb
        /// Opens a line that is furniture where it holds no Chinese: an address on the web.
        case address
        /// Makes a line furniture wherever it stands in the line.
        case inside
        /// Opens a list of links at the end of a page: `相关阅读`; a button of its own elsewhere.
        case opener
        /// What an account or a seller writes about itself at the end of a page: `后台留言`.
        case card

        init?(name: String) {
            guard let index = Kind.names.firstIndex(of: name) else {
                return nil
            }
            self.init(rawValue: index)
        }

        private static let names = [
            "word", "weak", "label", "weakLabel", "source", "outlet", "keep", "prefix", "crumb", "address", "inside",
            "opener", "card",
        ]

        /// Its bit in a mask of classes.
        var bit: UInt64 { 1 << UInt64(rawValue) }
    }

    private let trie: PhraseTrie
    /// Where a phrase of `inside` may begin.
    private let insideStarts: PhraseStarts

    /// - Throws: `ResourceError` where the table is missing or names an unknown kind.
    init(folder: ResourceFolder, fold: FoldTable) throws(ResourceError) {
        let table = try folder.table("Ingest/chrome.tsv")
        let phrase = try table.column("phrase")
        let kind = try table.column("kind")
        var trie = PhraseTrieBuilder(capacity: 1024)
        for row in 0..<table.rowCount {
            guard let known = Kind(name: table.text(row, kind)) else {
                throw table.fault(row: row, "“\(table.text(row, kind))” is no kind")
            }
            trie.add(table.key(row, phrase, with: fold), class: known.rawValue, payload: Int32(known.rawValue))
        }
        self.trie = trie.trie()
        insideStarts = self.trie.starts(of: Kind.inside.bit)
    }

    /// Whether the words up to `end` name a publication or an office.
    func namesOutlet(_ fold: [UInt16], _ range: Range<Int>) -> Bool {
        trie.longest(
            in: fold, endingAt: range.upperBound, floor: range.lowerBound, reach: 5, classes: Kind.outlet.bit) != nil
    }

    /// Whether a phrase that makes its whole line furniture stands in `range`.
    func holdsInside(_ fold: [UInt16], _ range: Range<Int>) -> Bool {
        var place = insideStarts.next(in: fold, from: range.lowerBound, limit: range.upperBound)
        while place < range.upperBound {
            if phrase(fold, at: place, limit: range.upperBound, kinds: Kind.inside.bit) != nil { return true }
            place = insideStarts.next(in: fold, from: place + 1, limit: range.upperBound)
        }
        return false
    }

    /// The longest phrase of the given kinds at `place`.
    func phrase(_ fold: [UInt16], at place: Int, limit: Int, kinds: UInt64) -> (kind: Kind, end: Int)? {
        guard let match = trie.longest(in: fold, at: place, limit: limit, classes: kinds),
            let kind = Kind(rawValue: Int(match.payload))
        else { return nil }
        return (kind, match.end)
    }
}
