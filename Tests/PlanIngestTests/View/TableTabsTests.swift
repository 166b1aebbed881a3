import PlanModel
import TestSupport
import Testing

@testable import PlanIngest

@Suite struct TableTabsTests {
    /// What the view shows, with `|` for the tabs between cells and `/` for line ends.
    private func shown(_ text: String) throws -> String {
        let view = try source(text).view
        let tabs = Set(view.tabs.map { Int($0) })
        return String(
            view.fold.enumerated().map { place, unit in
                if tabs.contains(place) { return "|" }
                return unit == 0x0A ? "/" : Character(Unicode.Scalar(unit) ?? " ")
            })
    }

    @Test func tabsPartCells() throws {
        #expect(try shown("茶税\t亿元\t8\n茶价\t元\t9\n") == "茶税|亿元|8/茶价|元|9/")
    }

    @Test func emptyCellsStay() throws {
        #expect(try shown("茶税\t\t8\t\n\t元\t9\t\n\t\t\t\n茶园\t\t\t7") == "茶税||8|/|元|9|/|||/茶园|||7")
    }

    @Test func aBlankBesideANumberGoesButNotATab() throws {
        #expect(try shown("2027 年\t8 家\n茶室\t9\t家\n") == "2027年|8家/茶室|9|家/")
    }

    @Test func rowsAreNotJoinedAndNoPageNumbers() throws {
        let row = String(repeating: "茶", count: 20) + "\t" + String(repeating: "税", count: 20)
        let text = Array(repeating: row, count: 20).joined(separator: "\n")
        #expect(try shown(text).count { $0 == "/" } == 19)
        #expect(try shown("茶税\t8\n—\t5\t—\n茶价\t9\n") == "茶税|8/—|5|—/茶价|9/")
    }

    @Test(arguments: [
        "茶税\t亿元\t8\n", "\t茶税增长。\n\t茶价下降。\n", "一、\t总体要求\n（一）\t指导思想\n", "茶税\t8\n\n茶价\t9\n", "1.\t茶税\n2.\t茶价\n",
        "茶税 8\n茶价 9\n", "\t\t\n\t\t\n茶\n",
    ])
    func otherTabsPartNothing(text: String) throws { #expect(try source(text).view.tabs.isEmpty) }

    @Test func tabsFollowTheTextThatIsLeft() throws {
        let text = "打印本页 关闭窗口\n茶税\t2027 年\t8\n茶价\t元\t9\n"
        let source = try source(text)
        #expect(isPartition(source))
        let scalars = Array(text.unicodeScalars)
        for tab in source.view.tabs {
            #expect(scalars[source.view.canonical(Int(tab)..<Int(tab) + 1).start] == "\t")
        }
        #expect(source.view.tabs.count == 4)
    }
}
