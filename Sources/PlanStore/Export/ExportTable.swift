/// A table of the data package: which part of the records it holds, and what its columns say.
package struct ExportTable: Sendable {
    /// A column.
    package struct Column: Sendable {
        /// Type of a field as Table Schema names it.
        package enum Kind: String, Sendable { case string, integer, number, boolean, date }

        package let name: String
        package let kind: Kind
        /// Place in the record's item, as SQLite's JSON functions write it.
        let path: String
        /// What the codebook says.
        package let meaning: String

        init(_ name: String, _ kind: Kind, _ meaning: String, path: String? = nil) {
            (self.name, self.kind, self.path, self.meaning) = (name, kind, path ?? "$.\(name)", meaning)
        }
    }

    package let name: String
    /// What a row is.
    package let meaning: String
    /// Behind the document's id.
    package let columns: [Column]
    /// List of the record that the rows are made of; nil where a row is a record.
    let list: String?
    /// Further condition on an item.
    let condition: String

    private init(_ name: String, _ meaning: String, list: String?, condition: String = "1", _ columns: [Column]) {
        (self.name, self.meaning, self.list, self.condition, self.columns) = (name, meaning, list, condition, columns)
    }

    private static let span = [
        Column(
            "start", .integer, "First character of the quote in the text (fulltext), counted from 0.", path: "$.span[0]"
        ),
        Column("end", .integer, "Place behind its last character.", path: "$.span[1]"),
    ]

    /// All tables, in the order in which they are written.
    package static let all: [ExportTable] = [
        documents, sections, targets, quantities, times, institutions, tasks, citations, terms,
    ]

    private static let documents = ExportTable(
        "documents", "A document of the library.", list: nil,
        [
            Column("name", .string, "File name.", path: "$.source.name"),
            Column("sha256", .string, "Digest of the file's bytes.", path: "$.source.sha256"),
            Column("bytes", .integer, "Size of the file.", path: "$.source.bytes"),
            Column("encoding", .string, "Encoding of the file.", path: "$.source.encoding"),
            Column("script", .string, "hans or hant.", path: "$.source.script"),
            Column("length", .integer, "Characters (Unicode scalars) of the text.", path: "$.source.length"),
            Column("title", .string, "Title.", path: "$.metadata.title"),
            Column("kind", .string, "plan, measures, notice, workReport, …", path: "$.metadata.kind"),
            Column("places", .string, "Places it is of, as JSON.", path: "$.metadata.places"),
            Column("issuers", .string, "Who issued it, as JSON.", path: "$.metadata.issuers"),
            Column("documentNumber", .string, "发文字号.", path: "$.metadata.documentNumber"),
            Column("signed", .date, "成文日期.", path: "$.metadata.signed"),
            Column("published", .date, "发布日期.", path: "$.metadata.published"),
            Column("periodStart", .date, "First day of its period.", path: "$.metadata.periodStart"),
            Column("periodEnd", .date, "Last day of its period.", path: "$.metadata.periodEnd"),
        ])

    private static let sections = ExportTable(
        "sections", "A heading and what stands under it.", list: "$.outline",
        [
            Column("id", .string, "Id in the document."), Column("level", .integer, "1 for the highest."),
            Column("marker", .string, "Numbering as written."), Column("title", .string, "Title as written."),
            Column("role", .string, "goals, tasks, safeguards, …"),
        ] + span)

    private static let figureColumns: [Column] = [
        Column("id", .string, "Id in the document."), Column("kind", .string, "target, actual, criterion or support."),
        Column("indicator", .string, "What is measured, in the text's words."),
        Column("subject", .string, "Whose it is."), Column("comparator", .string, "eq, ge, gt, le, lt, approx, range."),
        Column("min", .number, "Number before the unit, numerals read out."),
        Column("max", .number, "Upper end of a range."), Column("unit", .string, "Unit as written."),
        Column("normalizedMin", .number, "In the base unit.", path: "$.normalized.min"),
        Column("normalizedMax", .number, "In the base unit.", path: "$.normalized.max"),
        Column("normalizedUnit", .string, "Base unit.", path: "$.normalized.unit"),
        Column("due", .string, "YYYY, YYYY-MM or YYYY-MM-DD.", path: "$.due.date"),
        Column("dueScope", .string, "Where the date stands: explicit, section, document.", path: "$.due.scope"),
        Column("theme", .string, "Theme."), Column("canonical", .string, "Code that plans share."),
        Column("commitment", .string, "firm, aspirational, expected."),
        Column("attribute", .string, "expected (预期性) or binding (约束性), as its table says."),
        Column("section", .string, "Id of the section."), Column("task", .string, "Id of the task."),
        Column("rule", .string, "Name of the rule that read it."), Column("quote", .string, "The words."),
    ]

    private static let targets = ExportTable(
        "targets", "A figure that is to be reached; a selection of quantities.", list: "$.quantities",
        condition: "item.value ->> 'kind' = 'target'", figureColumns + span)

    private static let quantities = ExportTable(
        "quantities", "A figure.", list: "$.quantities", figureColumns + span)

    private static let times = ExportTable(
        "times", "An expression of time.", list: "$.times",
        [
            Column("type", .string, "deadline, period, point or duration."),
            Column("first", .date, "First day.", path: "$.start"),
            Column("last", .date, "Last day.", path: "$.end"), Column("quote", .string, "The words."),
        ] + span)

    private static let institutions = ExportTable(
        "institutions", "A body that is named.", list: "$.institutions",
        [
            Column("name", .string, "Longest name in the text."), Column("type", .string, "government, enterprise, …"),
            Column("canonical", .string, "Full name of a short one."),
            Column("roles", .string, "issuer, lead, responsible, …, as JSON."),
            Column("mentions", .string, "Spans as JSON."),
        ])

    private static let tasks = ExportTable(
        "tasks", "Something that is to be done.", list: "$.tasks",
        [
            Column("id", .string, "Id in the document."), Column("level", .integer, "1 for the highest."),
            Column("parent", .string, "Id of the task it belongs to."),
            Column("marker", .string, "Numbering as written."),
            Column("title", .string, "Title as written."), Column("lead", .string, "Bodies that lead, as JSON."),
            Column("responsible", .string, "Other bodies, as JSON."), Column("deadline", .string, "完成时限."),
            Column("quantities", .string, "Ids of its figures, as JSON."),
            Column("safeguard", .boolean, "Whether it stands among the safeguards."),
        ] + span)

    private static let citations = ExportTable(
        "citations", "A document that is cited.", list: "$.citations",
        [Column("title", .string, "Title within 《》."), Column("number", .string, "文号.")] + span)

    private static let terms = ExportTable(
        "terms", "A term that the text explains.", list: "$.glossary",
        [
            Column("term", .string, "The term."), Column("english", .string, "Its English form."),
            Column("definition", .string, "What it is said to be."),
        ] + span)
}
