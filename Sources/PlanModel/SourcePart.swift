/// Which of the plans of a file a text is, where the file holds several.
public struct SourcePart: Sendable, Hashable {
    /// Counted from 1.
    public var number: Int
    /// How many plans the file holds.
    public var count: Int
    /// Where it stands in the text of the whole file.
    public var span: TextSpan
    /// Page of the file that it begins on, counted from 1; nil where the file has no pages.
    public var page: Int?

    public init(number: Int, count: Int, span: TextSpan, page: Int?) {
        (self.number, self.count, self.span, self.page) = (number, count, span, page)
    }
}
