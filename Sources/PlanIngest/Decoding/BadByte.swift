/// A byte that is no text of the encoding in question.
struct BadByte: Error, Hashable {
    /// Offset from the start of the file.
    let offset: Int
}
