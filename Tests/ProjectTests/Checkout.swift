import Foundation
import TestSupport

/// The files of the checkout.
enum Checkout {
    /// A file by its path from the root.
    struct File {
        let path: String
        let lines: [Substring]

        /// The first folders of the path.
        var parts: [Substring] { path.split(separator: "/") }
    }

    /// Swift files below some folders, in order.
    static func swiftFiles(in folders: String...) throws -> [File] {
        try folders.flatMap { folder in
            let names = try FileManager.default.subpathsOfDirectory(atPath: url(folder).path)
            return try names.filter { $0.hasSuffix(".swift") }.sorted().map { try file(folder + "/" + $0) }
        }
    }

    static func file(_ path: String) throws -> File {
        let text = try String(contentsOf: url(path), encoding: .utf8)
        return File(path: path, lines: text.split(separator: "\n", omittingEmptySubsequences: false))
    }

    /// Names of the folders in a folder.
    static func folders(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: url(folder).path).filter { name in
            (try? url(folder + "/" + name).resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == true
        }.sorted()
    }

    static func url(_ path: String) -> URL { Corpus.checkout.appendingPathComponent(path) }
}
