import CICU

/// Cuts text into the pieces of ICU's word rules and its Chinese dictionary, without copying the text.
///
/// The pieces cover the text without gaps. One breaker serves one task at a time; a `clone()` is cheap.
/// Pieces depend on the version of ICU: golden results name `ICUVersions.current`.
@safe public struct WordBreaker: ~Copyable {
    private let handle: OpaquePointer

    /// What ICU's rules say about a piece.
    public enum Kind: Sendable, Hashable {
        /// Blanks, punctuation, symbols.
        case other
        /// A number in ASCII or full-width digits, with its decimal point.
        case number
        /// Letters, such as a Latin word.
        case letters
        /// Japanese syllables.
        case kana
        /// Chinese characters.
        case han

        init(ruleStatus: Int32) {
            self =
                switch ruleStatus {
                case 100..<200: .number
                case 200..<300: .letters
                case 300..<400: .kana
                case 400..<500: .han
                default: .other
                }
        }
    }

    /// Opens a breaker for a locale.
    ///
    /// - Throws: `ICUError` where ICU has no rules or no memory.
    public init(locale: String = "zh") throws(ICUError) {
        WordBreaker.warmUp
        var status: Int32 = 0
        let opened = unsafe cicu_breaker_open(locale, &status)
        unsafe handle = try ICUError.owned(opened, status, "open word breaker")
    }

    private init(handle: OpaquePointer) { unsafe self.handle = unsafe handle }

    deinit { unsafe cicu_breaker_close(handle) }

    /// A second breaker with the same rules, for another task.
    ///
    /// - Throws: `ICUError` where ICU has no memory.
    public func clone() throws(ICUError) -> WordBreaker {
        var status: Int32 = 0
        let cloned = unsafe cicu_breaker_clone(handle, &status)
        return unsafe WordBreaker(handle: try ICUError.owned(cloned, status, "clone word breaker"))
    }

    /// Calls `body` with the byte range and the kind of each piece, in order. Broken UTF-8 is allowed.
    ///
    /// - Throws: `ICUError` for texts of 2 GB and more.
    /// - Complexity: O(bytes).
    public mutating func forEachPiece(
        utf8 text: Span<UInt8>, _ body: (Range<Int>, Kind) -> Void
    ) throws(ICUError) {
        var status: Int32 = 0
        unsafe text.withUnsafeBufferPointer { units in
            unsafe cicu_breaker_set_utf8(handle, units.baseAddress, Int64(units.count), &status)
            forEachPiece(status: status, body)
        }
        try ICUError.check(status, "break UTF-8 text")
    }

    /// Calls `body` with the range in UTF-16 units and the kind of each piece, in order.
    ///
    /// - Throws: `ICUError` for texts of 2 G units and more.
    /// - Complexity: O(units).
    public mutating func forEachPiece(
        utf16 text: Span<UInt16>, _ body: (Range<Int>, Kind) -> Void
    ) throws(ICUError) {
        var status: Int32 = 0
        unsafe text.withUnsafeBufferPointer { units in
            unsafe cicu_breaker_set_utf16(handle, units.baseAddress, Int64(units.count), &status)
            forEachPiece(status: status, body)
        }
        try ICUError.check(status, "break UTF-16 text")
    }

    /// Walks over the pieces of the text that was lent, then gives the text back.
    private func forEachPiece(status: Int32, _ body: (Range<Int>, Kind) -> Void) {
        guard status <= 0 else { return }
        defer { unsafe cicu_breaker_clear(handle) }  // ICU holds on to the text
        var start = 0
        var rule: Int32 = 0
        while case let end = unsafe cicu_breaker_next(handle, &rule), end >= 0 {
            body(start..<Int(end), Kind(ruleStatus: rule))
            start = Int(end)
        }
    }

    /// Runs Chinese and kana through ICU once: it adds its East Asian engines when it first meets such text, and
    /// a few characters that both use are cut differently before and after.
    private static let warmUp: Void = {
        var status: Int32 = 0
        guard let opened = unsafe cicu_breaker_open("zh", &status) else { return }
        var breaker = unsafe WordBreaker(handle: opened)
        let sample: [UInt8] = Array("规划ひらカタ한글ไทย".utf8)
        try? breaker.forEachPiece(utf8: sample.span) { _, _ in }
    }()
}
