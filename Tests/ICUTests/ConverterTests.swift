import ICU
import Testing

@Suite struct ConverterTests {
    @Test(
        arguments: [
            ("GB18030", [0xC8, 0xAB, 0xCA, 0xD0], "全市"), ("Big5", [0xA5, 0xFE, 0xA5, 0xAB], "全市"),
            ("GB18030", [0x95, 0x32, 0x82, 0x36], "𠀀"), ("Big5-HKSCS", [0xFA, 0x40], "𠕇"), ("GB18030", [], ""),
        ] as [(String, [UInt8], String)])
    func decodes(_ name: String, _ bytes: [UInt8], _ text: String) throws {
        var converter = try Converter(name)
        let decoded = converter.decode(bytes.span)
        #expect(decoded.isComplete)
        #expect(decoded.consumed == bytes.count)
        #expect(String(decoding: decoded.units, as: UTF16.self) == text)
    }

    @Test(
        arguments: [
            ("GB18030", [0xC8, 0xAB, 0x61, 0xFF, 0x61], 3), ("GB18030", [0xC8, 0xAB, 0xCA], 2),
            ("Big5", [0xA5, 0xFE, 0xA5], 2),
            ("GB18030", [0x61, 0x95, 0x32, 0x82], 1),
        ] as [(String, [UInt8], Int)])
    func saysHowFarTheTextIsWell(_ name: String, _ bytes: [UInt8], _ consumed: Int) throws {
        var converter = try Converter(name)
        let decoded = converter.decode(bytes.span)
        #expect(!decoded.isComplete)
        #expect(decoded.consumed == consumed)
        #expect(!converter.decode(([0xC8, 0xAB, 0xCA] as [UInt8]).span).isComplete)
    }

    @Test func refusesAnUnknownName() {
        #expect(throws: ICUError.self) { _ = try Converter("no-such-encoding") }
    }
}
