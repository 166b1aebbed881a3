import ArgumentParser
import Foundation
import PlanModel
import PlanStore

/// Which library is used.
struct LibraryArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The library's file, in place of plans.sqlite in the user's data folder.", valueName: "file"))
    var library: String?

    /// Opens the library; makes one where there is none.
    ///
    /// - Throws: `ExitCode` 3, with a message to the user, where it cannot be opened.
    func open() throws -> PlanStore {
        do throws(PlanFailure) {
            return try PlanStore(path: try path())
        } catch {
            Messages.write(error)
            throw ExitCode(3)
        }
    }

    /// Opens the library where there is one.
    ///
    /// - Throws: `ExitCode` 3, with a message to the user, where it cannot be opened.
    func openExisting() throws -> PlanStore? {
        let there = try withLibraryMessages { try path() }
        return FileManager.default.fileExists(atPath: there) ? try open() : nil
    }

    private func path() throws(PlanFailure) -> String {
        if let library { return library }
        let environment = ProcessInfo.processInfo.environment
        let data = environment["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : $0 }
        let folder = (data ?? NSHomeDirectory() + "/.local/share") + "/planlens"
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw PlanFailure(
                code: "library_unreadable", name: "library",
                message: "The data folder cannot be made; name a file with --library.")
        }
        return folder + "/plans.sqlite"
    }
}

/// Runs what a command does with a library.
///
/// - Throws: `ExitCode` 3, with a message to the user, where the library refuses.
func withLibraryMessages<Value>(_ work: () throws -> Value) throws -> Value {
    do {
        return try work()
    } catch let failure as PlanFailure {
        Messages.write(failure)
        throw ExitCode(3)
    }
}
