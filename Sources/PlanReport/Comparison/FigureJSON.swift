import PlanCompare
import PlanModel

// Members that the objects on several plans share.
extension JSONWriter {
    /// Members of a column.
    mutating func members(of plan: ComparedPlan) {
        field("id", plan.id)
        field("name", plan.name)
        field("title", plan.title)
        field("places", plan.places)
        field("kind", plan.kind.rawValue)
        field("periodStart", plan.periodStart)
        field("periodEnd", plan.periodEnd)
        field("tier", plan.tier?.rawValue)
    }

    /// Members of a figure with its evidence.
    mutating func members(of figure: ComparedQuantity) {
        let quantity = figure.quantity
        field("id", quantity.id)
        field("quote", quantity.quote)
        field("kind", quantity.kind.rawValue)
        field("indicator", quantity.indicator)
        field("subject", quantity.subject)
        field("comparator", quantity.comparator.rawValue)
        object("normalized") { $0.members(of: quantity.normalized) }
        field("due", quantity.due?.date)
        field("section", quantity.section)
        field("span", quantity.span)
        field("sentence", figure.sentence)
        object("alignment") { $0.members(of: figure.alignment) }
    }

    private mutating func members(of alignment: Alignment) {
        field("grade", alignment.grade.rawValue)
        field("reason", alignment.reason)
        field("measure", alignment.measure.rawValue)
        field("base", alignment.base.rawValue)
        field("part", alignment.isPart)
    }

    /// A figure or null under `name`.
    mutating func field(_ name: StaticString, _ figure: ComparedQuantity?) {
        guard let figure else {
            key(name)
            return null()
        }
        object(name) { $0.members(of: figure) }
    }

    /// An array of figures under `name`.
    mutating func figures(_ name: StaticString, _ figures: [ComparedQuantity]) {
        objects(name, figures) { $0.members(of: $1) }
    }

    /// A passage or null under `name`.
    mutating func field(_ name: StaticString, _ passage: Passage?) {
        guard let passage else {
            key(name)
            return null()
        }
        object(name) { $0.members(of: passage) }
    }

    /// Members of a passage.
    mutating func members(of passage: Passage) {
        field("sentence", passage.sentence)
        field("span", passage.span)
    }

    /// The versions that a result depends on.
    mutating func tool(_ versions: ToolVersions) { object("tool") { $0.members(of: versions) } }
}
