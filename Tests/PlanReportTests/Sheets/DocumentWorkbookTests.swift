import PlanModel
import TestSupport
import Testing

@testable import PlanReport

@Suite struct DocumentWorkbookTests {
    private func document(_ id: String, words: String = "码头") -> PlanDocument {
        var sample = SampleDocument("到2030年，\(words)12座。", id: id, places: ["湖光市"])
        sample.add("12座", words, value: 12, unit: "座", due: "2030")
        sample.change { document in
            var task = PlanTask(
                level: 1, parent: nil, marker: "一是", title: "建\(words)", span: TextSpan(0, 3), isSafeguard: false,
                rule: "sample")
            task.id = "t1"
            task.lead = ["港务局"]
            document.tasks = [task]
            document.institutions = [
                Institution(
                    name: "港务局", type: .government, canonical: nil, mentions: [TextSpan(0, 3)], roles: ["lead"],
                    rule: "sample")
            ]
            document.unparsed = [Unparsed(span: TextSpan(1, 2), quote: "2", reason: "noUnit")]
        }
        return sample.document
    }

    @Test func everyRowIsAsLongAsItsHead() {
        let sheets = DocumentWorkbook(document("a")).sheets
        #expect(sheets.map(\.name) == ["Figures", "Tasks", "Institutions", "Times", "Unparsed", "Documents"])
        #expect(sheets.map(\.rows.count) == [1, 1, 1, 0, 1, 1])
        for sheet in sheets { #expect(sheet.rows.allSatisfy { $0.count == sheet.columns.count }, "\(sheet.name)") }
    }

    @Test func aFigureHasItsSentenceAndPlace() throws {
        let figures = DocumentWorkbook(document("a")).sheets[0]
        let place = { (title: String) in figures.columns.firstIndex { $0.title.hasSuffix(title) } ?? 0 }
        let row = figures.rows[0]
        #expect(row[place("quote")] == .text("12座"))
        #expect(row[place(" min")] == .number(12))
        #expect(row[place(" due")] == .text("2030"))
        #expect(row[place("start")] == .number(9))
        #expect(row[place("sentence")] == .text("到2030年，码头12座。"))
    }

    @Test func textsStandBelowEachOther() throws {
        var book = DocumentWorkbook(document("a"))
        book.append(DocumentWorkbook(document("b", words: "=1+1")))
        #expect(book.sheets[0].rows.map { $0[0] } == [.text("a"), .text("b")])
        let file = ScratchFile()
        try book.write(to: file.path)
        let archive = Archive(path: file.path)
        #expect(try archive.part("xl/sharedStrings.xml").contains("<t>=1+1</t>"))
        #expect(!(try archive.part("xl/worksheets/sheet1.xml").contains("<f>")))
    }
}
