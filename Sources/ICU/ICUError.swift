import CICU

/// A call of the ICU library that did not work.
public struct ICUError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What was tried, for messages: `open word breaker`.
    public let operation: String
    /// ICU's own error number; above 0.
    public let code: Int32

    public init(operation: String, code: Int32) {
        self.operation = operation
        self.code = code
    }

    /// ICU's name for the error, such as `U_MISSING_RESOURCE_ERROR`.
    public var codeName: String { unsafe String(cString: cicu_error_name(code)) }

    public var description: String { "ICU cannot \(operation): \(codeName)" }

    /// - Throws: an error where `code` says that the call failed.
    static func check(_ code: Int32, _ operation: String) throws(ICUError) {
        if code > 0 { throw ICUError(operation: operation, code: code) }
    }

    /// The handle that a call gave.
    ///
    /// - Throws: an error where there is none.
    @unsafe static func owned(
        _ handle: OpaquePointer?, _ code: Int32, _ operation: String
    ) throws(ICUError) -> OpaquePointer {
        guard code <= 0, let handle = unsafe handle else { throw ICUError(operation: operation, code: max(code, 1)) }
        return unsafe handle
    }
}
