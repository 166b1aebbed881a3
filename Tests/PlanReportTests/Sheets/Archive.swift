import Foundation

/// A workbook's parts, read by `unzip`, which `make setup` installs.
struct Archive {
    let path: String

    /// A part as text; empty where there is none.
    func part(_ name: String) throws -> String {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/unzip")
        process.arguments = ["-p", path, name]
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}

/// A file that goes away with its owner.
final class ScratchFile {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("planlens-\(UUID().uuidString).xlsx").path

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var bytes: Data { FileManager.default.contents(atPath: path) ?? Data() }
}
