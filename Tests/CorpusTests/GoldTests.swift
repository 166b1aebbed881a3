import Foundation
import PlanKit
import PlanModel
import TestSupport
import Testing

/// The plans that we wrote, their annotations and the table of their sources agree with each other.
@Suite struct GoldTests {
    static let documents = Corpus.names(in: "Documents", suffix: ".txt").map { String($0.dropLast(4)) }

    @Test("every plan has its annotation and the other way round")
    func pairs() {
        #expect(Corpus.names(in: "Gold", suffix: ".json").map { String($0.dropLast(5)) } == GoldTests.documents)
        #expect(GoldTests.documents.count >= 5)
    }

    @Test("what is annotated stands where it is said to stand", arguments: documents)
    func quotes(name: String) throws {
        let gold = try GoldDocument(named: name)
        let text = Array(try Corpus.text("Documents/\(name).txt").unicodeScalars)
        #expect(gold.doc == name)
        for words in gold.quantities + gold.times {
            let scalars = Array(words.quote.unicodeScalars)
            try #require(words.at >= 0 && words.at + scalars.count <= text.count, "\(words.quote)")
            #expect(Array(text[words.at..<(words.at + scalars.count)]) == scalars, "\(words.quote) at \(words.at)")
        }
        let places = (gold.quantities + gold.times).map(\.at)
        #expect(Set(places).count == places.count, "two annotations begin at the same place")
    }

    @Test("names, titles and terms are words of the text", arguments: documents)
    func names(name: String) throws {
        let gold = try GoldDocument(named: name)
        let text = try Corpus.text("Documents/\(name).txt")
        let joined = joinedPages(text)
        for body in gold.institutions { #expect(text.contains(body.name), "\(body.name)") }
        for duty in gold.tasks { #expect(joined.contains(duty.title), "\(duty.title)") }
        for term in gold.glossary { #expect(text.contains(term.term), "\(term.term)") }
        #expect(Set(gold.institutions.map(\.name)).count == gold.institutions.count)
    }

    @Test("codes and bounds follow the guidelines", arguments: documents)
    func codes(name: String) throws {
        let gold = try GoldDocument(named: name)
        for words in gold.quantities {
            #expect(words.kind.flatMap(Quantity.Kind.init(rawValue:)) != nil, "\(words.quote)")
            let comparator = try #require(words.comparator.flatMap(Quantity.Comparator.init(rawValue:)))
            let wantsMin = comparator != .le && comparator != .lt
            let wantsMax = !wantsMin || comparator == .range
            #expect((words.min != nil) == wantsMin && (words.max != nil) == wantsMax, "\(words.quote)")
        }
        for words in gold.times {
            #expect(words.type.flatMap(TimeExpression.Kind.init(rawValue:)) != nil, "\(words.quote)")
        }
        for body in gold.institutions {
            #expect(Institution.Kind(rawValue: body.type) != nil, "\(body.name)")
        }
        #expect(gold.tasks.allSatisfy { $0.level >= 1 })
    }

    @Test("the table of sources names every plan with its hash")
    func sources() throws {
        let rows = try Corpus.text("SOURCES.tsv").split(separator: "\n").dropFirst().map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        #expect(rows.map(\.first) == GoldTests.documents.map { "\($0).txt" })
        let reader = try #require(SharedReader.reader)
        for row in rows {
            try #require(row.count == 6)
            let document = try reader.read(name: row[0], bytes: try Corpus.bytes("Documents/\(row[0])"))
            #expect(document.source.sha256 == row[4], "\(row[0])")
        }
    }

    /// The text without the page numbers that a document-sharing site put into its words.
    private func joinedPages(_ text: String) -> String {
        var joined = ""
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let digits = line.prefix { $0.isNumber }
            let isPage = !digits.isEmpty && line.dropFirst(digits.count).first == "、"
            joined += isPage ? line.dropFirst(digits.count + 1) : "\n" + line
        }
        return joined
    }
}
