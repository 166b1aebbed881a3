import Foundation
import Testing

/// Every bad file is named with one sentence and a stable code, and the other files of the call are still read.
@Suite struct BadInputTests {
    private static let good = "一、发展目标\n到2030年，全市建成码头12座以上。\n"

    /// Name, bytes, code.
    private static let files: [(String, [UInt8], String)] = [
        ("empty.txt", [], "empty"),
        ("mark.txt", [0xEF, 0xBB, 0xBF], "empty"),
        ("blank.txt", Array(" \n\u{3000}\u{00A0}\t".utf8), "empty"),
        ("picture.txt", [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10, 0x4A, 0x46, 0x49, 0x46, 0x00], "unknown_format"),
        ("broken.txt", Array(good.utf8) + [0xFF, 0xFE] + Array(good.utf8), "encoding_invalid"),
        ("cut.txt", Array(good.utf8).dropLast(2) + [], "encoding_invalid"),
        ("english.txt", Array("Twelve piers are to be built by 2030.\n".utf8), "no_chinese"),
    ]

    @Test(arguments: files.map(\.0))
    func isNamedWithItsCode(name: String) throws {
        let scratch = try Scratch()
        let (_, bytes, code) = try #require(BadInputTests.files.first { $0.0 == name })
        let path = try scratch.file(name, bytes)
        let run = try Program.run(["extract", path, "--format", "json"])
        #expect(run.status == 3)
        #expect(run.output.isEmpty)
        #expect(run.messages.count == 1)
        #expect(run.errors.hasPrefix("planlens: \(path): "))
        #expect(run.errors.hasSuffix(". [\(code)]\n"))
    }

    @Test func saysWhereTheBadByteStands() throws {
        let scratch = try Scratch()
        let path = try scratch.file("broken.txt", Array(BadInputTests.good.utf8) + [0xFF])
        let run = try Program.run(["extract", path])
        #expect(run.errors.contains(" \(BadInputTests.good.utf8.count) "))
    }

    @Test func theOtherFilesAreStillRead() throws {
        let scratch = try Scratch()
        let good = try scratch.file("good.txt", BadInputTests.good)
        var paths = [good]
        for (name, bytes, _) in BadInputTests.files { paths.append(try scratch.file(name, bytes)) }
        paths += [scratch.url("missing.txt").path, scratch.url("").path, "/dev/null", good]
        let run = try Program.run(["extract", "--format", "jsonl", "--jobs", "3"] + paths)
        #expect(run.status == 1)
        #expect(run.output.split(separator: "\n").count == 2)
        #expect(run.messages.count == paths.count - 2)
        for path in paths where path != good { #expect(run.messages.count { $0.contains(" \(path): ") } == 1) }
    }

    @Test(arguments: [("missing.txt", "not_found"), ("", "not_a_file")])
    func pathsThatAreNoFiles(name: String, code: String) throws {
        let scratch = try Scratch()
        let run = try Program.run(["extract", scratch.url(name).path])
        #expect(run.status == 3)
        #expect(run.errors.contains("[\(code)]"))
    }

    @Test func aPipeInTheFileSystemIsNotWaitedFor() throws {
        let scratch = try Scratch()
        let path = scratch.url("fifo").path
        let maker = Process()
        maker.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        maker.arguments = ["mkfifo", path]
        try maker.run()
        maker.waitUntilExit()
        #expect(maker.terminationStatus == 0)
        let run = try Program.run(["extract", path])
        #expect(run.status == 3)
        #expect(run.errors.contains("[not_a_file]"))
    }

    @Test(.enabled(if: geteuid() != 0, "the superuser may read everything"))
    func aFileThatMayNotBeRead() throws {
        let scratch = try Scratch()
        let path = try scratch.file("secret.txt", BadInputTests.good)
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
        let run = try Program.run(["extract", path])
        #expect(run.status == 3)
        #expect(run.errors.contains("[permission_denied]"))
    }

    /// `.ci/run` does the same with 20 MB and the release build.
    @Test func oneLongLineIsRead() throws {
        let scratch = try Scratch()
        let unit = Array("湖光市的码头与游船一直很好，".utf8)
        var bytes: [UInt8] = []
        while bytes.count < 1_000_000 { bytes += unit }
        let run = try Program.run(["extract", try scratch.file("long.txt", bytes), "--format", "jsonl"])
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("{\"schema\":\"planlens.document/1\",\"id\":\"long\""))
    }

    @Test func oddNamesAreNames() throws {
        let scratch = try Scratch()
        let path = try scratch.file("a\nb —$(x).txt", BadInputTests.good)
        let run = try Program.run(["extract", "--format", "jsonl", "--", path])
        #expect(run.status == 0)
        #expect(run.output.contains(#""name":"a\nb —$(x).txt""#))
    }

    @Test func resultsHoldNoPath() throws {
        let scratch = try Scratch()
        let path = try scratch.file("good.txt", BadInputTests.good)
        let run = try Program.run(["extract", "--format", "json", path])
        #expect(!run.output.contains(scratch.url("").lastPathComponent))
    }
}
