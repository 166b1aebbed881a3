import Formats
import Foundation
import TestSupport
import Testing

/// A call of the built command in a folder where it must leave nothing.
final class Call {
    /// What a run left behind.
    struct Run {
        /// Nil where a signal or the test ended it.
        let status: Int?
        /// How it ended, in words.
        let end: String
        let bytes: [UInt8]
        let errors: String
        /// Greatest memory that it or a process that it started held, in bytes.
        let memory: Int
        let time: Duration

        var output: String { String(decoding: bytes, as: UTF8.self) }

        fileprivate init(_ outcome: ChildProcess.Outcome, time: Duration) {
            if case .exited(let status) = outcome.end { self.status = status } else { status = nil }
            (end, memory, bytes) = ("\(outcome.end)", outcome.memory, outcome.output)
            (errors, self.time) = (String(decoding: outcome.errors, as: UTF8.self), time)
        }

        /// The lines of standard error on a file.
        func messages(on path: String) -> [Substring] { errors.split(separator: "\n").filter { $0.contains(path) } }

        /// The documents that were printed, by the names of their files, each as JSON.
        func documents() throws -> [String: String] {
            guard !bytes.isEmpty else { return [:] }
            let json = try JSONSerialization.jsonObject(with: Data(bytes))
            var documents: [String: String] = [:]
            for document in json as? [[String: Any]] ?? [json as? [String: Any] ?? [:]] {
                let name = (document["source"] as? [String: Any])?["name"] as? String ?? ""
                let text = try JSONSerialization.data(withJSONObject: document, options: .withoutEscapingSlashes)
                documents[name] = String(decoding: text, as: UTF8.self)
            }
            return documents
        }
    }

    /// How many times the time and memory of another program one takes that was built with AddressSanitizer.
    static let factor = BadInput.isSanitized ? 5 : 1
    /// Longest time that a file may take on a machine that has something else to do.
    static let time = Duration.seconds(10 * factor)
    /// Most memory that the command and its worker may hold, each.
    static let memory = (512 << 20) * factor

    private let folder: URL
    /// Where the files lie that are read.
    let files: URL
    /// Where the command runs, with its home and its temporary folder.
    let place: URL
    /// Where AddressSanitizer writes what it finds, in the command or in a process that it started.
    private let reports: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("planlens-bad-\(UUID().uuidString)")
        (files, place) = (folder.appendingPathComponent("files"), folder.appendingPathComponent("place"))
        reports = folder.appendingPathComponent("reports")
        for folder in [files, place, reports] {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Writes a file that is read and gives its path.
    func file(_ name: String, _ bytes: [UInt8]) throws -> String {
        try Data(bytes).write(to: files.appendingPathComponent(name))
        return files.appendingPathComponent(name).path
    }

    /// - Parameters:
    ///   - folder: Where it runs; nil for the empty place.
    ///   - path: Folders of programs.
    ///   - program: What runs; nil for the command.
    func run(
        _ arguments: [String], in folder: URL? = nil, path: String = "/usr/bin:/bin", program: String? = nil
    ) throws -> Run {
        let child = ChildProcess(
            arguments: [try program ?? Call.program()] + arguments,
            environment: [
                "PATH=\(path)", "SWIFT_BACKTRACE=enable=no", "HOME=\(place.path)", "TMPDIR=\(place.path)",
                "LC_ALL=C.UTF-8",
                "ASAN_OPTIONS=log_path=\(reports.path)/report:exitcode=99:allocator_may_return_null=1",
            ], folder: (folder ?? place).path, mostOutput: 1 << 30, time: Call.time * 3)
        let clock = ContinuousClock()
        let start = clock.now
        let outcome = child.run()
        let time = clock.now - start
        for report in try FileManager.default.contentsOfDirectory(at: reports, includingPropertiesForKeys: nil) {
            Issue.record("\(String(decoding: try Data(contentsOf: report).prefix(4000), as: UTF8.self))")
            try FileManager.default.removeItem(at: report)
        }
        return Run(outcome, time: time)
    }

    /// What the command wrote to where it runs.
    func left() -> [String] { (try? FileManager.default.subpathsOfDirectory(atPath: place.path)) ?? ["(unreadable)"] }

    private struct Missing: Error {}

    /// The command that `PLANLENS_PROGRAM` names, else the one beside the tests, else that of the debug build.
    static func program() throws -> String {
        if let named = ProcessInfo.processInfo.environment["PLANLENS_PROGRAM"] { return named }
        let own =
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
        let candidates = [
            URL(fileURLWithPath: own).deletingLastPathComponent().appendingPathComponent("planlens"),
            URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent(
                "planlens"),
            Corpus.checkout.appendingPathComponent(".build/debug/planlens"),
        ]
        guard let found = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
            throw Missing()
        }
        return found.path
    }
}
