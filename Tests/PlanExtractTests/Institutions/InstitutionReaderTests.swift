import PlanModel
import PlanResources
import Testing

/// Entries as a whole: one a name, mentions, types, rules. Sentences of all kinds are in `Corpus/Facts`.
@Suite struct InstitutionReaderTests {
    @Test("a name that stands twice is one entry with two mentions")
    func mentions() throws {
        let text = "由市数据局牵头。市数据局每季度通报，市科技局配合。"
        let found = try InstitutionBench.read(text)
        #expect(found.map(\.name) == ["市数据局", "市科技局"])
        #expect(found[0].mentions == [TextSpan(1, 5), TextSpan(8, 12)])
        #expect(found[1].mentions == [TextSpan(18, 22)])
    }

    @Test("the full form and the short form are two entries")
    func forms() throws {
        let found = try InstitutionBench.read("工业和信息化部发布目录，工信部组织申报。")
        #expect(found.map(\.name) == ["工业和信息化部", "工信部"])
        #expect(found.map(\.canonical) == [nil, "工业和信息化部"])
    }

    @Test(
        "a name goes on to its last head",
        arguments: [
            ("依托浙江大学绍兴研究院。", ["浙江大学绍兴研究院"]),
            ("发挥中国科学院自动化研究所苏州智能研究院作用。", ["中国科学院自动化研究所苏州智能研究院"]),
            ("由市委宣传部负责。", ["市委宣传部"]),
            ("由成都市人民政府办公厅负责。", ["成都市人民政府办公厅"]),
            ("建设杭州未来科技城人工智能产业园。", ["杭州未来科技城人工智能产业园"]),
        ])
    func longest(text: String, names: [String]) throws {
        #expect(try InstitutionBench.names(text) == names)
    }

    @Test(
        "autonomous prefectures are known by their short names with 州 too",
        arguments: [
            ("由甘孜州政府、阿坝州政府负责实施。", ["甘孜州政府", "阿坝州政府"]),
            ("凉山州人民政府与成都市政府签订协议。", ["凉山州人民政府", "成都市政府"]),
            ("由巴州人民政府负责。", ["巴州人民政府"]),
            ("由巴中市巴州区人民政府负责。", ["巴中市巴州区人民政府"]),
            ("沿途经过甘孜州和凉山州。", []),
        ])
    func prefectures(text: String, names: [String]) throws {
        #expect(try InstitutionBench.names(text) == names)
    }

    @Test(
        "coordinations are split, with and without marks",
        arguments: [
            ("引进华为、阿里、航天科工等企业。", ["华为", "阿里", "航天科工"]),
            ("省委省政府作出部署。", ["省委", "省政府"]),
            ("市委市政府主持推进。", ["市委", "市政府"]),
            ("四川大学和电子科大参加。", ["四川大学", "电子科大"]),
            ("武汉市财政局武汉市科学技术局", ["武汉市财政局", "武汉市科学技术局"]),
        ])
    func coordinations(text: String, names: [String]) throws {
        #expect(try InstitutionBench.names(text) == names)
    }

    @Test(
        "brackets, dashes, quotation marks and conjunctions stay inside names",
        arguments: [
            "中航(贵阳)动力系统有限公司", "中—奥—川低碳材料研究院", "国家（大同）数据标注基地",
            "人工智能与海洋装备浙江省实验室(舟山)", "重庆“鲲鹏”生态创新中心", "福州软件与信息服务产业园",
        ])
    func inside(name: String) throws {
        #expect(try InstitutionBench.names("加快建设\(name)。") == [name])
    }

    @Test("a name that a line end or a page number cuts is joined again")
    func joined() throws {
        let text = "积极参与各项国际活动，由国家发展\n改革委会同有关部门制定目录。\n市科技局负责。"
        let found = try InstitutionBench.read(text)
        #expect(found.last?.name == "市科技局")
        #expect(!found.contains { $0.name.contains("\n") })
    }

    @Test("traditional names keep their script and get simplified long forms")
    func traditional() throws {
        let found = try InstitutionBench.read(
            "由市經濟和信息化局牽頭，國務院通報。", place: Place(name: "成都市", code: "510100"))
        #expect(found.map(\.name) == ["市經濟和信息化局", "國務院"])
        #expect(found[0].canonical == "成都市经济和信息化局")
    }

    @Test(
        "nothing is found inside book title marks",
        arguments: ["落实《国务院关于数据要素的意见》。", "印发《〈省委文件〉汇编》。", "落实《华为、阿里合作备忘录》要求。"])
    func titles(text: String) throws {
        #expect(try InstitutionBench.names(text).isEmpty)
    }

    @Test("an opening mark without its closing one hides nothing")
    func openTitle() throws {
        #expect(try InstitutionBench.names("落实《规划要求，由市科技局负责。") == ["市科技局"])
    }

    @Test("every entry names its rule and quotes its text")
    func evidence() throws {
        let text = "由市科技局牵头，华为、四川大学参加，依托国家数据要素综合试验区。"
        let resources = try #require(InstitutionBench.resources)
        for entry in try InstitutionBench.read(text) {
            #expect(!entry.rule.isEmpty)
            #expect(!entry.mentions.isEmpty)
            let scalars = Array(text.unicodeScalars)
            let quoted = entry.mentions.map { span in
                String(String.UnicodeScalarView(scalars[span.start..<span.end]))
            }
            #expect(quoted.allSatisfy { resources.fold.key($0) == resources.fold.key(entry.name) })
        }
    }
}
