/// What a careful reader wrote down about a text: the annotations that extraction is scored against.
///
/// Spans are given by the quote and its first character (`at`), in Unicode scalars of the canonical text.
package struct GoldDocument: Decodable, Sendable {
    /// What the text says about itself.
    package struct About: Decodable, Sendable {
        package var title: String?
        package var kind: String?
        package var places: [String]?
        package var issuers: [String]?
        package var documentNumber: String?
        package var signed: String?
        package var published: String?
        package var periodStart: String?
        package var periodEnd: String?
        package var script: String?
    }

    /// One quantity.
    package struct Figure: Decodable, Sendable {
        package var quote: String
        package var at: Int
        package var kind: String
        package var indicator: String
        package var comparator: String
        package var min: Double?
        package var max: Double?
        package var unit: String?
        package var due: String?
        package var theme: String?
    }

    /// One time expression.
    package struct Time: Decodable, Sendable {
        package var quote: String
        package var at: Int
        package var type: String
        package var start: String?
        package var end: String?
    }

    /// One institution, by its name as written.
    package struct Body: Decodable, Sendable {
        package var name: String
        package var type: String
    }

    /// One task, in the order of the text.
    package struct Task: Decodable, Sendable {
        package var level: Int
        package var title: String
        package var lead: [String]?
        package var responsible: [String]?
    }

    /// One glossary entry.
    package struct Term: Decodable, Sendable {
        package var term: String
    }

    package var metadata: About?
    package var quantities: [Figure]?
    package var times: [Time]?
    package var institutions: [Body]?
    package var tasks: [Task]?
    package var glossary: [Term]?
}
