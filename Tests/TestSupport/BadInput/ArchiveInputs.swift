/// ZIP files (cases 39 to 54).
enum ArchiveInputs {
    static let all = bombs + lies + names + around

    private typealias Entry = CraftedArchive.Entry
    private typealias Packed = CraftedArchive.Packed

    private static let document = Array(WordParts.document().utf8)
    private static let whole = CraftedArchive.word(Packed(document))

    /// The good document with its content changed.
    private static func changed(_ change: (inout Entry) -> Void) -> [UInt8] {
        var archive = whole
        change(&archive.entries[2])
        return archive.bytes
    }

    private static let bombs = [
        BadInput(39, "300 MB of A in 300 KB", "bomb.docx", .fails("zip_bomb")) {
            CraftedArchive.word(Packed(head: Array(WordParts.head.utf8), run: 300_000_000)).bytes
        },
        BadInput(40, "packed 644 times", "ratio.docx", .fails("zip_bomb")) {
            CraftedArchive.word(Packed(head: Array(WordParts.head.utf8), run: 3 << 20, padding: 360)).bytes
        },
        BadInput(41, "20,000 entries", "entries.docx", .fails("zip_limit")) {
            CraftedArchive.word(Packed(document), (0..<20_000).map { Entry("word/\($0).xml", []) }).bytes
        },
        BadInput(42, "archives inside archives", "nested.docx", .fails("part_missing")) {
            let inner = (0..<16).map { Entry("lib \($0).zip", whole.bytes) }
            let middle = CraftedArchive((0..<16).map { Entry("book \($0).zip", CraftedArchive(inner).bytes) })
            return CraftedArchive([whole.entries[0], Entry("42.zip", middle.bytes)]).bytes
        },
        BadInput(43, "two names for one entry", "shared.docx", .fails("zip_corrupt")) {
            var archive = whole
            var second = Entry("word/header1.xml", document)
            (second.offset, second.isOnlyListed) = (0, true)
            archive.entries.append(second)
            return archive.bytes
        },
        BadInput(43, "entry inside another", "inside.docx", .fails("zip_corrupt")) {
            let inner = Entry("word/header1.xml", document)
            let outer = Entry("word/media/a.bin", CraftedArchive.local(inner))
            var archive = CraftedArchive([outer] + whole.entries)
            var listed = inner
            (listed.offset, listed.isOnlyListed) = (30 + outer.name.count, true)
            archive.entries.append(listed)
            return archive.bytes
        },
    ]

    private static let lies = [
        BadInput(44, "two texts", "double.docx", .fails("zip_corrupt")) {
            CraftedArchive.word(Packed(document), [whole.entries[2]]).bytes
        },
        BadInput(45, "wrong size", "size.docx", .fails("zip_corrupt")) { changed { $0.content.size += 1000 } },
        BadInput(45, "wrong size of a packed text", "small.docx", .fails("zip_corrupt")) {
            var packed = Packed(head: Array(WordParts.head.utf8), run: 100_000)
            packed.size = 2000
            return CraftedArchive.word(packed).bytes
        },
        BadInput(46, "wrong checksum", "crc.docx", .fails("zip_corrupt")) { changed { $0.content.checksum ^= 1 } },
        BadInput(48, "encrypted", "secret.docx", .fails("encrypted")) { changed { $0.flags = 1 } },
        BadInput(49, "packed with LZMA", "lzma.docx", .fails("zip_method")) {
            changed { entry in
                entry.content.bytes = [UInt8](hexadecimal: "0914050000008000") + entry.content.bytes
                entry.content.method = 14
            }
        },
    ]

    private static let names = [
        BadInput(50, "entry that leads out of the folder", "evil.docx", .reads([]), holds: ["码头"]) {
            CraftedArchive.word(
                Packed(document), [Entry("../../evil", Array("evil".utf8)), Entry("/tmp/evil", Array("evil".utf8))]
            ).bytes
        },
        BadInput(51, "names with back-slashes", "slash.docx", .fails("part_missing")) {
            changed { $0.name = Array("word\\document.xml".utf8) }
        },
    ]

    private static let around = [
        BadInput(47, "cut at 300 bytes", "cut.docx", .fails("zip_corrupt")) { Array(whole.bytes.prefix(300)) },
        BadInput(52, "script in front", "script.docx", .fails("zip_corrupt")) {
            var archive = whole
            archive.before = Array("#!/bin/sh\nexit 1\n".utf8)
            return archive.bytes
        },
        BadInput(53, "junk behind", "junk.docx", .fails("zip_corrupt")) {
            var archive = whole
            archive.behind = [UInt8](repeating: 0x5A, count: 1000)
            return archive.bytes
        },
        BadInput(54, "only the first four bytes", "four.docx", .fails("zip_corrupt")) { [0x50, 0x4B, 0x03, 0x04] },
    ]
}

/// Texts of WordprocessingML.
enum WordParts {
    private static let space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""

    /// As far as the first text.
    static let head = "<?xml version=\"1.0\"?><w:document \(space)><w:body><w:p><w:r><w:t>"

    static func document(_ lines: [String] = ["一、发展目标", "到2030年，全市建成码头12座以上。"], more: String = "") -> String {
        let body = lines.map { "<w:p><w:r><w:t>\($0)</w:t></w:r></w:p>" }.joined()
        return
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document \(space)><w:body>\(more)\(body)</w:body></w:document>"
    }
}
