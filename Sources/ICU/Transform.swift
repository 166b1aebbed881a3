import CICU

/// One of ICU's text transforms, such as `Traditional-Simplified` or `Fullwidth-Halfwidth`.
///
/// What it gives is a key for look-up or a table to check against, never something to quote.
@safe public struct Transform: ~Copyable {
    private let handle: OpaquePointer

    /// - Throws: `ICUError` where ICU knows no transform of that name.
    public init(_ identifier: String) throws(ICUError) {
        var status: Int32 = 0
        let opened = unsafe cicu_transform_open(identifier, &status)
        unsafe handle = try ICUError.owned(opened, status, "open transform \(identifier)")
    }

    deinit { unsafe cicu_transform_close(handle) }

    /// The transformed text.
    ///
    /// - Throws: `ICUError` where the result does not fit into 2 G units.
    /// - Complexity: O(length) for the transforms named above.
    public func apply(_ text: String) throws(ICUError) -> String {
        let source = Array(text.utf16)
        var capacity = source.count * 2 + 16
        while true {
            var status: Int32 = 0
            let (units, needed) = applied(source, capacity: capacity, &status)
            if status != Int32(CICU_BUFFER_OVERFLOW) {
                try ICUError.check(status, "transform text")
                return String(decoding: units, as: UTF16.self)
            }
            capacity = max(capacity * 2, needed)
        }
    }

    private func applied(_ source: [UInt16], capacity: Int, _ status: inout Int32) -> (units: [UInt16], needed: Int) {
        var units = source + [UInt16](repeating: 0, count: capacity - source.count)
        let length = unsafe units.withUnsafeMutableBufferPointer { buffer in
            guard let first = buffer.baseAddress else { return Int32(0) }
            return unsafe cicu_transform_apply(handle, first, Int32(source.count), Int32(capacity), &status)
        }
        units.removeLast(max(0, capacity - Int(length)))
        return (units, Int(length))
    }
}
