import PlanCompare
import PlanModel
import PlanResources
import TestSupport
import Testing

@Suite struct ComparerTests {
    private let comparer: Comparer

    init() throws { comparer = try Comparer(resources: try ResourceSet()) }

    /// A plan with one figure for each indicator.
    private func plan(
        _ id: String, _ indicators: [String], theme: String = "products", unit: String = "座", canonical: String? = nil,
        text: String = "", kind: DocumentKind = .plan
    ) -> PlanDocument {
        var sample = SampleDocument("5座、5座、5座、5座。" + text, id: id, kind: kind)
        for indicator in indicators {
            sample.add("5座", indicator, value: 5, unit: unit, due: "2030", theme: theme, canonical: canonical)
        }
        return sample.document
    }

    private func names(_ documents: PlanDocument...) -> [[Int]] {
        comparer.compare(documents).rows.map { row in row.cells.map(\.quantities.count) }
    }

    @Test func equalIndicatorsShareARow() {
        #expect(names(plan("a", ["码头"]), plan("b", ["码头"])) == [[1, 1]])
    }

    @Test func nearEqualIndicatorsShareARow() {
        #expect(names(plan("a", ["码头产业规模"]), plan("b", ["码头产业总规模"])) == [[1, 1]])
    }

    @Test func contrastsKeepRowsApart() {
        #expect(names(plan("a", ["城镇居民人均收入"]), plan("b", ["农村居民人均收入"])) == [[1, 0], [0, 1]])
    }

    @Test func unitsAndThemesKeepRowsApart() {
        #expect(names(plan("a", ["码头"]), plan("b", ["码头"], unit: "元")) == [[1, 0], [0, 1]])
        #expect(names(plan("a", ["码头"]), plan("b", ["码头"], theme: "growth")) == [[0, 1], [1, 0]])
    }

    @Test func whatOnePlanTellsApartStaysApart() {
        #expect(names(plan("a", ["码头产业规模", "码头产业总规模"]), plan("b", ["码头产业规模"])) == [[1, 1], [1, 0]])
        #expect(names(plan("a", ["码头产业规模"]), plan("b", ["码头产业总规模", "码头产业规模"])) == [[1, 1], [0, 1]])
    }

    @Test func aCodeJoinsWhatWordsDoNot() {
        let rows = comparer.compare([
            plan("a", ["码头"], canonical: "x.piers"), plan("b", ["泊位"], theme: "parks", canonical: "x.piers"),
        ]).rows
        #expect(rows.map(\.indicator) == ["x.piers"])
    }

    @Test func rowsStandInTheOrderOfTheThemes() throws {
        let document = plan("a", ["码头"], theme: "talent")
        let rows = comparer.compare([
            document, plan("b", ["规模"], theme: "industryScale"), plan("c", ["企业"], theme: "companies"),
            plan("d", ["其他"], theme: "unknownTheme"),
        ]).rows
        #expect(rows.map(\.theme) == ["industryScale", "companies", "talent", "unknownTheme"])
    }

    @Test func rowsOfMorePlansStandFirst() {
        let rows = comparer.compare([plan("a", ["泊位", "码头"]), plan("b", ["码头"])]).rows
        #expect(rows.map(\.name) == ["码头", "泊位"])
    }

    @Test func milestonesStandByDateAndTargetsFirst() {
        var sample = SampleDocument("2020年5座，2035年9座，2030年7座。")
        sample.add("5座", "码头", value: 5, unit: "座", kind: .actual, due: "2020")
        sample.add("9座", "码头", value: 9, unit: "座", due: "2035")
        sample.change { document in
            var earlier = document.quantities[1]
            earlier.due = Due(date: "2030", scope: .explicit, span: nil)
            document.quantities.append(earlier)
        }
        let rows = comparer.compare([sample.document, plan("b", [])]).rows
        #expect(rows[0].cells[0].quantities.map { $0.quantity.due?.date } == ["2030", "2035", "2020"])
    }

    @Test func criteriaAreNoRows() {
        var sample = SampleDocument("规模超5座。")
        sample.add("5座", "规模", value: 5, unit: "座", kind: .criterion)
        #expect(comparer.compare([sample.document, plan("b", [])]).rows.isEmpty)
    }

    @Test func supportHasATableOfItsOwn() {
        var sample = SampleDocument("奖励5元，补贴30%，最高9元。")
        sample.add("5元", "奖励", value: 5, unit: "元", kind: .support, theme: "support", subject: "企业")
        sample.add("30%", "补贴", value: 30, unit: "%", kind: .support, theme: "support")
        let comparison = comparer.compare([sample.document, plan("b", ["码头"])])
        #expect(comparison.rows.map(\.name) == ["码头"])
        #expect(comparison.support.map(\.form) == [.amount, .rate])
        #expect(comparison.support.map(\.subject) == ["企业", nil])
    }

    @Test func blanksSayWhy() {
        let cells = comparer.compare([
            plan("a", ["智慧码头"]), plan("b", [], text: "推进智慧码头的建设。"), plan("c", [], text: "发展游船。"),
            plan("d", [], kind: .law),
        ]).rows[0].cells
        #expect(cells.map(\.state.code) == ["value", "noNumber", "notFound", "notApplicable"])
        guard case .noNumber(let passage) = cells[1].state else { return }
        #expect(passage.sentence.contains("推进智慧码头"))
    }

    @Test func flagsSayWhatKeepsFiguresApart() {
        var actual = SampleDocument("已有5座。", id: "c")
        actual.add("5座", "码头", value: 5, unit: "座", kind: .actual, due: "2020", theme: "products")
        let rows = comparer.compare([plan("a", ["码头"]), plan("b", ["码头"]), actual.document]).rows
        #expect(rows[0].cells.map(\.flags) == [[], [], [.kind]])
        #expect(rows[0].cells.map { $0.standing?.rank } == [1, 1, nil])
        #expect(comparer.compare([plan("a", ["码头"]), plan("b", ["码头"])]).rows[0].cells[0].flags.isEmpty)
    }

    @Test func gapsAreWhatMostOthersSet() {
        let comparison = comparer.compare([
            plan("a", ["智慧码头", "泊位"]), plan("b", ["智慧码头"]), plan("c", [], text: "推进智慧码头的建设。"),
        ])
        #expect(comparison.gaps.count == 1)
        #expect(comparison.gaps.first?.plan == 2)
        #expect(comparison.gaps.first?.peers == [0, 1])
        #expect(comparison.gaps.first?.closest?.sentence.contains("智慧码头") == true)
    }

    @Test func institutionsOfMostPlansStandFirst() {
        let documents = [["甲局", "乙局"], ["丙局", "乙局", "乙局"]].map { names -> PlanDocument in
            var sample = SampleDocument("文")
            sample.change { document in
                document.institutions = names.map {
                    Institution(name: $0, type: .government, canonical: nil, mentions: [], roles: [], rule: "")
                }
            }
            return sample.document
        }
        let institutions = comparer.compare(documents).institutions
        #expect(institutions.map(\.name) == ["乙局", "甲局", "丙局"])
        #expect(institutions[0].plans == [0, 1])
    }

    @Test func manyIndicatorsAreNoTrap() {
        let many = (0..<3_000).map { "码头产业规模第\($0)号" }
        var sample = SampleDocument("5座。")
        for name in many { sample.add("5座", name, value: 5, unit: "座") }
        #expect(comparer.compare([sample.document, plan("b", ["码头"])]).rows.count == many.count + 1)
    }
}
