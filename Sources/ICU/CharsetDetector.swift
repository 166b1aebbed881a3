import CICU

/// ICU's guess at the encoding of bytes: a third voice, to be heard where strict decoding leaves a doubt.
///
/// Under a dozen Chinese characters its guesses are wrong at high confidence; UTF-16 without a mark is not found.
@safe public struct CharsetDetector: ~Copyable {
    private let handle: OpaquePointer

    /// A guess.
    public struct Guess: Sendable, Hashable {
        /// ICU's name of the encoding, such as `GB18030`.
        public let name: String
        /// 0 to 100.
        public let confidence: Int
    }

    /// - Throws: `ICUError` where ICU has no memory.
    public init() throws(ICUError) {
        var status: Int32 = 0
        let opened = unsafe cicu_detector_open(&status)
        unsafe handle = try ICUError.owned(opened, status, "open charset detector")
    }

    deinit { unsafe cicu_detector_close(handle) }

    /// The best guess for `bytes`; nil where ICU has none or there is nothing.
    ///
    /// - Throws: `ICUError` where ICU refuses the bytes.
    /// - Complexity: O(bytes).
    public mutating func guess(_ bytes: Span<UInt8>) throws(ICUError) -> Guess? {
        if bytes.isEmpty { return nil }
        var status: Int32 = 0
        var name = [CChar](repeating: 0, count: 64)
        let confidence = unsafe bytes.withUnsafeBufferPointer { source in
            unsafe name.withUnsafeMutableBufferPointer { target in
                guard let first = source.baseAddress, let place = target.baseAddress else { return Int32(-1) }
                return unsafe cicu_detector_guess(handle, first, Int32(clamping: source.count), place, 64, &status)
            }
        }
        try ICUError.check(status, "guess the encoding")
        guard confidence >= 0 else { return nil }
        let bytesOfName = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        return Guess(name: String(decoding: bytesOfName, as: UTF8.self), confidence: Int(confidence))
    }
}
