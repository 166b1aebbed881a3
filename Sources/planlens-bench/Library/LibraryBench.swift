import ArgumentParser
import Foundation

/// Measures the library at size.
struct LibraryBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "library",
        abstract: "Measures building and searching a large library.",
        discussion: """
            Varies real texts into a library of the size asked for (texts.jsonl and queries.txt in the folder), builds the \
            index in one process and measures queries in another, so that the memory of each is its own. A sample of the \
            counts is held against a plain scan; a difference ends the run. With --peers a program is run over the same \
            files afterwards, in the same run.

            Example:
              planlens-bench library --texts Corpus/Documents --megabytes 50 \
            --peers "python3 Corpus/Baselines/search_peers.py"
            """)

    @Option(help: "Folder of the texts (*.txt).")
    var texts = "Corpus/Documents"

    @Option(help: "Size of the library's texts, in millions of bytes.")
    var megabytes = 50

    @Option(help: "Queries of each length.")
    var queries = 150

    @Option(help: "Queries of each length that are held against a plain scan.")
    var checked = 10

    @Option(help: "Folder for the files that are made; a new one, removed at the end, where none is named.")
    var folder: String?

    @Option(help: "Command that measures other engines; it is given the folder.")
    var peers: String?

    func validate() throws {
        guard megabytes > 0, queries > 0, checked >= 0 else { throw ValidationError("Sizes are at least 1.") }
    }

    func run() throws {
        let files = LibraryFiles(
            folder: folder ?? FileManager.default.temporaryDirectory.path + "/planlens-bench-\(getpid())")
        try FileManager.default.createDirectory(atPath: files.folder, withIntermediateDirectories: true)
        defer { if folder == nil { try? FileManager.default.removeItem(atPath: files.folder) } }
        try make(files)
        try LibraryBench.run(BuiltProgram.own, ["library-build", files.folder])
        try LibraryBench.run(BuiltProgram.own, ["library-queries", files.folder, "--checked", "\(checked)"])
        if let peers {
            let words = peers.split(separator: " ").map(String.init)
            try LibraryBench.run("/usr/bin/env", words + [files.folder])
        }
    }

    private func make(_ files: LibraryFiles) throws {
        var wide = try WideTexts(folder: texts, seed: 5)
        try Data().write(to: URL(fileURLWithPath: files.texts))
        guard let handle = FileHandle(forWritingAtPath: files.texts) else {
            throw ValidationError("\(files.texts) cannot be written.")
        }
        var (documents, bytes) = (0, 0)
        try wide.forEach(bytes: megabytes * 1_000_000) { document in
            documents += 1
            bytes += document.count
            try handle.write(contentsOf: Data(Load.line(document, id: "d\(documents)") + [0x0A]))
        }
        try handle.close()
        let lines = (2...8).flatMap { wide.queries(count: queries, length: $0) }
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: files.queries))
        print("\(documents) documents, \(bytes / 1_000) KB of varied text, \(lines.count) queries")
    }

    /// Runs a program to its end, its output with ours.
    static func run(_ program: String, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        fflush(nil)
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw ExitCode(process.terminationStatus) }
    }
}

/// Where the parts of the bench find what the others made.
struct LibraryFiles {
    let folder: String

    /// Documents as lines of `planlens pipe`.
    var texts: String { folder + "/texts.jsonl" }
    /// A query a line.
    var queries: String { folder + "/queries.txt" }
    var library: String { folder + "/library.sqlite" }

    /// Calls `body` with each line of the texts.
    func forEachText(_ body: ([UInt8]) throws -> Void) throws {
        guard let handle = FileHandle(forReadingAtPath: texts) else {
            throw ValidationError("\(texts) is not there; run planlens-bench library first.")
        }
        var rest: [UInt8] = []
        while let piece = try handle.read(upToCount: 1 << 20), !piece.isEmpty {
            rest += piece
            var start = 0
            while let end = rest[start...].firstIndex(of: 0x0A) {
                try body(Array(rest[start..<end]))
                start = end + 1
            }
            rest.removeSubrange(..<start)
        }
    }
}
