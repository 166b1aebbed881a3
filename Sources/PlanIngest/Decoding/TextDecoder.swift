import ICU
package import PlanModel
package import PlanResources

/// Text and the encoding it was read with.
package struct DecodedText: Sendable, Hashable {
    /// Scalars with `\n` as line end, without a byte-order mark.
    package var scalars: ScalarText
    /// IANA name.
    package var encoding: String
    /// Whether neither a mark, the caller nor the form of UTF-8 told the encoding.
    package var isGuessed = false

    package init(scalars: ScalarText, encoding: String, isGuessed: Bool = false) {
        (self.scalars, self.encoding, self.isGuessed) = (scalars, encoding, isGuessed)
    }
}

/// Finds the encoding of a file by decoding it strictly and judging what comes out; never by a guess alone.
///
/// Order: byte-order mark, UTF-8, then GB18030, Big5 and UTF-16 against each other, ICU's detector where two of
/// them are near. What stays unclear is an error that asks for the encoding.
package struct TextDecoder: Sendable {
    let common: CommonCharacters

    /// - Throws: `ResourceError` where the table of common characters is missing or malformed.
    package init(folder: ResourceFolder) throws(ResourceError) { common = try CommonCharacters(folder: folder) }

    /// Least score of a text that is taken for Chinese, and least lead over the next encoding.
    private static let leastScore = 0.5
    private static let clearLead = 0.2

    /// - Throws: `PlanFailure` with an `encoding_…` code or `unknown_format`.
    /// - Complexity: O(bytes).
    func decode(name: String, _ bytes: [UInt8]) throws(PlanFailure) -> DecodedText {
        if let marked = try decodeMarked(name: name, bytes) { return marked }
        let fault: Int
        do throws(BadByte) {
            return DecodedText(scalars: try UTF8Decoder.decode(bytes, from: 0), encoding: "UTF-8")
        } catch { fault = error.offset }
        let damage = DamagedUTF8(bytes, firstFault: fault)
        if damage.isMostlyUTF8 { throw damage.failure(name: name, bytes, common: common) }
        return try decodeUnmarked(name: name, bytes)
    }

    /// Reads a text in the encoding that the caller names, or finds it where there is no name.
    ///
    /// - Throws: `PlanFailure` with an `encoding_…` code or `unknown_format`.
    /// - Complexity: O(bytes).
    package func decode(name: String, _ bytes: [UInt8], label: String?) throws(PlanFailure) -> DecodedText {
        guard let label else { return try decode(name: name, bytes) }
        guard let known = EncodingName(label: label) else { throw Failures.unknownEncoding(name: name, label: label) }
        return try decode(name: name, bytes, as: known)
    }

    /// Reads a text that begins with a byte-order mark; nil where there is none.
    private func decodeMarked(name: String, _ bytes: [UInt8]) throws(PlanFailure) -> DecodedText? {
        let marks: [([UInt8], String)] = [
            ([0xEF, 0xBB, 0xBF], "UTF-8"), ([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE"),
            ([0x84, 0x31, 0x95, 0x33], "GB18030"),
        ]
        for (mark, encoding) in marks where bytes.starts(with: mark) {
            return try decode(name: name, bytes, as: EncodingName(rawValue: encoding) ?? .utf8)
        }
        return nil
    }

    /// Reads a text in the encoding that the caller or a byte-order mark names.
    ///
    /// - Throws: `PlanFailure` with `encoding_invalid` and the offset of the first wrong byte.
    func decode(name: String, _ bytes: [UInt8], as encoding: EncodingName) throws(PlanFailure) -> DecodedText {
        let start = encoding.markLength(bytes)
        do throws(BadByte) {
            switch encoding {
            case .utf8: return DecodedText(scalars: try UTF8Decoder.decode(bytes, from: start), encoding: "UTF-8")
            case .utf16, .utf16LE, .utf16BE:
                let big = encoding == .utf16 ? !bytes.starts(with: [0xFF, 0xFE]) : encoding == .utf16BE
                let scalars = try UTF16Decoder.decode(bytes, from: start, bigEndian: big)
                return DecodedText(scalars: ScalarText(scalars), encoding: big ? "UTF-16BE" : "UTF-16LE")
            case .gb18030, .big5, .big5HKSCS: return try decodeLegacy(bytes, encoding, markLength: start)
            }
        } catch {
            throw Failures.invalid(name: name, encoding: encoding.rawValue, bytes: bytes, offset: error.offset)
        }
    }

    private func decodeLegacy(
        _ bytes: [UInt8], _ encoding: EncodingName, markLength: Int
    ) throws(BadByte) -> DecodedText {
        guard
            let attempt = LegacyDecoder.attempt(
                bytes, encoding: encoding.rawValue, converters: encoding.converters)
        else { throw BadByte(offset: 0) }
        if let fault = attempt.fault { throw BadByte(offset: fault) }
        let mark = attempt.scalars.first == 0xFEFF ? 1 : 0
        return DecodedText(scalars: ScalarText(attempt.scalars.dropFirst(mark)), encoding: attempt.encoding)
    }

    /// Lets the encodings without a mark compete.
    private func decodeUnmarked(name: String, _ bytes: [UInt8]) throws(PlanFailure) -> DecodedText {
        var ranked = candidates(bytes).map { (attempt: $0, score: common.score($0.scalars)) }
        ranked.sort { ($0.score, $0.attempt.encoding) > ($1.score, $1.attempt.encoding) }
        guard let best = ranked.first, best.score >= TextDecoder.leastScore else {
            if FileKind.hasManyControls(bytes) { throw Failures.unknownFormat(name: name, kind: nil) }
            throw Failures.ambiguous(name: name)
        }
        let lead = ranked.count > 1 ? best.score - ranked[1].score : best.score
        guard lead >= TextDecoder.clearLead || detectorAgrees(bytes, best.attempt.encoding) else {
            throw Failures.ambiguous(name: name)
        }
        if let offset = DamagedUTF8.firstLongRun(bytes) {
            throw Failures.mixed(name: name, outer: best.attempt.encoding, inner: "UTF-8", offset: offset)
        }
        if let fault = best.attempt.fault {
            throw Failures.invalid(name: name, encoding: best.attempt.encoding, bytes: bytes, offset: fault)
        }
        return DecodedText(
            scalars: ScalarText(best.attempt.scalars), encoding: best.attempt.encoding, isGuessed: true)
    }

    private func candidates(_ bytes: [UInt8]) -> [LegacyDecoder.Attempt] {
        var attempts: [LegacyDecoder.Attempt] = []
        for encoding in [EncodingName.gb18030, .big5] {
            let attempt = LegacyDecoder.attempt(bytes, encoding: encoding.rawValue, converters: encoding.allConverters)
            if let attempt { attempts.append(attempt) }
        }
        for big in [false, true] {
            let encoding = big ? "UTF-16BE" : "UTF-16LE"
            if let scalars = try? UTF16Decoder.decode(bytes, from: 0, bigEndian: big) {
                attempts.append(LegacyDecoder.Attempt(encoding: encoding, scalars: scalars, fault: nil))
            }
        }
        return attempts
    }

    /// ICU's detector as a third voice where two encodings are near.
    private func detectorAgrees(_ bytes: [UInt8], _ encoding: String) -> Bool {
        guard var detector = try? CharsetDetector(), let guess = try? detector.guess(bytes.span) else { return false }
        return guess.confidence >= 90 && encoding.hasPrefix(guess.name)
    }
}
