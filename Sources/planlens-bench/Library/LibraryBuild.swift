import ArgumentParser
import Foundation
import PlanIngest
import PlanModel
import PlanResources
import PlanStore

/// Builds the library of `planlens-bench library`, without extraction.
struct LibraryBuild: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "library-build", abstract: "Builds the library in a folder that planlens-bench library made.",
        shouldDisplay: false)

    @Argument var folder: String

    func run() throws {
        let files = LibraryFiles(folder: folder)
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: files.library + suffix) }
        let sources = try SourceReader(resources: try ResourceSet())
        let store = try PlanStore(path: files.library)
        var (batch, characters, bytes, seconds, added) = ([LibraryDocument](), 0, 0, 0.0, 0)
        func write() throws {
            let start = CPUClock.now
            added += try store.add(batch).count
            seconds += CPUClock.now - start
            (batch, characters) = ([], 0)
        }
        try files.forEachText { line in
            var record = try PipeRecord(line)
            let (name, text) = (record.id.text, record.takeText())
            bytes += text.count
            let source = try sources.read(name: name, bytes: text, isText: true)
            characters += source.view.fold.count
            batch.append(LibraryDocument(document: LibraryBuild.bare(source), record: [], tool: "bench"))
            if characters >= PlanStore.batchCharacters { try write() }
        }
        try write()
        let sizes = try store.sizes()
        print(
            """
            built: \(added) documents, \(String(format: "%.1f", Double(bytes) / 1e6 / seconds)) MB/s of CPU time \
            (texts, rows and index), peak memory \(ProcessMemory.peakMegabytes ?? 0) MB
            index \(sizes.index / 1_000) KB, \(String(format: "%.2f", Double(sizes.index) / Double(bytes))) of the text; \
            file \(sizes.file / 1_000) KB
            """)
    }

    /// A document of which nothing was read but its text.
    private static func bare(_ source: SourceText) -> PlanDocument {
        PlanDocument(
            id: source.name, source: source, metadata: Metadata(),
            structure: Structure(titleBlock: 0..<0, sections: [], sentences: []), quantities: [], times: [],
            institutions: [], tasks: [], glossary: [], citations: [], slogans: [], unparsed: [])
    }
}

/// What the system says of this process.
enum ProcessMemory {
    /// Most memory that was held, in millions of bytes; nil where the system does not say.
    static var peakMegabytes: Int? { value("VmHWM") }

    /// Memory now that is no file's, in millions of bytes.
    static var privateMegabytes: Int? { value("RssAnon") }

    private static func value(_ name: String) -> Int? {
        guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return nil }
        let line = status.split(separator: "\n").first { $0.hasPrefix(name + ":") }
        return line.flatMap { Int($0.filter(\.isNumber)) }.map { $0 * 1_024 / 1_000_000 }
    }
}
