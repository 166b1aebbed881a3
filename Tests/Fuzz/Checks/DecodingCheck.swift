import CFuzzEncoder
package import PlanIngest
package import PlanModel
import PlanResources

/// F1: bytes to text. The first byte of an input names the encoding that the caller insists on, the rest is the file.
///
/// Bytes become either a text that says the same bytes again in the encoding that was found, but for the byte-order mark
/// and the form of line ends, or an error whose place lies in the file.
package enum DecodingCheck {
    /// What the first byte of an input asks for; nil where the bytes themselves have to tell.
    static let labels: [String?] = [
        nil, "utf-8", "utf-16", "utf-16le", "utf-16be", "gb18030", "gbk", "big5", "big5-hkscs", "nonsense",
    ]

    private static let decoder: TextDecoder = {
        do { return try TextDecoder(folder: .standard()) } catch { fatalError("\(error)") }
    }()

    private static let reader: SourceReader = {
        do { return try SourceReader(resources: try ResourceSet()) } catch { fatalError("\(error)") }
    }()

    /// Inputs up to this length, where nobody names the encoding, go as far as the view that the stages read.
    private static let longestView = 2048

    /// - Throws: `BrokenPromise`.
    package static func check(_ input: [UInt8]) throws(BrokenPromise) {
        let label = labels[Int(input.first ?? 0) % labels.count]
        let file = Array(input.dropFirst())
        do throws(PlanFailure) {
            let text = try decoder.decode(name: "fuzz.txt", file, label: label)
            do throws(BrokenPromise) { try check(text, of: file) } catch { throw error.failure }
            let again = try decoder.decode(name: "fuzz.txt", file, label: label)
            if again != text { throw BrokenPromise("the same bytes were decoded in two ways").failure }
        } catch {
            if error.code == BrokenPromise.code { throw BrokenPromise(error.message) }
            try check(error, of: file)
        }
        if label == nil, file.count <= longestView { try checkView(of: file) }
    }

    /// - Throws: `BrokenPromise` where a failure names a place outside the file.
    package static func check(_ failure: PlanFailure, of file: [UInt8]) throws(BrokenPromise) {
        guard let offset = failure.offset else { return }
        let last = failure.code == "encoding_invalid" ? file.count : max(0, file.count - 1)
        try BrokenPromise.check((0...last).contains(offset), "\(failure.code) at \(offset) of \(file.count) bytes")
    }

    /// - Throws: `BrokenPromise` where the text is none or does not say the bytes of the file.
    package static func check(_ text: DecodedText, of file: [UInt8]) throws(BrokenPromise) {
        for scalar in text.scalars {
            try BrokenPromise.check(Unicode.Scalar(scalar) != nil, "\(scalar) is no character")
            try BrokenPromise.check(scalar != 0x0D, "a carriage return was left")
        }
        let (bytes, encoded) = (LineEnds.plain(file, text.encoding), Encoder.bytes(of: text))
        guard let encoded else { throw BrokenPromise("the text cannot be written in \(text.encoding)") }
        if encoded == bytes { return }
        // A few characters stand twice in the Big5 family: other bytes that mean the same text are as good.
        let isSame = encoded.count == bytes.count && Encoder.isDoubled(text.encoding)
        guard isSame, let again = try? decoder.decode(name: "fuzz.txt", encoded, label: text.encoding),
            again.scalars == text.scalars
        else { throw BrokenPromise("\(text.encoding): \(bytes) came back as \(encoded)") }
    }

    /// The view of a text: places ascend, and what it passes over lies in the text.
    private static func checkView(of file: [UInt8]) throws(BrokenPromise) {
        let source: SourceText
        do throws(PlanFailure) {
            source = try reader.read(name: "fuzz.txt", bytes: file, isText: true)
        } catch { return try check(error, of: file) }
        let (places, count) = (source.view.places, source.scalars.count)
        try BrokenPromise.check(places.count == source.view.fold.count, "the view has units without a place")
        try BrokenPromise.check(zip(places, places.dropFirst()).allSatisfy { $0 < $1 }, "places do not ascend")
        try BrokenPromise.check(places.last.map { Int($0) < count } ?? true, "a place lies behind the text")
        var last = 0
        for repair in source.view.repairs where repair.kind != .regional {
            let span = repair.span
            try BrokenPromise.check(
                last <= span.start && span.start < span.end && span.end <= count, "\(repair.kind) at \(span)")
            last = span.end
        }
    }
}

extension BrokenPromise {
    fileprivate static let code = "broken"

    /// So that it passes through where only failures of reading are thrown.
    fileprivate var failure: PlanFailure {
        PlanFailure(code: BrokenPromise.code, name: "", message: description)
    }
}

/// The bytes of a file without byte-order mark and with `\n` for line ends, as its text has them.
private enum LineEnds {
    static func plain(_ file: [UInt8], _ encoding: String) -> [UInt8] {
        let marks: [String: [UInt8]] = [
            "UTF-8": [0xEF, 0xBB, 0xBF], "UTF-16LE": [0xFF, 0xFE], "UTF-16BE": [0xFE, 0xFF],
            "GB18030": [0x84, 0x31, 0x95, 0x33],
        ]
        let mark = marks[encoding] ?? []
        let bytes = mark.isEmpty || !file.starts(with: mark) ? file[...] : file[mark.count...]
        let width = encoding.hasPrefix("UTF-16") ? 2 : 1
        let (low, high) = encoding == "UTF-16BE" ? (1, 0) : (0, 1)
        var plain: [UInt8] = []
        var wasReturn = false
        for start in stride(from: bytes.startIndex, to: bytes.endIndex, by: width) {
            var unit = Array(bytes[start..<min(start + width, bytes.endIndex)])
            let isASCII = width == 1 || unit.count == 2 && unit[high] == 0
            let place = width == 1 || unit.count < 2 ? 0 : low
            let isReturn = isASCII && unit[place] == 0x0D
            let isFeed = isASCII && unit[place] == 0x0A
            if isReturn { unit[place] = 0x0A }
            if !(isFeed && wasReturn) { plain += unit }
            wasReturn = isReturn
        }
        return plain
    }
}

/// Writes a text in the encoding that it was read in.
private enum Encoder {
    /// Whether the encoding has some characters twice.
    static func isDoubled(_ encoding: String) -> Bool { encoding == "Big5" || encoding == "Big5-HKSCS" }

    /// Nil where the encoding has no place for a character.
    static func bytes(of text: DecodedText) -> [UInt8]? {
        switch text.encoding {
        case "UTF-8":
            return text.scalars.flatMap { Unicode.Scalar($0).flatMap { UTF8.encode($0) }.map { Array($0) } ?? [] }
        case "UTF-16LE": return units(text).flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        case "UTF-16BE": return units(text).flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
        default: return legacy(units(text), text.encoding)
        }
    }

    private static func units(_ text: DecodedText) -> [UInt16] {
        text.scalars.flatMap { scalar -> [UInt16] in
            guard scalar >= 0x10000 else { return [UInt16(truncatingIfNeeded: scalar)] }
            let rest = scalar - 0x10000
            return [0xD800 + UInt16(rest >> 10), 0xDC00 + UInt16(rest & 0x3FF)]
        }
    }

    private static func legacy(_ units: [UInt16], _ encoding: String) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: units.count * 4 + 16)
        let room = Int64(bytes.count)
        let count = unsafe units.withUnsafeBufferPointer { source in
            unsafe bytes.withUnsafeMutableBufferPointer { target in
                guard let place = target.baseAddress else { return Int64(-1) }
                return unsafe cfuzz_encode(encoding, source.baseAddress, Int64(source.count), place, room)
            }
        }
        return count < 0 ? nil : Array(bytes[..<Int(count)])
    }
}
