import PlanModel
import PlanResources
import PlanSegment

/// What all who count or cut words share.
enum WordTools {
    /// Words of `Keywords/stopwords.tsv`, folded.
    ///
    /// - Throws: `ResourceError` where the table is missing or malformed.
    static func stopWords(_ resources: ResourceSet) throws(ResourceError) -> Set<[UInt16]> {
        let table = try resources.folder.table("Keywords/stopwords.tsv")
        let word = try table.column("word")
        return Set((0..<table.rowCount).map { table.key($0, word, with: resources.fold) })
    }
}

extension Segmenter {
    /// Words of some ranges of a text.
    ///
    /// - Throws: `PlanFailure` with `icu_failed` where ICU has no dictionary.
    /// - Complexity: O(length of the ranges).
    func words(of source: SourceText, in ranges: [Range<Int>]) throws(PlanFailure) -> [[Range<Int>]] {
        do {
            return try words(of: source.view, in: ranges)
        } catch {
            let message = "ICU cannot cut it into words; see whether ICU is installed with its data."
            throw PlanFailure(code: "icu_failed", name: source.name, message: message)
        }
    }
}
