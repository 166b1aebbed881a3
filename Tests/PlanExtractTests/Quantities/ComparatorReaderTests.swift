import PlanModel
import PlanResources
import Testing

@testable import PlanExtract

@Suite struct ComparatorReaderTests {
    private let stages: QuantityStages

    init() throws { stages = try QuantityStages.shared() }

    private func reader(_ text: String) -> (reader: ComparatorReader, fold: [UInt16]) {
        let fold = stages.fold(text)
        return (stages.comparators(fold), fold)
    }

    /// The bound before a number that stands behind `text`, as `words comparator`.
    private func before(_ text: String) -> String? {
        let (reader, fold) = reader(text + "9")
        guard let bound = reader.before(fold.count - 1, floor: 0) else { return nil }
        let scalars = Array(text.unicodeScalars)[bound.start...]
        return String(String.UnicodeScalarView(scalars)) + " " + bound.comparator.rawValue
    }

    @Test(arguments: [
        ("规模达", "达 eq"), ("规模达到", "达到 eq"), ("码头超", "超 gt"), ("码头超过", "超过 gt"), ("产值突破", "突破 gt"),
        ("产值逾", "逾 gt"), ("比重高于", "高于 gt"), ("总数过", "过 gt"), ("数量不少于", "不少于 ge"), ("比例不低于", "不低于 ge"),
        ("每县至少", "至少 ge"), ("时间不超过", "不超过 le"), ("费率不高于", "不高于 le"), ("补贴最高", "最高 le"), ("人数至多", "至多 le"),
        ("浓度控制在", "控制在 le"), ("能耗低于", "低于 lt"), ("比例不足", "不足 lt"), ("距离少于", "少于 lt"), ("人数不到", "不到 lt"),
        ("占地约", "约 approx"), ("占地近", "近 approx"), ("占地大约", "大约 approx"), ("占地约为", "约为 approx"), ("规模≥", "≥ ge"),
        ("规模≤", "≤ le"), ("规模＞", "＞ gt"), ("規模超過", "超過 gt"), ("數量不少於", "不少於 ge"),
    ])
    func readsTheWordBefore(text: String, bound: String) {
        #expect(before(text) == bound)
    }

    @Test(arguments: ["工业发达", "下发传达", "成本节约", "双方签约", "距离最近", "位置附近", "审查通过", "全面渡过", "货轮", "我们有", "经过"])
    func endsOfOtherWordsAreNoBounds(text: String) {
        #expect(before(text) == nil)
    }

    @Test(arguments: [
        ("最高不超过", "最高不超过 le"), ("达到不少于", "达到不少于 ge"), ("总量达到近", "达到近 approx"), ("力争超过", "超过 gt"),
        ("不超过", "不超过 le"), ("不得超过", "不得超过 le"), ("控制在不高于", "控制在不高于 le"), ("至少达到", "至少达到 ge"),
        ("最高可达", "最高可达 le"),
    ])
    func joinsTwoWords(text: String, bound: String) {
        #expect(before(text) == bound)
    }

    @Test(arguments: [("超过了", "超过了 gt"), ("超过 ", "超过  gt"), ("达到了", "达到了 eq"), ("突破了 ", "突破了  gt")])
    func passesOverParticlesAndBlanks(text: String, bound: String) {
        #expect(before(text) == bound)
    }

    @Test func theFloorHidesWhatStandsBeforeIt() {
        let (reader, fold) = reader("不超过9")
        #expect(reader.before(fold.count - 1, floor: 1)?.comparator == .gt)
        #expect(reader.before(fold.count - 1, floor: 3) == nil)
    }

    @Test(arguments: [
        ("以上", "ge"), ("及以上", "ge"), ("或以上", "ge"), ("以内", "le"), ("之内", "le"), ("以下", "le"), ("及以下", "le"),
        ("左右", "approx"), ("上下", "approx"),
    ])
    func readsTheWordBehind(text: String, comparator: String) throws {
        let (reader, fold) = reader(text + "的")
        let bound = try #require(reader.after(0, limit: fold.count))
        #expect(bound.comparator.rawValue == comparator)
        #expect(bound.end == fold.count - 1)
    }

    @Test(arguments: ["上的", "内外", "以来", "下一步", "左侧"])
    func otherWordsBehindAreNoBounds(text: String) {
        let (reader, fold) = reader(text)
        #expect(reader.after(0, limit: fold.count) == nil)
    }

    @Test(arguments: [
        ("至少建设2个风筝工坊", "至少建设2个 ge 2 个"), ("每镇至少培育3家茶企", "至少培育3家 ge 3 家"),
        ("补助不超过合同额的20%", "不超过合同额的20% le 20 %"), ("利率不高于票面值的5%", "不高于票面值的5% le 5 %"),
        ("资助不超过投入的三分之一", "不超过投入的三分之一 le 0.3333333333333333 倍"),
    ])
    func readsABoundThatStandsApart(text: String, measure: String) throws {
        #expect(try OneSentence(text).measures == [measure])
    }

    @Test(arguments: ["不超过预算，其中的20%", "超过往年、新添的20%"])
    func aMarkKeepsADistantBoundAway(text: String) throws {
        #expect(try OneSentence(text).measures == ["20% eq 20 %"])
    }

    @Test(
        arguments: [
            (nil, nil, false, "eq"), (nil, nil, true, "approx"), ("eq", nil, false, "eq"), ("eq", nil, true, "approx"),
            ("gt", nil, true, "gt"), ("eq", "ge", false, "ge"), ("approx", "ge", false, "ge"),
            ("le", "le", false, "le"),
            ("eq", "approx", false, "approx"), ("le", "approx", false, "approx"), ("gt", "ge", false, "gt"),
            (nil, "le", false, "le"), ("approx", nil, true, "approx"),
        ] as [(String?, String?, Bool, String)])
    func joinsBothSides(before: String?, after: String?, isVague: Bool, joined: String) {
        let both = [before, after].map { $0.flatMap { Quantity.Comparator(rawValue: $0) } }
        #expect(ComparatorReader.joined(both[0], both[1], isVague: isVague).rawValue == joined)
    }

    @Test(arguments: [
        ("建成5个以上茶园", "5个以上 ge 5 个"), ("总数达到10个以上", "达到10个以上 ge 10 个"), ("总数超过500个", "超过500个 gt 500 个"),
        ("人数不超过500人", "不超过500人 le 500 人"), ("最高不超过500万元", "最高不超过500万元 le 500 万元"),
        ("税收超过了500亿元", "超过了500亿元 gt 500 亿元"), ("发达5个县", "5个 eq 5 个"), ("节约20万元", "20万元 eq 20 万元"),
        ("最近3个码头", "3个 eq 3 个"), ("审议通过12项制度", "12项 eq 12 项"), ("聚集茶企300余家", "300余家 approx 300 家"),
        ("茶企近300家", "近300家 approx 300 家"), ("误差在5%以内", "5%以内 le 5 %"), ("茶园20万亩左右", "20万亩左右 approx 20 万亩"),
        ("长度达到20公里", "达到20公里 eq 20 公里"), ("能耗低于1.3吨标准煤", "低于1.3吨标准煤 lt 1.3 吨标准煤"),
    ])
    func givesTheMeasureItsBound(text: String, measure: String) throws {
        #expect(try OneSentence(text).measures == [measure])
    }
}
