import Foundation
import Testing

/// The project's own rules for files.
@Suite struct LayoutTests {
    /// Modules of C, and programs: tested through what uses them.
    private static let testedElsewhere: Set<String> = [
        "CICU", "CICUSystem", "CDigest", "COpenSSLSystem", "CWorkbook", "CWorkbookSystem", "CMarkup", "CMarkupSystem",
        "CExpatSystem",
        "CArchive", "CArchiveSystem", "CPortableDocument", "CChild", "planlens", "planlens-bench",
    ]

    @Test func everyModuleIsTested() throws {
        for module in try Checkout.folders(in: "Sources") where !LayoutTests.testedElsewhere.contains(module) {
            let tests = try Checkout.swiftFiles(in: "Tests/\(module)Tests")
            #expect(tests.contains { $0.lines.contains { $0.contains("@Test") } }, "\(module) has no test")
        }
    }

    @Test func everyFolderIsATarget() throws {
        let package = try Checkout.file("Package.swift").lines.joined(separator: "\n")
        for folder in try Checkout.folders(in: "Sources") + Checkout.folders(in: "Tests") {
            #expect(package.contains("name: \"\(folder)\""), "\(folder) is no target")
        }
    }

    @Test func noFileIsLong() throws {
        for file in try Checkout.swiftFiles(in: "Sources", "Tests") {
            #expect(file.lines.count <= 401, "\(file.path) has \(file.lines.count - 1) lines")
        }
    }

    @Test func noFunctionIsLong() throws {
        for file in try Checkout.swiftFiles(in: "Sources") {
            for function in Functions.lengths(of: file.lines) {
                #expect(function.length <= 60, "\(file.path):\(function.line) has \(function.length) lines")
            }
        }
    }

    @Test func nothingIsLeftForLater() throws {
        let marks = ["TO" + "DO", "FIX" + "ME", "not implemen" + "ted", ".disab" + "led("]
        for file in try Checkout.swiftFiles(in: "Sources", "Tests") {
            for mark in marks { #expect(!file.lines.contains { $0.contains(mark) }, "\(file.path) holds \(mark)") }
        }
    }

    @Test func pointersStayInTheWrappers() throws {
        let wrappers: Set<String> = [
            "Sources/Formats/ChildProcess.swift", "Sources/Formats/MarkupReader.swift",
            "Sources/Formats/PDFFile.swift", "Sources/Formats/ZipArchive.swift",
            "Sources/PlanIngest/Digest.swift", "Sources/PlanModel/RawBytes.swift",
            "Sources/PlanReport/Sheets/Workbook.swift",
            "Sources/planlens/Support/Console.swift",
            "Sources/planlens-bench/Reading/BuiltProgram.swift",
        ]
        for file in try Checkout.swiftFiles(in: "Sources") where file.parts[1] != "ICU" && !wrappers.contains(file.path)
        {
            let code = file.lines.filter { !$0.drop { $0 == " " }.hasPrefix("//") }
            #expect(!code.contains { $0.contains("unsafe ") || $0.contains("Unsafe") }, "\(file.path) uses pointers")
        }
    }

    @Test func declarationsForOthersAreExplained() throws {
        for file in try Checkout.swiftFiles(in: "Sources") {
            for line in Functions.unexplained(in: file.lines) { Issue.record("\(file.path):\(line) has no comment") }
        }
    }

    @Test func theRootHoldsWhatPeopleLookFor() throws {
        for name in ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "Makefile", ".swift-format", ".ci/run"]
        {
            #expect(FileManager.default.fileExists(atPath: Checkout.url(name).path), "\(name) is missing")
        }
        #expect(try Checkout.file("CHANGELOG.md").lines.contains("## Unreleased"))
        #expect(FileManager.default.isExecutableFile(atPath: Checkout.url(".ci/run").path))
    }

    @Test func theRootHoldsNothingElse() throws {
        let known: Set = [
            "Package.swift", "Package.resolved", "Makefile", "README.md", "README.zh.md", "CHANGELOG.md",
            "CONTRIBUTING.md",
            "LICENSE", "Sources", "Tests", "Corpus", "Resources",
        ]
        let there = try FileManager.default.contentsOfDirectory(atPath: Checkout.url("").path)
        #expect(Set(there.filter { !$0.hasPrefix(".") }).subtracting(known) == [])
    }

    @Test func noFileNamesThisMachine() throws {
        let place = Checkout.url("").path
        for file in try Checkout.swiftFiles(in: "Sources", "Tests") {
            #expect(!file.lines.contains { $0.contains(place) }, "\(file.path) holds the path of this checkout")
        }
    }
}
