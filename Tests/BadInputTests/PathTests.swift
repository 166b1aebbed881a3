import Foundation
import TestSupport
import Testing

/// What is named on the command line and is no plain file, or has a name that nobody would give one (cases 73 to 76).
@Suite struct PathTests {
    /// A circle of links leads nowhere. Links out of a folder matter only to what walks through folders, which no command
    /// does: a file that the user names is read wherever it lies.
    @Test func linksThatLeadRound() throws {
        let call = try Call()
        let good = try call.file("good.txt", Array(BadInput.good.utf8))
        try link("a", to: "b", in: call)
        try link("b", to: "a", in: call)
        let loop = call.files.appendingPathComponent("a").path
        try expect(call, [loop, loop + "/plan.txt"], "path_refused", good: good)
    }

    @Test func linksThatLeadSomewhere() throws {
        let call = try Call()
        _ = try call.file("good.txt", Array(BadInput.good.utf8))
        try link("self", to: ".", in: call)
        try link("plan", to: "self/self/good.txt", in: call)
        let run = try call.run(["extract", "--format", "json", call.files.appendingPathComponent("self/plan").path])
        #expect(run.status == 0)
        #expect(try run.documents()["plan"]?.contains("书店") == true)
    }

    @Test func whatIsNoFile() throws {
        let call = try Call()
        let good = try call.file("good.txt", Array(BadInput.good.utf8))
        let pipe = call.files.appendingPathComponent("pipe").path
        let status = unsafe mkfifo(pipe, 0o600)
        try #require(status == 0)
        try expect(call, [pipe, call.files.path, "/dev/zero", "/dev/null", "/dev/tty"], "not_a_file", good: good)
    }

    @Test func whatIsNotThere() throws {
        let call = try Call()
        let good = try call.file("good.txt", Array(BadInput.good.utf8))
        let long = String(repeating: "a", count: 5000)
        try expect(call, [good + "/plan.txt", "missing.txt", long], "not_found", good: good)
    }

    @Test(arguments: ["a\nb.txt", "-rf", "--help", " ", "$(exit 1)", "a'b\"c.txt", "\u{202E}txt.exe", "*"])
    func oddNames(_ name: String) throws {
        let call = try Call()
        _ = try call.file(name, Array(BadInput.plan.utf8))
        _ = try call.file("good.txt", Array(BadInput.good.utf8))
        let run = try call.run(["extract", "--format", "json", "--", name, "good.txt"], in: call.files)
        #expect(run.status == 0, "\(run.errors)")
        let documents = try run.documents()
        #expect(documents[name]?.contains("码头") == true)
        #expect(documents["good.txt"]?.contains("书店") == true)
        #expect(try Set(FileManager.default.contentsOfDirectory(atPath: call.files.path)) == [name, "good.txt"])
    }

    /// Two names that differ in bytes that are no UTF-8; the shell hands them over, since Swift's strings cannot.
    @Test func namesThatAreNoText() throws {
        let call = try Call()
        for (name, text) in [(#"a\377.txt"#, BadInput.plan), (#"a\376.txt"#, BadInput.good)] {
            let source = try call.file("source", Array(text.utf8))
            let made = try call.run(
                ["-c", "cp \"$1\" \"$(printf '\(name)')\"", "sh", source], in: call.files, program: "/bin/sh")
            try #require(made.status == 0)
        }
        let script = #""$1" extract --format json -- "$(printf 'a\377.txt')" "$(printf 'a\376.txt')""#
        let run = try call.run(["-c", script, "sh", try Call.program()], in: call.files, program: "/bin/sh")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("码头") && run.output.contains("书店"))
        #expect(run.bytes.elementsEqual(run.output.utf8), "what is printed is no UTF-8")
    }

    /// The result tells of the bytes that were read: its digest is that of the one or of the other file.
    @Test func aFileThatIsReplaced() throws {
        let call = try Call()
        let texts = [BadInput.plan, BadInput.good].map { Array(($0 + $0 + $0).utf8) }
        let digests = try texts.map { text in
            let run = try call.run(["extract", "--format", "json", try call.file("plan.txt", text)])
            let found = try digest(run)
            return try #require(found)
        }
        try #require(digests[0] != digests[1])
        let path = call.files.appendingPathComponent("plan.txt").path
        let script = """
            while [ -e run ]; do cp one new && mv new plan.txt; cp two new && mv new plan.txt; done & \
            for i in 1 2 3 4; do "$1" extract --format jsonl "$2" || exit 1; done; rm run; wait
            """
        for (name, text) in zip(["one", "two", "run"], texts + [[]]) { _ = try call.file(name, text) }
        let run = try call.run(["-c", script, "sh", try Call.program(), path], in: call.files, program: "/bin/sh")
        #expect(run.status == 0)
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 4)
        for line in lines {
            let isFirst = line.contains(digests[0])
            #expect(isFirst || line.contains(digests[1]))
            #expect(line.contains(isFirst ? "码头" : "书店"))
        }
    }

    // MARK: helpers

    private func link(_ name: String, to target: String, in call: Call) throws {
        try FileManager.default.createSymbolicLink(
            atPath: call.files.appendingPathComponent(name).path, withDestinationPath: target)
    }

    /// Each path is turned away with the code, and the good file behind them is read.
    private func expect(_ call: Call, _ paths: [String], _ code: String, good: String) throws {
        let run = try call.run(["extract"] + paths + [good, "--format", "json"])
        #expect(run.time < Call.time)
        #expect(run.memory < Call.memory)
        #expect(run.status == 1)
        let messages = run.errors.split(separator: "\n")
        #expect(messages.count == paths.count)
        for message in messages { #expect(message.hasSuffix(" [\(code)]"), "\(message)") }
        #expect(try run.documents()["good.txt"]?.contains("书店") == true)
        #expect(call.left() == [])
    }

    private func digest(_ run: Call.Run) throws -> String? {
        let json = try JSONSerialization.jsonObject(with: Data(run.bytes)) as? [String: Any]
        return (json?["source"] as? [String: Any])?["sha256"] as? String
    }
}
