import Foundation
import PlanKit
import PlanModel
import PlanReport
import PlanResources

/// Whole reading, as `planlens pipe` does it: lines in, lines out.
struct Reading {
    private let reader: PlanReader
    private let writer = DocumentJSON(
        versions: ToolVersions(planlens: "bench", resources: ResourceSet.version, icu: "", unicode: ""))

    init(resources: ResourceSet) throws { reader = try PlanReader(resources: resources) }

    /// Number of records found plus bytes written.
    func records(in load: Load) throws -> Int {
        var count = 0
        var json = JSONWriter()
        for (index, document) in load.documents.enumerated() {
            json.removeAll()
            let read = try reader.read(name: "d", bytes: document, id: "d\(index + 1)")
            writer.write(read, to: &json)
            json.raw(0x0A)
            count += read.records + json.bytes.count
        }
        return count
    }
}

extension PlanDocument {
    /// Number of all records.
    var records: Int {
        quantities.count + times.count + institutions.count + tasks.count + glossary.count + citations.count
            + slogans.count + unparsed.count
    }
}
