import Foundation
import TestSupport

/// An annotation of `Corpus/Gold`, as far as the tests look at it.
struct GoldDocument: Decodable {
    struct Words: Decodable {
        var quote: String
        var at: Int
        var type: String?
        var kind: String?
        var theme: String?
        var comparator: String?
        var min: Double?
        var max: Double?
    }

    struct Body: Decodable {
        var name: String
        var type: String
    }

    struct Duty: Decodable {
        var level: Int
        var title: String
    }

    struct Term: Decodable {
        var term: String
    }

    var doc: String
    var quantities: [Words]
    var times: [Words]
    var institutions: [Body]
    var tasks: [Duty]
    var glossary: [Term]

    /// - Throws: Foundation's error where the file cannot be read or lacks a field.
    init(named name: String) throws {
        self = try JSONDecoder().decode(GoldDocument.self, from: Data(try Corpus.bytes("Gold/\(name).json")))
    }
}
