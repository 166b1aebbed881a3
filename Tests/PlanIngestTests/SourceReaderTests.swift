import PlanModel
import TestSupport
import Testing

@testable import PlanIngest

@Suite struct SourceReaderTests {
    @Test(
        arguments: [[], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], Array(" \n\t\u{3000}\u{A0}\u{200B}\r\n".utf8)] as [[UInt8]])
    func refusesWhatHoldsNoText(_ bytes: [UInt8]) { #expect(failure(bytes)?.code == "empty") }

    @Test(
        arguments: [
            [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10], Array("%PDF-1.7\n".utf8), [0x50, 0x4B, 0x03, 0x04, 0x14],
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A], [0x7F, 0x45, 0x4C, 0x46],
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], [UInt8](repeating: 0, count: 64),
            (0..<200).map { UInt8(truncatingIfNeeded: $0 * 7) },
        ] as [[UInt8]])
    func refusesWhatIsNoText(_ bytes: [UInt8]) { #expect(failure(bytes)?.code == "unknown_format") }

    @Test(arguments: ["An annual report without a word of it.", "12345\n67890", "ABC，。"])
    func refusesTextsWithoutChinese(_ text: String) { #expect(failure(Array(text.utf8))?.code == "no_chinese") }

    @Test func namesChineseThatWasReadAsLatin() throws {
        let bytes = try Corpus.bytes("Encodings/hans-gb18030.txt")
        var misread = String.UnicodeScalarView()
        for byte in bytes { misread.append(Unicode.Scalar(byte)) }
        let source = try reader.read(name: "a", bytes: Array(String(misread).utf8))
        #expect(source.view.fold.isEmpty)
        #expect(source.view.repairs.map(\.kind) == [.mojibake])
        #expect(source.view.repairs.map(\.span) == [TextSpan(0, source.scalars.count)])
    }

    @Test func refusesWhatIsTooLarge() {
        func read(most: Int) throws {
            var options = FormatOptions()
            options.limits.file = most
            _ = try reader.read(name: "a", bytes: Array("全市上下".utf8), options: options)
        }
        #expect(throws: PlanFailure.self) { try read(most: 11) }
        #expect(throws: Never.self) { try read(most: 12) }
    }

    @Test func keepsTheCanonicalTextButForLineEnds() throws {
        let text = "\u{FEFF}到 2028 年\r\n\u{200B}建成１０个\u{3000}平臺\r完"
        let found = try source(text)
        #expect(found.quote(TextSpan(0, found.scalars.count)) == "到 2028 年\n\u{200B}建成１０个\u{3000}平臺\n完")
        #expect(found.byteCount == text.utf8.count)
        #expect(found.format == "text")
    }

    @Test(arguments: [("实现产业发展", Script.hans), ("實現產業發展", .hant), ("里程表了出同志", .hans), ("他出門了，里長說會繼續處理", .hant)])
    func tellsTheScript(_ text: String, _ script: Script) throws { #expect(try source(text).script == script) }

    /// FIPS 180-4 examples, and the digest of nothing but what is read.
    @Test func namesTheBytesByTheirDigest() throws {
        #expect(Digest.sha256(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(Digest.sha256([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(try source("全市").sha256 == Digest.sha256(Array("全市".utf8)))
    }

    /// Long runs of brackets, digits, breaks and furniture: nothing crashes, nothing is lost.
    @Test(arguments: ["全", "（", "1", "全\n", "1\n", "甲，\n", " 年", "2 ", "来源", "1、"])
    func readsLongTextsOfOneKind(_ unit: String) throws {
        let found = try source("全" + String(repeating: unit, count: 60_000))
        #expect(isPartition(found))
    }
}
