import PlanModel
import TestSupport
import Testing

@testable import PlanIngest

@Suite struct UTF8DecoderTests {
    @Test(arguments: ["", "a", "到2028年", "é", "𠀀𠮷", "混合 mixed €100 万元\n"])
    func readsWhatIsWellFormed(_ text: String) throws {
        let scalars = try UTF8Decoder.decode(Array(text.utf8), from: 0)
        #expect(scalars == ScalarText(text.unicodeScalars.map(\.value)))
    }

    @Test(
        arguments: [
            ([0x61, 0x80], 1), ([0xC0, 0xAF], 0), ([0xC1, 0xBF], 0), ([0xE0, 0x80, 0xAF], 0), ([0xED, 0xA0, 0x80], 0),
            ([0xF5, 0x80, 0x80, 0x80], 0), ([0xF4, 0x90, 0x80, 0x80], 0), ([0xF0, 0x8F, 0xBF, 0xBF], 0),
            ([0xE5, 0x88, 0xB0, 0xE5, 0x88], 3), ([0x61, 0x62, 0xFF], 2), ([0xE5, 0x88, 0x41], 0), ([0xC3], 0),
            ([0xE3, 0x00, 0x80], 0), ([0xE5, 0x0A, 0x31], 0), ([0x61, 0xE5, 0x3F, 0xBF, 0x61], 1),
        ] as [([UInt8], Int)])
    func namesTheFirstWrongByte(_ bytes: [UInt8], _ offset: Int) {
        #expect(throws: BadByte(offset: offset)) { try UTF8Decoder.decode(bytes, from: 0) }
    }

    @Test func readsEveryLineEndAsNewline() throws {
        let scalars = try UTF8Decoder.decode(Array("甲\r\n乙\r丙\n丁\r".utf8), from: 0)
        #expect(Array(scalars) == "甲\n乙\n丙\n丁\n".unicodeScalars.map(\.value))
    }

    @Test func agreesWithTheStandardLibraryOnRandomBytes() {
        var random = SeededGenerator(seed: 1)
        let pool: [UInt8] = [
            0x0A, 0x31, 0x41, 0x80, 0xBF, 0xC2, 0xC3, 0xE0, 0xE4, 0xB8, 0xAD, 0xED, 0x9F, 0xA0, 0xEF, 0xF0, 0x90, 0xF4,
            0x8F,
        ]
        for _ in 0..<20_000 {
            let bytes = (0..<Int.random(in: 0...9, using: &random)).map { _ in
                pool[Int.random(in: 0..<pool.count, using: &random)]
            }
            let expected = String(validating: bytes, as: UTF8.self)
            let ours = try? UTF8Decoder.decode(bytes, from: 0)
            #expect(ours == expected.map { ScalarText($0.unicodeScalars.map(\.value)) }, "\(bytes)")
        }
    }
}
