import TestSupport
import Testing

@testable import PlanIngest

@Suite struct UTF16DecoderTests {
    @Test(arguments: [false, true])
    func readsBothByteOrders(bigEndian: Bool) throws {
        let text = "到2028年\r\n𠀀完"
        let scalars = try UTF16Decoder.decode(bytes(text.utf16, bigEndian: bigEndian), from: 0, bigEndian: bigEndian)
        #expect(scalars == "到2028年\n𠀀完".unicodeScalars.map(\.value))
    }

    @Test func namesALoneSurrogate() {
        let units: [UInt16] = [0x5230, 0xD840, 0x5E74]
        #expect(throws: BadByte(offset: 4)) {
            try UTF16Decoder.decode([0xFF, 0xFE] + bytes(units, bigEndian: false), from: 2, bigEndian: false)
        }
    }

    @Test func namesALoneLastByte() {
        #expect(throws: BadByte(offset: 2)) { try UTF16Decoder.decode([0x30, 0x52, 0x00], from: 0, bigEndian: false) }
    }

    @Test func readsBackWhatItWasMadeFrom() throws {
        var random = SeededGenerator(seed: 2)
        for _ in 0..<500 {
            let text = random.text(limit: 40)
            let scalars = try UTF16Decoder.decode(bytes(text.utf16, bigEndian: true), from: 0, bigEndian: true)
            #expect(scalars == text.unicodeScalars.map(\.value))
        }
    }

    private func bytes(_ units: some Sequence<UInt16>, bigEndian: Bool) -> [UInt8] {
        units.flatMap { unit in
            let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return bigEndian ? pair : pair.reversed()
        }
    }
}
