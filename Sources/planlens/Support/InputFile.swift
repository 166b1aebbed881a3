import Foundation
import PlanIngest
import PlanKit
import PlanModel

/// A file named on the command line, or standard input for `-`.
struct InputFile: Sendable {
    /// Largest file that is read, in bytes.
    static let limit = ReadingLimits().file

    /// As the caller wrote it.
    let path: String

    /// Name without its folder, for results; results never hold a path.
    var name: String { path == "-" ? "stdin" : path.split(separator: "/").last.map(String.init) ?? path }

    /// All bytes of the file, which is opened once: what is read is what was looked at, whatever the path leads to later.
    ///
    /// - Parameter limit: Most bytes that it may have.
    /// - Throws: `PlanFailure` with `not_found`, `path_refused`, `not_a_file`, `permission_denied`, `too_large` or
    ///   `unreadable`.
    func bytes(limit: Int = InputFile.limit) throws(PlanFailure) -> [UInt8] {
        if path == "-" { return try read(STDIN_FILENO, expected: 0, limit: limit) }
        let file = try open(limit: limit)
        defer { Console.shut(file.descriptor) }
        return try read(file.descriptor, expected: file.status.size, limit: limit)
    }

    private func read(_ descriptor: Int32, expected: Int, limit: Int) throws(PlanFailure) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(expected)
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            guard let count = Console.readInput(into: &piece, from: descriptor) else {
                throw path == "-"
                    ? failure("unreadable", "Standard input cannot be read; name a file or pipe a text in.")
                    : failure("unreadable", "The file cannot be read; look whether the disk is in order.")
            }
            if count == 0 { return bytes }
            bytes.append(contentsOf: piece[..<count])
            if bytes.count > limit { throw tooLarge(limit) }
        }
    }

    /// Whether there is something of this name, or it is standard input.
    var exists: Bool { path == "-" || (try? Console.status(of: GivenArguments.bytes(of: path))) != nil }

    /// Size in bytes; 0 for standard input and what is no file.
    var size: Int {
        guard path != "-", let status = try? Console.status(of: GivenArguments.bytes(of: path)) else { return 0 }
        return status.isRegular ? status.size : 0
    }

    /// The lines of the file, whatever its size.
    ///
    /// - Throws: `PlanFailure` with `not_found`, `path_refused`, `not_a_file`, `permission_denied` or `unreadable`.
    func lines() throws(PlanFailure) -> LineReader {
        let handle = FileHandle(fileDescriptor: try open(limit: .max).descriptor, closeOnDealloc: true)
        return LineReader(limit: InputFile.limit) { buffer in
            guard let piece = try? handle.read(upToCount: buffer.count) ?? Data() else { return nil }
            buffer.replaceSubrange(..<piece.count, with: piece)
            return piece.count
        }
    }

    /// Opens the file; what is no file is looked at first and never opened, since opening alone can set a device going.
    private func open(limit: Int) throws(PlanFailure) -> (descriptor: Int32, status: Console.FileStatus) {
        let bytes = GivenArguments.bytes(of: path)
        do throws(Console.Fault) {
            guard try Console.status(of: bytes).isRegular else { throw Console.Fault(number: EISDIR) }
            let file = try Console.open(bytes)
            if file.status.isRegular, file.status.size <= limit { return file }
            Console.shut(file.descriptor)
            throw Console.Fault(number: file.status.isRegular ? EFBIG : EISDIR)
        } catch { throw told(error.number, limit) }
    }

    /// What people are told of an error number.
    private func told(_ number: Int32, _ limit: Int) -> PlanFailure {
        switch number {
        case ENOENT, ENOTDIR, ENAMETOOLONG: failure("not_found", "There is no such file.")
        case ELOOP: failure("path_refused", "The path leads round in a circle of links; name the file itself.")
        case EACCES, EPERM: failure("permission_denied", "The file may not be read; change its permissions.")
        case EISDIR, ENXIO:
            failure("not_a_file", "This is not a file but a folder, a pipe or a device; name the files.")
        case EFBIG: tooLarge(limit)
        default: failure("unreadable", "The file cannot be read; look whether the disk is in order.")
        }
    }

    private func tooLarge(_ limit: Int) -> PlanFailure {
        failure("too_large", "The file is larger than \(limit >> 20) MiB; cut it into parts or raise --limit file=….")
    }

    private func failure(_ code: String, _ message: String) -> PlanFailure {
        PlanFailure(code: code, name: path, message: message)
    }
}

extension InputFile {
    /// What `body` makes of the file's name and bytes; a failure names the file as the caller wrote it.
    func read<Value>(
        limit: Int = InputFile.limit, _ body: (String, consuming [UInt8]) throws(PlanFailure) -> Value
    ) -> Result<Value, PlanFailure> {
        do throws(PlanFailure) {
            return .success(try body(name, try bytes(limit: limit)))
        } catch {
            var failure = error
            failure.name = path
            return .failure(failure)
        }
    }

    /// The plans in the file, one at the least; people are told what they should know about them.
    ///
    /// - Parameter isSplit: Whether a file that holds several gives a document for each of them.
    func plans(
        with reader: PlanReader, options: ReadingOptions, isSplit: Bool
    ) -> Result<[PlanDocument], PlanFailure> {
        guard isSplit else { return read(with: reader, options: options).map { [$0] } }
        let documents = read(limit: options.limits.file) { name, bytes throws(PlanFailure) in
            try reader.documents(name: name, bytes: consume bytes, options: options)
        }
        if case .success(let documents) = documents { Messages.write(PlanNotices.of(documents), on: path) }
        return documents
    }

    /// The file as one document, whatever it holds; people are told what they should know about it.
    func read(with reader: PlanReader, options: ReadingOptions) -> Result<PlanDocument, PlanFailure> {
        let document = read(limit: options.limits.file) { name, bytes throws(PlanFailure) in
            try reader.read(name: name, bytes: consume bytes, options: options)
        }
        if case .success(let document) = document { Messages.write(document.source.notices, on: path) }
        return document
    }

    /// Whether it is standard input, or something is there that is no folder.
    var isFile: Bool {
        path == "-" || (try? Console.status(of: GivenArguments.bytes(of: path))).map { !$0.isFolder } ?? false
    }
}
