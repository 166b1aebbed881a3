import Foundation

/// The folder that the running program lies in.
///
/// Paths are cut as strings: `URL` costs a start of the program more than reading a table does.
enum ProgramFolder {
    /// Path without a slash at its end.
    static func path() -> String {
        let executable = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        return parent(of: executable ?? resolvedArgument())
    }

    /// Path of the program as it was called, for systems without `/proc`.
    private static func resolvedArgument() -> String {
        URL(fileURLWithPath: CommandLine.arguments.first ?? "").resolvingSymlinksInPath().path
    }

    /// The folder that something lies in; the root for what lies there.
    static func parent(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
