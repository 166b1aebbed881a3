import Foundation
import PlanModel

/// One line of `planlens pipe`: `{"id", "text", "published"?}`.
struct PipeInput: Sendable {
    var id: String
    var text: String
    var published: CalendarDate?

    /// - Throws: `PlanFailure` that carries the id as its name, as far as it could be read.
    init(_ line: [UInt8]) throws(PlanFailure) {
        guard let object = (try? JSONSerialization.jsonObject(with: Data(line))) as? [String: Any] else {
            throw PlanFailure(code: "json_malformed", name: "", message: "The line is no JSON object.")
        }
        guard let id = object["id"] as? String else {
            throw PlanFailure(code: "id_missing", name: "", message: "The object has no id that is a string.")
        }
        guard let text = object["text"] as? String else {
            throw PlanFailure(code: "text_missing", name: id, message: "The object has no text that is a string.")
        }
        self.id = id
        self.text = text
        published = (object["published"] as? String).flatMap { CalendarDate(iso: $0) }
    }
}
