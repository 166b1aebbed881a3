/// XML inside ZIP files (cases 55 to 64).
package enum MarkupInputs {
    /// A Word file whose template and picture lie elsewhere (case 57).
    package static func withTemplate(at address: String, secret: String) -> [UInt8] {
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let relations = [
            ("attachedTemplate", "http://\(address)/a.dotm"), ("image", "http://\(address)/b.png"),
            ("image", "file://\(secret)"), ("subDocument", "file://\(secret)"),
        ].enumerated().map { index, relation in
            "<Relationship Id=\"r\(index)\" Type=\"\(office)/\(relation.0)\" Target=\"\(relation.1)\" "
                + "TargetMode=\"External\"/>"
        }
        let part =
            "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + relations.joined() + "</Relationships>"
        return word(
            WordParts.document(),
            ["word/_rels/document.xml.rels", "word/_rels/settings.xml.rels"].map { Entry($0, Array(part.utf8)) })
    }

    static let all = types + shapes + others

    private typealias Entry = CraftedArchive.Entry
    private typealias Packed = CraftedArchive.Packed

    private static func word(_ document: String, _ more: [Entry] = []) -> [UInt8] {
        CraftedArchive.word(Packed(Array(document.utf8)), more).bytes
    }

    /// The good text with a document type, and what it names in front of the text.
    private static func word(type: String, naming reference: String) -> [UInt8] {
        let text = WordParts.document(["一、发展目标 \(reference)", "到2030年，全市建成码头12座以上。"])
        guard let end = text.firstRange(of: "?>") else { preconditionFailure("an XML file has a declaration") }
        return word("\(text[..<end.upperBound])<!DOCTYPE w:document [\(type)]>\(text[end.upperBound...])")
    }

    private static let types = [
        BadInput(55, "billion laughs", "laughs.docx", .fails("xml_doctype")) {
            let entities = (1...9).map { "<!ENTITY a\($0) \"" + String(repeating: "&a\($0 - 1);", count: 10) + "\">" }
            return word(type: "<!ENTITY a0 \"哈哈\">" + entities.joined(), naming: "&a9;")
        },
        BadInput(56, "entity that names a local file", "local.docx", .fails("xml_doctype"), lacks: ["root:"]) {
            word(type: "<!ENTITY a SYSTEM \"file:///etc/passwd\">", naming: "&a;")
        },
        BadInput(58, "chain of 60,000 entities", "chain.docx", .fails("xml_doctype")) {
            let entities = (1...60_000).map { "<!ENTITY a\($0) \"&a\($0 - 1);\">" }
            return word(type: "<!ENTITY a0 \"哈\">" + entities.joined(), naming: "&a60000;")
        },
    ]

    private static let shapes = [
        BadInput(59, "500,000 elements inside each other", "deep.docx", .fails("depth_limit")) {
            word(WordParts.head + String(repeating: "<w:p>", count: 500_000))
        },
        BadInput(60, "attribute of 20 MB", "attribute.docx", .reads([]), holds: ["码头"]) {
            word(WordParts.document(more: "<w:p w:rsidR=\"" + String(repeating: "a", count: 20_000_000) + "\"></w:p>"))
        },
        BadInput(61, "element that is not closed", "open.docx", .fails("xml_malformed")) {
            word(String(WordParts.document().dropLast(20)))
        },
        BadInput(62, "XML in GB2312", "gb2312.docx", .reads([]), holds: ["码头"]) {
            let parts = WordParts.document(["|"]).split(separator: "|").map(String.init)
            let head = parts[0].split(separator: "UTF-8").joined(separator: "GB2312")
            let lines = TextInputs.gbk.split(separator: 0x0A)
            let between = Array("</w:t></w:r></w:p><w:p><w:r><w:t>".utf8)
            let document = Array(head.utf8) + lines[0] + between + lines[1] + Array(parts[1].utf8)
            return CraftedArchive.word(Packed(document)).bytes
        },
    ]

    private static let others = [
        BadInput(63, "cell beyond the last column and row", "cells.xlsx", .fails("table_limit")) {
            workbook("<row r=\"1048577\"><c r=\"XFD1048577\" t=\"s\"><v>0</v></c></row>")
        },
        BadInput(64, "Word file named .pdf", "word.pdf", .reads(["format_mismatch"]), holds: ["码头"]) {
            word(WordParts.document())
        },
    ]

    /// An XLSX file whose shared strings lie about their number.
    private static func workbook(_ rows: String) -> [UInt8] {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let parts = [
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            (
                "xl/workbook.xml",
                "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets><sheet name=\"一\" sheetId=\"1\" r:id=\"r1\"/>"
                    + "</sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
                    + "Id=\"r1\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
            ),
            (
                "xl/sharedStrings.xml",
                "<sst xmlns=\"\(main)\" count=\"4294967295\" uniqueCount=\"4294967295\"><si><t>到2030年，全市建成码头12座以上。"
                    + "</t></si></sst>"
            ),
            (
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"\(main)\"><dimension ref=\"A1:XFD1048577\"/><sheetData>\(rows)</sheetData></worksheet>"
            ),
        ]
        return CraftedArchive(parts.map { Entry($0.0, Array("<?xml version=\"1.0\"?>\($0.1)".utf8)) }).bytes
    }
}
