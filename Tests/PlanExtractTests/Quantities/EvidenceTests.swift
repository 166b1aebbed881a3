import PlanModel
import Testing

@testable import PlanExtract

/// Numbers that measure something, beside the same words used as an article, a name or a count of the text's parts.
@Suite struct EvidenceTests {
    @Test(arguments: [
        ("新建两条水渠", "两条"), ("建设两个码头", "两个"), ("打造三家茶企", "三家"), ("三家以上茶企", "三家以上"), ("新增十五个码头", "十五个"),
        ("培育百家茶企", "百家"), ("千亿元茶产业", "千亿元"), ("万名茶师", "万名"), ("不超过三次", "不超过三次"), ("至少一个码头", "至少一个"),
        ("新开通12条航线", "12条"), ("建成5个标杆应用工程", "5个"), ("3张清单", "3张"), ("电压不低于110千伏", "不低于110千伏"),
        ("办理时间压缩至3个工作日以内", "3个工作日以内"), ("审批不超过24小时", "不超过24小时"),
    ])
    func measuresSomething(text: String, quote: String) throws {
        let sentence = try OneSentence(text)
        #expect(sentence.context.measures.map { sentence.source.quote(view: $0.range) } == [quote])
    }

    @Test(arguments: [
        "建立一个机制", "形成一套制度", "打造一支队伍", "三元协同", "四个方面", "明确6个计划", "提出20项任务", "共12条措施", "主要措施共有8项", "分为三个阶段",
        "三大行动", "四大产业", "8大门类", "百人计划", "千人计划", "万企行动", "220千伏柳湾工程", "24小时茶室", "1小时通勤圈", "三年行动",
        "坚持两个确立", "六个必须", "五个统筹", "第一轮整改", "三种情形", "五类人员", "两位数增长", "世界500强", "柳湾百强县", "双一流高校",
    ])
    func measuresNothing(text: String) throws {
        let sentence = try OneSentence(text)
        #expect(sentence.context.measures.map { sentence.source.quote(view: $0.range) } == [])
    }
}
