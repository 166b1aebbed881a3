import PlanModel
import Testing

/// Long forms derived from the document's place.
@Suite struct CanonicalNamesTests {
    static let chengdu = Place(name: "成都市", code: "510100")

    @Test(
        "a department of the city gets the city's name and its own long form",
        arguments: [
            ("市经信局", "成都市经济和信息化局"), ("市发改委", "成都市发展和改革委员会"), ("市政府", "成都市人民政府"),
            ("市人社局", "成都市人力资源和社会保障局"), ("市委", "中共成都市委员会"), ("省科技厅", "四川省科学技术厅"),
            ("市委宣传部", "中共成都市委宣传部"), ("市委网信办", "中共成都市委网络安全和信息化委员会办公室"),
        ])
    func city(name: String, form: String) throws {
        let found = try InstitutionBench.read("由\(name)负责。", place: CanonicalNamesTests.chengdu)
        #expect(found.map(\.canonical) == [form])
    }

    @Test(
        "a short name that ends in 州 is not the full name of a place",
        arguments: [("广州政府", nil), ("天河区政府", "天河区人民政府")] as [(String, String?)])
    func shortCity(name: String, form: String?) throws {
        let found = try InstitutionBench.read("由\(name)负责。", place: Place(name: "广州市", code: "440100"))
        #expect(found.map(\.canonical) == [form])
    }

    @Test(
        "州 in front of a department is the document's autonomous prefecture",
        arguments: [
            ("州发展改革委", "甘孜藏族自治州发展和改革委员会"), ("甘孜州政府", "甘孜藏族自治州人民政府"),
            ("凉山州财政局", "凉山彝族自治州财政局"), ("巴州财政局", "巴音郭楞蒙古自治州财政局"),
        ])
    func prefecture(name: String, form: String) throws {
        let found = try InstitutionBench.read("由\(name)负责。", place: Place(name: "甘孜藏族自治州", code: "513300"))
        #expect(found.map(\.canonical) == [form])
    }

    @Test("州 in front of a department is not guessed where the document is of no such prefecture")
    func noPrefecture() throws {
        let found = try InstitutionBench.read("由州财政局负责。", place: CanonicalNamesTests.chengdu)
        #expect(found.allSatisfy { $0.canonical == nil })
    }

    @Test("without a place of the document the level is not guessed")
    func noPlace() throws {
        #expect(try InstitutionBench.read("由市经信局负责。").map(\.canonical) == [nil])
    }

    @Test("a province's plan tells the province and not the city")
    func province() throws {
        let found = try InstitutionBench.read(
            "由省财政厅、市财政局负责。", place: Place(name: "湖北省", code: "420000"))
        #expect(found.map(\.canonical) == ["湖北省财政厅"])
    }

    @Test("a city under the state government is its own province")
    func municipality() throws {
        let found = try InstitutionBench.read("由市教委负责。", place: Place(name: "上海市", code: "310000"))
        #expect(found.map(\.canonical) == ["上海市教育委员会"])
    }

    @Test(
        "a level below the document's own is any body of that level",
        arguments: ["区政府每年安排经费。", "由区科技局负责。", "县人民政府应当公布清单。"])
    func lowerLevels(text: String) throws {
        #expect(try InstitutionBench.read(text, place: CanonicalNamesTests.chengdu).isEmpty)
        #expect(try InstitutionBench.read(text).count == 1)
    }

    @Test("a place in the name itself decides")
    func named() throws {
        let found = try InstitutionBench.read(
            "由绵阳市科技局负责。", place: CanonicalNamesTests.chengdu)
        #expect(found.map(\.canonical) == ["绵阳市科学技术局"])
    }

    @Test(
        "short forms of known names have their full form",
        arguments: [
            ("工信部", "工业和信息化部"), ("中科院", "中国科学院"), ("华为云", "华为技术有限公司"), ("电子科大", "电子科技大学"),
        ])
    func known(name: String, form: String) throws {
        #expect(try InstitutionBench.read("由\(name)负责。").map(\.canonical) == [form])
    }
}
