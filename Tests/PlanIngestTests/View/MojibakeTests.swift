import ICU
import PlanModel
import Testing

@Suite struct MojibakeTests {
    private static let sentence = "围绕减速器、控制器和传感器开展联合攻关，到2030年建成智能工厂30家以上。"

    /// UTF-8 as a program shows it that takes it for Windows-1252, with Latin-1 where that has no character.
    private static func western(_ bytes: [UInt8]) -> String {
        let specials: [UInt32] = [
            0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
            0x017D, 0x8F,
            0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
            0x017E, 0x0178,
        ]
        let scalars = bytes.map { (0x80...0x9F).contains($0) ? specials[Int($0) - 0x80] : UInt32($0) }
        return String(String.UnicodeScalarView(scalars.compactMap { Unicode.Scalar($0) }))
    }

    /// UTF-8 as a program shows it that takes it for GBK; `?` where bytes make no character.
    private static func misread(_ text: String) throws -> String {
        var bytes = Array(text.utf8)
        var result = ""
        while !bytes.isEmpty {
            var converter = try Converter("GB18030")
            let decoded = converter.decode(bytes.span)
            result += String(decoding: decoded.units, as: UTF16.self)
            if decoded.isComplete { return result }
            result += "?"
            bytes.removeFirst(min(bytes.count, decoded.consumed + 1))
        }
        return result
    }

    @Test func namesUTF8ReadAsWindows1252() throws {
        let line = MojibakeTests.western(Array(MojibakeTests.sentence.utf8))
        let found = try source("全市\n\(line)\n建成")
        #expect(found.view.repairs.map(\.kind) == [.mojibake])
        #expect(found.view.repairs.first?.span == TextSpan(3, 3 + line.unicodeScalars.count))
        #expect(found.view.repairs.first?.note.contains("UTF-8 that was read as Windows-1252") == true)
        #expect(String(decoding: found.view.fold, as: UTF16.self) == "全市\n\u{FFFD}\n建成")
        #expect(isPartition(found))
    }

    @Test func namesUTF8ReadAsGBK() throws {
        let line = try MojibakeTests.misread(MojibakeTests.sentence)
        let found = try source("全市\n\(line)\n建成")
        #expect(found.view.repairs.map(\.kind) == [.mojibake])
        #expect(found.view.repairs.first?.note.contains("UTF-8 that was read as GBK") == true)
        #expect(!reading(found).contains("30"))
        #expect(isPartition(found))
    }

    @Test func namesASingleStretchOfAGoodLine() throws {
        let stretch = try MojibakeTests.misread("人工智能")
        let good = "全市推动产业发展和科技创新，建设更高水平的现代化产业体系，"
        let found = try source("\(good)\(stretch)，建成")
        #expect(found.view.repairs.map(\.kind) == [.mojibake])
        #expect(String(decoding: found.view.fold, as: UTF16.self).hasSuffix(",\u{FFFD},建成"))
    }

    @Test func namesWhatWasLost() throws {
        let lost = try MojibakeTests.misread("\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}")
        #expect(lost == "锟斤拷锟斤拷")
        let found = try source("全市产值达到\(lost)亿元，全市推动产业发展和科技创新。")
        #expect(found.view.repairs.map(\.kind) == [.mojibake])
        #expect(found.view.repairs.first?.note.contains("lost") == true)
        #expect(try repairs("全市\n" + String(repeating: "\u{FFFD}", count: 12) + "2017\n建成") == [.mojibake])
    }

    @Test func namesAWholeText() throws {
        let line = MojibakeTests.western(Array(MojibakeTests.sentence.utf8))
        let found = try source(line)
        #expect(found.view.repairs.map(\.kind) == [.mojibake] && found.view.fold.isEmpty)
        #expect(found.fidelity.read == 0 && found.fidelity.unreadable == found.scalars.count)
        #expect(found.notices.map(\.code).contains("mojibake"))
        #expect(try source(String(repeating: "\u{FFFD}", count: 40)).view.repairs.map(\.kind) == [.mojibake])
    }

    @Test(arguments: [
        "Côte d’Ivoire和São Paulo、Zürich、Málaga、Genève、Łódź、Besançon在全市", "全市杞柳、缃云、琦君、玮珏、鸿浩、浜水、汶川、潞城、淝河",
        "全市“两重”——建设……", "±5°、×100、÷2和§3在全市", "Đây là kế hoạch phát triển đô thị全市",
    ])
    func leavesForeignWordsAndRareCharacters(_ text: String) throws {
        #expect(try repairs(text).isEmpty)
        #expect(try reading(text) == text)
    }

    @Test func isLinear() throws {
        let clock = ContinuousClock()
        for piece in ["é", "鏅", "人工智能".utf8.map { String(Unicode.Scalar($0)) }.joined(), "浜哄伐", "é全"] {
            let text = "全市" + String(repeating: piece, count: 60_000 / piece.unicodeScalars.count)
            #expect(try clock.measure { _ = try source(text) } < .seconds(20))
        }
    }
}
