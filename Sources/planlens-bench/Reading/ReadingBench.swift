import ArgumentParser
import Foundation
import PlanKit
import PlanReport
import PlanResources

/// Measures reading, and holds every measurement to the same number of records found.
struct ReadingBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reading",
        abstract: "Measures how fast plans are read, beside ICU alone breaking the same text into words.",
        discussion: """
            Shuffles the paragraphs of real texts into documents of about 9 KB, holds them in memory as JSON Lines, and \
            measures CPU time on one thread in alternating rounds. A round that finds another number of words or \
            records than the first one ends the run.

            Example:
              planlens-bench --texts Corpus/Documents --megabytes 20
            """)

    @Option(help: "Folder of the texts (*.txt).")
    var texts = "Corpus/Documents"

    @Option(help: "Size of the text, in millions of bytes.")
    var megabytes = 20

    @Option(help: "Rounds; medians are printed.")
    var rounds = 5

    @Option(help: "Built program for the start-up and memory figures; by default the one beside this one.")
    var program: String?

    @Option(help: "Folder of the tables, in place of those that come with the program.")
    var resources: String?

    func validate() throws {
        guard megabytes > 0, rounds > 0 else { throw ValidationError("--megabytes and --rounds are at least 1.") }
    }

    func run() throws {
        let load = try Load(folder: texts, bytes: megabytes * 1_000_000)
        let set = try resources.map { try ResourceSet(folder: ResourceFolder(path: $0)) } ?? ResourceSet()
        print("\(load.documents.count) documents, \(load.textBytes / 1_000) KB of text from \(texts)")
        try measureReading(load, set)
        try measureStages(load, set)
        try measureProgram(load)
    }

    /// ICU's words and whole reading, round by round.
    private func measureReading(_ load: Load, _ set: ResourceSet) throws {
        let reading = try Reading(resources: set)
        var rows = [Row("ICU words, UTF-16"), Row("ICU words, UTF-8"), Row("JSON Lines to JSON Lines")]
        for _ in 0..<rounds {
            try rows[0].measure { try Words.countUTF16(load) }
            try rows[1].measure { try Words.countUTF8(load) }
            try rows[2].measure { try reading.records(in: load) }
        }
        print(Row.table(rows, bytes: load.textBytes, base: rows[0]))
    }

    /// Each stage alone.
    private func measureStages(_ load: Load, _ set: ResourceSet) throws {
        var stages = try Stages(resources: set)
        for _ in 0..<rounds { try stages.read(load) }
        print(Row.table(stages.rows, bytes: load.textBytes, base: nil))
    }

    /// The built program: start-up, memory.
    private func measureProgram(_ load: Load) throws {
        let path = program ?? BuiltProgram.neighbour("planlens")
        guard FileManager.default.isExecutableFile(atPath: path) else {
            print("Start-up and memory were not measured: \(path) is not built.")
            return
        }
        let built = BuiltProgram(path: path)
        let start = try built.start(load)
        let (elapsed, processor) = (String(format: "%.0f", start.elapsed), String(format: "%.0f", start.processor))
        print("start of the process to JSON of a plan of 6 KB: \(elapsed) ms, \(processor) ms CPU (medians of 20)")
        for size in [min(megabytes, 5), megabytes] {
            let peak = try built.peakMegabytes(load, bytes: size * 1_000_000)
            print("peak memory of planlens pipe over \(size) MB: \(peak.map { "\($0) MB" } ?? "not known here")")
        }
    }
}
