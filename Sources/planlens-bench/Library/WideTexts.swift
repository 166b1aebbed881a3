import ArgumentParser
import Foundation

/// A large library's worth of texts: real paragraphs shuffled into documents of about 9 KB, digits and one character in
/// ten overwritten, so that an index sees millions of pairs and not the few thousand of the texts themselves.
struct WideTexts {
    private let paragraphs: [[UInt32]]
    /// Han characters of the texts, as often as they stand there.
    private let characters: [UInt32]
    private var random: SplitMix

    private static let documentSize = 9_300

    init(folder: String, seed: UInt64) throws {
        paragraphs = try Load.paragraphs(in: folder).map { line in
            String(decoding: line, as: UTF8.self).unicodeScalars.map(\.value)
        }
        characters = paragraphs.joined().filter { (0x4E00...0x9FFF).contains($0) }
        random = SplitMix(state: seed)
        guard !characters.isEmpty else { throw ValidationError("There is no Chinese text in \(folder).") }
    }

    /// Hands out documents as UTF-8 until there are so many bytes.
    mutating func forEach(bytes: Int, _ body: ([UInt8]) throws -> Void) rethrows {
        var made = 0
        while made < bytes {
            var document: [UInt8] = []
            while document.count < WideTexts.documentSize {
                document += varied(paragraphs[Int.random(in: 0..<paragraphs.count, using: &random)]) + [0x0A]
            }
            made += document.count
            try body(document)
        }
    }

    private mutating func varied(_ paragraph: [UInt32]) -> [UInt8] {
        var text = String.UnicodeScalarView()
        for value in paragraph {
            var value = value
            if (0x30...0x39).contains(value) {
                value = 0x30 + UInt32.random(in: 0..<10, using: &random)
            } else if (0x4E00...0x9FFF).contains(value), Int.random(in: 0..<10, using: &random) == 0 {
                value = characters[Int.random(in: 0..<characters.count, using: &random)]
            }
            if let scalar = Unicode.Scalar(value) { text.append(scalar) }
        }
        return Array(String(text).utf8)
    }

    /// Substrings of paragraphs as they were (frequent ones) and of varied ones (rare ones), by turns, Han characters
    /// alone.
    mutating func queries(count: Int, length: Int) -> [String] {
        var queries: [String] = []
        while queries.count < count {
            var line = paragraphs[Int.random(in: 0..<paragraphs.count, using: &random)]
            if queries.count % 2 == 1 {
                line = String(decoding: varied(line), as: UTF8.self).unicodeScalars.map(\.value)
            }
            guard line.count > length else { continue }
            let start = Int.random(in: 0...(line.count - length), using: &random)
            let piece = line[start..<(start + length)]
            guard piece.allSatisfy({ (0x4E00...0x9FFF).contains($0) }) else { continue }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: piece.compactMap(Unicode.Scalar.init))
            queries.append(String(text))
        }
        return queries
    }
}
