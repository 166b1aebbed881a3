import Formats
import Foundation
import PlanIngest
import PlanModel

/// Reads files that are no plain text in a process of their own: what a stranger made to break a parser breaks that
/// process alone.
struct WorkerReader: FormatReading {
    /// Folder of the tables where the user named one.
    var resources: String?

    func read(
        name: String, bytes: [UInt8], as format: FileFormat, options: FormatOptions
    ) throws(PlanFailure) -> FormattedText {
        if format == .compound || format == .rtf {
            let converted = try OfficeConverter(limits: options.limits).convert(name: name, bytes, from: format)
            // Its name promises nothing of what the converter made of it.
            var text = try readApart(name: name, suffix: "bin", bytes: converted, as: .archive, options: options)
            text.notices.insert(
                Notice(code: "converted", message: "LibreOffice converted it; the text is that of the converted file."),
                at: 0)
            text.format = format == .rtf ? "rtf" : text.format == "xlsx" ? "xls" : "doc"
            return text
        }
        do throws(PlanFailure) {
            let suffix = WorkerReader.plainSuffix(of: name)
            return try readApart(name: name, suffix: suffix, bytes: bytes, as: format, options: options)
        } catch {
            guard format == .pdf, options.usesOCR, error.code == "no_text" else { throw error }
            return try PageRecognizer(limits: options.limits).read(name: name, bytes)
        }
    }

    /// Reads a file in a process of its own.
    private func readApart(
        name: String, suffix: String, bytes: [UInt8], as format: FileFormat, options: FormatOptions
    ) throws(PlanFailure) -> FormattedText {
        guard let encoded = try? JSONEncoder().encode(options), let program = WorkerReader.program else {
            throw WorkerReader.crashed(name)
        }
        var arguments = [
            program, "worker", "--name", "file." + suffix, "--format", format.rawValue,
            "--options", String(decoding: encoded, as: UTF8.self),
        ]
        if let resources { arguments += ["--resources", resources] }
        let limits = options.limits
        let child = ChildProcess(
            arguments: arguments, environment: WorkerReader.environment, mostOutput: limits.output,
            time: .seconds(limits.wait))
        let outcome = child.run(input: bytes)
        switch outcome.end {
        case .exited(0): return try answer(outcome.output, name: name)
        case .late: throw WorkerReader.late(name, limits)
        case .flood:
            throw PlanFailure(
                code: "output_limit", name: name,
                message: "It yields more than \(limits.output >> 20) MiB of text; raise --limit output=….")
        case .killed(let signal): throw WorkerReader.killed(signal, outcome, name, limits)
        case .exited, .notStarted: throw WorkerReader.crashed(name)
        }
    }

    private func answer(_ output: [UInt8], name: String) throws(PlanFailure) -> FormattedText {
        guard let end = output.firstIndex(of: 0x0A),
            let answer = try? JSONDecoder().decode(WorkerAnswer.self, from: Data(output[..<end]))
        else { throw WorkerReader.crashed(name) }
        if let failure = answer.failure {
            throw PlanFailure(code: failure.code, name: name, message: failure.message, offset: failure.offset)
        }
        return FormattedText(
            format: answer.format, encoding: answer.encoding, text: Array(output[(end + 1)...]),
            repairs: answer.repairs,
            notices: answer.notices)
    }

    // MARK: the process

    /// This program.
    private static let program: String? = {
        let linked = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        return linked ?? CommandLine.arguments.first.map { URL(fileURLWithPath: $0).resolvingSymlinksInPath().path }
    }()

    /// A crash report of the runtime could hold the pipe for minutes.
    private static let environment: [String] = {
        var variables = ProcessInfo.processInfo.environment
        variables["SWIFT_BACKTRACE"] = "enable=no"
        return variables.map { "\($0)=\($1)" }.sorted()
    }()

    /// The suffix of a name as far as it is plain; the rest of a name is nothing that the process needs.
    private static func plainSuffix(of name: String) -> String {
        let suffix = name.split(separator: ".").last.map(String.init) ?? ""
        let isPlain = suffix.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) }
        return isPlain && suffix.utf8.count <= 8 && name.contains(".") ? suffix : "bin"
    }

    private static func killed(
        _ signal: Int, _ outcome: ChildProcess.Outcome, _ name: String, _ limits: ReadingLimits
    ) -> PlanFailure {
        if signal == SIGXCPU || signal == SIGKILL { return late(name, limits) }
        let isShort =
            outcome.lackedMemory || outcome.memory > limits.memory / 2
            || String(decoding: outcome.errors, as: UTF8.self).contains("alloc")
        guard isShort else { return crashed(name) }
        return PlanFailure(
            code: "memory_limit", name: name,
            message: "Reading it takes more than \(limits.memory >> 20) MiB; raise --limit memory=….")
    }

    private static func late(_ name: String, _ limits: ReadingLimits) -> PlanFailure {
        PlanFailure(
            code: "timeout", name: name,
            message: "Reading it takes more than \(limits.seconds) s; raise --limit seconds=… and wait=….")
    }

    private static func crashed(_ name: String) -> PlanFailure {
        PlanFailure(
            code: "worker_crashed", name: name,
            message: "The process that read it broke down; the file is damaged or made to do that. Send a report.")
    }
}
