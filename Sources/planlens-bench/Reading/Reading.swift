import PlanIngest
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
        let options = ReadingOptions(encoding: "UTF-8")
        for line in load.lines {
            json.removeAll()
            let record = try PipeRecord(line)
            let id = record.id.text
            let read = try reader.read(name: id, bytes: record.text, id: id, options: options)
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
