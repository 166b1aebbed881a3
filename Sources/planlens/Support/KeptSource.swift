import Foundation
import PlanModel

/// What a record of the library says of the file that it was read from; the kept text alone could not tell of what was
/// left out of it.
struct KeptSource {
    let name: String
    let repairs: [Repair]
    let notices: [Notice]
    /// Which of the plans of its file it is.
    let part: SourcePart?

    private struct Record: Decodable {
        struct Source: Decodable {
            let name: String
            let repairs: [Entry]
            let notices: [Notice]?
            let part: Part?
        }

        struct Part: Decodable {
            let number: Int
            let count: Int
            let span: [Int]
            let page: Int?
        }

        struct Entry: Decodable {
            let kind: String
            let span: [Int]
            let note: String
            let left: String?
            let characters: Int?
        }

        let source: Source
    }

    /// Nil where the bytes are no record.
    init?(record: [UInt8]) {
        guard let source = try? JSONDecoder().decode(Record.self, from: Data(record)).source else { return nil }
        name = source.name
        notices = source.notices ?? []
        part = source.part.flatMap { part in
            guard part.span.count == 2 else { return nil }
            let span = TextSpan(part.span[0], part.span[1])
            return SourcePart(number: part.number, count: part.count, span: span, page: part.page)
        }
        repairs = source.repairs.compactMap { entry in
            guard let kind = Repair.Kind(rawValue: entry.kind), entry.span.count == 2 else { return nil }
            let left = entry.left.map { Repair.Left(text: $0, characters: entry.characters ?? 0) }
            return Repair(kind: kind, span: TextSpan(entry.span[0], entry.span[1]), note: entry.note, left: left)
        }
    }

    /// Whether a record is of one of several plans of a file, told by its first bytes.
    ///
    /// The words cannot stand in a name, where quotation marks are escaped.
    static func isPart(record: [UInt8]) -> Bool {
        let reach = record.prefix(4096)
        let words = Array(#","part":{"number":"#.utf8)
        return reach.indices.dropLast(words.count).contains { reach[$0...].starts(with: words) }
    }
}
