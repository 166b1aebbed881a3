internal import Foundation
internal import GRDB
import PlanModel

/// Where in the documents hits count: in sections of a role, in sentences with figures of a theme.
struct PassageFilter {
    /// Passages of each document in places of its reading view, ascending and apart.
    private var passages: [UInt32: [Range<Int>]] = [:]

    /// Labels a passage can be looked for by.
    enum Label {
        static func role(_ role: String) -> String { "role:" + role }
        static func theme(_ theme: String) -> String { "theme:" + theme }
    }

    /// Passages with all of the labels.
    ///
    /// - Complexity: O(passages with the labels).
    init(_ labels: [String], in database: Database) throws {
        for (number, label) in labels.enumerated() {
            var own: [UInt32: [Range<Int>]] = [:]
            let rows = try Row.fetchCursor(
                database, sql: "SELECT document, start, end FROM passage WHERE label = ? ORDER BY document, start",
                arguments: [label])
            while let row = try rows.next() {
                let (document, start, end): (Int64, Int, Int) = (row["document"], row["start"], row["end"])
                own[UInt32(truncatingIfNeeded: document), default: []].append(start..<max(start, end))
            }
            if number > 0 {
                for (document, ranges) in own {
                    own[document] = passages[document].map { PassageFilter.common($0, ranges) }
                }
            }
            passages = own
        }
    }

    /// What lies in both lists.
    private static func common(_ first: [Range<Int>], _ second: [Range<Int>]) -> [Range<Int>] {
        var all: [Range<Int>] = []
        var at = 0
        for range in first {
            while at < second.count, second[at].upperBound <= range.lowerBound { at += 1 }
            var next = at
            while next < second.count, second[next].lowerBound < range.upperBound {
                all.append(range.clamped(to: second[next]))
                next += 1
            }
        }
        return all
    }

    /// Passages of a document.
    func ranges(of document: UInt32) -> [Range<Int>] { passages[document] ?? [] }

    /// Whether one of a document's passages holds all of `range`.
    ///
    /// - Complexity: O(log passages).
    func holds(_ range: Range<Int>, of document: UInt32) -> Bool {
        guard let own = passages[document] else { return false }
        var (low, high) = (0, own.count)
        while low < high {
            let middle = (low + high) / 2
            if own[middle].upperBound < range.upperBound { low = middle + 1 } else { high = middle }
        }
        return low < own.count && own[low].lowerBound <= range.lowerBound
    }

    /// The passages of a document with their labels, ascending for each label, neighbours joined.
    ///
    /// - Complexity: O(sentences + figures).
    static func passages(of document: PlanDocument) -> [(label: String, range: Range<Int>)] {
        var all: [(label: String, range: Range<Int>)] = []
        var open: [String: Int] = [:]
        func add(_ label: String, _ range: Range<Int>) {
            if let last = open[label], all[last].range.upperBound >= range.lowerBound {
                all[last].range = all[last].range.lowerBound..<max(all[last].range.upperBound, range.upperBound)
            } else {
                open[label] = all.count
                all.append((label, range))
            }
        }
        let sections = document.structure.sections
        for sentence in document.structure.sentences {
            let role = sentence.section.map { sections[$0].role } ?? .other
            add(Label.role(role.rawValue), sentence.range)
        }
        for quantity in document.quantities.sorted(by: { $0.sentence < $1.sentence }) {
            add(Label.theme(quantity.theme), document.source.view.range(of: quantity.sentence))
        }
        return all
    }
}
