import CICU

/// Orders names the way a reader of Chinese looks them up: by pinyin, or by strokes for traditional readers.
@safe public struct Collator: ~Copyable {
    private let handle: OpaquePointer

    /// - Parameter locale: `zh-u-co-pinyin`, `zh-u-co-stroke` and the like.
    /// - Throws: `ICUError` where ICU has no such order.
    public init(locale: String = "zh-u-co-pinyin") throws(ICUError) {
        var status: Int32 = 0
        let opened = unsafe cicu_collator_open(locale, &status)
        unsafe handle = try ICUError.owned(opened, status, "open collator \(locale)")
    }

    deinit { unsafe cicu_collator_close(handle) }

    /// -1, 0 or 1 as `left` stands before, beside or behind `right`.
    ///
    /// - Throws: `ICUError` where a text is 2 GB or more.
    public func compare(_ left: String, _ right: String) throws(ICUError) -> Int {
        let (first, second) = (Array(left.utf8), Array(right.utf8))
        var status: Int32 = 0
        let order = unsafe first.withUnsafeBufferPointer { one in
            unsafe second.withUnsafeBufferPointer { two in
                unsafe cicu_collator_compare(
                    handle, one.baseAddress, Int32(clamping: one.count), two.baseAddress, Int32(clamping: two.count),
                    &status)
            }
        }
        try ICUError.check(status, "compare texts")
        return Int(order)
    }

    /// The texts in order; equal ones by code point, so that the result never depends on the order given.
    ///
    /// - Throws: `ICUError` where a text is 2 GB or more.
    /// - Complexity: O(n log n) comparisons.
    public func sorted(_ texts: [String]) throws(ICUError) -> [String] {
        var failure: ICUError?
        let result = texts.sorted { left, right in
            do throws(ICUError) {
                let order = try compare(left, right)
                return order == 0 ? left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars) : order < 0
            } catch {
                failure = error
                return false
            }
        }
        if let failure { throw failure }
        return result
    }
}
