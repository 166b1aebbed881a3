import PlanModel
import PlanResources

/// Builds the reading view of a decoded text.
///
/// Order matters: what stands on lines of its own goes first, so that the lines of a paragraph that it parted can be
/// joined; blanks inside numbers come last.
struct ReadingViewBuilder: Sendable {
    let fold: FoldTable
    let chrome: SiteChrome

    /// - Complexity: O(length).
    func view(of scalars: ScalarText) -> ReadingView {
        var draft = ViewDraft(scalars, units: fold.units)
        ChunkNumbers.mark(&draft)
        chrome.mark(&draft)
        PageNumbers.mark(&draft)
        RunningHeads.mark(&draft)
        LineWraps.mark(&draft)
        InnerSpaces.mark(&draft)
        return draft.finish()
    }
}
