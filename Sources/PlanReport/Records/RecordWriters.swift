package import PlanModel

extension RecordTable {
    /// A line of titles, then a line a record.
    ///
    /// - Complexity: O(values).
    package func write(to csv: inout CSVWriter) {
        for (place, column) in columns.enumerated() {
            if case .span? = rows.first?[place] {
                csv.text("start")
                csv.text("end")
            } else {
                csv.text(column.key.text)
            }
        }
        csv.endRow()
        for row in rows {
            for value in row { RecordTable.write(value, to: &csv) }
            csv.endRow()
        }
    }

    private static func write(_ value: Value, to csv: inout CSVWriter) {
        switch value {
        case .count(let count): csv.number(count)
        case .number(let number, _): csv.number(rounded: number)
        case .span(let span):
            csv.number(span.start)
            csv.number(span.end)
        case .spans(let spans): csv.text(spans.map { "\($0.start)-\($0.end)" }.joined(separator: " "))
        case .text, .texts, .counts: csv.text(text(value))
        }
    }

    /// One object: what the records depend on, the records, the versions.
    ///
    /// - Complexity: O(values).
    package func write(versions: ToolVersions, to json: inout JSONWriter) {
        json.beginObject()
        json.field("schema", schema)
        json.object("parameters") { json in
            for parameter in parameters { RecordTable.write(parameter.value, parameter.key, to: &json) }
        }
        json.objects("records", rows) { json, row in members(of: row, to: &json) }
        json.tool(versions)
        json.endObject()
    }

    /// A record a line.
    ///
    /// - Complexity: O(values).
    package func lines() -> [UInt8] {
        var json = JSONWriter()
        for row in rows {
            json.beginObject()
            members(of: row, to: &json)
            json.endObject()
            json.raw(0x0A)
        }
        return json.bytes
    }

    private func members(of row: [Value], to json: inout JSONWriter) {
        for (column, value) in zip(columns, row) { RecordTable.write(value, column.key, to: &json) }
    }

    private static func write(_ value: Value, _ key: StaticString, to json: inout JSONWriter) {
        switch value {
        case .text(let text): json.field(key, text)
        case .count(let count): json.field(key, count)
        case .number(let number, _): json.field(key, number)
        case .span(let span): json.field(key, span)
        case .texts(let texts): json.field(key, texts)
        case .counts(let counts): json.field(key, counts)
        case .spans(let spans):
            json.key(key)
            json.beginArray()
            for span in spans { json.value(span) }
            json.endArray()
        }
    }
}
