/// Something that people should know about how a file was read, though it was read.
public struct Notice: Sendable, Hashable, Codable {
    /// Stable code: `encoding_guessed`, `encoding_declared_wrong`, `truncated`, …
    public var code: String
    /// One plain sentence that says what was found and what was done.
    public var message: String

    public init(code: String, message: String) { (self.code, self.message) = (code, message) }
}
