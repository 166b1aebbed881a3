import PlanModel
import PlanReport
import TestSupport
import Testing

@Suite struct CSVWriterTests {
    private func row(isRaw: Bool = false, _ cells: String?...) -> String {
        var csv = CSVWriter(isRaw: isRaw)
        for cell in cells { csv.text(cell) }
        csv.endRow()
        return String(decoding: csv.bytes, as: UTF8.self)
    }

    @Test func quotesWhatHasToBeQuoted() {
        #expect(row("a", "b,c", "d\"e", "f\ng", nil, "") == "a,\"b,c\",\"d\"\"e\",\"f\ng\",,\r\n")
    }

    @Test(arguments: ["=1+1", "+86", "-5", "@SUM(A1)", "\tx"])
    func keepsTextFromBeingRunAsAFormula(cell: String) {
        #expect(row(cell) == "'\(cell)\r\n")
        #expect(row(isRaw: true, cell) == "\(cell)\r\n")
    }

    @Test func guardsInsideQuotes() {
        #expect(row("=HYPERLINK(\"x\",\"y\")") == "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\r\n")
        #expect(row("\r=1") == "\"'\r=1\"\r\n")
    }

    @Test func leavesOurOwnNumbersAlone() {
        var csv = CSVWriter()
        csv.number(DecimalNumber(-35, exponent: -1))
        csv.number(nil)
        csv.number(7)
        csv.endRow()
        #expect(String(decoding: csv.bytes, as: UTF8.self) == "-3.5,,7\r\n")
    }

    @Test func writesAQuantityARow() {
        var sample = SampleDocument("到2030年，建成码头12座。", id: "=x")
        sample.add("12座", "码头", value: 12, unit: "座", due: "2030", theme: "infrastructure")
        var csv = CSVWriter()
        QuantityCSV.writeHeader(to: &csv)
        QuantityCSV.write(sample.document, to: &csv)
        let lines = String(decoding: csv.bytes, as: UTF8.self).split(separator: "\r\n")
        #expect(lines.count == 2)
        #expect(lines[0].split(separator: ",", omittingEmptySubsequences: false).count == 26)
        #expect(
            lines[1]
                == "'=x,q1,target,码头,,eq,12,,座,12,,座,2030,explicit,infrastructure,,firm,12座,11,14,,,sample,到2030年，建成码头12座。,,"
        )
    }
}
