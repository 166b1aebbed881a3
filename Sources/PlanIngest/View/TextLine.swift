/// A line of the canonical text that has something on it, by places in the text.
struct TextLine: Sendable {
    /// First place, behind the line end before.
    var start: Int32
    /// Place of the line end, or the end of the text.
    var end: Int32
    /// First place that is neither blank nor invisible.
    var first: Int32
    /// Place behind the last one that is neither blank nor invisible.
    var last: Int32

    /// The line without the blanks around it.
    var content: Range<Int> { Int(first)..<Int(last) }
    /// Number of characters between the blanks around it.
    var length: Int { Int(last - first) }
}
