package import PlanModel

// The members of each kind of record, in the order of the contract.
extension DocumentJSON {
    func write(_ quantity: Quantity, to json: inout JSONWriter) {
        json.field("id", quantity.id)
        json.field("span", quantity.span)
        json.field("quote", quantity.quote)
        json.field("kind", quantity.kind.rawValue)
        json.field("indicator", quantity.indicator)
        json.field("subject", quantity.subject)
        json.field("comparator", quantity.comparator.rawValue)
        json.field("min", quantity.min)
        json.field("max", quantity.max)
        json.field("unit", quantity.unit)
        json.object("normalized") { $0.members(of: quantity.normalized) }
        write(quantity.due, to: &json)
        json.field("theme", quantity.theme)
        json.field("canonical", quantity.canonical)
        json.field("commitment", quantity.commitment.rawValue)
        json.field("attribute", quantity.attribute?.rawValue)
        json.field("sentence", quantity.sentence)
        json.field("section", quantity.section)
        json.field("task", quantity.task)
        json.field("rule", quantity.rule)
    }

    private func write(_ due: Due?, to json: inout JSONWriter) {
        json.key("due")
        guard let due else { return json.null() }
        json.beginObject()
        json.field("date", due.date)
        json.field("scope", due.scope.rawValue)
        json.field("span", due.span)
        json.endObject()
    }

    func write(_ time: TimeExpression, to json: inout JSONWriter) {
        json.field("span", time.span)
        json.field("quote", time.quote)
        json.field("type", time.type.rawValue)
        json.field("start", time.start?.iso)
        json.field("end", time.end?.iso)
    }

    func write(_ institution: Institution, to json: inout JSONWriter) {
        json.field("name", institution.name)
        json.field("type", institution.type.rawValue)
        json.field("canonical", institution.canonical)
        json.key("mentions")
        json.beginArray()
        for mention in institution.mentions { json.value(mention) }
        json.endArray()
        json.field("roles", institution.roles)
    }

    func write(_ task: PlanTask, to json: inout JSONWriter) {
        json.field("id", task.id)
        json.field("level", task.level)
        json.field("parent", task.parent)
        json.field("marker", task.marker)
        json.field("title", task.title)
        json.field("span", task.span)
        json.field("lead", task.lead)
        json.field("responsible", task.responsible)
        json.field("deadline", task.deadline)
        json.objects("actions", task.actions) {
            $0.field("verb", $1.verb)
            $0.field("object", $1.object)
            $0.field("span", $1.span)
        }
        json.field("quantities", task.quantities)
        json.field("safeguard", task.isSafeguard)
    }
}

extension JSONWriter {
    /// Members of a normalised value.
    mutating func members(of value: NormalizedValue) {
        field("min", value.min)
        field("max", value.max)
        field("unit", value.unit)
    }

    /// Members of the versions that a result depends on.
    package mutating func members(of versions: ToolVersions) {
        field("planlens", versions.planlens)
        field("resources", versions.resources)
        field("icu", versions.icu)
        field("unicode", versions.unicode)
    }
}
