package import PlanModel

/// What was read in a text, as far as scoring looks at it: our own reading, or the answer of any other program.
///
/// Another program's answer is JSON of the form `planlens.document/1`; lists and fields that it lacks count as not given.
package struct GivenDocument: Decodable, Sendable {
    /// What the text says about itself.
    struct About: Decodable, Sendable {
        var title: String?
        var kind: String?
        var places: [GivenName]?
        var issuers: [GivenName]?
        var documentNumber: String?
        var signed: String?
        var published: String?
        var periodStart: String?
        var periodEnd: String?
        var script: String?
    }

    /// The file that was read.
    struct Source: Decodable, Sendable {
        var script: String?
    }

    /// One quantity.
    struct Figure: Decodable, Sendable {
        var span: GivenSpan
        var kind: String?
        var indicator: String?
        var comparator: String?
        var min: Double?
        var max: Double?
        var unit: String?
        var due: GivenDue?
        var theme: String?
    }

    /// One time expression.
    struct Time: Decodable, Sendable {
        var span: GivenSpan
        var type: String?
        var start: String?
        var end: String?
    }

    /// One institution.
    struct Body: Decodable, Sendable {
        var name: String
        var type: String?
    }

    /// One task, in the order of the text.
    struct Task: Decodable, Sendable {
        var level: Int?
        var title: String
        var lead: [String]?
        var responsible: [String]?
    }

    /// One glossary entry.
    struct Term: Decodable, Sendable {
        var term: String
    }

    var source: Source?
    var metadata: About?
    var quantities: [Figure]?
    var times: [Time]?
    var institutions: [Body]?
    var tasks: [Task]?
    var glossary: [Term]?
}

/// A span as `[start, end]`; places outside of any text are brought to its limits.
struct GivenSpan: Decodable, Sendable {
    let span: TextSpan

    init(_ span: TextSpan) { self.span = span }

    init(from decoder: any Decoder) throws {
        var list = try decoder.unkeyedContainer()
        let (start, end) = (try list.decode(Int.self), try list.decode(Int.self))
        span = TextSpan(GivenSpan.bounded(start), GivenSpan.bounded(end))
    }

    private static func bounded(_ place: Int) -> Int { min(max(place, 0), Int(Int32.max)) }
}

/// A date, alone or as the `date` of an object.
struct GivenDue: Decodable, Sendable {
    private enum Key: CodingKey { case date }

    let date: String?

    init(_ date: String?) { self.date = date }

    init(from decoder: any Decoder) throws {
        if let plain = try? decoder.singleValueContainer().decode(String.self) {
            date = plain
        } else {
            date = try decoder.container(keyedBy: Key.self).decodeIfPresent(String.self, forKey: .date)
        }
    }
}

/// A name, alone or as the `name` of an object.
struct GivenName: Decodable, Sendable {
    private enum Key: CodingKey { case name }

    let name: String

    init(_ name: String) { self.name = name }

    init(from decoder: any Decoder) throws {
        if let plain = try? decoder.singleValueContainer().decode(String.self) {
            name = plain
        } else {
            name = try decoder.container(keyedBy: Key.self).decode(String.self, forKey: .name)
        }
    }
}

extension GivenDocument {
    /// Our own reading.
    ///
    /// - Complexity: O(records).
    package init(_ document: PlanDocument) {
        source = Source(script: document.source.script.rawValue)
        metadata = About(document.metadata)
        quantities = document.quantities.map { Figure($0) }
        times = document.times.map {
            Time(span: GivenSpan($0.span), type: $0.type.rawValue, start: $0.start?.iso, end: $0.end?.iso)
        }
        institutions = document.institutions.map { Body(name: $0.name, type: $0.type.rawValue) }
        tasks = document.tasks.map {
            Task(level: $0.level, title: $0.title, lead: $0.lead, responsible: $0.responsible)
        }
        glossary = document.glossary.map { Term(term: $0.term) }
    }
}

extension GivenDocument.About {
    fileprivate init(_ metadata: Metadata) {
        self.init(
            title: metadata.title, kind: metadata.kind.rawValue, places: metadata.places.map { GivenName($0.name) },
            issuers: metadata.issuers.map { GivenName($0) }, documentNumber: metadata.documentNumber,
            signed: metadata.signed, published: metadata.published, periodStart: metadata.periodStart,
            periodEnd: metadata.periodEnd)
    }
}

extension GivenDocument.Figure {
    fileprivate init(_ quantity: Quantity) {
        self.init(
            span: GivenSpan(quantity.span), kind: quantity.kind.rawValue, indicator: quantity.indicator,
            comparator: quantity.comparator.rawValue, min: quantity.min?.doubleValue, max: quantity.max?.doubleValue,
            unit: quantity.unit, due: GivenDue(quantity.due?.date), theme: quantity.theme)
    }
}
