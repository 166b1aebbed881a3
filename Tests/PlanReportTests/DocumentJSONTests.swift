import Foundation
import PlanModel
import PlanReport
import TestSupport
import Testing

@Suite struct DocumentJSONTests {
    private let versions = ToolVersions(planlens: "1.2.3", resources: "4", icu: "72.1", unicode: "15.0")

    private func json(_ document: PlanDocument) -> String {
        var json = JSONWriter()
        DocumentJSON(versions: versions).write(document, to: &json)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    /// A document with one record of each kind.
    private func full() -> PlanDocument {
        var sample = SampleDocument("一、目标。到2030年，湖光市建成码头12座。", id: "湖光", places: ["湖光市"])
        sample.add("12座", "码头", value: 12, unit: "座", due: "2030", theme: "infrastructure", subject: "全市")
        sample.change { document in
            document.metadata.title = "湖光市码头\"计划\""
            document.metadata.parts = [
                DocumentPart(kind: .main, marker: "", title: "码头计划", span: TextSpan(0, 15)),
                DocumentPart(kind: .annex, marker: "附件1", title: nil, span: TextSpan(15, 23)),
            ]
            document.structure.sections = [
                Section(
                    id: "s1", level: 1, parent: nil, marker: "一、", title: "目标", role: .goals, range: 0..<20,
                    titleRange: 2..<4, isRunIn: true)
            ]
            document.times = [
                TimeExpression(
                    span: TextSpan(5, 11), quote: "到2030年", type: .deadline, start: nil,
                    end: CalendarDate(year: 2030, month: 12, day: 31), rule: "r")
            ]
            document.institutions = [
                Institution(
                    name: "市港务局", type: .government, canonical: nil, mentions: [TextSpan(1, 5), TextSpan(9, 13)],
                    roles: ["lead"], rule: "r")
            ]
            var task = PlanTask(
                level: 1, parent: nil, marker: "一是", title: "建码头", span: TextSpan(0, 20), isSafeguard: false, rule: "r")
            task.id = "t1"
            task.lead = ["市港务局"]
            task.actions = [TaskAction(verb: "建", object: "码头", span: TextSpan(14, 18))]
            task.quantities = ["q1"]
            document.tasks = [task]
            document.glossary = [GlossaryEntry(term: "码头", english: "Pier", definition: "停船处", span: TextSpan(16, 18))]
            document.citations = [Citation(title: "港口办法", number: nil, span: TextSpan(0, 4))]
            document.slogans = [Slogan(quote: "一港", parts: ["一港"], span: TextSpan(0, 2))]
            document.unparsed = [Unparsed(span: TextSpan(0, 1), quote: "一", reason: "ambiguousNumber")]
        }
        return sample.document
    }

    @Test func writesEveryFieldInTheOrderOfTheContract() {
        let expected = [
            #"{"schema":"planlens.document/1","id":"湖光","#,
            #""source":{"name":"湖光.txt","sha256":"00","bytes":57,"part":null,"format":"text","encoding":"UTF-8","#,
            #""script":"hans","length":23,"repairs":[],"notices":[],"#,
            #""fidelity":{"read":23,"repaired":0,"unreadable":0},"pages":[]},"#,
            #""metadata":{"title":"湖光市码头\"计划\"","kind":"plan","places":[{"name":"湖光市","code":null}],"issuers":[],"#,
            #""documentNumber":null,"signed":null,"published":null,"periodStart":null,"periodEnd":null,"script":"hans"},"#,
            #""outline":[{"id":"s1","level":1,"marker":"一、","title":"目标","role":"goals","span":[0,20]}],"#,
            #""quantities":[{"id":"q1","span":[19,22],"quote":"12座","kind":"target","indicator":"码头","subject":"全市","#,
            #""comparator":"eq","min":12,"max":null,"unit":"座","normalized":{"min":12,"max":null,"unit":"座"},"#,
            #""due":{"date":"2030","scope":"explicit","span":null},"theme":"infrastructure","canonical":null,"#,
            #""commitment":"firm","attribute":null,"sentence":[0,23],"section":null,"task":null,"rule":"sample"}],"#,
            #""times":[{"span":[5,11],"quote":"到2030年","type":"deadline","start":null,"end":"2030-12-31"}],"#,
            #""institutions":[{"name":"市港务局","type":"government","canonical":null,"mentions":[[1,5],[9,13]],"#,
            #""roles":["lead"]}],"#,
            #""tasks":[{"id":"t1","level":1,"parent":null,"marker":"一是","title":"建码头","span":[0,20],"lead":["市港务局"],"#,
            #""responsible":[],"deadline":null,"actions":[{"verb":"建","object":"码头","span":[14,18]}],"#,
            #""quantities":["q1"],"safeguard":false}],"#,
            #""glossary":[{"term":"码头","english":"Pier","definition":"停船处","span":[16,18]}],"#,
            #""citations":[{"title":"港口办法","number":null,"span":[0,4]}],"#,
            #""slogans":[{"quote":"一港","parts":["一港"],"span":[0,2]}],"#,
            #""unparsed":[{"span":[0,1],"quote":"一","reason":"ambiguousNumber"}],"#,
            #""parts":[{"kind":"main","marker":"","title":"码头计划","span":[0,15]},"#,
            #"{"kind":"annex","marker":"附件1","title":null,"span":[15,23]}],"#,
            #""tool":{"planlens":"1.2.3","resources":"4","icu":"72.1","unicode":"15.0"}}"#,
        ].joined()
        #expect(json(full()) == expected)
    }

    @Test func isJSONWhateverTheTextHolds() throws {
        var random = SeededGenerator(seed: 3)
        for _ in 0..<50 {
            var sample = SampleDocument(random.text(limit: 40) + "\u{1}\"\\5个", id: "a\"\n")
            sample.add("5个", "x\u{0}", value: 5, unit: "个")
            #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(json(sample.document).utf8)) }
        }
    }
}
