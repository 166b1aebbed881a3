import ArgumentParser
import Foundation

/// One thing that is measured, round by round.
struct Row {
    let name: String
    /// CPU seconds of each round.
    private(set) var seconds: [Double] = []
    /// What was found in a round.
    private(set) var count: Int?

    init(_ name: String) { self.name = name }

    /// Measures one round of `work`, which gives the number of things found.
    mutating func measure(_ work: () throws -> Int) throws {
        let start = CPUClock.now
        let found = try work()
        try add(seconds: CPUClock.now - start, count: found)
    }

    /// Takes the time of a round.
    ///
    /// - Throws: `ExitCode` 1 where another number was found than before: a fast wrong answer is no result.
    mutating func add(seconds time: Double, count found: Int) throws {
        if let count, count != found {
            print("\(name): found \(found) where the first round found \(count)")
            throw ExitCode(1)
        }
        count = found
        seconds.append(time)
    }

    var median: Double { seconds.sorted()[seconds.count / 2] }

    /// The rows with their speed, and how many times as fast as `base` they are (median of the rounds' ratios).
    static func table(_ rows: [Row], bytes: Int, base: Row?) -> String {
        var text = "\n" + line("", "CPU s", "MB/s", base.map { "against \($0.name)" } ?? "", "found")
        for row in rows {
            let speed = Double(bytes) / 1e6 / max(row.median, 1e-9)
            let ratio = base.map { base in
                String(format: "%.2f", zip(base.seconds, row.seconds).map { $0 / $1 }.sorted()[row.seconds.count / 2])
            }
            text += line(
                row.name, String(format: "%.3f", row.median), String(format: "%.1f", speed), ratio ?? "",
                String(row.count ?? 0))
        }
        return text
    }

    private static func line(_ name: String, _ cells: String...) -> String {
        let widths = [10, 10, 28, 12]
        let padded = zip(cells, widths).map { String(repeating: " ", count: max(1, $1 - $0.count)) + $0 }
        return name + String(repeating: " ", count: max(1, 26 - name.count)) + padded.joined() + "\n"
    }
}

/// CPU time of this process.
enum CPUClock {
    /// Seconds since the process began.
    static var now: Double { Double(clock()) / Double(CLOCKS_PER_SEC) }
}

extension Duration {
    /// Seconds, with what is behind the point.
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
