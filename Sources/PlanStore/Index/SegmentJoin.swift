internal import GRDB
import PlanIndex

/// Several segments as one, without the documents that were removed.
struct SegmentJoin {
    private let segments: [SegmentTexts]
    /// For each text of each segment where it begins in the joined one; nil for one that was removed.
    private let starts: [[UInt32?]]
    private let documents: [UInt32]
    private let bounds: TextBounds

    init(_ segments: [SegmentTexts]) {
        self.segments = segments
        var (starts, documents, ends): ([[UInt32?]], [UInt32], [UInt32]) = ([], [], [])
        for segment in segments {
            var own: [UInt32?] = []
            var begin: UInt32 = 0
            for (text, end) in segment.bounds.ends.enumerated() {
                let document = segment.documents[text]
                own.append(document == 0 ? nil : ends.last ?? 0)
                if document != 0 {
                    documents.append(document)
                    ends.append((ends.last ?? 0) + (end - begin))
                }
                begin = end
            }
            starts.append(own)
        }
        (self.starts, self.documents, bounds) = (starts, documents, TextBounds(ends: ends))
    }

    /// Writes the joined segment and takes the old ones away.
    ///
    /// - Complexity: O(places).
    func write(to database: Database) throws {
        if !documents.isEmpty { try writeJoined(to: database) }
        for segment in segments {
            try database.execute(
                sql: "DELETE FROM block WHERE key BETWEEN ? AND ?", arguments: IndexRows.keys(of: segment.number))
            try database.execute(sql: "DELETE FROM segment WHERE number = ?", arguments: [segment.number])
        }
    }

    private func writeJoined(to database: Database) throws {
        let joined = try IndexRows.insertSegment(documents: documents, ends: bounds.ends, into: database)
        var writer = try IndexRows.writer(segment: joined, to: database)
        var walks = try segments.map { try PairWalk(segment: $0.number, in: database) }
        var heads = try walks.indices.map { try walks[$0].next() }
        var places: [UInt32] = []
        while let pair = SegmentJoin.least(heads) {
            places.removeAll(keepingCapacity: true)
            var texts = 0
            for index in heads.indices {
                guard let head = heads[index], head.entry.pair == pair else { continue }
                texts += take(head, of: index, into: &places)
                heads[index] = try walks[index].next()
            }
            if !places.isEmpty { try writer.add(pair, places: places[...], texts: texts) }
        }
        try writer.finish()
    }

    private static func least(_ heads: [PairWalk.Head?]) -> UInt32? {
        var least: UInt32?
        for head in heads {
            if let pair = head?.entry.pair, pair < least ?? .max { least = pair }
        }
        return least
    }

    /// Appends places of a segment as places of the joined one, and says in how many texts they stand.
    private func take(_ head: PairWalk.Head, of index: Int, into places: inout [UInt32]) -> Int {
        let segment = segments[index]
        if segment.isWhole {
            head.list.append(to: &places, shiftedBy: starts[index].first.flatMap { $0 } ?? 0)
            return head.entry.texts
        }
        let own = head.list.places
        var texts = 0
        segment.bounds.forEachText(of: own[...]) { text, range in
            guard let start = starts[index][text] else { return }
            let begin = segment.start(of: text)
            for place in own[range] { places.append(place - begin + start) }
            texts += 1
        }
        return texts
    }
}
