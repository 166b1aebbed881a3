/// A ZIP file as nobody would write it: what it says of its entries need not be so.
struct CraftedArchive {
    /// The content of an entry as it stands in the file.
    struct Packed {
        var bytes: [UInt8]
        var method = 0
        /// What the file says of it.
        var size: Int
        var checksum: UInt32

        init(_ content: [UInt8]) {
            (bytes, size, checksum) = (content, content.count, Checksum.of(content))
        }

        /// `head` and then `count` times the letter A, deflated a thousandfold, and then `tail`.
        ///
        /// Without a tail its checksum is none: whoever comes as far as to check it has unpacked the whole.
        init(head: [UInt8], run count: Int, padding: Int = 0, tail: [UInt8]? = nil) {
            var bits = BitWriter()
            bits.store(head)
            for _ in 0..<padding { bits.store([]) }
            bits.run(of: UInt8(ascii: "A"), count, isLast: tail == nil)
            if let tail { bits.store(tail, isLast: true) }
            (bytes, method, size, checksum) = (bits.bytes, 8, head.count + count + (tail?.count ?? 0), 0)
            if let tail { checksum = Checksum.of(head + [UInt8](repeating: UInt8(ascii: "A"), count: count) + tail) }
        }
    }

    struct Entry {
        var name: [UInt8]
        var content: Packed
        /// 1 says that it asks for a password.
        var flags = 0
        /// The name in front of the content, where it is not that of the list.
        var ownName: [UInt8]?
        /// Where the list says that the entry begins; nil for where it does.
        var offset: Int?
        /// Whether only the list names it.
        var isOnlyListed = false

        init(_ name: String, _ content: [UInt8]) { self.init(name, Packed(content)) }

        init(_ name: String, _ content: Packed) { (self.name, self.content) = (Array(name.utf8), content) }
    }

    var entries: [Entry]
    var (before, behind): ([UInt8], [UInt8]) = ([], [])

    init(_ entries: [Entry]) { self.entries = entries }

    /// A DOCX file with this for its text.
    static func word(_ document: Packed, _ more: [Entry] = []) -> CraftedArchive {
        CraftedArchive(
            [
                Entry("[Content_Types].xml", Array(types.utf8)), Entry("_rels/.rels", Array(relations.utf8)),
                Entry("word/document.xml", document),
            ] + more)
    }

    var bytes: [UInt8] {
        var file = before
        var list: [UInt8] = []
        for entry in entries {
            let start = entry.offset ?? file.count - before.count
            if !entry.isOnlyListed { file += CraftedArchive.local(entry) }
            list += CraftedArchive.listed(entry, start: start)
        }
        let start = file.count - before.count
        file += list
        file.add(0x0605_4B50, bytes: 4)
        file.add(0, bytes: 4)
        file.add(entries.count, bytes: 2)
        file.add(entries.count, bytes: 2)
        file.add(list.count, bytes: 4)
        file.add(start, bytes: 4)
        file.add(0, bytes: 2)
        return file + behind
    }

    /// An entry with its head, as it stands in the file.
    static func local(_ entry: Entry) -> [UInt8] {
        let name = entry.ownName ?? entry.name
        var bytes: [UInt8] = []
        bytes.add(0x0403_4B50, bytes: 4)
        bytes += about(entry)
        bytes.add(name.count, bytes: 2)
        bytes.add(0, bytes: 2)
        return bytes + name + entry.content.bytes
    }

    private static func listed(_ entry: Entry, start: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.add(0x0201_4B50, bytes: 4)
        bytes.add(20, bytes: 2)
        bytes += about(entry)
        bytes.add(entry.name.count, bytes: 2)
        bytes.add(0, bytes: 12)
        bytes.add(start, bytes: 4)
        return bytes + entry.name
    }

    /// What both the list and the entry itself say of it.
    private static func about(_ entry: Entry) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.add(20, bytes: 2)
        bytes.add(entry.flags, bytes: 2)
        bytes.add(entry.content.method, bytes: 2)
        bytes.add(0x0021_0000, bytes: 4)  // the first of January 1980
        bytes.add(Int(entry.content.checksum), bytes: 4)
        bytes.add(entry.content.bytes.count, bytes: 4)
        bytes.add(entry.content.size, bytes: 4)
        return bytes
    }

    private static let types = """
        <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="xml" ContentType="application/xml"/></Types>
        """

    private static let relations = """
        <?xml version="1.0" encoding="UTF-8"?><Relationships \
        xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>
        """
}

/// CRC-32 as ZIP has it.
private enum Checksum {
    private static let table: [UInt32] = (0..<256).map { start in
        (0..<8).reduce(UInt32(start)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }

    static func of(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~UInt32(0)) { value, byte in table[Int((value ^ UInt32(byte)) & 0xFF)] ^ (value >> 8) }
    }
}

/// Writes DEFLATE (RFC 1951) bit by bit.
private struct BitWriter {
    private(set) var bytes: [UInt8] = []
    private var used = 8  // bits of the last byte

    private mutating func add(_ value: Int, _ count: Int) {
        for place in 0..<count {
            if used == 8 {
                bytes.append(0)
                used = 0
            }
            bytes[bytes.count - 1] |= UInt8(value >> place & 1) << UInt8(used)
            used += 1
        }
    }

    /// A block of bytes as they are, at most 65,535, with others behind it unless it is the last.
    mutating func store(_ content: [UInt8], isLast: Bool = false) {
        precondition(content.count <= 65_535, "a stored block has a length of two bytes")
        add(isLast ? 1 : 0, 3)
        used = 8
        bytes.add(content.count, bytes: 2)
        bytes.add(~content.count, bytes: 2)
        bytes += content
    }

    /// A block of one byte over and over. Two zero bits stand for 258 of them.
    mutating func run(of byte: UInt8, _ count: Int, isLast: Bool) {
        precondition(count > 258 && byte > 10 && byte < 138, "the lengths below are made for such runs")
        add(isLast ? 1 : 0, 1)
        add(2, 2)
        add(29, 5)  // 286 codes of letters and lengths
        add(0, 5)  // one code of distances
        add(14, 4)  // 18 lengths of the codes in which lengths are written: 18 has one bit, 1 and 2 have two
        for code in [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1] {
            add(code == 18 ? 1 : code <= 2 && code > 0 ? 2 : 0, 3)
        }
        zeros(Int(byte))
        add(0b11, 2)  // the letter: two bits
        zeros(138)
        zeros(255 - Int(byte) - 138)
        add(0b11, 2)  // the end: two bits
        zeros(28)
        add(0b01, 2)  // the length 258: one bit
        add(0b01, 2)  // the distance 1: one bit
        let matches = (count - 1) / 258
        for _ in 0..<count - matches * 258 { add(0b01, 2) }
        zeroBits(matches * 2)
        add(0b11, 2)
    }

    private mutating func zeroBits(_ count: Int) {
        let first = min(count, 8 - used)
        add(0, first)
        bytes += [UInt8](repeating: 0, count: (count - first) / 8)
        add(0, (count - first) % 8)
    }

    /// So many codes that are not there, 11 to 138.
    private mutating func zeros(_ count: Int) {
        add(0, 1)
        add(count - 11, 7)
    }
}
