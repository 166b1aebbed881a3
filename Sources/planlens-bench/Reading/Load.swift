import ArgumentParser
import Foundation

/// The text that is measured on: real paragraphs, shuffled into documents.
struct Load {
    /// Documents as UTF-8.
    private(set) var documents: [[UInt8]] = []
    /// The same as UTF-16, so that ICU is measured without the conversion.
    private(set) var units: [[UInt16]] = []
    /// The same as lines of `planlens pipe`.
    private(set) var lines: [[UInt8]] = []

    /// Bytes of text, without what JSON adds.
    var textBytes: Int { documents.reduce(0) { $0 + $1.count } }

    private static let documentSize = 9_000

    /// - Parameters:
    ///   - folder: Texts as `*.txt`.
    ///   - bytes: How much text to make.
    init(folder: String, bytes: Int) throws {
        let paragraphs = try Load.paragraphs(in: folder)
        var random = SplitMix(state: 1)
        var order: [Int] = []
        var (made, document) = (0, [UInt8]())
        while made < bytes {
            if order.isEmpty { order = random.shuffled(paragraphs.count) }
            document += paragraphs[order.removeLast()] + [0x0A]
            guard document.count >= Load.documentSize || made + document.count >= bytes else { continue }
            made += document.count
            add(document)
            document = []
        }
    }

    private mutating func add(_ document: [UInt8]) {
        let text = String(decoding: document, as: UTF8.self)
        documents.append(document)
        units.append(Array(text.utf16))
        lines.append(Load.line(document, id: "d\(documents.count)"))
    }

    /// A line of `planlens pipe`, without its end.
    static func line(_ document: [UInt8], id: String) -> [UInt8] {
        var line = Array("{\"id\": \"\(id)\", \"text\": \"".utf8)
        for byte in document {
            switch byte {
            case 0x0A: line += [0x5C, 0x6E]
            case 0x09: line += [0x5C, 0x74]
            case 0x22, 0x5C: line += [0x5C, byte]
            default: line.append(byte)
            }
        }
        return line + Array("\"}".utf8)
    }

    /// The lines of all texts of a folder that are not empty.
    static func paragraphs(in folder: String) throws -> [[UInt8]] {
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter {
            $0.hasSuffix(".txt")
        }
        var paragraphs: [[UInt8]] = []
        for name in names.sorted() {
            guard let text = FileManager.default.contents(atPath: folder + "/" + name),
                String(data: text, encoding: .utf8) != nil
            else { continue }
            let lines = text.split(separator: 0x0A).map { Array($0).filter { $0 >= 0x20 || $0 == 0x09 } }
            paragraphs += lines.filter { !$0.isEmpty }
        }
        guard !paragraphs.isEmpty else { throw ValidationError("There is no text (*.txt, UTF-8) in \(folder).") }
        return paragraphs
    }
}
