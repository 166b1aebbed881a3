package import PlanModel

/// An institution and the plans that name it.
package struct SharedInstitution: Sendable, Hashable {
    package var name: String
    package var type: Institution.Kind
    package var plans: [Int]
}

/// How much each plan has of one theme.
package struct ThemeSummary: Sendable, Hashable {
    package var theme: String
    /// Targets of each plan.
    package var targets: [Int]
    /// Tasks of each plan that are about the theme.
    package var tasks: [[ComparedTask]]
}

/// A task of a plan.
package struct ComparedTask: Sendable, Hashable {
    package var id: String
    package var title: String
    package var lead: [String]
    package var responsible: [String]
    package var deadline: String?
    package var span: TextSpan
}

/// Money or a benefit that a plan promises.
package struct SupportMeasure: Sendable, Hashable {
    /// How the number bounds what is paid.
    package enum Form: String, Sendable, Hashable {
        /// So much is paid.
        case amount
        /// At most so much is paid.
        case cap
        /// A part of a cost or price is paid.
        case rate
        /// For so long.
        case duration
        /// Anything else.
        case other
    }

    package var plan: Int
    package var form: Form
    /// Who or what is paid for; nil where the text does not say.
    package var subject: String?
    /// What is paid: 奖励, 贷款贴息.
    package var indicator: String
    /// Id of the quantity.
    package var record: String
    package var quote: String
    package var normalized: NormalizedValue
    package var span: TextSpan
    package var sentence: String
}

/// A date by which something is to be done.
package struct ComparedDeadline: Sendable, Hashable {
    /// What is due.
    package enum Kind: String, Sendable, Hashable { case target, task }

    package var plan: Int
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    package var date: String
    package var kind: Kind
    /// Id of the quantity or the task.
    package var record: String
    /// Indicator with its words, or title of the task.
    package var label: String
    package var span: TextSpan
    package var sentence: String
}

/// Words of the plans against each other.
package struct KeywordOverlap: Sendable, Hashable {
    /// A word and how it is spread.
    package struct Keyword: Sendable, Hashable {
        package var word: String
        /// Occurrences in each plan.
        package var counts: [Int]
        /// How unlikely the spread is where the plans do not differ (G², Dunning 1993).
        package var logLikelihood: Double
        /// log₂ of the relative frequencies of the plan that has most against all others (Hardie 2014).
        package var logRatio: Double
    }

    /// Words of at least two plans, most telling first.
    package var both: [Keyword]
    /// Words of one plan alone, a list a plan, most telling first.
    package var only: [[Keyword]]
}
