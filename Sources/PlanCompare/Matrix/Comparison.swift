/// Plans side by side: what each says on every indicator.
package struct Comparison: Sendable {
    /// Columns.
    package var plans: [ComparedPlan]
    /// In the order of the themes.
    package var rows: [ComparisonRow]
    /// What most others set and a plan does not.
    package var gaps: [ComparisonGap]
    /// Named in the plans, those of most plans first.
    package var institutions: [SharedInstitution]
    /// Each theme that a plan has a figure or a task of, in the order of the themes.
    package var themes: [ThemeSummary]
    /// Money and benefits promised, plan by plan as in the texts.
    package var support: [SupportMeasure]
    /// By date, then by plan.
    package var deadlines: [ComparedDeadline]
    /// Words that the plans share and words of one plan alone; nil where no words were counted.
    package var keywords: KeywordOverlap?
}
