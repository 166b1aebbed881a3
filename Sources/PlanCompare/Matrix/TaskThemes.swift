import PlanModel
import PlanResources

/// Tells what tasks are about, by the words of their titles. Table: `Themes/words.tsv`.
struct TaskThemes: Sendable {
    private let fold: FoldTable
    private let trie: PhraseTrie
    private let themes: [String]

    init(resources: ResourceSet) throws(ResourceError) {
        fold = resources.fold
        let table = try resources.folder.table("Themes/words.tsv")
        let (word, theme) = (try table.column("word"), try table.column("theme"))
        var builder = PhraseTrieBuilder(capacity: table.rowCount * 4)
        var themes: [String] = []
        var places: [String: Int] = [:]
        for row in 0..<table.rowCount {
            let name = table.text(row, theme)
            if places[name] == nil {
                places[name] = themes.count
                themes.append(name)
            }
            builder.add(table.key(row, word, with: fold), class: 0, payload: Int32(places[name] ?? 0))
        }
        trie = builder.trie()
        self.themes = themes
    }

    /// The theme that most characters of the title speak of, the last one where several do, since a noun phrase ends in
    /// its head; else that of most of the task's figures; else `other`.
    ///
    /// - Complexity: O(length of the title + quantities).
    func theme(of task: PlanTask, in document: PlanDocument) -> String {
        let title = fold.key(task.title)
        var weights: [Int: (weight: Int, end: Int)] = [:]
        var place = 0
        while place < title.count {
            guard let match = trie.longest(in: title, at: place, limit: title.count, classes: 1) else {
                place += 1
                continue
            }
            let known = weights[Int(match.payload)]?.weight ?? 0
            weights[Int(match.payload)] = (known + match.end - place, match.end)
            place = match.end
        }
        if let best = weights.max(by: { ($0.value.weight, $0.value.end) < ($1.value.weight, $1.value.end) }) {
            return themes[best.key]
        }
        return figuresTheme(of: task, in: document) ?? "other"
    }

    private func figuresTheme(of task: PlanTask, in document: PlanDocument) -> String? {
        guard !task.quantities.isEmpty else { return nil }
        let own = Set(task.quantities)
        var counts: [String: Int] = [:]
        for quantity in document.quantities where own.contains(quantity.id) { counts[quantity.theme, default: 0] += 1 }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }
}
