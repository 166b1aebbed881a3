import PlanModel
import PlanResources
import PlanStructure
import TestSupport
import Testing

/// Headings of copies that lost their line ends.
@Suite struct GluedHeadingTests {
    @Test func areFoundByBlanksAndMarkers() throws {
        let text =
            "为加快发展，制定本方案。 总体思路 以应用为牵引，培育产业。 发展目标 到2030年，产值翻番。 重点工作 (一)夯实产业基础 ◆推进联网。加快布点。 ◆开放数据。完善目录。 (二)优化产业生态 ◆引进人才。提供住房。 保障措施 (一)加强领导。成立专班。 (二)加大投入。设立基金。"
        #expect(
            try StructureCase.outline(text)
                == "[1 |总体思路][1 |发展目标][1 |重点工作][2 (一)|夯实产业基础][3 ◆|推进联网][3 ◆|开放数据][2 (二)|优化产业生态][3 ◆|引进人才][1 |保障措施][2 (一)|加强领导][2 (二)|加大投入]"
        )
    }

    @Test func areFoundWithoutAnythingBetween() throws {
        let text = "情况汇报如下。(一)广泛应用改善民生1.智慧养老。建设社区。2 .智慧停车。开放车位。(二)强化支撑1.建设机房。扩容升级。2培养人才。开设专业。"
        #expect(
            try StructureCase.outline(text)
                == "[1 (一)|广泛应用改善民生][2 1.|智慧养老][2 2 .|智慧停车][1 (二)|强化支撑][2 1.|建设机房][2 2|培养人才]")
    }

    @Test func endBeforeTheNextVerb() throws {
        let text = "完善了制度。(一)促进产业集聚加强园区建设，引进企业。(二)打造公共平台构建共享机制，开放资源。"
        #expect(try StructureCase.outline(text) == "[1 (一)|促进产业集聚][1 (二)|打造公共平台]")
    }

    @Test func reachToTheNextMarkerOverAComma() throws {
        let text = "现印发给你们。二、深化改革，扩大供给（一）推进共享。完善目录。（二）有序开放。发布清单。三、加强管理，规范运营（三）健全制度。登记备案。"
        #expect(
            try StructureCase.outline("一、要求⏎" + text)
                == "[1 一、|要求][1 二、|深化改革，扩大供给][2 （一）|推进共享][2 （二）|有序开放][1 三、|加强管理，规范运营][2 （三）|健全制度]")
    }
}
