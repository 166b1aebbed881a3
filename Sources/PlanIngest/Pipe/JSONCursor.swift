import PlanModel

/// Why a line is no JSON.
struct JSONFault: Error {
    let reason: String
    /// Offset in the line.
    let offset: Int
}

/// A place in a line of JSON, and strict steps over what stands there (RFC 8259).
struct JSONCursor {
    private let bytes: [UInt8]
    private var place = 0

    /// Deepest nesting of arrays and objects.
    private static let deepest = 64

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { place = 3 }
        skipBlanks()
    }

    /// The byte at the place; 0 at the end.
    var next: UInt8 { place < bytes.count ? bytes[place] : 0 }

    func fault(_ reason: String) -> JSONFault { JSONFault(reason: reason, offset: place) }

    /// Steps over the bracket that opens an object or an array.
    mutating func open(_ bracket: UInt8) throws(JSONFault) {
        guard next == bracket else { throw fault(bytes.count == place ? "nothing" : "no object") }
        place += 1
        skipBlanks()
    }

    /// Steps over a closing bracket where it stands here.
    mutating func close(_ bracket: UInt8) throws(JSONFault) -> Bool {
        guard next == bracket else { return false }
        place += 1
        skipBlanks()
        return true
    }

    mutating func colon() throws(JSONFault) {
        guard next == 0x3A else { throw fault("no “:”") }
        place += 1
        skipBlanks()
    }

    /// Steps over a comma, true, or over the closing bracket, false.
    mutating func comma(before bracket: UInt8) throws(JSONFault) -> Bool {
        if try close(bracket) { return false }
        guard next == 0x2C else { throw fault("no “,” and no closing bracket") }
        place += 1
        skipBlanks()
        return true
    }

    /// - Throws: where anything but blanks follows.
    func end() throws(JSONFault) {
        if place < bytes.count { throw fault("more behind the object") }
    }

    private mutating func skipBlanks() {
        while place < bytes.count {
            switch bytes[place] {
            case 0x20, 0x09, 0x0A, 0x0D: place += 1
            default: return
            }
        }
    }

    /// Steps over any value.
    mutating func skipValue(depth: Int) throws(JSONFault) {
        guard depth < JSONCursor.deepest else { throw fault("more than \(JSONCursor.deepest) levels") }
        switch next {
        case 0x22: _ = try string()
        case 0x2D, 0x30...0x39: _ = try number()
        case 0x7B:
            try open(0x7B)
            if try close(0x7D) { return }
            repeat {
                _ = try string()
                try colon()
                try skipValue(depth: depth + 1)
            } while try comma(before: 0x7D)
        case 0x5B:
            try open(0x5B)
            if try close(0x5D) { return }
            repeat { try skipValue(depth: depth + 1) } while try comma(before: 0x5D)
        default: try word()
        }
    }

    /// `true`, `false` or `null`.
    private mutating func word() throws(JSONFault) {
        for word in ["true", "false", "null"] where bytes[place...].starts(with: word.utf8) {
            place += word.utf8.count
            return skipBlanks()
        }
        throw fault("no value")
    }

    /// Steps over a number and gives it as it stands.
    mutating func number() throws(JSONFault) -> String {
        let start = place
        if next == 0x2D { place += 1 }
        if next == 0x30 { place += 1 } else { try digits() }
        if next == 0x2E {
            place += 1
            try digits()
        }
        if next == 0x65 || next == 0x45 {
            place += 1
            if next == 0x2B || next == 0x2D { place += 1 }
            try digits()
        }
        let text = String(decoding: bytes[start..<place], as: UTF8.self)
        skipBlanks()
        return text
    }

    private mutating func digits() throws(JSONFault) {
        guard (0x30...0x39).contains(next) else { throw fault("no digit") }
        while (0x30...0x39).contains(next) { place += 1 }
    }

    /// Steps over a string.
    ///
    /// - Throws: where it is not closed, holds a control character or is not UTF-8.
    mutating func string() throws(JSONFault) -> String {
        let start = place
        let content = try stringBytes()
        guard let text = String(validating: content, as: UTF8.self) else {
            throw JSONFault(reason: "a string that is not UTF-8", offset: start)
        }
        return text
    }

    /// Steps over a string; gives its bytes with the escapes resolved, not validated as UTF-8.
    ///
    /// - Complexity: O(bytes).
    mutating func stringBytes() throws(JSONFault) -> [UInt8] {
        guard next == 0x22 else { throw fault("no string") }
        place += 1
        var content: [UInt8] = []
        while true {
            let end = endOfPlainRun(place)
            content.append(contentsOf: bytes[place..<end])
            place = end
            guard place < bytes.count else { throw fault("a string without its end") }
            if bytes[place] == 0x22 {
                place += 1
                skipBlanks()
                return content
            }
            guard bytes[place] == 0x5C else { throw fault("a control character in a string") }
            try escape(&content)
        }
    }

    /// The next quote, backslash or control character.
    private func endOfPlainRun(_ start: Int) -> Int {
        bytes.span.endOfPlainJSON(from: start)
    }

    private mutating func escape(_ content: inout [UInt8]) throws(JSONFault) {
        let letter = place + 1 < bytes.count ? bytes[place + 1] : 0
        let plain: UInt8? =
            switch letter {
            case 0x22, 0x5C, 0x2F: letter
            case 0x62: 0x08
            case 0x66: 0x0C
            case 0x6E: 0x0A
            case 0x72: 0x0D
            case 0x74: 0x09
            default: nil
            }
        if let plain {
            content.append(plain)
            place += 2
        } else if letter == 0x75 {
            appendUTF8(try scalar(), &content)
        } else {
            throw fault("an unknown escape")
        }
    }

    /// The scalar of `\uXXXX` or of a pair of surrogates.
    private mutating func scalar() throws(JSONFault) -> UInt32 {
        let start = place
        let high = try unit()
        if !(0xD800...0xDFFF).contains(high) { return high }
        guard high < 0xDC00, next == 0x5C, place + 1 < bytes.count, bytes[place + 1] == 0x75 else {
            throw JSONFault(reason: "half a surrogate pair", offset: start)
        }
        let low = try unit()
        guard (0xDC00...0xDFFF).contains(low) else { throw JSONFault(reason: "half a surrogate pair", offset: start) }
        return 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
    }

    /// The four figures of `\uXXXX`.
    private mutating func unit() throws(JSONFault) -> UInt32 {
        guard place + 6 <= bytes.count else { throw fault("an escape that is cut") }
        var unit: UInt32 = 0
        for byte in bytes[(place + 2)..<(place + 6)] {
            switch byte {
            case 0x30...0x39: unit = unit << 4 | UInt32(byte - 0x30)
            case 0x41...0x46: unit = unit << 4 | UInt32(byte - 0x37)
            case 0x61...0x66: unit = unit << 4 | UInt32(byte - 0x57)
            default: throw fault("an escape that is no number")
            }
        }
        place += 6
        return unit
    }

    private func appendUTF8(_ scalar: UInt32, _ content: inout [UInt8]) {
        switch scalar {
        case ..<0x80: content.append(UInt8(scalar))
        case ..<0x800:
            content.append(UInt8(0xC0 | scalar >> 6))
            content.append(UInt8(0x80 | scalar & 0x3F))
        case ..<0x10000:
            content.append(UInt8(0xE0 | scalar >> 12))
            content.append(UInt8(0x80 | scalar >> 6 & 0x3F))
            content.append(UInt8(0x80 | scalar & 0x3F))
        default:
            content.append(UInt8(0xF0 | scalar >> 18))
            content.append(UInt8(0x80 | scalar >> 12 & 0x3F))
            content.append(UInt8(0x80 | scalar >> 6 & 0x3F))
            content.append(UInt8(0x80 | scalar & 0x3F))
        }
    }
}
