package import PlanModel

/// Writes what was read in texts as a workbook: a sheet for each kind of record, all texts below each other.
package struct DocumentWorkbook: Sendable {
    private(set) var sheets: [SheetTable]

    /// The sheets of one text.
    ///
    /// - Complexity: O(records).
    package init(_ document: PlanDocument) {
        sheets = [
            DocumentWorkbook.figures(document), DocumentWorkbook.tasks(document),
            DocumentWorkbook.institutions(document), DocumentWorkbook.times(document),
            DocumentWorkbook.unparsed(document), DocumentWorkbook.about(document),
        ]
    }

    /// Puts the rows of another text behind these.
    package mutating func append(_ other: DocumentWorkbook) {
        for (index, sheet) in other.sheets.enumerated() { sheets[index].rows += sheet.rows }
    }

    /// Writes the file.
    ///
    /// - Throws: `WorkbookError` where it cannot be written.
    package func write(to path: String) throws(WorkbookError) {
        var book = try Workbook(path: path)
        for sheet in sheets { try sheet.write(to: &book) }
        try book.close()
    }

    private static func figures(_ document: PlanDocument) -> SheetTable {
        var sheet = SheetTable(
            "Figures",
            columns: [
                ("文本 document", 22), ("记录 id", 7), ("类别 kind", 9), ("指标 indicator", 28), ("代码 canonical", 24),
                ("对象 subject", 16), ("原文 quote", 22), ("比较 comparator", 9), ("下限 min", 12), ("上限 max", 12),
                ("单位 unit", 9),
                ("换算下限 normalizedMin", 16), ("换算上限 normalizedMax", 16), ("换算单位 normalizedUnit", 9), ("期限 due", 11),
                ("期限来源 dueScope", 10), ("主题 theme", 16), ("承诺 commitment", 12), ("章节 section", 9), ("任务 task", 7),
                ("起 start", 8), ("止 end", 8), ("句子 sentence", 90), ("属性 attribute", 10), ("页 page", 7),
            ])
        let pages = document.source.pages
        for quantity in document.quantities {
            let sentence = Evidence(of: quantity.span, in: quantity.sentence, source: document.source).text
            sheet.rows.append(
                [
                    .text(document.id), .text(quantity.id), .text(quantity.kind.rawValue), .words(quantity.indicator),
                    .words(quantity.canonical), .words(quantity.subject), .words(quantity.quote),
                    .text(quantity.comparator.rawValue),
                ] + values(of: quantity) + [
                    .words(quantity.due?.date), .words(quantity.due?.scope.rawValue), .words(quantity.theme),
                    .text(quantity.commitment.rawValue), .words(quantity.section), .words(quantity.task),
                ] + place(quantity.span) + [
                    .words(sentence), .words(quantity.attribute?.rawValue),
                    .value(pages.page(of: quantity.span.start).map { Double($0) }),
                ])
        }
        return sheet
    }

    private static func values(of quantity: Quantity) -> [SheetTable.Cell] {
        [
            .value(quantity.min?.doubleValue), .value(quantity.max?.doubleValue), .words(quantity.unit),
            .value(quantity.normalized.min?.doubleValue), .value(quantity.normalized.max?.doubleValue),
            .words(quantity.normalized.unit),
        ]
    }

    private static func place(_ span: TextSpan) -> [SheetTable.Cell] {
        [.number(Double(span.start)), .number(Double(span.end))]
    }

    private static func tasks(_ document: PlanDocument) -> SheetTable {
        var sheet = SheetTable(
            "Tasks",
            columns: [
                ("文本 document", 22), ("记录 id", 7), ("层级 level", 7), ("上级 parent", 7), ("编号 marker", 9), ("任务 task", 60),
                ("牵头 lead", 30), ("责任 responsible", 44), ("时限 deadline", 12), ("数据 figures", 16), ("保障 safeguard", 10),
                ("起 start", 8), ("止 end", 8),
            ])
        for task in document.tasks {
            sheet.rows.append(
                [
                    .text(document.id), .text(task.id), .number(Double(task.level)), .words(task.parent),
                    .words(task.marker), .words(task.title), .words(task.lead.joined(separator: "、")),
                    .words(task.responsible.joined(separator: "、")), .words(task.deadline),
                    .words(task.quantities.joined(separator: " ")), task.isSafeguard ? .text("yes") : .empty,
                ] + place(task.span))
        }
        return sheet
    }

    private static func institutions(_ document: PlanDocument) -> SheetTable {
        var sheet = SheetTable(
            "Institutions",
            columns: [
                ("文本 document", 22), ("机构 name", 36), ("类型 type", 14), ("全称 canonical", 36), ("角色 roles", 20),
                ("次数 mentions", 9), ("起 start", 8), ("止 end", 8),
            ])
        for institution in document.institutions {
            let first = institution.mentions.first.map { place($0) } ?? [.empty, .empty]
            sheet.rows.append(
                [
                    .text(document.id), .words(institution.name), .text(institution.type.rawValue),
                    .words(institution.canonical), .words(institution.roles.joined(separator: " ")),
                    .number(Double(institution.mentions.count)),
                ] + first)
        }
        return sheet
    }

    private static func times(_ document: PlanDocument) -> SheetTable {
        var sheet = SheetTable(
            "Times",
            columns: [
                ("文本 document", 22), ("类别 type", 12), ("始 start date", 12), ("终 end date", 12), ("原文 quote", 30),
                ("起 start", 8), ("止 end", 8),
            ])
        for time in document.times {
            sheet.rows.append(
                [
                    .text(document.id), .text(time.type.rawValue), .words(time.start?.iso), .words(time.end?.iso),
                    .words(time.quote),
                ] + place(time.span))
        }
        return sheet
    }

    private static func unparsed(_ document: PlanDocument) -> SheetTable {
        var sheet = SheetTable(
            "Unparsed",
            columns: [
                ("文本 document", 22), ("原因 reason", 20), ("原文 quote", 60), ("起 start", 8), ("止 end", 8),
            ])
        for entry in document.unparsed {
            sheet.rows.append([.text(document.id), .words(entry.reason), .words(entry.quote)] + place(entry.span))
        }
        return sheet
    }

    private static func about(_ document: PlanDocument) -> SheetTable {
        var sheet = SheetTable(
            "Documents",
            columns: [
                ("文本 document", 22), ("标题 title", 60), ("类别 kind", 14), ("地区 places", 20), ("发文单位 issuers", 40),
                ("文号 number", 24), ("成文 signed", 12), ("发布 published", 12), ("起 from", 12), ("止 to", 12),
                ("文件 file", 30),
                ("编码 encoding", 10), ("字符 characters", 11),
            ])
        let about = document.metadata
        sheet.rows.append([
            .text(document.id), .words(about.title), .text(about.kind.rawValue),
            .words(about.places.map(\.name).joined(separator: "、")), .words(about.issuers.joined(separator: "、")),
            .words(about.documentNumber), .words(about.signed), .words(about.published), .words(about.periodStart),
            .words(about.periodEnd), .words(document.source.name), .words(document.source.encoding),
            .number(Double(document.source.scalars.count)),
        ])
        return sheet
    }
}
