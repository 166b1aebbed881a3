import ArgumentParser
import Foundation
import PlanIngest
import PlanKit
import PlanModel
import PlanResources
import PlanStore

/// Kills `planlens add` at random moments and looks at what is left.
struct LibraryKill: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "library-kill",
        abstract: "Kills planlens add at random moments; the library has to open, to be right and to be completed.",
        discussion: """
            In each round a new library is filled and the process killed (SIGKILL) at a moment drawn between its start and \
            the time that it takes undisturbed. Then every id that was reported has to be there, verify has to find \
            nothing, and the same call again has to complete the library.

            Example:
              planlens-bench library-kill --texts Corpus/Documents --rounds 100
            """)

    @Option(help: "Folder of the texts (*.txt) that are varied.")
    var texts = "Corpus/Documents"

    @Option(help: "How many kills.")
    var rounds = 100

    @Option(help: "Size of the texts, in millions of bytes.")
    var megabytes = 2

    @Option(help: "Built program; by default the one beside this one.")
    var program: String?

    func run() throws {
        let files = LibraryFiles(folder: FileManager.default.temporaryDirectory.path + "/planlens-kill-\(getpid())")
        try FileManager.default.createDirectory(atPath: files.folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: files.folder) }
        var (wide, documents) = (try WideTexts(folder: texts, seed: 9), 0)
        var lines: [UInt8] = []
        wide.forEach(bytes: megabytes * 1_000_000) { document in
            documents += 1
            lines += Load.line(document, id: "d\(documents)") + [0x0A]
        }
        try Data(lines).write(to: URL(fileURLWithPath: files.texts))
        let whole = try undisturbed(files, documents)
        let sources = try Concordance(resources: try ResourceSet())
        var (random, cut, reported) = (SplitMix(state: 7), 0, 0)
        for _ in 0..<rounds {
            remove(files)
            let delay = Double.random(in: 0..<whole, using: &random)
            let ids = try kill(files, after: delay)
            let left = try check(files, sources, holds: ids)
            cut += left > 0 && left < documents ? 1 : 0
            reported += ids.count
            let process = try start(files, output: FileHandle.nullDevice)
            process.waitUntilExit()
            guard process.terminationStatus == 0, try check(files, sources, holds: []) == documents else {
                throw Failure("adding again did not complete the library")
            }
        }
        print(
            """
            \(rounds) kills within \(String(format: "%.1f", whole)) s of adding \(documents) texts: \(cut) left a part of \
            them, \(reported) ids were reported before a kill and all are there; every library opened, was verified and \
            was completed
            """)
    }

    private struct Failure: Error, CustomStringConvertible {
        let description: String
        init(_ description: String) { self.description = description }
    }

    private func remove(_ files: LibraryFiles) {
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: files.library + suffix) }
    }

    private func start(_ files: LibraryFiles, output: Any) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program ?? BuiltProgram.neighbour("planlens"))
        process.arguments = ["add", files.texts, "--library", files.library, "--ids", "--batch", "40000"]
        process.standardOutput = output
        try process.run()
        return process
    }

    /// Seconds that adding takes.
    private func undisturbed(_ files: LibraryFiles, _ documents: Int) throws -> Double {
        remove(files)
        let begin = ContinuousClock.now
        let process = try start(files, output: FileHandle.nullDevice)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure("planlens add fails undisturbed") }
        return (ContinuousClock.now - begin).seconds
    }

    /// Ids that were reported before the kill.
    private func kill(_ files: LibraryFiles, after seconds: Double) throws -> [String] {
        let output = Pipe()
        let process = try start(files, output: output)
        let identifier = process.processIdentifier
        Thread.detachNewThread {
            Thread.sleep(forTimeInterval: seconds)
            _ = Foundation.kill(identifier, SIGKILL)
        }
        let said = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return said.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
            .map { String(decoding: $0, as: UTF8.self) }.filter { $0.hasPrefix("d") }
    }

    /// Number of documents; the library has to open and to be right.
    private func check(_ files: LibraryFiles, _ texts: Concordance, holds ids: [String]) throws -> Int {
        let store = try PlanStore(path: files.library)
        let faults = try store.verify { try texts.source(name: $0, text: $1) }
        guard faults.isEmpty else { throw Failure("verify finds \(faults)") }
        let there = Set(try store.entries().map(\.id))
        guard there.isSuperset(of: ids) else { throw Failure("an id that was reported is not there") }
        return there.count
    }
}
