import PlanModel
import PlanResources

/// Builds the reading view of a decoded text.
///
/// Order matters: what cannot be read goes first, so that nothing is found in it; what stands on lines of its own goes
/// before lines are joined, so that the lines of a paragraph that it parted can be; blanks inside words and numbers and
/// whole paragraphs come last.
struct ReadingViewBuilder: Sendable {
    let fold: FoldTable
    let chrome: SiteChrome
    let mojibake: Mojibake
    let pinyin: Pinyin
    let regional: RegionalWords

    /// - Throws: `ResourceError` where a table is missing or malformed.
    init(resources: ResourceSet, common: CommonCharacters) throws(ResourceError) {
        fold = resources.fold
        chrome = SiteChrome(phrases: try ChromePhrases(folder: resources.folder, fold: resources.fold))
        mojibake = Mojibake(common: common)
        pinyin = Pinyin(table: try PinyinTable(folder: resources.folder))
        regional = try RegionalWords(folder: resources.folder, fold: resources.fold)
    }

    /// - Complexity: O(length).
    func view(of scalars: ScalarText, script: Script = .hans) -> ReadingView {
        var draft = ViewDraft(scalars, units: fold.units)
        let oddities = Oddities(in: scalars.units.span)
        markOddities(&draft, oddities)
        OpeningSigns.mark(&draft)
        ChunkNumbers.mark(&draft)
        Clippings.mark(&draft)
        chrome.mark(&draft)
        PageNumbers.mark(&draft)
        RunningHeads.mark(&draft)
        LineWraps.mark(&draft)
        if oddities.contains(.spaced) { LetterSpaces.mark(&draft) }
        InnerSpaces.mark(&draft)
        Repeats.mark(&draft)
        Retellings.mark(&draft)
        var view = draft.finish()
        if script == .hant { view.add(regional.repairs(view, source: scalars)) }
        return view
    }

    /// What only texts with rare characters hold.
    private func markOddities(_ draft: inout ViewDraft, _ oddities: Oddities) {
        guard !oddities.isEmpty else { return }
        if !oddities.isDisjoint(with: [.western, .misread]) { mojibake.mark(&draft, oddities) }
        if !oddities.isDisjoint(with: [.garbled, .aside]) { Unreadable.mark(&draft) }
        if !oddities.isDisjoint(with: [.circled, .aside]) { DigitForms.fold(&draft, oddities) }
        if !oddities.isDisjoint(with: [.toned, .spelled]) { pinyin.mark(&draft, oddities) }
    }
}
