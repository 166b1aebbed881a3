import PlanExtract
import PlanModel
import PlanResources
import TestSupport
import Testing

@Suite struct MetadataReaderTests {
    private static let resources = try? ResourceSet()
    private static let times = resources.flatMap { try? TimeReader(resources: $0) }
    private static let reader = resources.flatMap { try? MetadataReader(resources: $0) }

    private func metadata(_ text: String) throws -> Metadata {
        let staged = try StagedText(text, resources: try #require(MetadataReaderTests.resources))
        var unparsed: [Unparsed] = []
        let marks = try #require(MetadataReaderTests.times).marks(
            in: staged.source, staged.structure, unparsed: &unparsed)
        return try #require(MetadataReaderTests.reader).read(staged.source, staged.structure, times: marks)
    }

    private func line(_ metadata: Metadata) -> String {
        let places = metadata.places.map { $0.name + ($0.code ?? "?") }.joined(separator: "、")
        let fields: [String?] = [
            metadata.title, metadata.kind.rawValue, places, metadata.issuers.joined(separator: "、"),
            metadata.documentNumber, metadata.signed, metadata.published, metadata.periodStart, metadata.periodEnd,
        ]
        return fields.map { $0.flatMap { $0.isEmpty ? nil : $0 } ?? "-" }.joined(separator: "|")
    }

    @Test("a document of each kind says what it is", arguments: MetadataCases.all)
    func documents(example: MetadataCases.Case) throws {
        #expect(line(try metadata(example.lines.joined(separator: "\n"))) == example.expected)
    }

    @Test(
        "what a text does not say stays empty",
        arguments: [
            "到2026年，全市建成二十个智慧园区。", "根据《数据安全管理办法》（国办发〔2020〕8号）要求，推进各项工作。",
            "会议于2023年5月6日召开，强调抓好落实。",
        ])
    func silent(text: String) throws {
        let found = try metadata(text)
        #expect(found.title == nil)
        #expect(found.documentNumber == nil)
        #expect(found.issuers == [])
        #expect(found.signed == nil)
        #expect(found.published == nil)
        #expect(found.periodStart == nil)
    }

    @Test("a goal's date is no period of the plan")
    func goal() throws {
        let found = try metadata("扬州市建筑节能行动方案\n一、发展目标\n到2030年，新建建筑全部达标。")
        #expect(found.periodStart == nil)
        #expect(found.periodEnd == nil)
    }

    @Test("a city that shares its province's name yields to the province")
    func sharedName() throws {
        #expect(try metadata("吉林发布《现代农业发展规划》\n一、发展目标\n稳步推进。").places.map(\.code) == ["220000"])
    }

    @Test(
        "a place that has two short names is told by each, in full",
        arguments: ["巴州商业发展规划", "巴音郭楞商业发展规划", "巴音郭楞蒙古自治州商业发展规划"])
    func shortNames(title: String) throws {
        let places = try metadata("\(title)\n一、发展目标\n稳步推进。").places
        #expect(places == [Place(name: "巴音郭楞蒙古自治州", code: "652800")])
    }

    @Test("a county of a common name is told by the city before it")
    func counties() throws {
        #expect(try metadata("南京市鼓楼区商业发展规划\n一、发展目标\n稳步推进。").places.map(\.code) == ["320106"])
        #expect(try metadata("鼓楼区商业发展规划\n一、发展目标\n稳步推进。").places.map(\.code) == [nil])
    }

    @Test(
        "heads of nothing but signs are read without a fault",
        arguments: ["《", "（", "关于", "印发", "：", "〔2020〕", "政府工作报告", "规划", "、", "局"])
    func hostile(piece: String) throws {
        let text = String(repeating: piece, count: 4000) + "\n到2026年，全市建成二十个智慧园区。"
        #expect(try metadata(text).title?.unicodeScalars.count ?? 0 <= 120)
    }
}
