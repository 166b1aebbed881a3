import Foundation
import PlanKit
import PlanModel
import PlanResources
import TestSupport
import Testing

@Suite struct ExplainerTests {
    private let reader: PlanReader
    private let explainer: Explainer

    init() throws {
        let resources = try ResourceSet()
        reader = try PlanReader(resources: resources)
        explainer = try Explainer(resources: resources)
    }

    private func explanations(_ text: String) throws -> [Explanation] {
        explainer.explanations(of: try reader.read(name: "lake.txt", bytes: Array(text.utf8)))
    }

    @Test func aQuantityLeadsToItsRulesAndRows() throws {
        let found = try explanations("一、发展目标\n到2030年，全市建成码头12座以上。\n")
        let quantity = try #require(found.first { $0.record == .quantity })
        #expect(quantity.quote == "12座以上")
        #expect(quantity.result.contains("ge 12 座"))
        #expect(quantity.rules.map(\.name) == ["quantity", "measure", "nounBefore"])
        #expect(quantity.rules.last?.file == "Sources/PlanExtract/Quantities/NounPhrases+Left.swift")
        let unit = try #require(quantity.words.first { $0.quote == "座" && $0.table == "Quantities/units.tsv" })
        let table = try ResourceFolder.standard().table("Quantities/units.tsv")
        #expect(table.text(unit.line - 2, 0) == "座")
        #expect(quantity.words.contains { $0.quote == "以上" && $0.says.contains("after.ge") })
        #expect(quantity.words.contains { $0.quote == "到" && $0.table == "Times/words.tsv" })
    }

    @Test func institutionsTimesAndTasksAreExplained() throws {
        let found = try explanations("一、重点任务\n（一）加快建设码头。由湖北省交通运输厅牵头，2029年底前完成。\n")
        #expect(Set(found.map(\.record)) == [.institution, .time, .task])
        #expect(found == found.sorted { ($0.span, $0.record.rawValue) < ($1.span, $1.record.rawValue) })
        let body = try #require(found.first { $0.record == .institution })
        #expect(body.rules.first?.name == "localBody")
        #expect(body.words.contains { $0.quote == "湖北省" && $0.table == "Places/places.tsv" })
        let task = try #require(found.first { $0.record == .task })
        #expect(task.words.contains { $0.says == "manner" || $0.says == "verb" })
    }

    /// Every rule that the texts of the project use is in the catalogue, with a file that is there.
    @Test(arguments: Corpus.names(in: "Documents", suffix: ".txt"))
    func everyRuleIsKnown(name: String) throws {
        let document = try reader.read(name: name, bytes: try Corpus.bytes("Documents/\(name)"))
        let explanations = explainer.explanations(of: document)
        let records = document.quantities.count + document.times.count + document.institutions.count
        #expect(explanations.count == records + document.tasks.count)
        for explanation in explanations {
            #expect(explanation.context.contains(explanation.span) || explanation.record == .task)
            for rule in explanation.rules { #expect(!rule.says.isEmpty, "\(rule.name) is not in the catalogue") }
            for word in explanation.words { #expect(document.source.quote(word.span) == word.quote) }
        }
    }

    @Test func everyFileOfTheCatalogueIsThere() throws {
        let table = try ResourceFolder.standard().table("Explain/rules.tsv")
        let file = try table.column("file")
        for row in 0..<table.rowCount {
            let path = Corpus.checkout.appendingPathComponent(table.text(row, file)).path
            #expect(FileManager.default.fileExists(atPath: path), "\(path)")
        }
    }

    /// Names of rules in the sources that no text of the project may use yet.
    @Test func everyRuleOfTheMeasuresIsInTheCatalogue() throws {
        let table = try ResourceFolder.standard().table("Explain/rules.tsv")
        let known = Set((0..<table.rowCount).map { table.text($0, 0) })
        let sources = Corpus.checkout.appendingPathComponent("Sources/PlanExtract")
        let files = try #require(FileManager.default.enumerator(atPath: sources.path)).compactMap { $0 as? String }
        var named: Set<String> = []
        for file in files where file.hasSuffix(".swift") {
            let text = try String(contentsOf: sources.appendingPathComponent(file), encoding: .utf8)
            // Names stand as words, or as cases of an enumeration.
            for match in text.matches(of: /rule(?::| =) ["\.]([A-Za-z.]+)/) {
                named.formUnion(match.1.split(separator: ".").map(String.init))
            }
        }
        #expect(named.count > 25)
        #expect(named.subtracting(known) == [])
    }
}
