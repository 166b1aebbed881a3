/// A PDF file of text objects, written by hand: what it says of itself need not be so.
struct CraftedPDF {
    /// The objects from 1 on, without `obj` and `endobj`.
    var objects: [[UInt8]]
    /// More keys of the trailer.
    var trailer = ""

    /// One page; object 1 is the catalogue, 2 the list of pages, 3 the page, 4 what is drawn, 5 the font.
    ///
    /// - Parameters:
    ///   - lines: Drawn one below the other.
    ///   - names: Whether the font says which characters it draws.
    init(_ lines: [String], names: Bool = true) {
        let scalars = lines.flatMap { $0.unicodeScalars.map { $0.value } }
        var drawn = "BT /F1 12 Tf 72 760 Td 20 TL\n"
        for line in lines {
            drawn += "<" + line.unicodeScalars.map { CraftedPDF.hexadecimal($0.value) }.joined() + "> Tj T*\n"
        }
        drawn += "ET\n"
        objects = [
            Array("<< /Type /Catalog /Pages 2 0 R >>".utf8),
            Array("<< /Type /Pages /Kids [3 0 R] /Count 1 >>".utf8),
            Array(
                """
                << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \
                /Resources << /Font << /F1 5 0 R >> /XObject << /Im1 8 0 R >> >> >>
                """.utf8),
            CraftedPDF.stream(Array(drawn.utf8)),
            Array(
                """
                << /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H /DescendantFonts [6 0 R]\
                \(names ? " /ToUnicode 7 0 R" : "") >>
                """.utf8),
            Array(
                """
                << /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /DW 1000 \
                /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>
                """.utf8),
            CraftedPDF.stream(Array(CraftedPDF.map(Set(scalars).sorted()).utf8)),
            CraftedPDF.stream(
                [UInt8](repeating: 0x80, count: 64),
                more: "/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8"),
        ]
    }

    /// A page that is a picture.
    static var scanned: CraftedPDF {
        var file = CraftedPDF([])
        file.objects[3] = stream(Array("q 595 0 0 842 0 0 cm /Im1 Do Q\n".utf8))
        return file
    }

    var bytes: [UInt8] {
        var file = Array("%PDF-1.7\n%\u{E9}\u{E8}\n".utf8)
        var places: [Int] = []
        for (index, object) in objects.enumerated() {
            places.append(file.count)
            file += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
        }
        let start = file.count
        file += Array("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n".utf8)
        for place in places {
            let digits = String(place)
            file += Array((String(repeating: "0", count: 10 - digits.utf8.count) + digits + " 00000 n \n").utf8)
        }
        file += Array("trailer\n<< /Size \(objects.count + 1) /Root 1 0 R \(trailer) >>\n".utf8)
        return file + Array("startxref\n\(start)\n%%EOF\n".utf8)
    }

    /// - Parameter length: What the stream says of its length, where that is not so.
    static func stream(_ content: [UInt8], more: String = "", length: Int? = nil) -> [UInt8] {
        Array("<< /Length \(length ?? content.count) \(more) >>\nstream\n".utf8) + content + Array("\nendstream".utf8)
    }

    private static func map(_ scalars: [UInt32]) -> String {
        let rows = scalars.map { "<\(hexadecimal($0))> <\(hexadecimal($0))>\n" }
        return """
            /CIDInit /ProcSet findresource begin 12 dict begin begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def /CMapType 2 def
            1 begincodespacerange <0000> <FFFF> endcodespacerange
            \(rows.count) beginbfchar
            \(rows.joined())endbfchar
            endcmap CMapName currentdict /CMap defineresource pop end end
            """
    }

    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
}
