internal import PlanModel

/// Tells lists of bullets that order things to be done from lists of properties.
struct BulletLists {
    /// Bullets and ordering bullets under each section; the last entry is for those under none.
    private var counts: [(all: Int, orders: Int)]

    /// - Complexity: O(sections).
    init(fold: [UInt16], sections: [Section], words: TaskWords) {
        counts = [(all: Int, orders: Int)](repeating: (0, 0), count: sections.count + 1)
        for section in sections where MarkerForm(section, fold: fold) == .bullet {
            let place = section.parent ?? sections.count
            counts[place].all += 1
            if words.opensOrder(in: fold, section.titleRange) { counts[place].orders += 1 }
        }
    }

    /// Whether most bullets under the section begin with an order.
    func orders(under parent: Int?) -> Bool {
        let count = counts[parent ?? counts.count - 1]
        return count.orders * 2 > count.all
    }
}
