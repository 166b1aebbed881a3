internal import PlanIngest
package import PlanModel
package import PlanResources

/// Finds phrases in stored texts and shows them with what stands around them.
package struct Concordance: Sendable {
    /// An occurrence.
    package struct Context: Sendable, Hashable {
        /// In the canonical text.
        package let span: TextSpan
        package let before: String
        package let match: String
        package let after: String
    }

    private let resources: ResourceSet
    private let sources: SourceReader

    /// - Throws: `ResourceError` where a table is missing or malformed.
    package init(resources: ResourceSet) throws(ResourceError) {
        self.resources = resources
        sources = try SourceReader(resources: resources)
    }

    /// A phrase as texts are folded for looking up.
    package func key(_ phrase: String) -> [UInt16] { resources.fold.key(phrase) }

    /// A text of the library as it was read when it was added.
    ///
    /// - Parameter text: Canonical text in UTF-8.
    /// - Throws: `PlanFailure` where it cannot be read.
    package func source(name: String, text: [UInt8]) throws(PlanFailure) -> SourceText {
        try sources.read(name: name, bytes: text, isText: true, options: FormatOptions(encoding: "UTF-8"))
    }

    /// The text of a file.
    ///
    /// - Parameters:
    ///   - bytes: The file as it is.
    ///   - options: What the caller knows about it.
    /// - Throws: `PlanFailure` where it cannot be read.
    package func source(
        name: String, bytes: consuming [UInt8], options: ReadingOptions
    ) throws(PlanFailure) -> SourceText {
        try sources.read(name: name, bytes: consume bytes, options, resources)
    }

    /// Occurrences of the phrases in the reading view, in the order of the text; overlapping ones count.
    ///
    /// - Parameters:
    ///   - phrases: Folded.
    ///   - passages: Where they have to stand, in places of the view, ascending; nil for anywhere.
    ///   - window: Characters of the view shown on each side, line ends left out.
    ///   - limit: Most occurrences that are shown.
    /// - Complexity: O(length · phrases).
    package func contexts(
        of phrases: [[UInt16]], in source: SourceText, within passages: [Range<Int>]? = nil, window: Int, limit: Int
    ) -> [Context] {
        let fold = source.view.fold
        var found: [Context] = []
        for place in fold.indices where found.count < limit {
            for phrase in phrases where phrase.first == fold[place] {
                let end = place + phrase.count
                guard end <= fold.count, fold[place..<end].elementsEqual(phrase), found.count < limit else { continue }
                if let passages, !passages.contains(where: { $0.contains(place) && $0.upperBound >= end }) { continue }
                found.append(
                    Context(
                        span: source.view.canonical(place..<end),
                        before: around(max(0, place - window)..<place, source),
                        match: around(place..<end, source), after: around(end..<min(fold.count, end + window), source)))
            }
        }
        return found
    }

    /// The words of a range on one line.
    private func around(_ range: Range<Int>, _ source: SourceText) -> String {
        var words = String.UnicodeScalarView()
        for scalar in source.reading(range).unicodeScalars where scalar.value >= 0x20 { words.append(scalar) }
        return String(words)
    }
}
