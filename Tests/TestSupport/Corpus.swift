package import Foundation

/// Where the texts that we wrote lie, found from this file's own place in the checkout.
package enum Corpus {
    /// The folder `Corpus/`.
    package static let folder = checkout.appendingPathComponent("Corpus")

    /// The root of the checkout.
    package static let checkout = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Names of the files in one folder of the corpus with one suffix, in the order of their characters.
    package static func names(in part: String, suffix: String) -> [String] {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(part).path)) ?? []
        return all.filter { $0.hasSuffix(suffix) }.sorted()
    }

    /// Bytes of one file, named from `Corpus/`.
    ///
    /// - Throws: Foundation's error where it cannot be read.
    package static func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
    }

    /// Text of one UTF-8 file, named from `Corpus/`.
    ///
    /// - Throws: Foundation's error where it cannot be read.
    package static func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

    /// Every file of marked cases.
    ///
    /// - Throws: `NotationError` where a line cannot be read.
    package static func facts(_ name: String) throws -> FactFile {
        try FactFile(name: name, text: try text("Facts/\(name)"))
    }
}
