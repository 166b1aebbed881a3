internal import PlanIngest
package import PlanModel
package import PlanResources
internal import PlanSegment
internal import PlanStructure

/// Cuts texts into words, sentence by sentence.
package struct WordReader: Sendable {
    private let resources: ResourceSet
    private let sources: SourceReader
    private let structures: StructureReader
    private let segmenter: Segmenter

    /// - Throws: `ResourceError` where a table is missing or malformed.
    package init(resources: ResourceSet) throws(ResourceError) {
        self.resources = resources
        sources = try SourceReader(resources: resources)
        structures = try StructureReader(resources: resources)
        segmenter = try Segmenter(resources: resources)
    }

    /// The words of one text.
    ///
    /// - Throws: `PlanFailure` where the bytes are not a text that can be read.
    /// - Complexity: O(bytes).
    package func read(
        name: String, bytes: [UInt8], options: ReadingOptions = ReadingOptions()
    ) throws(PlanFailure) -> WordText {
        let source = try sources.read(name: name, bytes: bytes, options, resources)
        let ranges = structures.read(source).sentences.map(\.range)
        return WordText(source: source, sentences: ranges, words: try segmenter.words(of: source, in: ranges))
    }
}

/// A text and its words.
package struct WordText: Sendable {
    package let source: SourceText
    /// Sentences, in places of the view.
    package let sentences: [Range<Int>]
    /// Words of each sentence, in places of the view; joined they are the sentence.
    package let words: [[Range<Int>]]

    /// A word as it stands in the text, without what the view passes over; nil for blanks and line ends.
    package func text(of word: Range<Int>) -> String? {
        let isBlank = word.allSatisfy { source.view.fold[$0] <= 0x20 }
        return isBlank ? nil : source.reading(word)
    }
}
