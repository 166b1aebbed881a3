import PlanModel
import PlanResources
import PlanStructure
import TestSupport
import Testing

@Suite struct TitleBlockTests {
    private func block(_ text: String) throws -> String {
        let staged = try StructureCase.read(text)
        return staged.quote(staged.structure.titleBlock).replacing("\n", with: "⏎")
    }

    @Test func endsBeforeTheFirstParagraph() throws {
        let body = "为加快发展人工智能产业，培育新的增长点，按照上级部署和全市安排，结合实际情况，特制定本行动计划，请遵照执行。"
        #expect(
            try block("临江市智能产业行动计划⏎（2025—2027年）⏎⏎\(body)⏎一、目标⏎翻番。") == "临江市智能产业行动计划⏎（2025—2027年）⏎⏎")
    }

    @Test func endsBeforeTheFirstHeading() throws {
        #expect(try block("临江市智能产业行动计划⏎一、目标⏎翻番。⏎二、任务⏎落实。") == "临江市智能产业行动计划⏎")
    }

    @Test func holdsTheNoticeThatCarriesAPlan() throws {
        let notice = "现将《临江市智能产业行动计划》印发给你们，请结合各自职责，认真组织实施，抓好贯彻落实，并及时报送有关进展情况。"
        let text =
            "临江市人民政府关于印发智能产业行动计划的通知⏎各区县人民政府：⏎\(notice)⏎临江市人民政府⏎2025年3月1日⏎临江市智能产业行动计划⏎一、目标⏎翻番。"
        #expect(try block(text).hasSuffix("2025年3月1日⏎临江市智能产业行动计划⏎"))
    }

    @Test(arguments: ["2024年工作回顾", "过去五年工作回顾", "2025年工作安排"])
    func endsBeforeAReviewThatOnlyATimeStandsInFrontOf(_ heading: String) throws {
        let title = "政府工作报告⏎2025年1月8日在临江市人民代表大会上⏎各位代表：⏎"
        #expect(try block("\(title)\(heading)⏎全年茶叶产值翻番，茶农收入稳步提高。") == title)
    }

    @Test func holdsATitleThatIsAReview() throws {
        #expect(try block("2025年工作安排⏎一、目标⏎翻番。") == "2025年工作安排⏎")
    }

    @Test func isEmptyWhereTheBodyComesAtOnce() throws {
        #expect(try block("一、目标⏎翻番。⏎二、任务⏎落实。").isEmpty)
    }
}
