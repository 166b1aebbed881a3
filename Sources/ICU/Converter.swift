import CICU

/// Decodes bytes of a named encoding, strictly: the first byte that is no text of it ends the work.
@safe public struct Converter: ~Copyable {
    private let handle: OpaquePointer

    /// What decoding gave.
    public struct Decoded: Sendable {
        /// UTF-16 units of the text that was read well.
        public let units: [UInt16]
        /// Number of bytes that were read well; fewer than were given where a byte is wrong.
        public let consumed: Int
        /// Whether all bytes are text of this encoding.
        public let isComplete: Bool
    }

    /// - Parameter name: A name that ICU knows, such as `GB18030` or `Big5-HKSCS`.
    /// - Throws: `ICUError` where ICU does not know it.
    public init(_ name: String) throws(ICUError) {
        var status: Int32 = 0
        let opened = unsafe cicu_converter_open(name, &status)
        unsafe handle = try ICUError.owned(opened, status, "open converter \(name)")
    }

    deinit { unsafe cicu_converter_close(handle) }

    /// - Complexity: O(bytes).
    public mutating func decode(_ bytes: Span<UInt8>) -> Decoded {
        // No encoding in use gives more units than it has bytes, but for Big5-HKSCS, where two bytes can give two
        // units of a combination: still one unit a byte.
        var units = [UInt16](repeating: 0, count: bytes.count + 8)
        var status: Int32 = 0
        var consumed: Int64 = 0
        let written = unsafe bytes.withUnsafeBufferPointer { source in
            unsafe units.withUnsafeMutableBufferPointer { target in
                guard let place = target.baseAddress else { return Int32(0) }
                return unsafe cicu_converter_decode(
                    handle, source.baseAddress, Int64(source.count), place, Int64(target.count), &consumed, &status)
            }
        }
        units.removeLast(units.count - Int(written))
        return Decoded(units: units, consumed: Int(consumed), isComplete: status <= 0)
    }
}
