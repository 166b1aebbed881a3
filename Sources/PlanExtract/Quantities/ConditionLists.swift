internal import PlanModel
internal import PlanResources

/// Tells which sections say what somebody or something has to fulfil: those under 申报条件, and the items behind
/// …应具备以下条件：.
struct ConditionLists {
    private let vocabulary: QuantityVocabulary
    private let fold: [UInt16]
    private let structure: Structure
    /// What is known of each section's title, a byte each: a text without end may consist of sections of a few characters.
    private var titles: [Title]
    /// The section whose last sentence of its own ended with words that announce conditions and a colon.
    private var lead: Int?

    /// Whether a title announces conditions.
    private enum Title: UInt8 { case unread, other, conditions }

    /// Longest title that is looked at, in places of the view.
    private static let longestTitle = 60
    /// Sections over a sentence that are looked at.
    private static let depth = 6

    init(vocabulary: QuantityVocabulary, fold: [UInt16], structure: Structure) {
        self.vocabulary = vocabulary
        self.fold = fold
        self.structure = structure
        titles = Array(repeating: .unread, count: structure.sections.count)
    }

    /// Notes what a sentence of a section says for the items behind it.
    ///
    /// - Complexity: O(length of the sentence) where it ends with a colon, else O(1).
    mutating func enter(_ sentence: Sentence) {
        guard let section = sentence.section else { return }
        var end = sentence.range.upperBound
        while end > sentence.range.lowerBound, fold[end - 1] == 0x0A || fold[end - 1] == 0x20 { end -= 1 }
        let isLead = end > sentence.range.lowerBound && fold[end - 1] == 0x3A && announces(sentence.range)  // :
        if isLead {
            lead = section
        } else if lead == section || closesItems(sentence, section) {
            lead = nil
        }
    }

    /// Whether a sentence begins a paragraph of its own behind the item that its section is.
    private func closesItems(_ sentence: Sentence, _ section: Int) -> Bool {
        sentence.opensParagraph && !sentence.range.contains(structure.sections[section].titleRange.lowerBound)
    }

    /// Whether a sentence of `section` stands among conditions.
    ///
    /// - Complexity: O(length of the titles over the section), once for each of them.
    mutating func holds(_ section: Int?) -> Bool {
        var at = section
        for step in 0..<ConditionLists.depth {
            guard let index = at else { return false }
            if step > 0, lead == index { return true }
            if isAnnounced(index) { return true }
            at = structure.sections[index].parent
        }
        return false
    }

    private mutating func isAnnounced(_ index: Int) -> Bool {
        if titles[index] == .unread {
            let title = structure.sections[index].titleRange
            let isFound = title.count <= ConditionLists.longestTitle && endsInConditions(title)
            titles[index] = isFound ? .conditions : .other
        }
        return titles[index] == .conditions
    }

    /// Whether a title ends with words that announce conditions, a colon apart.
    private func endsInConditions(_ title: Range<Int>) -> Bool {
        var end = title.upperBound
        while end > title.lowerBound, fold[end - 1] == 0x3A || fold[end - 1] == 0x20 || fold[end - 1] == 0x3002 {
            end -= 1
        }
        return vocabulary.trie.longest(
            in: fold, endingAt: end, floor: title.lowerBound, reach: 8, classes: WordClass.defines.mask) != nil
    }

    private func announces(_ range: Range<Int>) -> Bool {
        range.contains {
            vocabulary.trie.longest(in: fold, at: $0, limit: range.upperBound, classes: WordClass.defines.mask) != nil
        }
    }
}
