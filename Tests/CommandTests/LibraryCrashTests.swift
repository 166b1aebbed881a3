import Foundation
import Testing

/// `add` killed while it writes; `planlens-bench library-kill` does the same at random moments.
@Suite struct LibraryCrashTests {
    private let plans = (0..<60).map { number in
        #"{"id": "p\#(number)", "text": "湖光市第\#(number)号码头行动计划\n到2030年，建成码头\#(number + 2)座，产业规模达到\#(number + 5)亿元。"}"#
    }

    /// Starts `add` with small batches and kills it when so many ids were reported.
    ///
    /// - Returns: The ids that were reported.
    private func ids(reportedBefore count: Int, _ input: String, _ library: String) throws -> [Substring] {
        let process = Process()
        let output = Pipe()
        process.executableURL = try Program.executable()
        process.arguments = ["add", input, "--library", library, "--ids", "--batch", "100"]
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        var said = Data()
        while said.count(where: { $0 == 0x0A }) < count {
            let piece = output.fileHandleForReading.availableData
            if piece.isEmpty { break }
            said += piece
        }
        kill(process.processIdentifier, SIGKILL)
        said += try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        let text = String(decoding: said, as: UTF8.self)
        return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    }

    @Test(arguments: [1, 9, 30, 59])
    func whatWasReportedIsThere(count: Int) throws {
        let scratch = try Scratch()
        let input = try scratch.file("plans.jsonl", plans.joined(separator: "\n"))
        let library = scratch.url("plans.sqlite").path
        let ids = try ids(reportedBefore: count, input, library)
        #expect(ids.count >= count)
        let verified = try Program.run(["verify", "--library", library])
        #expect(verified.status == 0, "\(verified.output) \(verified.errors)")
        let list = try Program.run(["list", "--library", library]).output
        for id in ids { #expect(list.contains("\n\(id) "), "\(id) was reported and is not there") }
        #expect(try Program.run(["add", input, "--library", library]).status == 0)
        #expect(try Program.run(["verify", "--library", library]).output == "60 documents, 0 faults\n")
    }
}
