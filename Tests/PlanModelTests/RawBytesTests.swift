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
            let cell = (start..<bytes.count).first { bytes[$0] <= 0x0A }
            #expect(bytes.span.endOfCell(from: start) == cell ?? bytes.count)
            let starts = bytes[start...].count { $0 & 0xC0 != 0x80 }
            #expect(bytes.span.characterStarts(from: start) == starts)
            let other = Bool.random(using: &random) ? sample(&random) : bytes
            #expect(bytes.span.isEqual(to: other.span) == (bytes == other))
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
                    #expect(run(bytes, from: 0, room: 1).units == (scalar.map { [UInt16($0)] } ?? []))
                    #expect(run(bytes, from: 1, room: 1) == ([], 1))
                }
            }
        }
    }

    @Test func readsRunsOfCharactersAsFarAsTheRoomGoes() {
        let bytes = Array("平台体系a平".utf8)
        #expect(run(bytes, from: 0, room: 9) == (Array("平台体系".utf16), 12))
        #expect(run(bytes, from: 3, room: 2) == (Array("台体".utf16), 9))
        #expect(run(bytes, from: 0, room: 0) == ([], 0))
        #expect(run(bytes, from: 13, room: 9) == ([], 13))
    }

    private func run(_ bytes: [UInt8], from place: Int, room: Int) -> (units: [UInt16], end: Int) {
        var end = place
        let units = [UInt16](capacity: room) { end = $0.appendThreeByteCharacters(of: bytes.span, from: place) }
        return (units, end)
    }

    @Test func findsUnitsAndPairsAsAPlainSearchDoes() {
        var random = SeededGenerator(seed: 13)
        for _ in 0..<2000 {
            let units = (0..<Int.random(in: 1...30, using: &random)).map { _ in
                UInt16.random(in: 0x4E00...0x4E05, using: &random)
            }
            let limit = Int.random(in: 0...units.count, using: &random)
            let start = Int.random(in: 0...limit, using: &random)
            let (single, pair) = (UInt16(0x4E01), (UInt16(0x4E02), UInt16(0x4E03)))
            var (singles, pairs) = ([UInt64](repeating: 0, count: 1024), [UInt64](repeating: 0, count: 1024))
            singles[Int(single >> 6)] |= 1 << UInt64(single & 63)
            let hash = UnitPair.hash(pair.0, pair.1)
            pairs[Int(hash >> 6)] |= 1 << UInt64(hash & 63)
            let plain = (start..<limit).first { units[$0] == single } ?? limit
            #expect(units.span.firstPlace(in: singles.span, from: start, limit: limit) == plain)
            let opening = (start..<limit).first {
                units[$0] == single || $0 + 1 < limit && (units[$0], units[$0 + 1]) == pair
            }
            #expect(
                units.span.firstPair(in: pairs.span, or: singles.span, from: start, limit: limit) == opening ?? limit)
        }
    }

    @Test func findsMarksAsThePlainRuleDoes() {
        let units: [UInt16] = [0x60, 0x61, 0x7A, 0x7B, 0x2F, 0x30, 0x39, 0x3A, 0x33FF, 0x3400, 0x9FFF, 0xA000, 0x0A]
        var found = [Int32](repeating: 0, count: 20)
        let count = units.span.marks(from: 0, limit: units.count, into: &found)
        #expect(found[..<count] == [0, 3, 4, 7, 8, 11, 12])
        #expect(units.span.marks(from: 4, limit: 9, into: &found) == 3 && found[0] == 4)
    }

    @Test func looksUnitsUpInTables() {
        let units: [UInt16] = [0, 7, 0xFFFF, 7]
        let table = (0...UInt16.max).map { $0 == 7 ? 1 : UInt16.max - $0 }
        #expect([UInt16](units.span, through: table.span) == [0xFFFF, 1, 0, 1])
        let leanings = (0...UInt16.max).map { $0 == 7 ? Int8(-2) : $0 == 0 ? 1 : 0 }
        #expect(units.span.sum(of: leanings.span) == -3)
    }

    @Test func makesStringsOfScalars() {
        let scalars = Array("码头 é 𠀀 a".unicodeScalars.map(\.value))
        #expect(String(count: scalars.count) { scalars[$0] } == "码头 é 𠀀 a")
        #expect(String(count: scalars.count) { scalars[$0] == 0x20 ? nil : scalars[$0] } == "码头é𠀀a")
        #expect(String(count: 0) { _ in 0x61 } == "")
        let text = ScalarText(scalars + [0x0A, 0x3000, 0x62])
        #expect(String(text, 0..<7, leavingOutBreaks: true) == "码头 é 𠀀 ")
        #expect(String(text, 5..<11, leavingOutBreaks: true) == "𠀀 ab")
        #expect(String(text, 7..<11, leavingOutBreaks: false) == "a\n\u{3000}b")
        #expect(String(count: 2) { _ in 0xD800 } == "\u{FFFD}\u{FFFD}")
    }
}
