import PlanIngest
import PlanModel
import Testing

@Suite struct NoticesTests {
    private func codes(_ text: String) throws -> [String] { try source(text).notices.map(\.code) }

    @Test func tellsWhatWasPassedOver() throws {
        #expect(try codes("到20\u{200B}28年\u{0}建成") == ["control_chars", "invisible_chars"])
        #expect(try codes("到\u{202A}2028\u{202C}年") == ["invisible_chars"])
        #expect(try codes("\u{F0B7} 全市建成") == ["private_use"])
        #expect(try source("到20\u{200B}28\u{200B}年").notices.first?.message.contains(", 2, ") == true)
    }

    @Test func aCleanTextHasNone() throws {
        #expect(try codes("到2028年建成10个平台。\u{C}\n- 1 -\n☀\u{FE0F}全市") == [])
        #expect(try reader.read(name: "test.txt", bytes: [0xEF, 0xBB, 0xBF] + Array("全市建成".utf8)).notices.isEmpty)
    }

    @Test func saysThatAnEncodingWasGuessed() throws {
        let gbk: [UInt8] = [0xC8, 0xAB, 0xCA, 0xD0, 0xBD, 0xA8, 0xB3, 0xC9, 0xC6, 0xBD]  // 全市建成平
        let found = try reader.read(name: "test.txt", bytes: gbk)
        #expect(found.notices.map(\.code) == ["encoding_guessed"])
        #expect(found.notices.first?.message.contains("GB18030") == true)
        #expect(try reader.read(name: "test.txt", bytes: gbk, options: FormatOptions(encoding: "gbk")).notices.isEmpty)
    }

    @Test func manyUnreadablePlacesMakeATextUnreliable() throws {
        let text = "全市\u{E001}建成园区更多更好\u{E002}完善体系\u{E003}"
        #expect(try codes(text) == ["private_use", "text_unreliable"])
    }
}
