package import PlanModel

/// Writes a document as `planlens.document/1`.
///
/// Keys stand in a fixed order; nothing in the object depends on the clock, the locale or a path.
package struct DocumentJSON: Sendable {
    private let versions: ToolVersions

    /// - Parameter versions: Written into every object, so that a result can be made again.
    package init(versions: ToolVersions) { self.versions = versions }

    /// Appends one object.
    package func write(_ document: PlanDocument, hasNumberID: Bool = false, to json: inout JSONWriter) {
        write(document, hasNumberID: hasNumberID, to: &json) { _ in }
    }

    /// Appends one object.
    ///
    /// - Parameters:
    ///   - hasNumberID: Whether the id is a JSON number in the figures in which it was read.
    ///   - pause: Called behind every record, for callers that hand out what was written piece by piece.
    /// - Throws: What `pause` throws.
    /// - Complexity: O(records + length of their words).
    package func write(
        _ document: PlanDocument, hasNumberID: Bool = false, to json: inout JSONWriter,
        pause: (inout JSONWriter) throws -> Void
    ) rethrows {
        json.beginObject()
        json.field("schema", "planlens.document/1")
        json.key("id")
        if hasNumberID { json.number(asRead: document.id) } else { json.value(document.id) }
        json.object("source") { write(document.source, to: &$0) }
        json.object("metadata") { write(document.metadata, script: document.source.script, to: &$0) }
        let view = document.source.view
        try json.objects("outline", document.structure.sections, pause: pause) { write($1, in: view, to: &$0) }
        try json.objects("quantities", document.quantities, pause: pause) { write($1, to: &$0) }
        try json.objects("times", document.times, pause: pause) { write($1, to: &$0) }
        try json.objects("institutions", document.institutions, pause: pause) { write($1, to: &$0) }
        try json.objects("tasks", document.tasks, pause: pause) { write($1, to: &$0) }
        try writeMentions(of: document, to: &json, pause)
        json.objects("parts", document.metadata.parts) {
            $0.field("kind", $1.kind.rawValue)
            $0.field("marker", $1.marker)
            $0.field("title", $1.title)
            $0.field("span", $1.span)
        }
        json.object("tool") { $0.members(of: versions) }
        json.endObject()
    }

    private func write(_ source: SourceText, to json: inout JSONWriter) {
        json.field("name", source.name)
        json.field("sha256", source.sha256)
        json.field("bytes", source.byteCount)
        write(source.part, to: &json)
        json.field("format", source.format)
        json.field("encoding", source.encoding)
        json.field("script", source.script.rawValue)
        json.field("length", source.scalars.count)
        json.objects("repairs", source.view.repairs) { $0.members(of: $1) }
        json.objects("notices", source.notices) {
            $0.field("code", $1.code)
            $0.field("message", $1.message)
        }
        json.object("fidelity") { $0.members(of: source.fidelity) }
        json.field("pages", source.pages.starts)
    }

    private func write(_ part: SourcePart?, to json: inout JSONWriter) {
        guard let part else {
            json.key("part")
            return json.null()
        }
        json.object("part") {
            $0.field("number", part.number)
            $0.field("count", part.count)
            $0.field("span", part.span)
            $0.key("page")
            if let page = part.page { $0.value(page) } else { $0.null() }
        }
    }

    private func write(_ metadata: Metadata, script: Script, to json: inout JSONWriter) {
        json.field("title", metadata.title)
        json.field("kind", metadata.kind.rawValue)
        json.objects("places", metadata.places) {
            $0.field("name", $1.name)
            $0.field("code", $1.code)
        }
        json.field("issuers", metadata.issuers)
        json.field("documentNumber", metadata.documentNumber)
        json.field("signed", metadata.signed)
        json.field("published", metadata.published)
        json.field("periodStart", metadata.periodStart)
        json.field("periodEnd", metadata.periodEnd)
        json.field("script", script.rawValue)
    }

    private func write(_ section: Section, in view: ReadingView, to json: inout JSONWriter) {
        json.field("id", section.id)
        json.field("level", section.level)
        json.field("marker", section.marker)
        json.field("title", section.title)
        json.field("role", section.role.rawValue)
        json.field("span", view.canonical(section.range))
    }

    private func writeMentions(
        of document: PlanDocument, to json: inout JSONWriter, _ pause: (inout JSONWriter) throws -> Void
    ) rethrows {
        try json.objects("glossary", document.glossary, pause: pause) {
            $0.field("term", $1.term)
            $0.field("english", $1.english)
            $0.field("definition", $1.definition)
            $0.field("span", $1.span)
        }
        try json.objects("citations", document.citations, pause: pause) {
            $0.field("title", $1.title)
            $0.field("number", $1.number)
            $0.field("span", $1.span)
        }
        try json.objects("slogans", document.slogans, pause: pause) {
            $0.field("quote", $1.quote)
            $0.field("parts", $1.parts)
            $0.field("span", $1.span)
        }
        try json.objects("unparsed", document.unparsed, pause: pause) {
            $0.field("span", $1.span)
            $0.field("quote", $1.quote)
            $0.field("reason", $1.reason)
        }
    }
}

extension JSONWriter {
    /// Adds the members of a repair to an object.
    mutating func members(of repair: Repair) {
        field("kind", repair.kind.rawValue)
        field("span", repair.span)
        field("note", repair.note)
        if let left = repair.left {
            field("left", left.text)
            field("characters", left.characters)
        }
    }

    /// Adds how much of a text was read to an object.
    mutating func members(of fidelity: Fidelity) {
        field("read", fidelity.read)
        field("repaired", fidelity.repaired)
        field("unreadable", fidelity.unreadable)
    }
}
