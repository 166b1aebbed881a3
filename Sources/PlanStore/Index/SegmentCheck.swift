internal import GRDB
import PlanIndex
import PlanModel

/// Holds a segment against the texts it is of, stretch by stretch, so that memory does not grow with the segment.
struct SegmentCheck {
    private let segment: SegmentTexts
    private let database: Database
    private let read: (String, [UInt8]) throws -> SourceText

    /// Lists that are not those of the texts.
    private var wrongLists: Set<UInt32> = []
    private(set) var faults: [LibraryFault] = []

    /// Characters of a stretch.
    private static let most = 4_000_000

    init(_ segment: SegmentTexts, in database: Database, read: @escaping (String, [UInt8]) throws -> SourceText) {
        (self.segment, self.database, self.read) = (segment, database, read)
    }

    /// - Complexity: O(characters + stretches · pairs).
    mutating func run() throws {
        var first = 0
        while first < segment.documents.count {
            var end = first + 1
            while end < segment.documents.count,
                Int(segment.bounds.ends[end] - segment.start(of: first)) <= SegmentCheck.most
            { end += 1 }
            try check(first..<end)
            first = end
        }
        guard !wrongLists.isEmpty else { return }
        let message = "\(wrongLists.count) lists of the index are not those of the texts"
        faults.append(LibraryFault(document: nil, message: message))
    }

    private mutating func check(_ texts: Range<Int>) throws {
        var builder = SegmentBuilder()
        var isReadable = true
        for text in texts {
            let fold = try fold(of: text)
            let length = segment.length(of: text)
            isReadable = isReadable && (fold.map { $0.count == length } ?? true)
            builder.add(fold ?? [UInt16](repeating: CharacterPair.end, count: length))
        }
        if isReadable { try compare(builder, texts) }
    }

    /// The folded text as it reads now; nil for one that was removed or is missing.
    private mutating func fold(of text: Int) throws -> [UInt16]? {
        let number = segment.documents[text]
        guard number != 0 else { return nil }
        let row = try Row.fetchOne(
            database, sql: "SELECT id, name, text FROM document WHERE number = ?", arguments: [Int64(number)])
        guard let row else {
            faults.append(
                LibraryFault(document: nil, message: "the index names document \(number), which is not there"))
            return nil
        }
        let id: String = row["id"]
        let source = try read(row["name"], [UInt8](bytesOrNil: row["text"]) ?? [])
        if source.view.fold.count != segment.length(of: text) {
            faults.append(LibraryFault(document: id, message: "its text is not the one that was indexed"))
        }
        for (table, key) in [("quantity", "id"), ("time", "number")] {
            let sql = "SELECT CAST(\(key) AS TEXT) AS record, start, end, quote FROM \(table) WHERE document = ?"
            faults += try quotes("\(table) ", sql, of: Int64(number), id: id, source)
        }
        let sql = """
            SELECT list.key || ' of the record, ' || item.key AS record, item.value ->> '$.span[0]' AS start,
                item.value ->> '$.span[1]' AS end, item.value ->> '$.quote' AS quote
            FROM document, json_each(CAST(record AS TEXT)) AS list, json_each(list.value) AS item
            WHERE number = ? AND json_valid(CAST(record AS TEXT))
                AND list.key IN ('quantities', 'times', 'slogans', 'unparsed')
            """
        faults += try quotes("", sql, of: Int64(number), id: id, source)
        return source.view.fold
    }

    /// Holds quotes against the text at their spans.
    ///
    /// - Parameter sql: Gives `record`, `start`, `end` and `quote` of those of a document.
    private func quotes(
        _ name: String, _ sql: String, of number: Int64, id: String, _ source: SourceText
    ) throws -> [LibraryFault] {
        try Row.fetchAll(database, sql: sql, arguments: [number]).compactMap { row in
            let (record, quote): (String, String?) = (row["record"], row["quote"])
            let (start, end): (Int, Int) = (row["start"] ?? -1, row["end"] ?? -1)
            let isInside = start >= 0 && start <= end && end <= source.scalars.count
            return isInside && source.quote(TextSpan(start, end)) == quote
                ? nil
                : LibraryFault(document: id, message: "the quote of \(name)\(record) is not the text at its span")
        }
    }

    /// Goes through the pairs of the texts and of the index side by side.
    private mutating func compare(_ builder: SegmentBuilder, _ texts: Range<Int>) throws {
        let base = segment.start(of: texts.lowerBound)
        let range = base..<segment.bounds.ends[texts.upperBound - 1]
        var walk = try PairWalk(segment: segment.number, in: database)
        var head = try walk.next()
        var wrong: Set<UInt32> = []
        func stored(_ list: PostingList) -> [UInt32] { places(of: list, in: range) }
        try builder.forEachPair { pair, places, _ in
            while let own = head, own.entry.pair < pair {
                if !stored(own.list).isEmpty { wrong.insert(own.entry.pair) }
                head = try walk.next()
            }
            guard let own = head, own.entry.pair == pair else {
                wrong.insert(pair)
                return
            }
            if !stored(own.list).elementsEqual(places.lazy.map { $0 + base }) { wrong.insert(pair) }
            head = try walk.next()
        }
        while let own = head {
            if !stored(own.list).isEmpty { wrong.insert(own.entry.pair) }
            head = try walk.next()
        }
        wrongLists.formUnion(wrong)
    }

    /// Places of a list in a stretch, those of removed texts left out.
    private func places(of list: PostingList, in range: Range<UInt32>) -> [UInt32] {
        let places = list.places(in: range)
        if segment.isWhole { return places }
        var kept: [UInt32] = []
        segment.bounds.forEachText(of: places[...]) { text, own in
            if segment.documents[text] != 0 { kept += places[own] }
        }
        return kept
    }
}
