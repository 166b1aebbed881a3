import ICU
import Testing

@Suite struct CharsetDetectorTests {
    @Test func guessesUTF8() throws {
        var detector = try CharsetDetector()
        let guess = try #require(try detector.guess(Array("到2028年，全市产业规模达到260亿元。".utf8).span))
        #expect(guess.name == "UTF-8")
        #expect((90...100).contains(guess.confidence))
    }

    @Test func takesOneTextAfterAnother() throws {
        var detector = try CharsetDetector()
        #expect(try detector.guess(Array("plain text of some length".utf8).span) != nil)
        #expect(try detector.guess([0xEF, 0xBB, 0xBF, 0x61].span)?.name == "UTF-8")
    }

    @Test func hasNoGuessForNothing() throws {
        var detector = try CharsetDetector()
        let nothing: [UInt8] = []
        #expect(try detector.guess(nothing.span) == nil)
    }
}
