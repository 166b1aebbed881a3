import Foundation
import PlanModel
import TestSupport
import Testing

@testable import PlanCompare

/// One small case whose counts were worked out by hand with the guidelines' rules.
@Suite struct ScorerTests {
    private let scorer = Scorer(likeness: TextLikeness { $0.precomposedStringWithCompatibilityMapping })
    private let text = "到2030年，建成码头12座，游船不少于5艘，培训3万人。市港务局牵头。"

    private func gold() throws -> GoldDocument {
        let json = """
            {"metadata": {"title": "码头计划", "kind": "plan", "places": ["湖光市"], "issuers": [], "script": "hans"},
             "quantities": [
              {"quote": "12座", "at": 11, "kind": "target", "indicator": "码头", "comparator": "eq", "min": 12, "max": null,
               "unit": "座", "due": "2030", "theme": "infrastructure"},
              {"quote": "不少于5艘", "at": 17, "kind": "target", "indicator": "游船", "comparator": "ge", "min": 5, "max": null,
               "unit": "艘", "due": "2030", "theme": "products"},
              {"quote": "3万人", "at": 25, "kind": "target", "indicator": "培训人数", "comparator": "eq", "min": 3, "max": null,
               "unit": "万人", "due": "2030", "theme": "talent"}],
             "times": [{"quote": "到2030年", "at": 0, "type": "deadline", "start": null, "end": "2030-12-31"}],
             "institutions": [{"name": "市港务局", "type": "government"}, {"name": "湖光新区", "type": "zone"}],
             "tasks": [{"level": 1, "title": "建码头", "lead": ["市港务局"], "responsible": []},
                       {"level": 2, "title": "造游船", "lead": ["甲局"], "responsible": ["乙局"]}],
             "glossary": [{"term": "码头", "english": null}]}
            """
        return try JSONDecoder().decode(GoldDocument.self, from: Data(json.utf8))
    }

    private func score() throws -> Score {
        var sample = SampleDocument(text, places: ["湖光市"])
        sample.add("12座", "码头", value: 12, unit: "座", due: "2030-06", theme: "parks")
        sample.add("5艘", "游船", value: 5, unit: "艘", due: "2030", theme: "products")
        sample.add("3万", "工种", value: 30_000, unit: "人", kind: .actual, theme: "talent")
        sample.add("人", "没有", value: 1, unit: "人")
        sample.change { document in
            document.times = [
                TimeExpression(
                    span: TextSpan(1, 6), quote: "2030年", type: .deadline, start: nil,
                    end: CalendarDate(year: 2030, month: 12, day: 31), rule: "")
            ]
            document.institutions = [
                Institution(name: "市港务 局", type: .association, canonical: nil, mentions: [], roles: [], rule: "")
            ]
            var task = PlanTask(
                level: 2, parent: nil, marker: "", title: "建码头。", span: TextSpan(0, 5), isSafeguard: false, rule: "")
            task.responsible = ["市港务局"]
            document.tasks = [task]
        }
        return scorer.score(sample.document, against: try gold())
    }

    @Test(arguments: [
        (ScoreField.quantitiesFound, 3, 3, 4), (.quantitiesFull, 1, 3, 4), (.targetsFound, 2, 3, 3),
        (.targetsFull, 1, 3, 3),
        (.kind, 2, 3, 3), (.comparator, 2, 3, 3), (.due, 2, 3, 3), (.indicator, 2, 3, 3), (.theme, 2, 3, 3),
        (.times, 1, 1, 1), (.institutions, 1, 2, 1), (.institutionsCore, 1, 1, 1), (.institutionsTyped, 0, 2, 1),
        (.tasks, 1, 2, 1), (.tasksLevelled, 0, 2, 1), (.tasksBodies, 0, 3, 1), (.metadata, 9, 10, 10),
        (.glossary, 0, 1, 0),
    ])
    func counts(field: ScoreField, right: Int, gold: Int, given: Int) throws {
        #expect(try score()[field] == Tally(right: right, gold: gold, given: given))
    }

    @Test func listsMissesAndFalseAlarms() throws {
        let faults = try score().faults
        #expect(faults.contains(Score.Fault(kind: "institution missed", words: "湖光新区 (zone)")))
        #expect(faults.contains(Score.Fault(kind: "task missed", words: "造游船")))
        #expect(faults.contains(Score.Fault(kind: "metadata", words: "title: 码头计划 != None")))
        #expect(faults.contains(Score.Fault(kind: "quantity attributes", words: "不少于5艘 comparator: ge != eq")))
        #expect(faults.count { $0.kind == "quantity extra" } == 1)
    }

    @Test func anEmptyAnswerToAnEmptyQuestionIsRight() {
        #expect(Tally().f1 == 1)
        #expect(Tally(right: 0, gold: 2, given: 0).precision == 1)
        #expect(Tally(right: 0, gold: 2, given: 0).recall == 0)
        #expect(Tally(right: 3, gold: 4, given: 5).f1 == 6.0 / 9)
    }
}
