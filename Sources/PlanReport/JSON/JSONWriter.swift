package import PlanModel

/// Appends JSON to one byte buffer: no tree, no reflection, keys in the order in which they are written.
///
/// The caller opens and closes what it nests; commas, quotation marks and escapes are put here. The same calls give
/// the same bytes.
package struct JSONWriter {
    /// How the JSON is laid out.
    package enum Layout: Sendable {
        /// One line without blanks, for JSON Lines.
        case compact
        /// Containers down to this depth have one item a line, deeper ones stand on one line.
        case lines(depth: Int)
    }

    /// What was written so far.
    package private(set) var bytes: [UInt8]
    private let lineDepth: Int
    private var depth = 0
    private var isFirst = true
    private var isBehindKey = false

    /// - Parameter bytes: Text to append to; its storage is kept.
    package init(layout: Layout = .compact, appendingTo bytes: [UInt8] = []) {
        self.bytes = bytes
        switch layout {
        case .compact: lineDepth = 0
        case .lines(let depth): lineDepth = depth
        }
    }

    /// Forgets what was written and keeps the storage.
    package mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        (depth, isFirst, isBehindKey) = (0, true, false)
    }

    /// Hands over what was written so far and goes on where it stands, so that a long value is never held whole.
    package mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    /// Hands out what was written, where that is enough for a piece, and forgets it; the place in the value is kept.
    ///
    /// - Throws: What `hand` throws.
    package mutating func handOut(_ hand: ([UInt8]) throws -> Void) rethrows {
        if bytes.count >= JSONWriter.pieceSize { try hand(take()) }
    }

    /// Bytes of a piece at least.
    private static let pieceSize = 1 << 16

    /// Writes bytes that are no part of a value: a line end between two objects.
    package mutating func raw(_ byte: UInt8) {
        bytes.append(byte)
        isFirst = true
    }

    // MARK: Containers

    /// Opens an object; its members follow.
    package mutating func beginObject() { begin(0x7B) }

    /// Closes the innermost container, an object.
    package mutating func endObject() { end(0x7D) }

    /// Opens an array; its items follow.
    package mutating func beginArray() { begin(0x5B) }

    /// Closes the innermost container, an array.
    package mutating func endArray() { end(0x5D) }

    private mutating func begin(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        depth += 1
        isFirst = true
    }

    private mutating func end(_ bracket: UInt8) {
        depth -= 1
        if !isFirst, depth < lineDepth { breakLine() }
        bytes.append(bracket)
        isFirst = false
    }

    /// Puts what has to stand between the last item and the next.
    private mutating func separate() {
        if isBehindKey {
            isBehindKey = false
            return
        }
        if !isFirst { bytes.append(0x2C) }
        if depth > 0, depth <= lineDepth {
            breakLine()
        } else if !isFirst, lineDepth > 0 {
            bytes.append(0x20)
        }
        isFirst = false
    }

    private mutating func breakLine() {
        bytes.append(0x0A)
        for _ in 0..<depth { bytes.append(0x20) }
    }

    // MARK: Values

    /// Writes a key; its value follows.
    package mutating func key(_ name: StaticString) {
        if lineDepth > 0 {
            separate()
            bytes.append(quoted: name, comma: false, isKey: true)
            bytes.append(0x20)
        } else {
            bytes.append(quoted: name, comma: !isFirst, isKey: true)
            isFirst = false
        }
        isBehindKey = true
    }

    /// Writes null.
    package mutating func null() {
        separate()
        bytes.append(literal: "null")
    }

    /// Writes true or false.
    package mutating func value(_ flag: Bool) {
        separate()
        bytes.append(literal: flag ? "true" : "false")
    }

    /// Writes the digits of a whole number.
    package mutating func value(_ number: Int) {
        separate()
        if number < 0 { bytes.append(0x2D) }
        appendDigits(UInt64(number.magnitude))
    }

    /// Writes the digits of `DecimalNumber.text` without making the string.
    package mutating func value(_ number: DecimalNumber) {
        separate()
        if number.coefficient < 0 { bytes.append(0x2D) }
        let start = bytes.count
        appendDigits(number.coefficient.magnitude)
        if number.exponent >= 0 {
            for _ in 0..<number.exponent { bytes.append(0x30) }
            return
        }
        let missing = 1 - number.exponent - (bytes.count - start)
        if missing > 0 { bytes.insert(contentsOf: repeatElement(0x30, count: missing), at: start) }
        bytes.insert(0x2E, at: bytes.count + number.exponent)
    }

    /// Writes a binary number to six places behind the point; null where it is no number.
    package mutating func value(_ number: Double) {
        guard number.isFinite else { return null() }
        separate()
        bytes.append(utf8: RoundedNumber.text(number, places: 6))
    }

    /// Writes a number in the figures in which it was read.
    package mutating func number(asRead figures: String) {
        separate()
        bytes.append(utf8: figures)
    }

    /// Writes a string, escaped as RFC 8259 asks for.
    package mutating func value(_ text: String) {
        separate()
        let utf8 = text.utf8.span
        if utf8.endOfPlainJSON(from: 0) == utf8.count {
            bytes.append(quoted: utf8)
        } else {
            bytes.append(0x22)
            for place in utf8.indices { appendEscaped(utf8[place]) }
            bytes.append(0x22)
        }
    }

    /// A span as `[start, end]`.
    package mutating func value(_ span: TextSpan) {
        separate()
        let hasBlank = lineDepth > 0
        bytes.append(addingCapacity: 44) { output in
            output.append(0x5B)
            JSONWriter.write(UInt64(span.start), to: &output)
            output.append(0x2C)
            if hasBlank { output.append(0x20) }
            JSONWriter.write(UInt64(span.end), to: &output)
            output.append(0x5D)
        }
    }

    private mutating func appendDigits(_ number: UInt64) {
        bytes.append(addingCapacity: 20) { JSONWriter.write(number, to: &$0) }
    }

    /// Writes the digits of a number, 20 at the most.
    private static func write(_ number: UInt64, to output: inout OutputSpan<UInt8>) {
        if number >= 100_000_000 { write(number / 100_000_000, to: &output) }
        var rest = number % 100_000_000
        // The digits of one half, the first of them in the lowest byte.
        var digits: UInt64 = 0
        var count = 0
        repeat {
            digits = digits << 8 | (0x30 + rest % 10)
            rest /= 10
            count += 1
        } while rest > 0 || number >= 100_000_000 && count < 8
        for _ in 0..<count {
            output.append(UInt8(truncatingIfNeeded: digits))
            digits >>= 8
        }
    }

    private mutating func appendEscaped(_ byte: UInt8) {
        switch byte {
        case 0x22, 0x5C: bytes.append(contentsOf: [0x5C, byte])
        case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
        case 0x09: bytes.append(contentsOf: [0x5C, 0x74])
        case 0x0D: bytes.append(contentsOf: [0x5C, 0x72])
        case 0..<0x20:
            let digits = Array("0123456789abcdef".utf8)
            bytes.append(contentsOf: "\\u00".utf8)
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 15)])
        default: bytes.append(byte)
        }
    }
}

// Members of objects: a key and its value in one call; nil is written as null.
extension JSONWriter {
    /// A string or null under `name`.
    package mutating func field(_ name: StaticString, _ value: String?) {
        key(name)
        if let value { self.value(value) } else { null() }
    }

    /// An exact number or null under `name`.
    package mutating func field(_ name: StaticString, _ value: DecimalNumber?) {
        key(name)
        if let value { self.value(value) } else { null() }
    }

    /// A binary number or null under `name`.
    package mutating func field(_ name: StaticString, _ value: Double?) {
        key(name)
        if let value { self.value(value) } else { null() }
    }

    /// A span or null under `name`.
    package mutating func field(_ name: StaticString, _ value: TextSpan?) {
        key(name)
        if let value { self.value(value) } else { null() }
    }

    /// A whole number under `name`.
    package mutating func field(_ name: StaticString, _ value: Int) {
        key(name)
        self.value(value)
    }

    /// True or false under `name`.
    package mutating func field(_ name: StaticString, _ value: Bool) {
        key(name)
        self.value(value)
    }

    /// An array of strings under `name`.
    package mutating func field(_ name: StaticString, _ values: [String]) {
        key(name)
        beginArray()
        for value in values { self.value(value) }
        endArray()
    }

    /// An array of whole numbers under `name`.
    package mutating func field(_ name: StaticString, _ values: [Int]) {
        key(name)
        beginArray()
        for value in values { self.value(value) }
        endArray()
    }

    /// An array of objects under `name`; `body` writes the members of one, which is not copied for it, `pause` is called
    /// behind each.
    ///
    /// - Throws: What `pause` throws.
    package mutating func objects<Record>(
        _ name: StaticString, _ records: [Record], pause: (inout JSONWriter) throws -> Void,
        _ body: (inout JSONWriter, Record) -> Void
    ) rethrows {
        key(name)
        beginArray()
        let list = records.span
        for place in list.indices {
            beginObject()
            body(&self, list[place])
            endObject()
            try pause(&self)
        }
        endArray()
    }

    /// An array of objects under `name` for records that are made as they are asked for; `pause` is called behind each.
    ///
    /// - Throws: What `pause` throws.
    package mutating func objects<Records: RandomAccessCollection>(
        _ name: StaticString, _ records: Records, pause: (inout JSONWriter) throws -> Void,
        _ body: (inout JSONWriter, Records.Element) -> Void
    ) rethrows {
        key(name)
        beginArray()
        for record in records {
            beginObject()
            body(&self, record)
            endObject()
            try pause(&self)
        }
        endArray()
    }

    /// An array of objects under `name`; `body` writes the members of one.
    package mutating func objects<Values: Sequence>(
        _ name: StaticString, _ values: Values, _ body: (inout JSONWriter, Values.Element) -> Void
    ) {
        key(name)
        beginArray()
        for value in values {
            beginObject()
            body(&self, value)
            endObject()
        }
        endArray()
    }

    /// An object under `name`; `body` writes its members.
    package mutating func object(_ name: StaticString, _ body: (inout JSONWriter) -> Void) {
        key(name)
        beginObject()
        body(&self)
        endObject()
    }
}
