import Foundation
import TestSupport
import Testing

/// DOC files, which a foreign program converts: it may be missing, hang, break down or write nothing (case 72).
@Suite struct ConverterTests {
    @Test func theProgramIsMissing() throws {
        let run = try convert(nil)
        #expect(run.message?.hasSuffix(" [converter_missing]") == true, "\(run.errors)")
    }

    /// The program sleeps, and so does one that it started; both are gone when the command ends.
    @Test func theProgramHangs() throws {
        let mark = "98765.\(UInt32.random(in: 1_000_000...(.max)))"
        let run = try convert("sleep \(mark) & sleep \(mark)", limits: ["--limit", "wait=1"])
        #expect(run.message?.hasSuffix(" [timeout]") == true, "\(run.errors)")
        #expect(ConverterTests.processes(with: mark) == [])
        // So that the test can fail: a process with the mark is seen.
        let sleeper = Process()
        sleeper.executableURL = URL(fileURLWithPath: "/bin/sleep")
        sleeper.arguments = [mark]
        try sleeper.run()
        // A busy system may show its arguments a moment later.
        for _ in 0..<100 where ConverterTests.processes(with: mark).isEmpty { usleep(50_000) }
        #expect(ConverterTests.processes(with: mark).count == 1)
        kill(sleeper.processIdentifier, SIGKILL)  // threads of tests may pass on that SIGTERM is not for them
        sleeper.waitUntilExit()
    }

    @Test(arguments: ["exit 0", "exit 7", "kill -SEGV $$", "head -c 3000000 /dev/zero", "echo PK > made; mkdir x"])
    func theProgramMakesNothing(_ script: String) throws {
        let run = try convert(script)
        #expect(run.message?.hasSuffix(" [doc_corrupt]") == true, "\(run.errors)")
    }

    /// What it makes is as little to be trusted as the file itself.
    @Test func theProgramMakesWhatIsNoDocument() throws {
        let run = try convert("mkdir -p made; printf 'PK\\003\\004' > made/input.docx")
        #expect(run.message?.hasSuffix(" [zip_corrupt]") == true, "\(run.errors)")
    }

    private func convert(_ script: String?, limits: [String] = []) throws -> (errors: String, message: Substring?) {
        let call = try Call()
        let path = try call.file("plan.doc", PrintedInputs.compound("WordDocument"))
        let good = try call.file("good.txt", Array(BadInput.good.utf8))
        // Not in /tmp, which bubblewrap hides from the program that it locks in.
        let programs = URL(fileURLWithPath: "/var/tmp/planlens-programs-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: programs) }
        try FileManager.default.createDirectory(at: programs, withIntermediateDirectories: true)
        var folders = programs.path
        if let script {
            let program = programs.appendingPathComponent("soffice").path
            try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(fileURLWithPath: program))
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
            folders += ":/usr/bin:/bin"
        }
        let run = try call.run(["extract", path, good, "--format", "json"] + limits, path: folders)
        #expect(run.status == 1)
        #expect(run.time < Call.time)
        #expect(run.memory < Call.memory)
        #expect(try run.documents()["good.txt"]?.contains("书店") == true)
        #expect(call.left() == [], "something was written")
        return (run.errors, run.messages(on: path).first)
    }

    /// Numbers of the processes with these words among their arguments.
    private static func processes(with words: String) -> [String] {
        let numbers = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return numbers.filter { number in
            // The system says of these files that they are empty, and Foundation believes it.
            guard Int(number) != nil, let file = FileHandle(forReadingAtPath: "/proc/\(number)/cmdline"),
                let line = try? file.readToEnd()
            else { return false }
            return line.split(separator: 0).contains(Data(words.utf8))
        }
    }
}
