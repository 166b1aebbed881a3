import ArgumentParser
import Foundation
import PlanKit
import PlanModel
import PlanReport
import PlanResources

/// `planlens pipe`: JSON Lines in, JSON Lines out.
struct Pipe: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Reads texts as JSON Lines and answers each line by one line.")

    @Option(help: "Folder of the tables, instead of the one that comes with the program.")
    var resources: String?

    func run() throws {
        let set = try ResourceSet(folder: resources.map { ResourceFolder(path: $0) } ?? .standard())
        let reader = try PlanReader(resources: set)
        let writer = DocumentJSON(versions: Versions.tool)
        var output = Output()
        var json = JSONWriter()
        while let line = readLine() {
            json.removeAll()
            do throws(PlanFailure) {
                let record = try Pipe.record(line)
                let options = ReadingOptions(encoding: "UTF-8", published: record.published)
                let document = try reader.read(
                    name: record.id, bytes: Array(record.text.utf8), id: record.id, options: options)
                writer.write(document, to: &json)
            } catch {
                json.beginObject()
                json.field("id", error.name)
                json.object("error") {
                    $0.field("code", error.code)
                    $0.field("message", error.message)
                }
                json.endObject()
            }
            json.raw(0x0A)
            try output.write(json.bytes)
        }
        try output.flush()
    }

    private static func record(_ line: String) throws(PlanFailure) -> (id: String, text: String, published: CalendarDate?) {
        guard let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
            let id = object["id"] as? String
        else { throw PlanFailure(code: "json_malformed", name: "", message: "The line is no JSON object with an id.") }
        guard let text = object["text"] as? String else {
            throw PlanFailure(code: "text_missing", name: id, message: "The object has no text.")
        }
        return (id, text, (object["published"] as? String).flatMap { CalendarDate(iso: $0) })
    }
}
