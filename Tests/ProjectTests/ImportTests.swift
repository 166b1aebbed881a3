import Testing

/// Who may import whom: stages do not import each other, they meet in PlanModel, and PlanKit puts them in a row.
@Suite struct ImportTests {
    private static let everywhere: Set<Substring> = ["Synchronization"]

    private static let modules: Set<Substring> = [
        "ICU", "Formats", "PlanModel", "PlanResources", "PlanIngest", "PlanStructure", "PlanSegment", "PlanExtract",
        "PlanKit",
        "PlanIndicators", "PlanKeywords", "PlanIndex", "PlanStore", "PlanCompare", "PlanReport",
    ]

    private static let allowed: [String: Set<Substring>] = [
        "PlanModel": [],
        "ICU": ["CICU"],
        "PlanResources": ["PlanModel", "Foundation"],
        "Formats": ["CMarkup", "CArchive", "CPortableDocument", "CChild"],
        "PlanIngest": ["PlanModel", "PlanResources", "ICU", "CDigest", "Formats"],
        "PlanStructure": ["PlanModel", "PlanResources"],
        "PlanExtract": ["PlanModel", "PlanResources"],
        "PlanSegment": ["PlanModel", "PlanResources", "ICU"],
        "PlanKeywords": ["PlanModel", "PlanResources", "ICU", "Glibc", "Darwin"],
        "PlanKit": [
            "PlanModel", "PlanResources", "PlanIngest", "PlanStructure", "PlanSegment", "PlanExtract", "PlanIndicators",
            "PlanKeywords", "Dispatch",
        ],
        "PlanIndex": [],
        "PlanStore": ["PlanModel", "PlanIndex", "GRDB", "Foundation"],
        "PlanIndicators": ["PlanModel", "PlanResources"],
        "PlanCompare": ["PlanModel", "PlanResources", "PlanIndicators", "PlanKeywords"],
        "PlanReport": ["PlanModel", "PlanKeywords", "PlanCompare", "CWorkbook"],
        "planlens": modules.union(["ArgumentParser", "Foundation"]),
        "planlens-bench": modules.union(["ArgumentParser", "Foundation"]),
    ]

    @Test func everyImportIsAllowed() throws {
        for file in try Checkout.swiftFiles(in: "Sources") {
            let allowed = try #require(ImportTests.allowed[String(file.parts[1])], "\(file.path) is of no known module")
            for name in file.lines.compactMap(ImportTests.imported) where !ImportTests.everywhere.contains(name) {
                #expect(allowed.contains(name), "\(file.path) imports \(name)")
            }
        }
    }

    /// The module that a line imports.
    private static func imported(_ line: Substring) -> Substring? {
        let words = line.split(separator: " ").filter { !$0.hasPrefix("@") }
        let access: Set<Substring> = ["public", "package", "internal", "private", "fileprivate"]
        let rest = words.drop { access.contains($0) }
        return rest.first == "import" && rest.count == 2 ? rest.last : nil
    }

    @Test(arguments: [
        ("package import PlanModel", "PlanModel"), ("@testable import ICU", "ICU"), ("import Foundation", "Foundation"),
    ])
    func readsImportLines(line: String, module: String) {
        #expect(ImportTests.imported(line[...]) == module[...])
    }

    @Test(arguments: ["// import PlanModel", "let important = 1", ""])
    func readsNoOtherLines(line: String) {
        #expect(ImportTests.imported(line[...]) == nil)
    }
}
