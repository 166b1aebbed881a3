import PlanResources
import Testing

@Suite struct ResourceTableTests {
    private func table(_ text: String) throws(ResourceError) -> ResourceTable {
        try ResourceTable(name: "test.tsv", bytes: Array(text.utf8))
    }

    @Test func readsRowsAndColumns() throws {
        let found = try table("word\tunit\n亿元\t元\n家\t\n")
        #expect(found.columns == ["word", "unit"])
        #expect(found.rows == [["亿元", "元"], ["家", ""]])
        #expect(try found.column("unit") == 1)
    }

    @Test func readsCellsAsKeysCodesAndCharacters() throws {
        let found = try table("word\tuse\n億Ａ\tlead\n後\t\n")
        let fold = try ResourceSet().fold
        #expect(found.key(0, 0, with: fold) == Array("亿a".utf16))
        #expect(found.code(0, 1) == ResourceTable.code("lead") && found.isEmpty(1, 1))
        #expect(found.unit(0, 0) == nil && found.unit(1, 0) == 0x5F8C && found.unit(0, 1) == nil)
        #expect(found.fault(row: 1, "is wrong").line == 3)
    }

    @Test func passesOverEmptyLines() throws {
        #expect(try table("word\n\n家\n").rows == [["家"]])
        #expect(try table("word\n家").rows == [["家"]])
    }

    @Test func refusesARowOfAnotherLength() {
        #expect(throws: ResourceError(table: "test.tsv", line: 3, message: "has 1 cells where the header has 2")) {
            try table("word\tunit\n亿元\t元\n家\n")
        }
    }

    @Test func refusesAnEmptyTable() { #expect(throws: ResourceError.self) { try table("") } }

    @Test func refusesAnUnknownColumn() throws {
        let found = try table("word\n家\n")
        #expect(throws: ResourceError(table: "test.tsv", line: 1, message: "has no column “unit”")) {
            try found.column("unit")
        }
    }

    @Test func saysWhichFileIsMissing() {
        #expect(throws: ResourceError.self) { try ResourceFolder(path: "/nowhere").table("Fold/variants.tsv") }
        let error = ResourceError(table: "Fold/variants.tsv", line: 7, message: "holds no pair")
        #expect(error.description == "Resources/Fold/variants.tsv:7: holds no pair")
    }
}
