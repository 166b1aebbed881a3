import ArgumentParser
import Foundation

/// The built `planlens`, measured from outside.
struct BuiltProgram {
    let path: String

    /// Milliseconds from the start of the process to the end of its output, for a plan of 6 KB.
    func startMilliseconds(_ load: Load) throws -> String {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("planlens-bench-\(getpid()).txt")
        try Data(load.documents[0].prefix(6_000).droppingBrokenEnd).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        var times: [Duration] = []
        for _ in 0..<20 {
            let start = ContinuousClock.now
            let process = Process()
            process.executableURL = URL(fileURLWithPath: path)
            process.arguments = ["extract", "--format", "json", file.path]
            process.standardOutput = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            guard process.terminationStatus == 0 else { throw ExitCode(1) }
            times.append(ContinuousClock.now - start)
        }
        let median = times.sorted()[10]
        return String(
            format: "%.1f", Double(median.components.attoseconds) / 1e15 + Double(median.components.seconds) * 1e3)
    }

    /// Most memory that `planlens pipe` held over so many bytes of text; nil where the system does not say.
    func peakMegabytes(_ load: Load, bytes: Int) throws -> Int? {
        let process = Process()
        let input = Pipe()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = ["pipe"]
        process.standardInput = input
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        var (sent, peak) = (0, 0)
        for (index, line) in load.lines.enumerated() where sent < bytes {
            try input.fileHandleForWriting.write(contentsOf: Data(line + [0x0A]))
            sent += line.count
            if index % 16 == 0 { peak = max(peak, highWater(of: process.processIdentifier) ?? 0) }
        }
        peak = max(peak, highWater(of: process.processIdentifier) ?? 0)
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw ExitCode(1) }
        return peak > 0 ? peak / 1_024 : nil
    }

    /// `VmHWM` of a process, in KB.
    private func highWater(of process: Int32) -> Int? {
        guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8) else { return nil }
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") }
        return line.flatMap { Int($0.filter(\.isNumber)) }
    }
}

extension ArraySlice<UInt8> {
    /// Without the bytes of a character that was cut at the end.
    var droppingBrokenEnd: ArraySlice<UInt8> {
        var rest = self
        while let last = rest.last, last & 0xC0 == 0x80 { rest.removeLast() }
        if let last = rest.last, last >= 0xC0 { rest.removeLast() }
        return rest
    }
}
