import Foundation
import PlanIngest
import PlanModel
import PlanReport
import PlanStore

/// The folder that `export` writes.
struct DataPackage {
    private struct File {
        let path: String
        let rows: Int?
        let bytes: Int
        let sha256: String
    }

    private let folder: URL
    private let bom: Bool
    private var written: [File] = []
    private(set) var documents = 0

    /// Files so far.
    var files: Int { written.count }

    /// - Throws: `PlanFailure` with `not_empty` where something is in the folder, and errors of the file system.
    init(folder: String, bom: Bool) throws {
        self.folder = URL(fileURLWithPath: folder, isDirectory: true)
        self.bom = bom
        let there = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        guard there.isEmpty else {
            throw PlanFailure(
                code: "not_empty", name: folder, message: "The folder is not empty; name a new one.")
        }
        try FileManager.default.createDirectory(
            at: self.folder.appendingPathComponent("fulltext"), withIntermediateDirectories: true)
    }

    /// Writes everything; the manifest comes last, so that a package that has one is whole.
    mutating func write(_ store: PlanStore) throws {
        try writeTexts(store)
        for table in ExportTable.all {
            try writeCSV(table, store)
            try writeLines(table, store)
        }
        try write(DataPackageWords.schema(ExportTable.all), to: "datapackage.json")
        try write(DataPackageWords.codebook(ExportTable.all), to: "codebook.md")
        try write(manifest(), to: "manifest.json")
    }

    private mutating func writeTexts(_ store: PlanStore) throws {
        var records = try Stream(folder.appendingPathComponent("records.jsonl"))
        try store.forEachDocument { document in
            documents += 1
            try write(document.text, to: "fulltext/\(DataPackage.fileName(document.id)).txt")
            try records.add(document.record + [0x0A])
        }
        try finish(&records, "records.jsonl", rows: documents)
    }

    private mutating func writeCSV(_ table: ExportTable, _ store: PlanStore) throws {
        var stream = try Stream(folder.appendingPathComponent(table.name + ".csv"))
        if bom { try stream.add([0xEF, 0xBB, 0xBF]) }
        var csv = CSVWriter()
        csv.text("document")
        for column in table.columns { csv.text(column.name) }
        csv.endRow()
        var rows = 0
        try store.forEachRow(of: table) { cells in
            rows += 1
            csv.text(cells[0])
            for (column, cell) in zip(table.columns, cells.dropFirst()) {
                column.kind == .number || column.kind == .integer ? csv.figures(cell) : csv.text(cell)
            }
            csv.endRow()
            try stream.add(csv.take())
        }
        try stream.add(csv.take())
        try finish(&stream, table.name + ".csv", rows: rows)
    }

    private mutating func writeLines(_ table: ExportTable, _ store: PlanStore) throws {
        var stream = try Stream(folder.appendingPathComponent(table.name + ".jsonl"))
        var rows = 0
        try store.forEachItem(of: table) { item in
            rows += 1
            try stream.add(Array(item.utf8) + [0x0A])
        }
        try finish(&stream, table.name + ".jsonl", rows: rows)
    }

    private mutating func finish(_ stream: inout Stream, _ path: String, rows: Int) throws {
        let (bytes, sha256) = try stream.close()
        written.append(File(path: path, rows: rows, bytes: bytes, sha256: sha256))
    }

    private mutating func write(_ bytes: [UInt8], to path: String) throws {
        try Data(bytes).write(to: folder.appendingPathComponent(path))
        written.append(File(path: path, rows: nil, bytes: bytes.count, sha256: Digest.sha256(bytes)))
    }

    /// An id as a file name: what a file system may refuse is written as %XX.
    static func fileName(_ id: String) -> String {
        var name: [UInt8] = []
        for byte in id.utf8.prefix(200) {
            let isPlain =
                byte >= 0x80 || byte == 0x2D || byte == 0x5F || (byte == 0x2E && !name.isEmpty)
                || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            if isPlain {
                name.append(byte)
            } else {
                let figures = Array("0123456789ABCDEF".utf8)
                name += [0x25, figures[Int(byte >> 4)], figures[Int(byte & 15)]]
            }
        }
        return String(decoding: name, as: UTF8.self)
    }

    private func manifest() -> [UInt8] {
        var json = JSONWriter(layout: .lines(depth: 2))
        json.beginObject()
        json.field("schema", "planlens.package/1")
        json.field("documents", documents)
        json.objects("files", written.sorted { $0.path < $1.path }) {
            $0.field("path", $1.path)
            if let rows = $1.rows { $0.field("rows", rows) }
            $0.field("bytes", $1.bytes)
            $0.field("sha256", $1.sha256)
        }
        json.object("tool") { $0.members(of: Versions.tool) }
        json.endObject()
        return json.bytes + [0x0A]
    }

    /// A file that is written piece by piece.
    private struct Stream {
        private let handle: FileHandle
        private let digest = Digest()
        private var buffer: [UInt8] = []
        private var count = 0

        init(_ url: URL) throws {
            try Data().write(to: url)
            handle = try FileHandle(forWritingTo: url)
        }

        mutating func add(_ bytes: [UInt8]) throws {
            buffer += bytes
            if buffer.count >= 1 << 16 { try flush() }
        }

        /// Closes the file and says its size and digest.
        mutating func close() throws -> (bytes: Int, sha256: String) {
            try flush()
            try handle.close()
            return (count, digest.finish())
        }

        private mutating func flush() throws {
            try handle.write(contentsOf: Data(buffer))
            digest.add(buffer)
            count += buffer.count
            buffer.removeAll(keepingCapacity: true)
        }
    }
}
