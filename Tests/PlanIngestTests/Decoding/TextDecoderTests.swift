import PlanModel
import TestSupport
import Testing

@testable import PlanIngest

@Suite struct TextDecoderTests {
    @Test(arguments: [
        ("hans-utf-8-mark", "UTF-8"), ("hans-gb18030", "GB18030"), ("hans-utf-16le", "UTF-16LE"),
        ("hans-utf-16le-mark", "UTF-16LE"), ("hans-utf-16be", "UTF-16BE"), ("hans-utf-16be-mark", "UTF-16BE"),
        ("hant-big5", "Big5"), ("hant-gb18030", "GB18030"), ("hant-utf-16le", "UTF-16LE"),
    ])
    func findsTheEncodingOfEveryFile(_ name: String, _ encoding: String) throws {
        let found = try reader.read(name: name, bytes: try Corpus.bytes("Encodings/\(name).txt"))
        let plain = try reader.read(name: name, bytes: try Corpus.bytes("Encodings/\(name.prefix(4))-utf-8.txt"))
        #expect(found.encoding == encoding)
        #expect(found.scalars == plain.scalars)
        #expect(found.view.fold == plain.view.fold)
        #expect(found.script == (name.hasPrefix("hant") ? .hant : .hans))
    }

    @Test(arguments: ["gbk", "GB2312", "gb_18030", "GB18030"])
    func readsTheEncodingThatIsAskedFor(_ label: String) throws {
        let bytes = try Corpus.bytes("Encodings/hans-gb18030.txt")
        #expect(try reader.read(name: "a", bytes: bytes, options: FormatOptions(encoding: label)).encoding == "GB18030")
    }

    @Test func readsShortTextsInGB18030() throws {
        let bytes: [UInt8] = [0xC8, 0xAB, 0xCA, 0xD0, 0xB5, 0xC4, 0xB7, 0xA2, 0xD5, 0xB9]  // 全市的发展
        let found = try reader.read(name: "a", bytes: bytes)
        #expect(found.quote(TextSpan(0, 5)) == "全市的发展")
    }

    /// 𠕇 stands in the Hong Kong set alone.
    @Test func readsTheHongKongSet() throws {
        let found = try reader.read(name: "a", bytes: try Corpus.bytes("Encodings/hant-big5.txt") + [0xFA, 0x40])
        #expect(found.encoding == "Big5-HKSCS")
        #expect(found.scalars.last == 0x20547)
    }

    @Test(arguments: [[0xB0, 0xA1], [0xC8, 0xAB, 0xCA], [0xE5, 0x88, 0xFF, 0xFE]] as [[UInt8]])
    func asksWhereTooLittleIsThere(_ bytes: [UInt8]) {
        #expect(failure(bytes)?.code == "encoding_ambiguous")
    }

    @Test func namesTheOffsetOfOneBadByte() throws {
        var bytes = try Corpus.bytes("Encodings/hans-utf-8.txt")
        bytes[100] = 0xFF
        let found = try #require(failure(bytes))
        #expect(found.code == "encoding_invalid")
        #expect([98, 99, 100].contains(found.offset))
        #expect(failure(bytes, encoding: "UTF-8")?.code == "encoding_invalid")
    }

    @Test(arguments: ["hans-utf-8", "hans-gb18030", "hans-utf-16be-mark", "hant-big5"])
    func namesTheOffsetWhereAFileIsCut(_ name: String) throws {
        let whole = try Corpus.bytes("Encodings/\(name).txt")
        let cut = Array(whole[..<(whole.count - 2)])  // in the middle of 次。 or before the line end
        let short = Array(cut.dropLast(name == "hans-utf-16be-mark" ? 1 : 0))
        let found = failure(short)
        #expect(found?.code == "encoding_invalid")
        #expect(found?.offset.map { (short.count - 3..<short.count).contains($0) } ?? false)
    }

    @Test func findsAStretchOfGB18030InUTF8() throws {
        let outer = try Corpus.bytes("Encodings/hans-utf-8.txt")
        let inner: [UInt8] = [0xC8, 0xAB, 0xCA, 0xD0, 0xB5, 0xC4, 0xB7, 0xA2, 0xD5, 0xB9]
        let end = try #require(outer.firstIndex(of: 0x0A))
        let found = failure(Array(outer[...end]) + inner + Array(outer[end...]))
        #expect(found?.code == "encoding_mixed")
        #expect(found?.offset == end + 1)
    }

    @Test func findsAStretchOfUTF8InGB18030() throws {
        let outer = try Corpus.bytes("Encodings/hans-gb18030.txt")
        let found = failure(outer + Array("这一段是后来补上的文字".utf8) + [0x0A])
        #expect(found?.code == "encoding_mixed")
        #expect(found?.offset == outer.count)
    }

    @Test func refusesAnUnknownName() {
        #expect(failure(Array("全市".utf8), encoding: "klingon")?.code == "encoding_unknown")
    }

    /// Random bytes either read as text or fail with an offset inside the file.
    @Test func neverFailsOutsideTheFile() throws {
        var random = SeededGenerator(seed: 3)
        let texts = try ["hans-utf-8", "hans-gb18030", "hant-big5", "hans-utf-16le"].map {
            try Corpus.bytes("Encodings/\($0).txt")
        }
        for round in 0..<400 {
            var bytes = Array(texts[round % texts.count].prefix(Int.random(in: 0...300, using: &random)))
            for _ in 0..<Int.random(in: 0...4, using: &random) where !bytes.isEmpty {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            if let found = failure(bytes) {
                #expect(found.offset.map { $0 <= bytes.count } ?? true)
                #expect(!found.message.isEmpty)
            }
        }
    }
}
