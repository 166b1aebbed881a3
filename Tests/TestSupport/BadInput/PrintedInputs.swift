/// PDF and DOC files (cases 65 to 72).
package enum PrintedInputs {
    static let all = damaged + unreadable + mutated + cut

    private static let lines = ["一、发展目标", "到2030年，全市建成码头12座以上。"]

    private static let damaged = [
        BadInput(65, "cut at 500 bytes", "cut.pdf", .fails("pdf_corrupt")) {
            Array(CraftedPDF(lines).bytes.prefix(500))
        },
        BadInput(66, "page tree that is its own child", "cycle.pdf", .fails("pdf_corrupt")) {
            var file = CraftedPDF(lines)
            file.objects[1] = Array("<< /Type /Pages /Kids [2 0 R] /Count 1 >>".utf8)
            return file.bytes
        },
        // PDFium reads a stream as far as the file goes, whatever it says of its length.
        BadInput(70, "stream that says it has 4 GB", "length.pdf", .reads([]), holds: ["码头"]) {
            var file = CraftedPDF(lines)
            let content = file.objects[3]
            let start = content.firstRange(of: Array("stream\n".utf8))?.upperBound ?? 0
            file.objects[3] = CraftedPDF.stream(Array(content[start...].dropLast(10)), length: 4 << 30)
            return file.bytes
        },
        // PDFium unpacks a stream at once: only the bound of the address space, 1.5 GiB, ends it, and this case alone
        // may take as much.
        BadInput(
            70, "stream that unpacks to 4 GB", "bomb.pdf", .fails("memory_limit"), memory: 1536 << 20
        ) {
            var file = CraftedPDF(lines)
            let packed = CraftedArchive.Packed(head: Array("BT /F1 12 Tf (".utf8), run: 4_000_000_000)
            // Behind the two bytes with which a stream of zlib begins.
            file.objects[3] = CraftedPDF.stream([0x78, 0x9C] + packed.bytes, more: "/Filter /FlateDecode")
            return file.bytes
        },
    ]

    private static let unreadable = [
        BadInput(67, "asks for a password", "secret.pdf", .fails("encrypted")) {
            var file = CraftedPDF(lines)
            let key = String(repeating: "5A", count: 32)
            file.trailer = """
                /ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>] \
                /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <\(key)> /U <\(key)> >>
                """
            return file.bytes
        },
        BadInput(68, "page that is a picture", "scanned.pdf", .fails("no_text"), holds: ["--ocr"]) {
            CraftedPDF.scanned.bytes
        },
        BadInput(69, "font without names of its characters", "unnamed.pdf", .reads(["text_unreliable"])) {
            CraftedPDF(lines, names: false).bytes
        },
    ]

    /// Twenty PDF files of ours with bytes that are not theirs.
    private static let mutated = (0..<20).map { number in
        BadInput(71, "mutated file \(number + 1)", "mutated\(number).pdf", .survives) {
            var random = SeededGenerator(seed: UInt64(7100 + number))
            let names = Corpus.names(in: "Formats", suffix: ".pdf")
            guard let name = names.isEmpty ? nil : names[number % names.count],
                var bytes = try? Corpus.bytes("Formats/\(name)")
            else { return [] }
            for _ in 0..<(4 << (number / 5)) {
                let place = Int.random(in: 8..<bytes.count, using: &random)
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
                case 2: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...64, using: &random)))
                default: bytes.insert(contentsOf: bytes[place...].prefix(64), at: place)
                }
            }
            return bytes
        }
    }

    private static let cut = [
        BadInput(72, "DOC cut in its head", "cut.doc", .fails("doc_corrupt")) {
            [UInt8](hexadecimal: "d0cf11e0a1b11ae1") + [UInt8](repeating: 0, count: 100)
        }
    ]

    /// A whole compound file ([MS-CFB]) with one stream, which holds nothing.
    package static func compound(_ name: String) -> [UInt8] {
        var file = [UInt8](hexadecimal: "d0cf11e0a1b11ae1") + [UInt8](repeating: 0, count: 16)
        file.add(0x0003_003E, bytes: 4)
        file.add(0xFFFE, bytes: 2)
        file.add(9, bytes: 2)  // sectors of 512 bytes
        file.add(6, bytes: 2)
        file.add(0, bytes: 10)
        file.add(1, bytes: 4)  // one table of sectors
        file.add(1, bytes: 4)  // the directory lies in sector 1
        file.add(0, bytes: 4)
        file.add(4096, bytes: 4)
        for value in [0xFFFF_FFFE, 0, 0xFFFF_FFFE, 0, 0] { file.add(value, bytes: 4) }
        file += [UInt8](repeating: 0xFF, count: 108 * 4)
        file.add(0xFFFF_FFFD, bytes: 4)
        file.add(0xFFFF_FFFE, bytes: 4)
        file += [UInt8](repeating: 0xFF, count: 512 - 8)
        for (entry, kind) in [("Root Entry", 5), (name, 2), ("", 0), ("", 0)] {
            let letters = entry.utf16Bytes(bigEndian: false)
            file += letters + [UInt8](repeating: 0, count: 64 - letters.count)
            file.add(entry.isEmpty ? 0 : letters.count + 2, bytes: 2)
            file.add(kind, bytes: 1)
            file.add(1, bytes: 1)
            for link in [-1, -1, kind == 5 ? 1 : -1] { file.add(link, bytes: 4) }
            file += [UInt8](repeating: 0, count: 36)
            file.add(0xFFFF_FFFE, bytes: 4)
            file.add(0, bytes: 8)
        }
        return file
    }
}
