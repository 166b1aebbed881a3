package import PlanCompare
package import PlanModel

/// Writes a comparison as a workbook: the matrix, each of whose cells leads to its evidence, and a sheet for each list.
package struct ComparisonWorkbook {
    let comparison: Comparison
    let themes: ThemeTable
    let labels: [String]
    private let versions: ToolVersions

    /// Most plans: a sheet has 16,384 columns.
    package static let mostPlans = 16_000
    /// Cells of a matrix up to which plain blanks are written out.
    private static let mostBlanks = 100_000

    package init(_ comparison: Comparison, themes: ThemeTable, versions: ToolVersions) {
        self.comparison = comparison
        self.themes = themes
        self.versions = versions
        labels = PlanLabel.labels(of: comparison.plans)
    }

    /// Writes the file.
    ///
    /// - Throws: `WorkbookError` where it cannot be written.
    /// - Complexity: O(cells with a value + records).
    package func write(to path: String) throws(WorkbookError) {
        var book = try Workbook(path: path)
        for sheet in sheets() { try sheet.write(to: &book) }
        try book.close()
    }

    /// The sheets in order; lists without rows are left out.
    func sheets() -> [SheetTable] {
        let (matrix, evidence) = matrixAndEvidence()
        let lists = [
            themeSheet(), gapSheet(), supportSheet(), deadlineSheet(), taskSheet(), institutionSheet(), keywordSheet(),
        ]
        return [matrix, evidence] + lists.filter { !$0.rows.isEmpty } + [aboutSheet()]
    }

    // MARK: Matrix and evidence

    private func matrixAndEvidence() -> (matrix: SheetTable, evidence: SheetTable) {
        var matrix = SheetTable(
            "Matrix",
            columns: [
                ("指标 indicator", 30), ("主题 theme", 14), ("代码 code", 28), ("英文 English", 24), ("单位 unit", 8),
            ] + labels.map { ($0, 24) })
        var evidence = EvidenceSheet(comparison: comparison, labels: labels)
        let first = matrix.columns.count - labels.count
        let hasBlanks = comparison.rows.count * labels.count <= ComparisonWorkbook.mostBlanks
        for (index, row) in comparison.rows.enumerated() {
            var cells: [SheetTable.Cell] = [
                .text(row.name), .words(themes[row.theme]?.name ?? row.theme), .words(row.indicator),
                .words(row.english), .words(row.unit),
            ]
            for (plan, cell) in row.cells.enumerated() {
                let place = SheetTable.target(sheet: "Matrix", row: index + 1, column: first + plan)
                cells.append(self.cell(cell, row: row, plan: plan, place, hasBlanks: hasBlanks, &evidence))
            }
            matrix.rows.append(cells)
        }
        return (matrix, evidence.table)
    }

    private func cell(
        _ cell: ComparisonCell, row: ComparisonRow, plan: Int, _ place: String, hasBlanks: Bool,
        _ evidence: inout EvidenceSheet
    ) -> SheetTable.Cell {
        switch cell.state {
        case .value:
            let target = evidence.add(cell, of: row, plan: plan, from: place)
            let words = CellWords.entries(of: cell).joined(separator: "；\n")
            return .link(words, target: target, isFlagged: !cell.flags.isEmpty)
        case .noNumber:
            let target = evidence.add(cell, of: row, plan: plan, from: place)
            return .link("提及，无数值 mentioned", target: target, isFlagged: false)
        case .notApplicable: return hasBlanks ? .blank("不适用 n/a") : .empty
        case .notFound: return hasBlanks ? .blank("–") : .empty
        }
    }

    // MARK: About

    private func aboutSheet() -> SheetTable {
        var sheet = SheetTable("About", columns: [("说明 about", 30), ("", 100)])
        for (label, plan) in zip(labels, comparison.plans) {
            sheet.rows.append([
                .text(label), .words([plan.title, plan.name].compactMap { $0 }.joined(separator: ", ")),
            ])
        }
        sheet.rows += ComparisonWorkbook.legend.map { [.text($0.0), .text($0.1)] }
        for flag in ComparisonCell.Flag.allCases {
            let (name, meaning) = (flag.label, flag.meaning)
            sheet.rows.append([
                .text("≠\(flag.rawValue) \(name.chinese)"), .text("\(meaning.chinese); \(meaning.english)"),
            ])
        }
        let tools = [
            ("planlens", versions.planlens), ("resources", versions.resources), ("ICU", versions.icu),
            ("Unicode", versions.unicode),
        ]
        sheet.rows += tools.map { [.text($0.0), .text($0.1)] }
        return sheet
    }

    private static let legend = [
        ("–", "未见：规划没有提到该指标; not found: the plan does not speak of it"),
        ("提及，无数值 mentioned", "规划提到该指标但没有数值; the plan speaks of it without a figure"),
        ("不适用 n/a", "这类文本不设目标; texts of this kind set no targets"),
        ("#1/3", "在三个可比较的值中居第一; first of the three values that can be compared"),
        ("actual", "已实现的数值; a reported figure"),
    ]
}
