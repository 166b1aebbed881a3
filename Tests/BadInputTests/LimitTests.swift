import Foundation
import TestSupport
import Testing

/// What reading may cost: each bound, set low, stops a file that is read without it.
@Suite struct LimitTests {
    /// Bound, file, code.
    private static let cases: [(limit: String, file: LimitInput, code: String)] = [
        ("file=1", .longText, "too_large"), ("characters=20", .text, "text_limit"),
        ("characters=20", .word, "text_limit"), ("characters=20", .page, "text_limit"),
        ("entries=2", .word, "zip_limit"), ("entry=1", .longWord, "zip_bomb"),
        ("entries-total=1", .longWord, "zip_bomb"),
        ("ratio=2", .packedWord, "zip_bomb"), ("depth=3", .word, "depth_limit"), ("cells=1", .page, "table_limit"),
        ("cells=2", .word, "table_limit"), ("pages=1", .printed, "page_limit"),
        ("memory=96", .hugeWord, "memory_limit"),
        ("seconds=1", .busyWord, "timeout"), ("output=1", .longWord, "output_limit"),
    ]

    /// AddressSanitizer reserves terabytes of addresses, so that they are not bound in a program that was built with it.
    private static let applicable = cases.indices.filter { !BadInput.isSanitized || cases[$0].code != "memory_limit" }

    @Test(arguments: applicable)
    func aLowBoundStopsAFile(_ index: Int) throws {
        let (limit, file, code) = LimitTests.cases[index]
        let call = try Call()
        let bytes = file.bytes
        try #require(!bytes.isEmpty)
        let path = try call.file(file.name, bytes)
        let good = try call.file("good.txt", Array(BadInput.good.utf8))
        // The file that follows is bound as well, where the bound is one of texts.
        let run = try call.run(["extract", path, "--format", "json", "--limit", limit])
        #expect(run.status == 3, "\(run.end)")
        #expect(run.messages(on: path).first?.hasSuffix(" [\(code)]") == true, "not \(code): \(run.errors)")
        #expect(run.time < Call.time)
        #expect(call.left() == [])
        guard limit != "characters=20" else { return }
        let both = try call.run(["extract", path, good, "--format", "json", "--limit", limit])
        #expect(try both.documents()["good.txt"]?.contains("书店") == true)
    }

    /// So that the bound is what stops it; the busy file takes its time, and that of the memory its memory.
    @Test(arguments: LimitInput.allCases.filter { $0 != .busyWord })
    func withoutTheBoundItIsRead(_ file: LimitInput) throws {
        let call = try Call()
        let path = try call.file(file.name, file.bytes)
        let run = try call.run(["extract", path, "--format", "json"])
        #expect(run.status == 0, "\(run.errors)")
    }

    /// Bounds of what reading never needs more of: they are taken, and with one file open nothing is read and nothing
    /// breaks down.
    @Test func boundsOfFiles() throws {
        let call = try Call()
        let path = try call.file("plan.docx", LimitInput.word.bytes)
        let plain = try call.run(["extract", path, "--format", "json"])
        let bound = try call.run(["extract", path, "--format", "json", "--limit", "files=16", "--limit", "written=1"])
        #expect(bound.status == 0)
        #expect(bound.bytes == plain.bytes)
        // A page needs tables of words, which cannot be opened then.
        let page = try call.file("plan.html", Array("<html><body><p>\(BadInput.plan)</p></body></html>".utf8))
        let closed = try call.run(["extract", page, "--format", "json", "--limit", "files=1"])
        #expect(closed.status == 3)
        #expect(!closed.errors.contains("[worker_crashed]"), "\(closed.errors)")
    }

    /// A file of more than 64 MiB can be allowed.
    @Test func theBoundOfFilesCanBeRaised() throws {
        let call = try Call()
        let text = Array(BadInput.plan.utf8) + [UInt8](repeating: 0x20, count: 64 << 20)
        let path = try call.file("wide.txt", text)
        let run = try call.run(["extract", path, "--limit", "file=80", "--limit", "characters=20"])
        #expect(run.errors.contains("[text_limit]"), "\(run.errors)")
        #expect(try call.run(["extract", path]).errors.contains("[too_large]"))
    }

    @Test(arguments: ["pages", "pages=", "pages=0", "pages=-1", "pages=x", "page=1", "pages=99999999999", ""])
    func whatIsNoBound(_ text: String) throws {
        let run = try Call().run(["extract", "plan.txt", "--limit", text])
        #expect(run.status == 2)
        #expect(run.errors.contains("--limit takes name=number"))
    }
}
