import ICU

/// Strict decoding of the encodings that ICU reads for us: GB18030 and the Big5 family.
enum LegacyDecoder {
    /// What came of trying one encoding.
    struct Attempt {
        /// IANA name.
        let encoding: String
        /// The text as far as it could be read.
        let scalars: [UInt32]
        /// Offset of the first byte that does not belong; nil where all do.
        let fault: Int?
    }

    /// - Parameters:
    ///   - encoding: IANA name to report.
    ///   - converters: ICU's names of its variants, the narrowest first.
    /// - Returns: The first variant that reads everything, else the one that got farthest; nil without ICU's data.
    /// - Complexity: O(bytes) a variant.
    static func attempt(_ bytes: [UInt8], encoding: String, converters: [String]) -> Attempt? {
        var best: Attempt?
        for name in converters {
            guard var converter = try? Converter(name) else { continue }
            let decoded = converter.decode(bytes.span)
            let fault = decoded.isComplete ? nil : decoded.consumed
            if let held = best?.fault, held >= fault ?? Int.max { continue }
            let reported = name == "Big5-HKSCS" ? name : encoding
            best = Attempt(encoding: reported, scalars: UTF16Decoder.scalars(decoded.units), fault: fault)
            if decoded.isComplete { break }
        }
        return best
    }
}
