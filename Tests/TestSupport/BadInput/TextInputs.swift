/// Plain texts: encodings, odd characters, sizes (cases 1 to 26).
enum TextInputs {
    static let all = empty + encodings + unicode + sizes + characters

    private static let plan = BadInput.plan
    private static let utf8 = Array(plan.utf8)
    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private static let empty = [
        BadInput(1, "empty file", "empty.txt", .fails("empty")) { [] },
        BadInput(2, "only a byte-order mark", "mark.txt", .fails("empty")) { mark },
        BadInput(3, "only blanks", "blank.txt", .fails("empty")) { Array(" \n\u{A0}\t\u{3000}\u{3000}\r\n".utf8) },
    ]

    private static let encodings = [
        BadInput(4, "one bad byte", "byte.txt", .fails("encoding_invalid"), holds: ["at offset \(utf8.count)"]) {
            utf8 + [0xFF] + utf8
        },
        BadInput(5, "cut inside a character", "cut.txt", .fails("encoding_invalid"), holds: ["offset"]) {
            Array((utf8 + utf8).dropLast(2))
        },
        BadInput(6, "UTF-8 and GBK", "mixed.txt", .fails("encoding_mixed"), holds: ["offset \(utf8.count)"]) {
            utf8 + gbk + utf8
        },
        BadInput(7, "ten bytes of GBK", "short.txt", .reads(["encoding_guessed"])) {
            [UInt8](hexadecimal: "bda8b3c9c2ebcdb7d7f9")
        },
        BadInput(8, "GB18030 of four bytes", "four.txt", .reads([]), holds: ["码头"]) { gbk + fourBytes },
        BadInput(9, "GB18030 cut inside a character", "gbcut.txt", .fails("encoding_invalid"), holds: ["offset"]) {
            gbk + gbk.dropLast(3) + [0xC9]
        },
        BadInput(10, "Big5", "big5.txt", .reads([]), holds: ["碼頭"]) { big5 },
        BadInput(11, "characters of the Hong Kong set", "hkscs.txt", .reads([]), holds: ["碼頭", "Big5-HKSCS"]) { hkscs },
        BadInput(
            12, "Big5 that says it is GB2312", "declared.html", .reads(["encoding_declared_wrong"]), holds: ["碼頭"]
        ) {
            Array("<html><head><meta charset=gb2312></head><body><p>".utf8) + big5 + Array("</p></body></html>".utf8)
        },
    ]

    private static let unicode = [
        BadInput(13, "UTF-16LE with a mark", "le.txt", .reads([]), holds: ["码头"]) {
            [0xFF, 0xFE] + plan.utf16Bytes(bigEndian: false)
        },
        BadInput(13, "UTF-16BE with a mark", "be.txt", .reads([]), holds: ["码头"]) {
            [0xFE, 0xFF] + plan.utf16Bytes(bigEndian: true)
        },
        BadInput(14, "UTF-16LE without a mark", "bare.txt", .reads(["encoding_guessed"]), holds: ["码头"]) {
            plan.utf16Bytes(bigEndian: false)
        },
        BadInput(14, "UTF-16BE without a mark", "barebe.txt", .reads(["encoding_guessed"]), holds: ["码头"]) {
            plan.utf16Bytes(bigEndian: true)
        },
        BadInput(15, "UTF-16 of odd length", "odd.txt", .fails("encoding_invalid")) {
            [0xFF, 0xFE] + plan.utf16Bytes(bigEndian: false) + [0x41]
        },
        BadInput(16, "lone surrogate", "lone.txt", .fails("encoding_invalid")) {
            [0xFF, 0xFE] + plan.utf16Bytes(bigEndian: false) + [0x00, 0xD8] + plan.utf16Bytes(bigEndian: false)
        },
        BadInput(16, "surrogate written in UTF-8", "cesu.txt", .fails("encoding_invalid")) {
            utf8 + [0xED, 0xA0, 0x80] + utf8
        },
        BadInput(17, "zero bytes inside the text", "zero.txt", .reads(["control_chars"]), holds: ["码头", "2030-12-31"]) {
            Array("一、发展目标\n到2030年，全市建\0成码头12座以上。\n".utf8)
        },
        BadInput(18, "a picture named .txt", "picture.txt", .fails("unknown_format")) {
            [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10] + Array("JFIF".utf8) + [UInt8](repeating: 0, count: 4096)
        },
    ]

    private static let sizes = [
        BadInput(19, "65 MiB of text", "large.txt", .fails("too_large")) { [UInt8](plan, upTo: 65 << 20) },
        BadInput(20, "one line of 16 MB", "line.txt", .reads([])) {
            [UInt8]("到2030年，全市建成码头12座以上，", upTo: BadInput.size(16_000_000))
        },
        BadInput(21, "200,000 digits in a row", "digits.txt", .reads([]), holds: ["码头"]) {
            utf8 + [UInt8](repeating: 0x37, count: 200_000) + utf8
        },
        BadInput(22, "50,000 brackets inside each other", "brackets.txt", .reads([]), holds: ["码头"]) {
            utf8 + [UInt8]("（", upTo: 150_000) + utf8
        },
    ]

    private static let characters = [
        BadInput(
            23, "invisible marks inside a year", "marks.txt", .reads(["invisible_chars"]), holds: ["码头", "2030-12-31"]
        ) {
            Array("一、发展目标\n到20\u{200B}3\u{202E}0\u{2060}年，全市建成码头12座以上。\n".utf8)
        },
        BadInput(24, "a million combining marks", "flood.txt", .reads([]), holds: ["码头"]) {
            utf8 + Array("座".utf8) + [UInt8]("\u{0301}", upTo: BadInput.size(2_000_000)) + Array("\n".utf8) + utf8
        },
        BadInput(25, "characters of private use", "private.txt", .reads(["private_use"]), holds: ["码头"]) {
            Array("一、发展目标\n到2030年，全市建成码头12座以上。\u{E5E5}\u{E5E6}\n".utf8)
        },
        BadInput(26, "line ends that are carriage returns", "return.txt", .reads([]), holds: ["码头"]) {
            utf8.map { $0 == 0x0A ? 0x0D : $0 }
        },
    ]

    // MARK: encodings that Swift does not write

    /// `plan` in GBK.
    static let gbk = [UInt8](
        hexadecimal: "d2bba1a2b7a2d5b9c4bfb1ea0ab5bd32303330c4eaa3acc8abcad0bda8b3c9c2ebcdb73132d7f9d2d4c9cfa1a30a")
    /// 㐀㐁㐂䶵, which take four bytes each.
    private static let fourBytes = [UInt8](hexadecimal: "8139ee398139ef308139ef31823587380a")
    /// A target and a sentence in Big5.
    private static let big5 = [UInt8](
        hexadecimal: "a440a142b56fae69a5d8bcd00aa8ec32303330a67ea141a5fea5ababd8a6a8bd58c0593132ae79a548a457a141b773"
            + "abd8b9cfaed1c05d33add3a1430ab1c0b0cab867c0d9b56fae69a141a7efb5bdc0f4b9d2ab7ebde8a141a7b9b5bdb942bfe9"
            + "baf4b5b8a1430a")
    /// The same with 喺嘅嚟咗哋啲, which stand in the Hong Kong set alone.
    private static let hkscs = [UInt8](
        hexadecimal: "a440a142b56fae69a5d8bcd00aa8ec32303330a67ea141a5fea5ababd8a6a8bd58c0593132ae79a548a457a1419df6"
            + "9def91c19df7925d9df8a1430ab1c0b0cab867c0d9b56fae69a141a7efb5bdc0f4b9d2ab7ebde8a1430a")
}
