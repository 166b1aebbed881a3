/// A fault that a person meets: a stable code, where it is, and what to do.
public struct PlanFailure: Error, Sendable, Hashable {
    /// Stable code: `empty`, `encoding_invalid`, `unknown_format`, …
    public var code: String
    /// Name of the file or record, as the caller gave it.
    public var name: String
    /// One plain sentence that says what is wrong and what to do.
    public var message: String
    /// Byte offset in the file, where one is known.
    public var offset: Int?

    public init(code: String, name: String, message: String, offset: Int? = nil) {
        self.code = code
        self.name = name
        self.message = message
        self.offset = offset
    }
}
