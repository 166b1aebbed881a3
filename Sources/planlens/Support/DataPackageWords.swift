import PlanReport
import PlanStore

/// What a data package says about its tables.
enum DataPackageWords {
    /// `datapackage.json` as Frictionless Data describes it (Data Package and Table Schema, version 1).
    static func schema(_ tables: [ExportTable]) -> [UInt8] {
        var json = JSONWriter(layout: .lines(depth: 2))
        json.beginObject()
        json.field("profile", "tabular-data-package")
        json.field("name", "planlens-library")
        json.objects("resources", tables) { json, table in
            json.field("name", table.name)
            json.field("path", table.name + ".csv")
            json.field("description", table.meaning)
            json.field("format", "csv")
            json.field("encoding", "utf-8")
            json.object("schema") { json in
                json.objects("fields", [documentColumn] + table.columns.map { ($0.name, $0.kind, $0.meaning) }) {
                    $0.field("name", $1.0)
                    $0.field("type", $1.1.rawValue)
                    $0.field("description", $1.2)
                }
            }
        }
        json.endObject()
        return json.bytes + [0x0A]
    }

    /// `codebook.md`: the same for people.
    static func codebook(_ tables: [ExportTable]) -> [UInt8] {
        var lines = [
            "# Codebook", "", "Empty cells: the text does not say. Dates are ISO 8601. Numbers are exact decimals.",
            "Words that a spreadsheet would run as a formula begin with an apostrophe in the CSV files.", "",
        ]
        for table in tables {
            lines += ["## \(table.name)", "", table.meaning, "", "| column | type | meaning |", "| --- | --- | --- |"]
            for (name, kind, meaning) in [documentColumn] + table.columns.map({ ($0.name, $0.kind, $0.meaning) }) {
                lines.append("| \(name) | \(kind.rawValue) | \(meaning) |")
            }
            lines.append("")
        }
        return Array(lines.joined(separator: "\n").utf8)
    }

    private static let documentColumn = ("document", ExportTable.Column.Kind.string, "Id of the document.")
}
