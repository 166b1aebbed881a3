import Formats
import Foundation
import PlanIngest
import PlanModel

/// A program of others that is given a file: run in a folder of its own that goes when it ends, without a network where
/// bubblewrap can take that away, and with all that it started ended after a time.
struct ForeignProgram {
    /// The folder in which it runs; gone with the value's `remove()`.
    let folder: String
    private let limits: ReadingLimits

    /// - Throws: `PlanFailure` where no folder can be made.
    init(limits: ReadingLimits) throws(PlanFailure) {
        self.limits = limits
        let base = FileManager.default.temporaryDirectory
        let made = base.appendingPathComponent("planlens-\(UUID().uuidString)", isDirectory: true)
        do {
            try FileManager.default.createDirectory(
                at: made, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw PlanFailure(
                code: "unwritable", name: "temporary folder",
                message: "No folder can be made for a program that converts; make room or set TMPDIR.")
        }
        folder = made.resolvingSymlinksInPath().path
    }

    func remove() { try? FileManager.default.removeItem(atPath: folder) }

    /// Where a program lies; nil where it is not installed.
    static func path(of name: String) -> String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
        return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Writes a file into the folder.
    ///
    /// - Throws: `PlanFailure` where there is no room.
    func write(_ bytes: [UInt8], to name: String) throws(PlanFailure) {
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: folder + "/" + name))
        } catch {
            throw PlanFailure(
                code: "unwritable", name: name,
                message: "There is no room for a copy to convert; make room or set TMPDIR.")
        }
    }

    /// A file of the folder that is no larger than a file may be; nil where there is none.
    func read(_ name: String) -> [UInt8]? {
        let path = folder + "/" + name
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        guard attributes?[.type] as? FileAttributeType == .typeRegular, let size = attributes?[.size] as? Int,
            size <= limits.file
        else { return nil }
        return FileManager.default.contents(atPath: path).map { [UInt8]($0) }
    }

    /// Names of the files in the folder, in order.
    var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted() }

    /// Runs a program in the folder.
    ///
    /// - Throws: `PlanFailure` with `timeout` where it takes too long; the caller looks at what it made.
    @discardableResult
    func run(_ arguments: [String], name: String) throws(PlanFailure) -> ChildProcess.Outcome {
        let bounded = ForeignProgram.path(of: "prlimit").map {
            [$0, "--cpu=\(limits.wait)", "--fsize=\(limits.written * 4)", "--core=0"]
        }
        let child = ChildProcess(
            arguments: sandbox + (bounded ?? []) + arguments, environment: environment, folder: folder,
            mostOutput: 1 << 20, time: .seconds(limits.wait))
        let outcome = child.run()
        guard outcome.end == .late else { return outcome }
        throw PlanFailure(
            code: "timeout", name: name,
            message: "Converting it takes more than \(limits.wait) s; raise --limit wait=… or save it as DOCX or PDF.")
    }

    /// What is needed of the environment, and no more.
    private var environment: [String] {
        let kept = ["PATH", "LANG", "LC_ALL", "TESSDATA_PREFIX"]
        let own = ProcessInfo.processInfo.environment.filter { kept.contains($0.key) }.map { "\($0.key)=\($0.value)" }
        return (own + ["HOME=\(folder)", "TMPDIR=\(folder)"]).sorted()
    }

    /// Everything read-only but the folder, no network, no other processes; empty where the system does not allow it.
    private var sandbox: [String] {
        guard let program = ForeignProgram.bubblewrap else { return [] }
        return [
            program, "--unshare-all", "--die-with-parent", "--new-session", "--ro-bind", "/", "/", "--dev", "/dev",
            "--proc", "/proc", "--tmpfs", "/tmp", "--bind", folder, folder, "--chdir", folder,
        ]
    }

    /// bubblewrap, where it is installed and may make name spaces.
    private static let bubblewrap: String? = {
        guard let program = path(of: "bwrap") else { return nil }
        let trial = ChildProcess(
            arguments: [program, "--unshare-all", "--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc", "true"],
            mostOutput: 4096, time: .seconds(5))
        return trial.run().end == .exited(0) ? program : nil
    }()
}
