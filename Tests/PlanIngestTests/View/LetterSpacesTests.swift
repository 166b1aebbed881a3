import PlanModel
import Testing

@Suite struct LetterSpacesTests {
    @Test(arguments: [
        ("人 工 智 能 产 业", "人工智能产业"),
        ("云溪市\n人\u{3000}工\u{3000}智\u{3000}能\u{3000}产\u{3000}业\n全文", "云溪市\n人工智能产业\n全文"),
        ("总\u{A0}体\u{A0}要\u{A0}求", "总体要求"),
        ("推  动  高  质  量  发  展", "推动高质量发展"),
        ("到 2 0 3 0 年 ， 人 工 智 能 产 业 规 模 达 到 1 0 0 0 亿 元 。", "到2030年，人工智能产业规模达到1000亿元 。"),
    ])
    func joinsWordsThatAreWrittenWide(_ text: String, _ expected: String) throws {
        #expect(try reading(text) == expected)
        #expect(try repairs(text).allSatisfy { $0 == .letterSpace })
    }

    @Test(arguments: [
        "目 录", "前 言", "附 件", "张 三 李 四", "王 伟 李 强 赵 敏", "张 三  李 四  王小明", "甲 乙 丙 丁", "一 二 三 四", "优 良 中 差",
        "第 一 章  总 则", "省\u{3000}市\u{3000}县\u{3000}乡", "工业 农业 商业 旅游", "人   工   智   能", "人 工\n智 能", "全市 \n1 2 3 4 5 6",
    ])
    func leavesNamesHeadingsAndColumns(_ text: String) throws { #expect(try reading(text) == text) }

    @Test func readsNoNumberFromItsLastDigit() throws {
        #expect(try reading("产值1 0 0 0 亿元") == "产值1 0 0 0 亿元")
    }

    @Test func isLinear() throws {
        let text = "全" + String(repeating: " 市", count: 100_000) + String(repeating: " ", count: 100_000)
        let clock = ContinuousClock()
        #expect(try clock.measure { _ = try source(text) } < .seconds(20))
    }
}
