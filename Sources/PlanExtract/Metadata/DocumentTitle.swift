internal import PlanModel

/// A title found in the text.
struct DocumentTitle: Sendable {
    /// Where it was found; tells what the page is.
    enum Origin: Sendable {
        /// A line of its own.
        case line
        /// In the title of a notice that carries the text.
        case notice
        /// In the headline of a story: A印发《B》.
        case headline
        /// In the title of an interpretation: 《B》解读.
        case explained
        /// Named in running text.
        case mention
        /// At the start of running text that it is glued to.
        case glued
        /// In a list of properties.
        case property
    }

    /// Place in the view, brackets that belong to it included.
    var range: Range<Int>
    /// Kind that its last word names.
    var kind: DocumentKind
    var origin: Origin
    /// What stands before it in its line: the body that issues it.
    var front: Range<Int>?
    /// A bracket behind it that is no part of it: a date, 征求意见稿.
    var bracket: Range<Int>?
}
