internal import PlanModel

/// A text with the dates of its headings: what the rules of all its sentences share. A class, so that they need no copy.
final class DatedText: Sendable {
    let source: SourceText
    let structure: Structure
    let metadata: Metadata
    /// Last time in each section's title.
    let headingTimes: [Int: TimeMark]
    /// Year that each chapter of review opens with.
    let reviewYears: [Int: TimeMark]
    /// The year that the title of a text of results is about: 2025年统计公报.
    let titleYear: TimeMark?

    init(
        source: SourceText, structure: Structure, metadata: Metadata, headingTimes: [Int: TimeMark],
        reviewYears: [Int: TimeMark], titleYear: TimeMark?
    ) {
        self.source = source
        self.structure = structure
        self.metadata = metadata
        self.headingTimes = headingTimes
        self.reviewYears = reviewYears
        self.titleYear = titleYear
    }
}
