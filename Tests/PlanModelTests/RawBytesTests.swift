import TestSupport
import Testing

@testable import PlanModel

/// The loops over words of memory beside loops over single bytes.
@Suite struct RawBytesTests {
    /// Few different bytes, so that they are found often, at both sides of the sign bit.
    private static let pool: [UInt8] = [0x00, 0x0A, 0x1F, 0x20, 0x21, 0x22, 0x5C, 0x5D, 0x7F, 0x80, 0xA2, 0xE4, 0xFF]

    private func sample(_ random: inout SeededGenerator) -> [UInt8] {
        let isSparse = Bool.random(using: &random)
        return (0..<Int.random(in: 0...70, using: &random)).map { _ in
            isSparse && Int.random(in: 0...20, using: &random) > 0
                ? 0x61 : RawBytesTests.pool.randomElement(using: &random) ?? 0
        }
    }

    @Test func findsBytesAsAPlainSearchDoes() {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<2000 {
            let bytes = sample(&random)
            let limit = Int.random(in: 0...bytes.count, using: &random)
            let start = Int.random(in: 0...limit, using: &random)
            let byte = RawBytesTests.pool.randomElement(using: &random) ?? 0
            let plain = (start..<limit).first { bytes[$0] == byte } ?? limit
            #expect(bytes.span.firstPlace(of: byte, from: start, limit: limit) == plain)
            let end = (start..<bytes.count).first { [0x22, 0x5C].contains(bytes[$0]) || bytes[$0] < 0x20 }
            #expect(bytes.span.endOfPlainJSON(from: start) == end ?? bytes.count)
            let starts = bytes[start...].count { $0 & 0xC0 != 0x80 }
            #expect(bytes.span.characterStarts(from: start) == starts)
        }
    }

    @Test func countsCharactersOfLongTexts() {
        let bytes = Array(String(repeating: "平台a", count: 4000).utf8)
        #expect(bytes.span.characterStarts(from: 0) == 12000)
    }

    @Test func findsUnitsAsAPlainSearchDoes() {
        var random = SeededGenerator(seed: 12)
        let pool: [UInt16] = [0x0000, 0x000A, 0x0A00, 0x0A0A, 0x7FFF, 0x8000, 0x8001, 0x56ED, 0xFFFF]
        for _ in 0..<2000 {
            let units = (0..<Int.random(in: 0...40, using: &random)).map { _ in
                pool.randomElement(using: &random) ?? 0
            }
            let limit = Int.random(in: 0...units.count, using: &random)
            let start = Int.random(in: 0...limit, using: &random)
            let unit = pool.randomElement(using: &random) ?? 0
            let plain = (start..<limit).first { units[$0] == unit } ?? limit
            #expect(units.span.firstPlace(of: unit, from: start, limit: limit) == plain)
        }
    }

    /// Every sequence of three bytes that opens like one of a character, against the standard library.
    @Test func readsTheThreeBytesOfACharacter() {
        for first in UInt8(0xE0)...0xEF {
            for second in stride(from: UInt8(0x70), through: 0xCF, by: 1) {
                for third: UInt8 in [0x7F, 0x80, 0x9A, 0xBF, 0xC0] {
                    let bytes: [UInt8] = [first, second, third, 0x61]
                    let scalar = String(validating: bytes.prefix(3), as: UTF8.self)?.unicodeScalars.first?.value
                    #expect(bytes.span.threeByteScalar(at: 0) == scalar)
                    #expect(bytes.span.threeByteScalar(at: 1) == nil)
                }
            }
        }
    }

    @Test func makesStringsOfScalars() {
        let scalars = Array("码头 é 𠀀 a".unicodeScalars.map(\.value))
        #expect(String(count: scalars.count) { scalars[$0] } == "码头 é 𠀀 a")
        #expect(String(count: scalars.count) { scalars[$0] == 0x20 ? nil : scalars[$0] } == "码头é𠀀a")
        #expect(String(count: 0) { _ in 0x61 } == "")
    }
}
