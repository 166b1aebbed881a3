/// Right answers among those that were expected and those that were given.
package struct Tally: Sendable, Hashable {
    package var right = 0
    /// Expected by the annotations.
    package var gold = 0
    /// Given by the program.
    package var given = 0

    package init(right: Int = 0, gold: Int = 0, given: Int = 0) {
        self.right = right
        self.gold = gold
        self.given = given
    }

    /// Share of the given ones that are right; 1 where none was given.
    package var precision: Double { given == 0 ? 1 : Double(right) / Double(given) }

    /// Share of the expected ones that were found; 1 where none was expected.
    package var recall: Double { gold == 0 ? 1 : Double(right) / Double(gold) }

    /// Harmonic mean of the two.
    package var f1: Double { gold + given == 0 ? 1 : 2 * Double(right) / Double(gold + given) }

    package static func + (left: Tally, right: Tally) -> Tally {
        Tally(right: left.right + right.right, gold: left.gold + right.gold, given: left.given + right.given)
    }
}

/// What is counted.
package enum ScoreField: String, Sendable, CaseIterable {
    /// The span overlaps and the value agrees.
    case quantitiesFound = "quantities.found"
    /// Found, and kind, comparator, due date and indicator agree.
    case quantitiesFull = "quantities.full"
    case targetsFound = "targets.found"
    case targetsFull = "targets.full"
    case kind = "attribute.kind"
    case comparator = "attribute.comparator"
    case due = "attribute.due"
    case indicator = "attribute.indicator"
    case theme = "attribute.theme"
    /// The span overlaps; type, start and end agree.
    case times
    /// Distinct names.
    case institutions
    /// Without zones and platforms.
    case institutionsCore = "institutions.core"
    /// The type agrees too.
    case institutionsTyped = "institutions.typed"
    /// Titles.
    case tasks
    /// The level agrees too.
    case tasksLevelled = "tasks.levelled"
    /// Lead and responsible bodies of the tasks that were found.
    case tasksBodies = "tasks.bodies"
    /// Share of the fields that agree.
    case metadata
    /// Terms.
    case glossary
}

/// The score of one document, or of several.
package struct Score: Sendable {
    /// A miss or a false alarm.
    package struct Fault: Sendable, Hashable {
        /// `quantity missed`, `time extra`, …
        package var kind: String
        package var words: String
    }

    package private(set) var tallies: [ScoreField: Tally] = [:]
    package var faults: [Fault] = []

    package init() {}

    package subscript(field: ScoreField) -> Tally {
        get { tallies[field] ?? Tally() }
        set { tallies[field] = newValue }
    }

    mutating func add(_ field: ScoreField, right: Int, gold: Int, given: Int) {
        self[field] = self[field] + Tally(right: right, gold: gold, given: given)
    }

    mutating func fault(_ kind: String, _ words: String) { faults.append(Fault(kind: kind, words: words)) }
}
