package import PlanModel

/// A file of marked cases, one a line; a line without marks is a negative case.
package struct FactFile: Sendable {
    package let name: String
    package let cases: [FactCase]

    /// Lines that begin with `#` are comments, save `#:` which says what the cases below it look at:
    /// `#: quantities times published=2026-01-27`.
    ///
    /// - Throws: `NotationError` with the line's number.
    package init(name: String, text: String) throws(NotationError) {
        self.name = name
        var cases: [FactCase] = []
        var settings = FactSettings(dimensions: [], published: nil)
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            do throws(NotationError) {
                if line.hasPrefix("#:") {
                    settings = try FactSettings(parsing: String(line.dropFirst(2)))
                } else if !line.isEmpty, !line.hasPrefix("#") {
                    cases.append(try FactCase(line: index + 1, text: String(line), settings: settings))
                }
            } catch {
                throw NotationError("\(name):\(index + 1): \(error.description)")
            }
        }
        self.cases = cases
    }
}

/// What the cases below a `#:` line look at.
package struct FactSettings: Sendable, Hashable {
    /// Lists that are compared; what the program finds in others is not looked at.
    package var dimensions: Set<Dimension>
    /// Publication date that the caller gives.
    package var published: CalendarDate?

    init(dimensions: Set<Dimension>, published: CalendarDate?) {
        self.dimensions = dimensions
        self.published = published
    }

    init(parsing line: String) throws(NotationError) {
        self.init(dimensions: [], published: nil)
        for word in line.split(separator: " ") {
            if let dimension = Dimension(rawValue: String(word)) {
                dimensions.insert(dimension)
            } else if word.hasPrefix("published="), let date = CalendarDate(iso: String(word.dropFirst(10))) {
                published = date
            } else {
                throw NotationError("“\(word)” is nothing that a case can look at")
            }
        }
    }
}

/// One case: a text and all that is to be found in it.
package struct FactCase: Sendable, Hashable {
    /// Counted from 1.
    package let line: Int
    package let text: MarkedText
    /// Fields behind `⇒`: `kind=plan`; an empty value means that the text says none.
    package let metadata: [MetadataField]
    package let settings: FactSettings

    init(line: Int, text: String, settings: FactSettings) throws(NotationError) {
        guard !settings.dimensions.isEmpty else { throw NotationError("no #: line says what the case looks at") }
        let halves = text.split(separator: "⇒", omittingEmptySubsequences: false)
        self.line = line
        self.text = try MarkedText(parsing: String(halves[0]))
        self.settings = settings
        var fields: [MetadataField] = []
        for half in halves.dropFirst() {
            guard let equals = half.firstIndex(of: "=") else { throw NotationError("“\(half)” is no field") }
            fields.append(
                MetadataField(name: trimmed(half[..<equals]), value: trimmed(half[half.index(after: equals)...])))
        }
        metadata = fields
        for mark in self.text.marks where !settings.dimensions.contains(mark.value.dimension) {
            throw NotationError("the #: line does not name \(mark.value.dimension.rawValue)")
        }
    }
}

/// A field of a text's metadata, lists joined by `、`.
package struct MetadataField: Sendable, Hashable {
    package let name: String
    package let value: String
}

private func trimmed(_ text: Substring) -> String {
    var rest = text
    while rest.first == " " { rest = rest.dropFirst() }
    while rest.last == " " { rest = rest.dropLast() }
    return String(rest)
}
