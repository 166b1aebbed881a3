import ICU
import Testing

@Suite struct WordBreakerTests {
    private func pieces(_ text: String) throws -> [String] {
        var breaker = try WordBreaker()
        let bytes = Array(text.utf8)
        var pieces: [String] = []
        try breaker.forEachPiece(utf8: bytes.span) { range, _ in
            pieces.append(String(decoding: bytes[range], as: UTF8.self))
        }
        return pieces
    }

    @Test(arguments: ["", "国务院", "乡村振兴，3.5万亿元。\n", "R&D 投入", "𠀀𠮷野家", "ひらカタ한글"])
    func coversTheText(_ text: String) throws { #expect(try pieces(text).joined() == text) }

    @Test func breaksTheSameInBothForms() throws {
        let text = "推进乡村振兴，到2028年建成10个园区𠀀。"
        let units = Array(text.utf16)
        var breaker = try WordBreaker()
        var found: [String] = []
        try breaker.forEachPiece(utf16: units.span) { range, _ in
            found.append(String(decoding: units[range], as: UTF16.self))
        }
        #expect(try pieces(text) == found)
    }

    @Test func tellsKindsApart() throws {
        var breaker = try WordBreaker()
        var kinds: [WordBreaker.Kind] = []
        try breaker.forEachPiece(utf8: Array("产业 3.5 GDP，".utf8).span) { _, kind in kinds.append(kind) }
        #expect(kinds == [.han, .other, .number, .other, .letters, .other])
    }

    @Test func joinsCommonWords() throws {
        #expect(try pieces("乡村振兴") == ["乡村", "振兴"])
        #expect(try pieces("国务院") == ["国务院"])
    }

    /// Characters that Chinese and Japanese share are cut alike, whatever the process saw before.
    @Test func dependsOnNothingSeenBefore() throws {
        let first = try pieces("ージョン")
        _ = try pieces("ひらがなとカタカナ")
        #expect(try pieces("ージョン") == first)
    }

    @Test func clonesForAnotherTask() async throws {
        let texts = ["推进乡村振兴", "建设检测平台，引进企业", "增长5.5%"]
        let alone = try texts.map { try pieces($0).count }
        let together = try await withThrowingTaskGroup(of: (Int, Int).self) { group in
            for (index, text) in texts.enumerated() {
                group.addTask {
                    let breaker = try WordBreaker()
                    var own = try breaker.clone()
                    var count = 0
                    try own.forEachPiece(utf8: Array(text.utf8).span) { _, _ in count += 1 }
                    return (index, count)
                }
            }
            return try await group.reduce(into: [0, 0, 0]) { $0[$1.0] = $1.1 }
        }
        #expect(together == alone)
    }

    @Test func takesBrokenUTF8() throws {
        var breaker = try WordBreaker()
        var end = 0
        try breaker.forEachPiece(utf8: ([0xE5, 0x85, 0xFF, 0xB8, 0x80, 0xF0] as [UInt8]).span) { range, _ in
            #expect(range.lowerBound == end)
            end = range.upperBound
        }
        #expect(end == 6)
    }

    @Test func takesOneTextAfterAnother() throws {
        var breaker = try WordBreaker()
        for text in ["产业", "", "到2028年"] {
            var length = 0
            try breaker.forEachPiece(utf8: Array(text.utf8).span) { range, _ in length += range.count }
            #expect(length == text.utf8.count)
        }
    }
}
