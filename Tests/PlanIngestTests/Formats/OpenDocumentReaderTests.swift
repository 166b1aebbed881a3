import Formats
import PlanModel
import Testing

@testable import PlanIngest

@Suite struct OpenDocumentReaderTests {
    private func odt(_ body: String, styles: String = "", more: [String: String] = [:]) -> [String: String] {
        var parts = more
        parts["content.xml"] =
            "<document><automatic-styles>\(styles)</automatic-styles><body><text>\(body)</text></body></document>"
        return parts
    }

    private func ods(_ tables: String, styles: String = "") -> [String: String] {
        [
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml":
                "<document><automatic-styles>\(styles)</automatic-styles><body><spreadsheet>\(tables)</spreadsheet></body></document>",
        ]
    }

    @Test func paragraphsAreLines() throws {
        let read = try formatted(odt("<h outline-level='1'>标题</h><p>甲<s c='2'/>乙<tab/>丙<line-break/>丁</p><p> </p>"))
        #expect(read.words == "标题\n甲  乙 丙\n丁\n")
    }

    @Test func listsAreCounted() throws {
        let style =
            "<list-style name='L'><list-level-style-number level='1' num-format='一, 二, 三, ...' num-suffix='、'/><list-level-style-number level='2' num-format='1' num-suffix='.' display-levels='1'/></list-style>"
        let body =
            "<list style-name='L'><list-item><p>甲</p><p>续</p><list><list-item><p>子</p></list-item></list></list-item><list-item><p>乙</p></list-item></list><list style-name='L'><list-item><p>新</p></list-item></list><list style-name='L' continue-numbering='true'><list-item><p>续</p></list-item></list>"
        let read = try formatted(odt(body, styles: style))
        #expect(read.words == "一、甲\n续\n1. 子\n二、乙\n一、新\n二、续\n")
        #expect(read.repairs.count { $0.kind == .numbering } == 5)
    }

    @Test func listsOfUnknownCountsHaveNoNumber() throws {
        let style =
            "<list-style name='L'><list-level-style-number level='1' num-format='ア, イ, ウ, ...' num-suffix='.'/></list-style>"
        #expect(
            try formatted(odt("<list style-name='L'><list-item><p>甲</p></list-item></list>", styles: style)).words
                == "甲\n")
    }

    @Test func tablesAreRows() throws {
        let body =
            "<table><table-row><table-cell number-columns-spanned='2'><p>甲</p></table-cell><covered-table-cell/></table-row><table-row number-rows-repeated='2'><table-cell><p>乙</p><p>丙</p></table-cell><table-cell><p>1</p></table-cell></table-row></table>"
        #expect(try formatted(odt(body)).words == "甲\t\n乙 丙\t1\n乙 丙\t1\n")
    }

    @Test func repetitionsAreBounded() {
        let cell = "<table-cell number-columns-repeated='2000000000'><p>甲</p></table-cell>"
        let body = "<table><table-row number-rows-repeated='2000000000'>\(cell)</table-row></table>"
        #expect(fault(odt(body)) == .table)
        #expect(fault(ods(body)) == .table)
        #expect(
            fault(ods("<table><table-row number-rows-repeated='2000000000'><table-cell/></table-row></table>"))
                == .noText)
    }

    @Test func whatIsNotShownIsListed() throws {
        let styles = "<style name='H'><text-properties display='none'/></style><style name='I' parent-style-name='H'/>"
        let body =
            "<tracked-changes><changed-region><deletion><p>删去</p></deletion></changed-region></tracked-changes><p>甲<span style-name='I'>暗</span>乙<ruby><ruby-base>字</ruby-base><ruby-text>zì</ruby-text></ruby><annotation><p>批注</p></annotation></p>"
        let read = try formatted(odt(body, styles: styles))
        #expect(read.words == "甲乙字\n")
        #expect(read.left(.deletion) == ["删去"])
        #expect(read.left(.hidden).sorted() == ["zì", "批注", "暗"].sorted())
    }

    @Test func notesAndBoxesFollowTheirParagraph() throws {
        let body =
            "<p>前<note><note-citation>1</note-citation><note-body><p>脚注</p></note-body></note>后<frame><text-box><p>框</p></text-box></frame></p>"
        #expect(try formatted(odt(body)).words == "前后\n[1] 脚注\n框\n")
    }

    @Test func headsAreListed() throws {
        let styles =
            "<document-styles><master-page><header><p>某市规划</p></header><footer><p>甲<tab/>乙</p></footer></master-page></document-styles>"
        let read = try formatted(odt("<p>甲</p>", more: ["styles.xml": styles]))
        #expect(read.left(.runningHead) == ["某市规划", "甲 乙"])
    }

    @Test func encryptedFilesAreTold() {
        let manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>"
        #expect(fault(odt("<p>甲</p>", more: ["META-INF/manifest.xml": manifest])) == .archive(.encrypted))
        #expect(fault(odt("<p>甲</p>", more: ["META-INF/manifest.xml": "<manifest/>"])) == nil)
    }

    @Test func sheetsAreRows() throws {
        let table = { (name: String, style: String) in
            "<table name='\(name)' style-name='\(style)'><table-column/><table-column visibility='collapse'/><table-row><table-cell><p>甲</p></table-cell><table-cell><p>暗</p></table-cell><table-cell value='0.85'><p>85%</p></table-cell></table-row><table-row number-rows-repeated='1048000'><table-cell number-columns-repeated='16384'/></table-row></table>"
        }
        let read = try formatted(
            ods(
                table("一", "") + table("二", "N") + table("三", ""),
                styles: "<style name='N'><table-properties display='false'/></style>"))
        #expect(read.words == "一\n甲\t85%\n\u{C}三\n甲\t85%\n")
        #expect(try formatted(ods(table("一", ""))).words == "甲\t85%\n")
    }
}
