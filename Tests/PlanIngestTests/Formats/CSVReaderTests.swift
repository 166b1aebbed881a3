import PlanResources
import Testing

@testable import PlanIngest

@Suite struct CSVReaderTests {
    private func csv(_ text: String, limits: ReadingLimits = ReadingLimits()) throws -> String {
        let folder = try ResourceSet().folder
        let decoder = try TextDecoder(folder: folder)
        let options = FormatOptions(limits: limits)
        return try CSVReader(decoder: decoder).read(name: "a.csv", Array(text.utf8), options: options).words
    }

    @Test(arguments: [
        ("指标,目标\n产值,100\n", "指标\t目标\n产值\t100\n"), ("指标,目标\r\n产值,100", "指标\t目标\n产值\t100\n"),
        ("\"甲,乙\",丙\n", "甲,乙\t丙\n"), ("\"他说\"\"好\"\"\",丙\n", "他说\"好\"\t丙\n"), ("\"甲\n乙\",丙\n", "甲乙\t丙\n"),
        ("甲\"乙,丙\n", "甲\"乙\t丙\n"), ("甲,,丙\n", "甲\t\t丙\n"), ("甲，乙\n", "甲，乙\n"),
    ])
    func cellsAreParted(text: String, read: String) throws { #expect(try csv(text) == read) }

    @Test func cellsAreBounded() throws {
        var limits = ReadingLimits()
        limits.cells = 3
        #expect(throws: FormatFault.table) { _ = try csv("甲,乙,丙,丁,戊\n", limits: limits) }
        #expect(try csv("甲,乙,丙,丁\n", limits: limits) == "甲\t乙\t丙\t丁\n")
    }
}
