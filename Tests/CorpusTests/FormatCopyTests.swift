import Foundation
import PlanKit
import PlanModel
import PlanResources
import TestSupport
import Testing

/// The copies of our plans in other formats give the records of the plans.
@Suite struct FormatCopyTests {
    static let copies = GoldTests.documents.flatMap { name in
        ["gb18030.txt", "html", "docx", "pdf"].map { "\(name).\($0)" }
    }

    /// A record by what it says, without its place; line and page ends inside its words do not count.
    private func records(_ document: PlanDocument) -> [String] {
        func plain(_ words: String) -> String { words.filter { !$0.isWhitespace } }
        let quantities = document.quantities.map { one in
            "\(one.kind) \(plain(one.quote)) \(one.indicator) \(one.comparator) \(one.normalized) \(String(describing: one.due?.date))"
        }
        let times = document.times.map { "\($0.type) \(plain($0.quote)) \(String(describing: $0.end))" }
        let bodies = document.institutions.map { "\($0.type) \($0.name) \($0.mentions.count)" }
        let tasks = document.tasks.map {
            "\($0.level) \($0.marker) \(plain($0.title)) \($0.lead) \($0.quantities.count)"
        }
        return quantities + times + bodies + tasks
    }

    @Test("copies give the records of the text", arguments: copies)
    func copy(name: String) throws {
        if name.hasSuffix(".pdf"), PDFLibrary.path() == nil { return }  // `make setup` fetches it; CI has it
        let reader = try #require(SharedReader.reader)
        let stem = String(name.prefix { $0 != "." })
        let text = try reader.read(name: "\(stem).txt", bytes: try Corpus.bytes("Documents/\(stem).txt"))
        let copy = try reader.read(name: name, bytes: try Corpus.bytes("Formats/\(name)"))
        #expect(records(copy) == records(text))
        #expect(copy.metadata.title == text.metadata.title)
    }

    @Test("what is no part of the text is left out and listed", arguments: GoldTests.documents)
    func furniture(name: String) throws {
        let reader = try #require(SharedReader.reader)
        let page = try reader.read(name: "\(name).html", bytes: try Corpus.bytes("Formats/\(name).html"))
        let words = page.source.quote(TextSpan(0, page.source.scalars.count))
        let left = page.source.view.repairs.compactMap(\.left?.text).joined(separator: " ")
        for noise in ["政务公开", "分享到", "一图读懂政策", "版权所有"] {
            #expect(!words.contains(noise))
            #expect(left.contains(noise))
        }
        #expect(!words.contains("9999亿元"))
        let file = try reader.read(name: "\(name).docx", bytes: try Corpus.bytes("Formats/\(name).docx"))
        #expect(file.source.view.repairs.contains { $0.kind == .runningHead && $0.left?.text == "内部资料，注意保存" })
    }
}
