import Foundation
import PlanKit
import PlanModel

/// A file named on the command line, or standard input for `-`.
struct InputFile: Sendable {
    /// Largest file that is read, in bytes.
    static let limit = 64 << 20

    /// As the caller wrote it.
    let path: String

    /// Name without its folder, for results; results never hold a path.
    var name: String { path == "-" ? "stdin" : URL(fileURLWithPath: path).lastPathComponent }

    /// All bytes of the file.
    ///
    /// - Throws: `PlanFailure` with `not_found`, `not_a_file`, `permission_denied`, `too_large` or `unreadable`.
    func bytes() throws(PlanFailure) -> [UInt8] {
        if path == "-" { return try standardInput() }
        try check()
        guard let data = FileManager.default.contents(atPath: path) else {
            throw failure("unreadable", "The file cannot be read; look whether the disk is in order.")
        }
        return [UInt8](data)
    }

    private func standardInput() throws(PlanFailure) -> [UInt8] {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            guard let count = Console.readInput(into: &piece) else {
                throw failure("unreadable", "Standard input cannot be read; name a file or pipe a text in.")
            }
            if count == 0 { return bytes }
            bytes.append(contentsOf: piece[..<count])
            if bytes.count > InputFile.limit { throw tooLarge() }
        }
    }

    /// Whether there is something of this name, or it is standard input.
    var exists: Bool { path == "-" || FileManager.default.fileExists(atPath: path) }

    /// Size in bytes; 0 for standard input and what is no file.
    var size: Int {
        guard path != "-" else { return 0 }
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        return ((try? FileManager.default.attributesOfItem(atPath: target))?[.size] as? Int) ?? 0
    }

    /// The lines of the file, whatever its size.
    ///
    /// - Throws: `PlanFailure` with `not_found`, `not_a_file`, `permission_denied` or `unreadable`.
    func lines() throws(PlanFailure) -> LineReader {
        try check(limit: .max)
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw failure("unreadable", "The file cannot be read; look whether the disk is in order.")
        }
        return LineReader(limit: InputFile.limit) { buffer in
            guard let piece = try? handle.read(upToCount: buffer.count) ?? Data() else { return nil }
            buffer.replaceSubrange(..<piece.count, with: piece)
            return piece.count
        }
    }

    private func check(limit: Int = InputFile.limit) throws(PlanFailure) {
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        let attributes: [FileAttributeKey: Any]
        do {
            attributes = try FileManager.default.attributesOfItem(atPath: target)
        } catch {
            let denied = (error as? CocoaError)?.code == .fileReadNoPermission
            throw denied
                ? failure("permission_denied", "The file may not be read; change its permissions.")
                : failure("not_found", "There is no such file.")
        }
        guard attributes[.type] as? FileAttributeType == .typeRegular else {
            throw failure("not_a_file", "This is not a file but a folder, a pipe or a device; name the files.")
        }
        guard FileManager.default.isReadableFile(atPath: target) else {
            throw failure("permission_denied", "The file may not be read; change its permissions.")
        }
        if (attributes[.size] as? Int) ?? 0 > limit { throw tooLarge() }
    }

    private func tooLarge() -> PlanFailure {
        failure("too_large", "The file is larger than \(InputFile.limit >> 20) MiB; cut it into parts.")
    }

    private func failure(_ code: String, _ message: String) -> PlanFailure {
        PlanFailure(code: code, name: path, message: message)
    }
}

extension InputFile {
    /// What `body` makes of the file's name and bytes; a failure names the file as the caller wrote it.
    func read<Value>(
        _ body: (String, consuming [UInt8]) throws(PlanFailure) -> Value
    ) -> Result<Value, PlanFailure> {
        do throws(PlanFailure) {
            return .success(try body(name, try bytes()))
        } catch {
            var failure = error
            failure.name = path
            return .failure(failure)
        }
    }

    /// The plan in the file; people are told what they should know about it.
    func read(with reader: PlanReader, options: ReadingOptions) -> Result<PlanDocument, PlanFailure> {
        let document = read { name, bytes throws(PlanFailure) in
            try reader.read(name: name, bytes: consume bytes, options: options)
        }
        if case .success(let document) = document { Messages.write(document.source.notices, on: path) }
        return document
    }

    /// Whether it is standard input, or something is there that is no folder.
    var isFile: Bool {
        if path == "-" { return true }
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        let type = (try? FileManager.default.attributesOfItem(atPath: target))?[.type] as? FileAttributeType
        return type != nil && type != .typeDirectory
    }
}
