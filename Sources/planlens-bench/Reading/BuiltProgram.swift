import ArgumentParser
import Foundation

/// The built `planlens`, measured from outside.
struct BuiltProgram {
    let path: String

    /// A program that was built beside this one.
    static func neighbour(_ name: String) -> String {
        URL(fileURLWithPath: own).deletingLastPathComponent().appendingPathComponent(name).path
    }

    /// This program.
    static var own: String {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    }

    /// What it takes from the start of the process to the end of its output, in milliseconds.
    struct Start {
        /// By the clock on the wall, which other work on the machine lengthens.
        var elapsed: Double
        var processor: Double
    }

    /// Medians over 20 runs for a plan of 6 KB; the elapsed time ends with the last byte of the answer.
    func start(_ load: Load) throws -> Start {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("planlens-bench-\(getpid()).txt")
        try Data(load.documents[0].prefix(6_000).droppingBrokenEnd).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        var starts: [Start] = []
        for _ in 0..<20 {
            let (start, before) = (ContinuousClock.now, BuiltProgram.childrenMilliseconds())
            let process = Process()
            let output = Pipe()
            process.executableURL = URL(fileURLWithPath: path)
            process.arguments = ["extract", "--format", "json", file.path]
            process.standardOutput = output
            try process.run()
            let answer = try output.fileHandleForReading.readToEnd()
            let elapsed = ContinuousClock.now - start
            process.waitUntilExit()
            guard process.terminationStatus == 0, answer?.first == 0x7B else { throw ExitCode(1) }
            starts.append(
                Start(elapsed: elapsed.seconds * 1e3, processor: BuiltProgram.childrenMilliseconds() - before))
        }
        return Start(
            elapsed: starts.map(\.elapsed).sorted()[10], processor: starts.map(\.processor).sorted()[10])
    }

    /// Processor time of the programs that were run and have ended.
    private static func childrenMilliseconds() -> Double {
        var usage = rusage()
        guard unsafe getrusage(RUSAGE_CHILDREN.rawValue, &usage) == 0 else { return 0 }
        let times = [usage.ru_utime, usage.ru_stime]
        return times.reduce(0) { $0 + Double($1.tv_sec) * 1e3 + Double($1.tv_usec) / 1e3 }
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
