/// Names of rules as they stand in `Quantity.rule`, each put together once: quantity.measure.nounBefore.
struct RuleNames {
    private var known: [(measure: Measure.Rule, noun: String, name: String)] = []

    /// The name for the rule that found the measure and the rule that found its noun.
    mutating func name(_ measure: Measure.Rule, _ noun: String) -> String {
        if let found = known.first(where: { $0.measure == measure && $0.noun == noun }) { return found.name }
        let name = "quantity.\(measure.rawValue).\(noun)"
        known.append((measure, noun, name))
        return name
    }
}
