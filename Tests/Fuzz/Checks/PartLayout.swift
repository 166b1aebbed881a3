import TestSupport

/// A document of an office program in which one part comes from elsewhere.
struct PartLayout: Sendable {
    /// The entry that is given.
    let entry: String
    /// Whether no document is read without it.
    let isAlwaysRead: Bool
    /// What the given part may be in a document that can be read.
    let sample: String
    /// The other entries.
    let others: [(name: String, text: String)]

    private init(
        _ entry: String, _ sample: String, isAlwaysRead: Bool = true, _ others: [(name: String, text: String)] = []
    ) {
        (self.entry, self.sample, self.isAlwaysRead, self.others) = (entry, sample, isAlwaysRead, others)
    }

    /// The document as a ZIP file.
    func document(with part: [UInt8]) -> [UInt8] {
        ZipFile(others.map { ZipFile.Entry($0.name, $0.text) } + [ZipFile.Entry(entry, part)]).bytes
    }

    static let all = word + openDocument + printed + sheets

    // MARK: Word

    private static let numbered =
        "<w:document xmlns:w='w'><w:body><w:p><w:pPr><w:pStyle w:val='1'/><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr><w:r><w:t>码头</w:t></w:r></w:p></w:body></w:document>"
    private static let numbering =
        "<w:numbering xmlns:w='w'><w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='chineseCounting'/><w:lvlText w:val='%1、'/><w:pStyle w:val='1'/><w:suff w:val='space'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='1'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='3'/></w:lvlOverride></w:num></w:numbering>"
    private static let wordStyles =
        "<w:styles xmlns:w='w'><w:style w:styleId='1'><w:basedOn w:val='2'/><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style></w:styles>"
    private static let body = """
        <w:document xmlns:w='w'><w:body><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/><w:vMerge w:val='restart'/></w:tcPr><w:p><w:r><w:t>指标</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr><w:tc><w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:r><w:t>码头</w:t><w:tab/><w:br/><w:sym w:char='2022'/><w:footnoteReference w:id='2'/></w:r><w:ruby><w:rt><w:r><w:t>tou</w:t></w:r></w:rt></w:ruby></w:p><w:p><mc:AlternateContent xmlns:mc='m'><mc:Choice><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:p/></mc:Fallback></mc:AlternateContent></w:p></w:body></w:document>
        """
    private static let footnotes =
        "<w:footnotes xmlns:w='w'><w:footnote w:id='1' w:type='separator'/><w:footnote w:id='2'><w:p><w:r><w:t>注</w:t></w:r></w:p></w:footnote></w:footnotes>"

    private static let word = [
        PartLayout(
            "word/document.xml", body,
            [("word/numbering.xml", numbering), ("word/styles.xml", wordStyles), ("word/footnotes.xml", footnotes)]),
        PartLayout(
            "word/numbering.xml", numbering, [("word/document.xml", numbered), ("word/styles.xml", wordStyles)]),
        PartLayout(
            "word/styles.xml", wordStyles, isAlwaysRead: false,
            [("word/document.xml", numbered), ("word/numbering.xml", numbering)]),
        PartLayout("word/footnotes.xml", footnotes, [("word/document.xml", body)]),
        PartLayout("word/header1.xml", footnotes, [("word/document.xml", body)]),
    ]

    // MARK: OpenDocument

    private static let text = """
        <document><automatic-styles><list-style name='L'><list-level-style-number level='1' num-format='一, 二, 三, ...' num-suffix='、' start-value='2'/><list-level-style-number level='2' num-format='1' display-levels='2'/></list-style><style name='H'><text-properties display='none'/></style></automatic-styles><body><text><h outline-level='1'>标题</h><p>甲<s c='2'/>乙<tab/>丙<line-break/><span style-name='H'>暗</span><note><note-citation>1</note-citation><note-body><p>注</p></note-body></note><ruby><ruby-base>字</ruby-base><ruby-text>zi</ruby-text></ruby></p><list style-name='L'><list-item><p>子</p><list><list-item start-value='5'><p>孙</p></list-item></list></list-item></list><table><table-row number-rows-repeated='2'><table-cell number-columns-spanned='2'><p>乙</p></table-cell><covered-table-cell/></table-row></table></text></body></document>
        """
    private static let sheet =
        "<document><automatic-styles><style name='N'><table-properties display='false'/></style></automatic-styles><body><spreadsheet><table name='一' style-name=''><table-column/><table-column visibility='collapse' number-columns-repeated='2'/><table-row><table-cell value='0.85'><p>85%</p></table-cell><table-cell number-columns-repeated='3'><p>暗</p></table-cell></table-row><table-row number-rows-repeated='100'><table-cell/></table-row></table></spreadsheet></body></document>"
    private static let heads =
        "<document-styles><automatic-styles><style name='I' parent-style-name='H'/></automatic-styles><master-page><header><p>规划</p></header><footer><p>甲<tab/>乙</p></footer></master-page></document-styles>"

    private static let openDocument = [
        PartLayout("content.xml", text, [("styles.xml", heads)]),
        PartLayout("content.xml", sheet, [("mimetype", "application/vnd.oasis.opendocument.spreadsheet")]),
        PartLayout("styles.xml", heads, [("content.xml", text)]),
        PartLayout(
            "META-INF/manifest.xml", "<manifest><file-entry full-path='/'/></manifest>", [("content.xml", text)]),
    ]

    // MARK: OFD

    private static let root = "<OFD><DocBody><DocRoot>D/Document.xml</DocRoot></DocBody></OFD>"
    private static let pages =
        "<Document><CommonData><PageArea><PhysicalBox>0 0 210 297</PhysicalBox></PageArea><TemplatePage ID='t' BaseLoc='T.xml'/></CommonData><Pages><Page ID='1' BaseLoc='P.xml'/></Pages></Document>"
    private static let page =
        "<Page><Area><PhysicalBox>0 0 210 297</PhysicalBox></Area><Template TemplateID='t'/><Content><Layer><TextObject Boundary='20 20 150 5' Size='4' CTM='1 0 0 1 0 0'><TextCode X='0' Y='4' DeltaX='g 9 4 4'>到2030年建成码头十二座</TextCode></TextObject><PathObject Boundary='10 10 100 1'/><ImageObject Boundary='0 0 9 9'/></Layer></Content></Page>"

    private static let printed = [
        PartLayout("OFD.xml", root, [("D/Document.xml", pages), ("D/P.xml", page), ("D/T.xml", page)]),
        PartLayout("D/Document.xml", pages, [("OFD.xml", root), ("D/P.xml", page), ("D/T.xml", page)]),
        PartLayout("D/P.xml", page, [("OFD.xml", root), ("D/Document.xml", pages), ("D/T.xml", page)]),
    ]

    // MARK: sheets

    private static let workbook =
        "<workbook xmlns:r='x'><workbookPr date1904='0'/><sheets><sheet name='表' sheetId='1' state='visible' r:id='r0'/></sheets></workbook>"
    private static let links =
        "<Relationships><Relationship Id='r0' Type='http://x/worksheet' Target='worksheets/s.xml'/></Relationships>"
    private static let rows =
        "<worksheet><cols><col min='2' max='2' hidden='1'/></cols><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='C1' s='1'><v>0.85</v></c><c t='inlineStr'><is><t>指标</t></is></c></row><row r='3' hidden='1'><c s='2'><v>45747</v></c><c t='b'><v>1</v></c><c t='e'><v>#REF!</v></c></row></sheetData><mergeCells><mergeCell ref='A1:B2'/></mergeCells></worksheet>"
    private static let texts =
        "<sst count='9'><si><r><t>森林</t></r><r><t>覆盖率</t></r><rPh><t>sen</t></rPh></si></sst>"
    private static let sheetStyles =
        "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='yyyy&quot;年&quot;m&quot;月&quot;;[Red]-#,##0.00_ '/></numFmts><cellStyleXfs><xf numFmtId='9'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf numFmtId='9'/><xf numFmtId='170'/></cellXfs></styleSheet>"

    private static let book: [(name: String, text: String)] = [
        ("xl/workbook.xml", workbook), ("xl/_rels/workbook.xml.rels", links), ("xl/worksheets/s.xml", rows),
        ("xl/sharedStrings.xml", texts), ("xl/styles.xml", sheetStyles),
    ]

    private static let sheets = book.map { given in
        PartLayout(
            given.name, given.text, isAlwaysRead: given.name == "xl/workbook.xml", book.filter { $0.name != given.name }
        )
    }
}
