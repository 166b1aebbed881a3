import ArgumentParser
import PlanKit
import PlanModel
import PlanReport
import PlanResources

/// `planlens extract`: what is in a plan.
struct Extract: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case json, jsonl }

    static let configuration = CommandConfiguration(abstract: "Reads plans and prints what is in them.")

    @Argument(help: "Plans to read; - is standard input.")
    var files: [String]

    @Option(help: "How to print.")
    var format = Format.json

    @Option(help: "IANA name of the files' encoding, where it cannot be found.")
    var encoding: String?

    @Option(help: "Folder of the tables, instead of the one that comes with the program.")
    var resources: String?

    @Option(help: "Publication date (YYYY-MM-DD), for relative dates.", transform: { text in
        guard let date = CalendarDate(iso: text) else { throw ValidationError("“\(text)” is no date; write YYYY-MM-DD.") }
        return date
    })
    var published: CalendarDate?

    func run() throws {
        let set = try ResourceSet(folder: resources.map { ResourceFolder(path: $0) } ?? .standard())
        let reader = try PlanReader(resources: set)
        let writer = DocumentJSON(versions: Versions.tool)
        var output = Output()
        var json = JSONWriter(layout: format == .json ? .lines(depth: files.count > 1 ? 3 : 2) : .compact)
        let isArray = format == .json && files.count > 1
        if isArray { json.beginArray() }
        var faults = 0
        for path in files {
            do throws(PlanFailure) {
                let file = InputFile(path: path)
                let options = ReadingOptions(encoding: encoding, published: published)
                writer.write(try reader.read(name: file.name, bytes: try file.bytes(), options: options), to: &json)
                if !isArray { json.raw(0x0A) }
            } catch {
                Messages.write(error)
                faults += 1
            }
        }
        if isArray {
            json.endArray()
            json.raw(0x0A)
        }
        try output.write(json.bytes)
        try output.flush()
        if faults > 0 { throw ExitCode(faults == files.count ? 3 : 1) }
    }
}
