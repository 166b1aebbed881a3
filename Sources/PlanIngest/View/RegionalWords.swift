import PlanModel
import PlanResources

/// Lists the words of a text in traditional script that are compared as mainland ones: 資訊 as 信息. The view keeps them.
/// Table: `Compare/regional.tsv`.
struct RegionalWords: Sendable {
    private let words: PhraseTrie
    private let starts: PhraseStarts
    private let forms: [String]

    /// - Throws: `ResourceError` where the table is missing or malformed.
    init(folder: ResourceFolder, fold: FoldTable) throws(ResourceError) {
        let table = try folder.table("Compare/regional.tsv")
        let (word, common) = (try table.column("word"), try table.column("common"))
        var builder = PhraseTrieBuilder(capacity: 512)
        var forms: [String] = []
        for row in 0..<table.rowCount {
            let key = table.key(row, word, with: fold)
            // What differs by its script alone is no other word.
            if key != table.key(row, common, with: fold) { builder.add(key, class: 0, payload: Int32(row)) }
            forms.append(table.text(row, common))
        }
        words = builder.trie()
        starts = words.starts(of: 1)
        self.forms = forms
    }

    /// The first place of each word, in order.
    ///
    /// - Complexity: O(length).
    func repairs(_ view: ReadingView, source: ScalarText) -> [Repair] {
        var (found, seen): ([Repair], Set<Int32>) = ([], [])
        var place = 0
        while true {
            place = starts.next(in: view.fold, from: place, limit: view.fold.count)
            guard place < view.fold.count else { return found }
            guard let match = words.longest(in: view.fold, at: place, limit: view.fold.count, classes: 1) else {
                place += 1
                continue
            }
            if seen.insert(match.payload).inserted {
                let span = view.canonical(place..<match.end)
                let word = String(source, span.start..<span.end, leavingOutBreaks: true)
                found.append(
                    Repair(
                        kind: .regional, span: span,
                        note: "\(word) is a regional word; it is compared as \(forms[Int(match.payload)])."))
            }
            place = match.end
        }
    }
}
