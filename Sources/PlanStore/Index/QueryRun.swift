internal import Foundation
import PlanIndex

/// One search: which texts fit, how often, and which of them are best.
struct QueryRun {
    /// Documents that fit.
    private(set) var documents = 0
    /// Occurrences in them.
    private(set) var hits = 0
    private var best: BestTexts

    private let query: LibraryQuery
    private let index: LibraryIndex

    init(_ query: LibraryQuery, _ index: LibraryIndex, limit: Int) {
        (self.query, self.index, best) = (query, index, BestTexts(limit: limit))
    }

    /// The best documents; of equal ones the one that was added first.
    mutating func ranked() -> [BestTexts.Found] { best.ranked() }

    /// Runs the search.
    ///
    /// - Parameters:
    ///   - passages: Where phrases that are looked for have to stand; those that must not stand, stand nowhere.
    ///   - allowed: Numbers of the documents that are looked at; nil for all.
    mutating func find(_ search: LibrarySearch, _ passages: PassageFilter?, _ allowed: Set<UInt32>?) throws {
        var found: [[UInt16]: [TextHits]] = [:]
        for phrase in query.phrases where found[phrase] == nil {
            found[phrase] = try search.hits(of: phrase, in: passages)
        }
        let excluded = try query.excluded.map { try search.hits(of: $0) }
        var seen: Set<[UInt16]> = []
        let counted = query.phrases.filter { seen.insert($0).inserted }.compactMap { found[$0] }
        let weights = counted.map { weight($0.reduce(0) { $0 + $1.texts.count }) }
        for (number, segment) in index.segments.enumerated() {
            var texts = fitting(number, found)
            for hits in excluded { texts = SortedNumbers.subtraction(texts, hits[number].texts) }
            if let allowed { texts = texts.filter { allowed.contains(segment.documents[Int($0)]) } }
            rank(texts, of: segment, counted.map { $0[number] }, weights)
        }
    }

    /// Texts of a segment that have a phrase of each group.
    private func fitting(_ segment: Int, _ found: [[UInt16]: [TextHits]]) -> [UInt32] {
        var fitting: [UInt32]?
        for group in query.groups {
            let any = group.reduce(into: [UInt32]()) { all, phrase in
                let own = found[phrase]?[segment].texts ?? []
                all = all.isEmpty ? own : SortedNumbers.union(all, own)
            }
            fitting = fitting.map { SortedNumbers.intersection($0, any) } ?? any
        }
        return fitting ?? []
    }

    private mutating func rank(
        _ texts: [UInt32], of segment: SegmentTexts, _ phrases: [TextHits], _ weights: [Double]
    ) {
        var counts = [Int](repeating: 0, count: texts.count)
        var scores = [Double](repeating: 0, count: texts.count)
        for (phrase, weight) in zip(phrases, weights) {
            phrase.forEach(of: texts) { place, count in
                guard count > 0 else { return }
                let share = Double(segment.length(of: Int(texts[place]))) / index.meanLength
                counts[place] += Int(count)
                scores[place] += QueryRun.score(count, weight, share)
            }
        }
        documents += texts.count
        for (place, text) in texts.enumerated() {
            hits += counts[place]
            best.add(document: segment.documents[Int(text)], hits: counts[place], score: scores[place])
        }
    }

    /// The weight of a phrase that stands in so many documents (Robertson and Zaragoza, “The probabilistic relevance
    /// framework: BM25 and beyond”, 2009, with 1 added so that it is never below zero).
    private func weight(_ documents: Int) -> Double {
        log(1 + (Double(index.documents - documents) + 0.5) / (Double(documents) + 0.5))
    }

    /// BM25 with k₁ 1.2 and b 0.75.
    ///
    /// - Parameter share: Length of the document against the mean.
    private static func score(_ count: UInt32, _ weight: Double, _ share: Double) -> Double {
        let hits = Double(count)
        return weight * hits * 2.2 / (hits + 1.2 * (0.25 + 0.75 * share))
    }
}
