import Foundation
import TestSupport

/// How many cases of each file are right: a committed table whose figures may only rise.
struct Floors {
    static let name = "Facts/FLOORS.tsv"

    struct Row: Equatable {
        var file: String
        var cases: Int
        var right: Int
    }

    var rows: [Row]

    /// - Throws: Foundation's error where the table cannot be read.
    init() throws {
        rows = try Corpus.text(Floors.name).split(separator: "\n").dropFirst().compactMap { line in
            let cells = line.split(separator: "\t")
            guard cells.count == 3, let cases = Int(cells[1]), let right = Int(cells[2]) else { return nil }
            return Row(file: String(cells[0]), cases: cases, right: right)
        }
    }

    func row(_ file: String) -> Row? { rows.first { $0.file == file } }

    /// Puts a figure into the table, but never a lower share of right cases than it holds.
    mutating func raise(_ row: Row) {
        guard let place = rows.firstIndex(where: { $0.file == row.file }) else {
            rows.append(row)
            return
        }
        let old = rows[place]
        if row.right >= old.right || row.cases < old.cases { rows[place] = row }
    }

    /// - Throws: Foundation's error where the table cannot be written.
    func write() throws {
        let lines = rows.sorted { $0.file < $1.file }.map { "\($0.file)\t\($0.cases)\t\($0.right)" }
        let text = (["file\tcases\tright"] + lines).joined(separator: "\n") + "\n"
        try text.write(to: Corpus.folder.appendingPathComponent(Floors.name), atomically: true, encoding: .utf8)
    }
}
