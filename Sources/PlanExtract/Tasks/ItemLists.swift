internal import PlanModel

/// Tells lists that order things to be done from lists of properties, results or principles.
///
/// A list is what stands under one section in one form of marker; it orders where most of its items do, so that one
/// item with an unusual verb is not lost and one chance verb makes no task.
struct ItemLists {
    private struct Count {
        var items = 0
        var orders = 0
    }

    /// Three counts for each section: bullets, clauses, heads without a marker; the last three are for items under no
    /// section.
    private var counts: [Count]

    /// - Complexity: O(sections).
    init(fold: [UInt16], sections: [Section], words: TaskWords) {
        counts = [Count](repeating: Count(), count: (sections.count + 1) * 3)
        for section in sections {
            let form = MarkerForm(section, fold: fold)
            guard form == .bullet || form == .clause || form == .none && section.isRunIn else { continue }
            let place = index(form, section.parent)
            counts[place].items += 1
            if words.opensOrder(in: fold, section.titleRange) { counts[place].orders += 1 }
        }
    }

    /// Whether most items of the form under the section begin with an order.
    func orders(_ form: MarkerForm, under parent: Int?) -> Bool {
        let count = counts[index(form, parent)]
        return count.orders * 2 > count.items
    }

    /// Whether most of three or more heads of sentences under the section begin with an order.
    func headsOrder(under parent: Int?) -> Bool {
        let count = counts[index(.none, parent)]
        return count.items >= 3 && count.orders * 2 >= count.items
    }

    private func index(_ form: MarkerForm, _ parent: Int?) -> Int {
        (parent ?? counts.count / 3 - 1) * 3 + (form == .bullet ? 0 : form == .clause ? 1 : 2)
    }
}
