import PlanModel
import PlanReport
import TestSupport
import Testing

@Suite struct DocumentReportTests {
    private func sample() -> PlanDocument {
        var sample = SampleDocument("到2030年，建成码头12座，现有5座。", id: "lake", places: ["湖光市"])
        sample.add("12座", "码头", value: 12, unit: "座", due: "2030", subject: "北岸")
        sample.add("5座", "码头", value: 5, unit: "座", kind: .actual)
        sample.change { document in
            document.institutions = [
                Institution(name: "市港务局", type: .government, canonical: "湖光市港务局", mentions: [], roles: [], rule: ""),
                Institution(name: "湖大", type: .university, canonical: nil, mentions: [], roles: [], rule: ""),
                Institution(name: "市水利局", type: .government, canonical: nil, mentions: [], roles: [], rule: ""),
            ]
        }
        return sample.document
    }

    @Test func hasATableForEachKindThatIsThere() {
        let report = DocumentReport(sample()).report()
        #expect(report.tables.map(\.title) == ["Targets", "Actual figures", "Institutions"])
        #expect(report.title == "lake.txt")
        #expect(report.facts.map(\.name) == ["kind", "places", "file", "fidelity"])
    }

    @Test func aTargetStandsWithItsEvidence() throws {
        let row = try #require(DocumentReport(sample()).report().tables.first?.rows.first)
        #expect(row[0] == .text("2030"))
        #expect(row[1] == .text("北岸：码头"))
        #expect(row[2] == .text("12座"))
        guard case .evidence(let evidence) = row[3] else { throw WrongCell() }
        #expect(evidence.text == "到2030年，建成码头12座，现有5座。")
    }

    @Test func institutionsStandByType() throws {
        let table = try #require(DocumentReport(sample()).report().tables.last)
        #expect(
            table.rows == [
                [.text("government"), .text("2"), .text("市港务局（湖光市港务局）、市水利局")],
                [.text("university"), .text("1"), .text("湖大")],
            ])
    }

    @Test func markdownShowsTheQuoteInItsSentence() {
        let text = MarkdownReport().text(DocumentReport(sample()).report())
        #expect(text.contains("## Targets (1)\n\n| due | indicator | value | evidence |\n| --- | --- | --- | --- |\n"))
        #expect(text.contains("| 2030 | 北岸：码头 | 12座 | 到2030年，建成码头**12座**，现有5座。 |\n"))
    }

    @Test func markdownHoldsNoMarksOfTheText() {
        var sample = SampleDocument("<img onerror=x>|*5座*\u{1B}[0m。", id: "a|b")
        sample.add("5座", "<b>#[x](y)`", value: 5, unit: "座")
        let text = MarkdownReport().text(DocumentReport(sample.document).report())
        #expect(!text.contains("<"))
        #expect(!text.contains("\u{1B}"))
        #expect(text.contains("&lt;b&gt;\\#\\[x\\](y)\\`"))
        #expect(text.contains("a\\|b"))
    }

    @Test func aTerminalReportHoldsNoControlCharacters() {
        var sample = SampleDocument("\u{1B}]0;x\u{7}5座。", id: "\u{1B}[2J")
        sample.add("5座", "码\u{9B}31m头", value: 5, unit: "座")
        let text = TerminalReport(style: TerminalStyle(width: 80, hasColours: false))
            .text(DocumentReport(sample.document).report())
        for scalar in text.unicodeScalars where scalar != "\n" {
            #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value))
        }
    }
}

private struct WrongCell: Error {}
