import Formats

/// An element or a text of an XML file, with the names that a reader knows.
enum XMLPiece<Name: Sendable & Hashable> {
    /// An element begins; nil for one that is not known.
    case start(Name?, XMLAttributes<Name>)
    case end(Name?)
    /// Well-formed UTF-8.
    case text(ArraySlice<UInt8>)
}

/// The attributes of an element that a reader knows.
struct XMLAttributes<Name: Sendable & Hashable> {
    private var values: [(name: Name, value: String)] = []

    /// The value of an attribute.
    subscript(_ name: Name) -> String? { values.first { $0.name == name }?.value }

    mutating func add(_ name: Name, _ value: String) { values.append((name, value)) }
}

/// Reads an XML entry of an archive piece by piece; never holds the whole of it.
struct XMLPart<Name: RawRepresentable & CaseIterable & Sendable & Hashable> where Name.RawValue == String {
    let archive: ZipArchive
    let limits: ReadingLimits
    private let names = MarkupNames<Name>()

    init(archive: ZipArchive, limits: ReadingLimits) { (self.archive, self.limits) = (archive, limits) }

    /// Most events of one piece of 64 KiB.
    private static var mostEvents: Int { 1 << 18 }

    /// - Parameters:
    ///   - entry: Name of the entry.
    ///   - handle: Called for each piece in turn.
    /// - Throws: `FormatFault` where the entry cannot be read, and what `handle` throws.
    /// - Complexity: O(size of the entry).
    func read(
        _ entry: String, handle: (XMLPiece<Name>) throws(FormatFault) -> Void
    ) throws(FormatFault) {
        var pieces: XMLPieces<Name>
        do throws(MarkupFault) {
            pieces = try XMLPieces(
                names: names,
                reader: MarkupReader(names: names.sorted, deepest: limits.depth, most: Self.mostEvents))
        } catch { throw .markup(error, part: entry) }
        var held: [UInt8]? = []  // the head of the file, until its encoding is known
        var isForeign = false
        try archive.read(
            entry, faults: { FormatFault.archive($0) },
            take: { piece throws(FormatFault) in
                if var head = held {
                    head.append(contentsOf: piece)
                    isForeign = XMLEncoding.isForeign(head)
                    held = isForeign ? head : nil
                    if !isForeign { try pieces.feed(head, isLast: false, entry, handle) }
                } else {
                    try pieces.feed(Array(piece), isLast: false, entry, handle)
                }
            })
        try pieces.feed(isForeign ? try XMLEncoding.utf8(held ?? [], part: entry) : [], isLast: true, entry, handle)
    }
}

/// Gathers the text of some elements until another one ends: of `t` up to the end of `p`.
struct ElementText<Name: Sendable & Hashable> {
    private let text: Name
    private let end: Name
    private var isOpen = false
    private var words: [UInt8] = []

    init(_ text: Name, endingAt end: Name) { (self.text, self.end) = (text, end) }

    /// Takes a piece; gives what was gathered at the end, unless it is blank.
    mutating func take(_ piece: XMLPiece<Name>) -> [UInt8]? {
        switch piece {
        case .start(text, _): isOpen = true
        case .end(text): isOpen = false
        case .text(let more): if isOpen { words += more }
        case .end(end):
            defer { words = [] }
            return words.contains { $0 > 0x20 } ? words : nil
        default: break
        }
        return nil
    }
}

/// Joins the parser's events to pieces.
private struct XMLPieces<Name: RawRepresentable & CaseIterable & Sendable & Hashable>: ~Copyable
where Name.RawValue == String {
    let names: MarkupNames<Name>
    var reader: MarkupReader

    init(names: MarkupNames<Name>, reader: consuming MarkupReader) {
        self.names = names
        self.reader = reader
    }

    mutating func feed(
        _ bytes: [UInt8], isLast: Bool, _ entry: String, _ handle: (XMLPiece<Name>) throws(FormatFault) -> Void
    ) throws(FormatFault) {
        let list: MarkupEvents
        do throws(MarkupFault) {
            list = try reader.xml(bytes.span, isLast: isLast)
        } catch { throw .markup(error, part: entry) }
        var open: (name: Name?, attributes: XMLAttributes<Name>)?
        for event in list.events {
            if case .attribute(let name, let range) = event {
                if let name = names[name] { open?.attributes.add(name, list.string(range)) }
                continue
            }
            if let begun = open { try handle(.start(begun.name, begun.attributes)) }
            open = nil
            switch event {
            case .start(let name): open = (names[name], XMLAttributes())
            case .end(let name): try handle(.end(names[name]))
            case .text(let range): try handle(.text(list.bytes[range]))
            case .attribute: break
            }
        }
        if let begun = open { try handle(.start(begun.name, begun.attributes)) }
    }
}

/// The encoding that an XML file declares; the parser reads UTF-8 only.
enum XMLEncoding {
    /// Whether it is none that is read as it stands.
    static func isForeign(_ head: [UInt8]) -> Bool {
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return true }
        guard let label = declared(head) else { return false }
        return EncodingName(label: label) != .utf8 && label.lowercased() != "us-ascii"
    }

    /// The file in UTF-8.
    ///
    /// - Throws: `FormatFault.markup` where it cannot be decoded.
    static func utf8(_ bytes: [UInt8], part: String) throws(FormatFault) -> [UInt8] {
        let name = declared(bytes).flatMap { EncodingName(label: $0) } ?? .utf16
        let scalars: [UInt32]
        switch name {
        case .utf8: return bytes
        case .utf16, .utf16LE, .utf16BE:
            let isBig = name == .utf16BE || bytes.starts(with: [0xFE, 0xFF])
            let start = bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) ? 2 : 0
            do throws(BadByte) {
                scalars = try UTF16Decoder.decode(bytes, from: start, bigEndian: isBig)
            } catch { throw .markup(.malformed(error.offset), part: part) }
        case .gb18030, .big5, .big5HKSCS:
            let attempt = LegacyDecoder.attempt(bytes, encoding: name.rawValue, converters: name.converters)
            guard let attempt else { throw .markup(.malformed(0), part: part) }
            if let fault = attempt.fault { throw .markup(.malformed(fault), part: part) }
            scalars = attempt.scalars
        }
        return scalars.utf8
    }

    /// `encoding="…"` of the declaration.
    private static func declared(_ bytes: [UInt8]) -> String? {
        let head = String(decoding: bytes.prefix(200).filter { $0 != 0 }, as: UTF8.self)
        guard head.contains("<?xml"), let end = head.firstRange(of: "?>") else { return nil }
        return head[..<end.lowerBound].value(of: "encoding")
    }
}

extension Substring {
    /// The quoted value behind `name=`.
    fileprivate func value(of name: String) -> String? {
        guard let label = firstRange(of: name + "=") else { return nil }
        let rest = self[label.upperBound...]
        guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
        let value = rest.dropFirst()
        return value.firstIndex(of: quote).map { String(value[..<$0]) }
    }
}

extension Sequence<UInt32> {
    /// The scalars in UTF-8; what is none becomes U+FFFD.
    ///
    /// - Complexity: O(length).
    var utf8: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(underestimatedCount * 3)
        for value in self { bytes.append(Unicode.Scalar(value) ?? "\u{FFFD}") }
        return bytes
    }
}

extension [UInt8] {
    /// Adds a scalar in UTF-8.
    mutating func append(_ scalar: Unicode.Scalar) {
        if let encoded = UTF8.encode(scalar) { append(contentsOf: encoded) }
    }
}
