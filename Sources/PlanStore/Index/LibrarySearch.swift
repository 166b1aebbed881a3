internal import GRDB
import PlanIndex

/// Searches the index of a library.
struct LibrarySearch {
    private let database: Database
    private let index: LibraryIndex

    init(_ database: Database, _ index: LibraryIndex) { (self.database, self.index) = (database, index) }

    /// How often a phrase stands in the texts of each segment, removed ones left out.
    ///
    /// - Parameter passages: Where it has to stand; nil for anywhere.
    /// - Complexity: O(occurrences of its rarest pair · length).
    func hits(of phrase: [UInt16], in passages: PassageFilter? = nil) throws -> [TextHits] {
        try index.segments.map { segment in
            if phrase.count == 1, let character = phrase.first {
                return try hits(of: character, in: segment, passages)
            }
            var hits = TextHits()
            guard let query = PairQuery(phrase) else { return hits }
            let places = try self.places(of: query, in: segment)
            segment.bounds.forEachText(of: places[...]) { text, range in
                let count = LibrarySearch.count(places[range], phrase.count, text, segment, passages)
                if count > 0 { hits.append(text: UInt32(text), count: UInt32(count)) }
            }
            return hits
        }
    }

    /// Occurrences that count: those in passages that fit, of a text that is there.
    private static func count(
        _ places: ArraySlice<UInt32>, _ length: Int, _ text: Int, _ segment: SegmentTexts, _ passages: PassageFilter?
    ) -> Int {
        let document = segment.documents[text]
        guard document != 0 else { return 0 }
        guard let passages else { return places.count }
        let start = segment.start(of: text)
        return places.count { passages.holds(Int($0 - start)..<(Int($0 - start) + length), of: document) }
    }

    /// A character is found in all pairs that begin with it.
    ///
    /// - Complexity: O(texts of the segment + occurrences).
    private func hits(of character: UInt16, in segment: SegmentTexts, _ passages: PassageFilter?) throws -> TextHits {
        var counts = [UInt32](repeating: 0, count: segment.documents.count)
        let codes = CharacterPair.codes(from: character)
        let first = try IndexRows.block(of: codes.lowerBound, segment: segment.number, in: database)
        try take(first, codes, segment, passages, &counts)
        let rows = try Row.fetchCursor(
            database, sql: "SELECT key, pairs FROM block WHERE key > ? AND key <= ?",
            arguments: [
                IndexRows.key(segment.number, codes.lowerBound), IndexRows.key(segment.number, codes.upperBound),
            ])
        while let row = try rows.next() { try take(IndexRows.block(row), codes, segment, passages, &counts) }
        var hits = TextHits()
        for (text, count) in counts.enumerated() where count > 0 { hits.append(text: UInt32(text), count: count) }
        return hits
    }

    /// Counts the places of a block's pairs with one of the codes, text by text.
    private func take(
        _ block: PairBlock?, _ codes: ClosedRange<UInt32>, _ segment: SegmentTexts, _ passages: PassageFilter?,
        _ counts: inout [UInt32]
    ) throws {
        guard let block else { return }
        for entry in block.entries where codes.contains(entry.pair) {
            let places = block.list(of: entry)?.places ?? []
            segment.bounds.forEachText(of: places[...]) { text, range in
                counts[text] += UInt32(LibrarySearch.count(places[range], 1, text, segment, passages))
            }
        }
    }

    /// Documents and occurrences of a phrase, exactly.
    ///
    /// - Complexity: For two characters O(segments · log pairs) where nothing was removed, else that of a search.
    func count(of phrase: [UInt16]) throws -> (documents: Int, hits: Int) {
        var (documents, hits) = (0, 0)
        for segment in index.segments {
            if phrase.count == 2, segment.isWhole {
                guard let entry = try entry(CharacterPair(phrase[0], phrase[1]).code, in: segment)?.entry else {
                    continue
                }
                (documents, hits) = (documents + entry.texts, hits + entry.hits)
            } else if let query = PairQuery(phrase) {
                let places = try self.places(of: query, in: segment)
                segment.bounds.forEachText(of: places[...]) { text, range in
                    guard segment.documents[text] != 0 else { return }
                    (documents, hits) = (documents + 1, hits + range.count)
                }
            } else if let character = phrase.first {
                let found = try self.hits(of: character, in: segment, nil)
                (documents, hits) = (documents + found.texts.count, hits + found.counts.reduce(0) { $0 + Int($1) })
            }
        }
        return (documents, hits)
    }

    private func places(of query: PairQuery, in segment: SegmentTexts) throws -> [UInt32] {
        var found: [UInt32: (block: PairBlock, entry: PairBlock.Entry)] = [:]
        return try query.places(
            count: { pair in
                if let known = found[pair] { return known.entry.hits }
                if let count = try IndexRows.longCount(of: pair, segment: segment.number, in: database) { return count }
                found[pair] = try entry(pair, in: segment)
                return found[pair]?.entry.hits
            },
            list: { pair in
                try (found[pair] ?? entry(pair, in: segment)).flatMap { $0.block.list(of: $0.entry) }
            })
    }

    private func entry(
        _ pair: UInt32, in segment: SegmentTexts
    ) throws -> (block: PairBlock, entry: PairBlock.Entry)? {
        guard let block = try IndexRows.block(of: pair, segment: segment.number, in: database) else { return nil }
        return block.entry(of: pair).map { (block, $0) }
    }
}
