import Foundation
import PlanModel

/// What a record of the library says of the file that it was read from; the kept text alone could not tell of what was
/// left out of it.
struct KeptSource {
    let name: String
    let repairs: [Repair]
    let notices: [Notice]

    private struct Record: Decodable {
        struct Source: Decodable {
            let name: String
            let repairs: [Entry]
            let notices: [Notice]?
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
        repairs = source.repairs.compactMap { entry in
            guard let kind = Repair.Kind(rawValue: entry.kind), entry.span.count == 2 else { return nil }
            let left = entry.left.map { Repair.Left(text: $0, characters: entry.characters ?? 0) }
            return Repair(kind: kind, span: TextSpan(entry.span[0], entry.span[1]), note: entry.note, left: left)
        }
    }
}
