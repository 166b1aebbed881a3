import PlanKit
import PlanModel
import TestSupport
import Testing

/// What holds for every text, whatever stands in it.
@Suite struct ReadingTests {
    @Test("quotes, sentences and repairs of our plans fit their texts", arguments: GoldTests.documents)
    func documents(name: String) throws {
        let reader = try #require(SharedReader.reader)
        let bytes = try Corpus.bytes("Documents/\(name).txt")
        let document = try reader.read(name: "\(name).txt", bytes: bytes)
        expectEvidence(document)
        #expect(
            document.source.quote(TextSpan(0, document.source.scalars.count))
                == (try Corpus.text("Documents/\(name).txt")))
        #expect(
            MarkedText(document, dimensions: all).line
                == MarkedText(try reader.read(name: "\(name).txt", bytes: bytes), dimensions: all).line)
    }

    @Test("random texts give evidence or a failure with a code", arguments: 0..<40)
    func random(seed: Int) throws {
        var generator = SeededGenerator(seed: UInt64(seed))
        let reader = try #require(SharedReader.reader)
        for _ in 0..<10 {
            let text = generator.text(limit: 400)
            do {
                expectEvidence(try reader.read(name: "random.txt", bytes: Array(text.utf8)))
            } catch {
                #expect(!error.code.isEmpty && !error.message.isEmpty)
            }
        }
    }

    @Test("a plan cut at any place is read without a fault", arguments: GoldTests.documents)
    func prefixes(name: String) throws {
        let reader = try #require(SharedReader.reader)
        let scalars = Array(try Corpus.text("Documents/\(name).txt").unicodeScalars)
        for end in stride(from: 40, to: scalars.count, by: 97) {
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars[..<end])
            expectEvidence(try reader.read(name: name, bytes: Array(String(text).utf8)))
        }
    }

    private var all: Set<Dimension> { Set(Dimension.allCases) }

    /// Every quote is the text at its span; sentences follow each other without gaps and cover the view.
    private func expectEvidence(_ document: PlanDocument) {
        let source = document.source
        for quantity in document.quantities { #expect(source.quote(quantity.span) == quantity.quote) }
        for time in document.times { #expect(source.quote(time.span) == time.quote) }
        for unparsed in document.unparsed { #expect(source.quote(unparsed.span) == unparsed.quote) }
        for slogan in document.slogans { #expect(source.quote(slogan.span) == slogan.quote) }
        for body in document.institutions { #expect(!body.mentions.isEmpty, "\(body.name)") }
        var place = 0
        for sentence in document.structure.sentences {
            #expect(sentence.range.lowerBound == place)
            place = sentence.range.upperBound
        }
        #expect(place == source.view.fold.count)
        #expect(source.view.places.count == source.view.fold.count)
    }
}
