import Foundation
import PlanKit
import PlanModel
import PlanResources
import TestSupport
import Testing

/// Our own pages in the manner of government sites, and a text full of what print leaves in it, beside what a person
/// says that their text is.
@Suite struct PageTests {
    private static let files = Corpus.names(in: "Formats/Pages", suffix: ".expected.txt").map { name in
        let stem = name.dropLast(".expected.txt".count)
        return stem == "polluted" ? "\(stem).txt" : "\(stem).html"
    }

    /// The lines that are read, without the blanks in them, and those that have nothing on them.
    private static func lines(_ source: SourceText) -> [String] {
        var text = String.UnicodeScalarView()
        for (unit, place) in zip(source.view.fold, source.view.places) where unit != 0x20 {
            guard let scalar = Unicode.Scalar(source.scalars[Int(place)]) else { continue }
            if scalar == "\n" || !scalar.properties.isWhitespace { text.append(scalar) }
        }
        return String(text).split(separator: "\n").map(String.init)
    }

    @Test func thereAreFour() { #expect(PageTests.files.count == 4) }

    @Test("what is read is the text, all of it and nothing else", arguments: files)
    func text(name: String) throws {
        let reader = try #require(SharedReader.reader)
        let read = try reader.read(name: name, bytes: try Corpus.bytes("Formats/Pages/\(name)"))
        let stem = String(name.prefix { $0 != "." })
        let expected = try Corpus.text("Formats/Pages/\(stem).expected.txt").split(separator: "\n").map { line in
            String(line.filter { !$0.isWhitespace })
        }
        #expect(PageTests.lines(read.source) == expected)
    }

    @Test func theEncodingThatAPageGivesIsNotBelieved() throws {
        let reader = try #require(SharedReader.reader)
        let read = try reader.read(name: "a.html", bytes: try Corpus.bytes("Formats/Pages/wrong-charset.html"))
        #expect(read.source.notices.map(\.code).contains("encoding_declared_wrong"))
    }

    @Test func figuresOfATableAndOfAShortTextAreRead() throws {
        let reader = try #require(SharedReader.reader)
        let plan = try reader.read(name: "a.html", bytes: try Corpus.bytes("Formats/Pages/targets.html"))
        let rows = plan.quantities.filter { $0.indicator.contains("公共算力") }
        #expect(rows.compactMap(\.due?.date.description).sorted() == ["2026", "2027", "2028"])
        let notice = try reader.read(name: "b.html", bytes: try Corpus.bytes("Formats/Pages/short.html"))
        #expect(notice.quantities.contains { $0.quote.contains("20%") })
    }
}
