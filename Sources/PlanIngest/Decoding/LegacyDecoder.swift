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
    ///   - converters: ICU's names of its variants, the commonest first.
    /// - Returns: The variant that gets farthest, of such the one with the fewest private characters, which stand for
    ///   what a variant does not know; nil without ICU's data.
    /// - Complexity: O(bytes) a variant.
    static func attempt(_ bytes: [UInt8], encoding: String, converters: [String]) -> Attempt? {
        var best: (attempt: Attempt, reach: Int, unknown: Int)?
        for name in converters {
            guard var converter = try? Converter(name) else { continue }
            let decoded = converter.decode(bytes.span)
            let unknown = decoded.units.count { (0xE000...0xF8FF).contains($0) }
            let reach = decoded.isComplete ? Int.max : decoded.consumed
            if let best, (best.reach, -best.unknown) >= (reach, -unknown) { continue }
            let attempt = Attempt(
                encoding: name == "Big5-HKSCS" ? name : encoding, scalars: UTF16Decoder.scalars(decoded.units),
                fault: decoded.isComplete ? nil : decoded.consumed)
            best = (attempt, reach, unknown)
            if decoded.isComplete, unknown == 0 { break }
        }
        return best?.attempt
    }
}
