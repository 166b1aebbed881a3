import PlanCompare

// What stands beside the matrix.
extension ComparisonJSON {
    static func writeParts(of comparison: Comparison, to json: inout JSONWriter) {
        json.objects("themes", comparison.themes) { write($1, to: &$0) }
        json.objects("support", comparison.support) { write($1, to: &$0) }
        json.objects("deadlines", comparison.deadlines) { write($1, to: &$0) }
        json.object("keywords") { write(comparison.keywords, plans: comparison.plans.count, to: &$0) }
    }

    private static func write(_ theme: ThemeSummary, to json: inout JSONWriter) {
        json.field("theme", theme.theme)
        json.field("targets", theme.targets)
        json.key("tasks")
        json.beginArray()
        for tasks in theme.tasks {
            json.beginArray()
            for task in tasks {
                json.beginObject()
                json.field("id", task.id)
                json.field("title", task.title)
                json.field("lead", task.lead)
                json.field("responsible", task.responsible)
                json.field("deadline", task.deadline)
                json.field("span", task.span)
                json.endObject()
            }
            json.endArray()
        }
        json.endArray()
    }

    private static func write(_ measure: SupportMeasure, to json: inout JSONWriter) {
        json.field("plan", measure.plan)
        json.field("form", measure.form.rawValue)
        json.field("subject", measure.subject)
        json.field("indicator", measure.indicator)
        json.field("record", measure.record)
        json.field("quote", measure.quote)
        json.object("normalized") { $0.members(of: measure.normalized) }
        json.field("span", measure.span)
        json.field("sentence", measure.sentence)
    }

    private static func write(_ deadline: ComparedDeadline, to json: inout JSONWriter) {
        json.field("plan", deadline.plan)
        json.field("date", deadline.date)
        json.field("kind", deadline.kind.rawValue)
        json.field("record", deadline.record)
        json.field("label", deadline.label)
        json.field("span", deadline.span)
        json.field("sentence", deadline.sentence)
    }

    /// No words counted is written as no words, an empty list a plan.
    private static func write(_ overlap: KeywordOverlap?, plans: Int, to json: inout JSONWriter) {
        json.objects("both", overlap?.both ?? []) { write($1, to: &$0) }
        json.key("only")
        json.beginArray()
        for words in overlap?.only ?? Array(repeating: [], count: plans) {
            json.beginArray()
            for word in words {
                json.beginObject()
                write(word, to: &json)
                json.endObject()
            }
            json.endArray()
        }
        json.endArray()
    }

    private static func write(_ keyword: KeywordOverlap.Keyword, to json: inout JSONWriter) {
        json.field("word", keyword.word)
        json.field("counts", keyword.counts)
        json.field("logLikelihood", keyword.logLikelihood)
        json.field("logRatio", keyword.logRatio)
    }
}
