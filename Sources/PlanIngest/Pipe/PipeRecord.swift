package import PlanModel

/// One record of the pipe: a line of JSON such as `{"id": "7", "text": "…", "published": "2025-03-01"}`.
///
/// Other keys are read over. The text goes straight to UTF-8 bytes; it is not made into a `String`.
package struct PipeRecord: Sendable {
    /// What identifies a record; a number is answered with the same figures.
    package enum ID: Sendable, Hashable {
        case string(String)
        /// A JSON number as it stood in the line.
        case number(String)

        /// The id without regard to its type.
        package var text: String {
            switch self {
            case .string(let text), .number(let text): text
            }
        }
    }

    package let id: ID
    /// UTF-8 of the text, not yet validated.
    package private(set) var text: [UInt8]
    package let published: CalendarDate?

    /// Reads one line, by RFC 8259.
    ///
    /// - Throws: `PlanFailure` with `json_invalid` and the offset in the line, `field_missing` or `field_invalid`; its
    ///   name is the record's id as far as it is known.
    /// - Complexity: O(bytes); nesting beyond 64 levels is refused.
    package init(_ line: [UInt8]) throws(PlanFailure) {
        var fields = PipeFields()
        do throws(JSONFault) {
            try fields.read(line)
        } catch {
            throw PlanFailure(
                code: "json_invalid", name: fields.id?.text ?? "",
                message: "The line is no JSON object: \(error.reason) at offset \(error.offset).", offset: error.offset)
        }
        let name = fields.id?.text ?? ""
        if let wrong = fields.wrong { throw PipeRecord.failure("field_invalid", name, wrong) }
        guard let id = fields.id else {
            throw PipeRecord.failure("field_missing", name, "The record has no “id”; give a string or a number.")
        }
        guard let text = fields.text else {
            throw PipeRecord.failure(
                "field_missing", name, "The record has no “text”; give the plan's text as a string.")
        }
        self.id = id
        self.text = text
        published = fields.published
    }

    /// Gives the text away, so that whoever reads it holds it alone.
    package mutating func takeText() -> [UInt8] {
        defer { text = [] }
        return text
    }

    private static func failure(_ code: String, _ name: String, _ message: String) -> PlanFailure {
        PlanFailure(code: code, name: name, message: message)
    }
}

/// The fields of a record as they are met.
private struct PipeFields {
    var id: PipeRecord.ID?
    var text: [UInt8]?
    var published: CalendarDate?
    /// What is wrong with a field of the wrong type.
    var wrong: String?

    private var seen: Set<String> = []

    mutating func read(_ line: [UInt8]) throws(JSONFault) {
        var cursor = JSONCursor(line)
        try cursor.open(0x7B)
        if try !cursor.close(0x7D) {
            repeat {
                let key = try cursor.string()
                try cursor.colon()
                try readValue(of: key, &cursor)
            } while try cursor.comma(before: 0x7D)
        }
        try cursor.end()
    }

    private mutating func readValue(of key: String, _ cursor: inout JSONCursor) throws(JSONFault) {
        guard ["id", "text", "published"].contains(key) else { return try cursor.skipValue(depth: 1) }
        guard seen.insert(key).inserted else { throw cursor.fault("a second “\(key)”") }
        switch (key, cursor.next) {
        case ("id", 0x22): id = .string(try cursor.string())
        case ("id", 0x2D), ("id", 0x30...0x39): id = .number(try cursor.number())
        case ("text", 0x22): text = try cursor.stringBytes()
        case ("published", 0x22):
            published = CalendarDate(iso: try cursor.string())
            if published == nil { wrong = "“published” is no date; write it as YYYY-MM-DD." }
        case (_, 0x6E): try cursor.skipValue(depth: 1)  // null counts as missing
        default:
            try cursor.skipValue(depth: 1)
            wrong = "“\(key)” is of the wrong type; give a string."
        }
    }
}
