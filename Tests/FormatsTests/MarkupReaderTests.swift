import Formats
import Testing

@Suite struct MarkupReaderTests {
    private func xml(_ text: String, deepest: Int = 16, most: Int = 1000) throws(MarkupFault) -> MarkupEvents {
        var reader = try MarkupReader(names: ["a", "ab", "b"], deepest: deepest, most: most)
        return try reader.xml(Array(text.utf8).span, isLast: true)
    }

    @Test func tellsOfNamesThatItWasGiven() throws {
        let events = try xml("<x:a b='1&lt;' c='2'><ab/>文<c/></x:a>")
        let kinds = events.events.map { event -> String in
            switch event {
            case .start(let name): "start \(name)"
            case .end(let name): "end \(name)"
            case .attribute(let name, let value): "\(name)=\(events.string(value))"
            case .text(let range): events.string(range)
            }
        }
        #expect(kinds == ["start 0", "2=1<", "start 1", "end 1", "文", "start -1", "end -1", "end 0"])
    }

    @Test func readsPiecesThatAreCutAnywhere() throws {
        let bytes = Array("<a>森林覆盖率</a>".utf8)
        for cut in 0..<bytes.count {
            var reader = try MarkupReader(names: ["a"], deepest: 4, most: 100)
            let first = try reader.xml(Array(bytes[..<cut]).span, isLast: false)
            let rest = try reader.xml(Array(bytes[cut...]).span, isLast: true)
            var text = ""
            for part in [first, rest] {
                for case .text(let range) in part.events { text += part.string(range) }
            }
            #expect(text == "森林覆盖率")
        }
    }

    @Test(arguments: [
        "<!DOCTYPE a><a/>", "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
        "<!DOCTYPE a SYSTEM 'file:///nowhere'><a/>",
    ])
    func documentTypesAreRefused(text: String) {
        #expect(throws: MarkupFault.doctype) { _ = try xml(text) }
    }

    @Test func depthIsBounded() throws {
        let nested = { (depth: Int) in
            String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
        }
        #expect(try xml(nested(16)).events.count == 32)
        #expect(throws: MarkupFault.tooDeep) { _ = try xml(nested(17)) }
        #expect(throws: MarkupFault.tooDeep) { _ = try xml(String(repeating: "<a>", count: 500_000)) }
    }

    @Test func eventsAreBounded() throws {
        let many = "<a>" + String(repeating: "<b/>", count: 600) + "</a>"
        #expect(throws: MarkupFault.tooLarge) { _ = try xml(many) }
    }

    @Test(arguments: [("<a></b>", 5), ("<a", 0), ("", 0), ("<a>&nbsp;</a>", 3)])
    func malformedTextIsTold(text: String, place: Int) {
        do throws(MarkupFault) {
            _ = try xml(text)
            Issue.record("it was read")
        } catch {
            guard case .malformed(let offset) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(offset >= place && offset <= text.utf8.count)
        }
    }

    @Test func pagesAreReadHoweverDeep() throws {
        var reader = try MarkupReader(names: ["div"], deepest: 256, most: 1 << 22)
        let page = String(repeating: "<div>", count: 200_000) + "正文"
        let clock = ContinuousClock()
        let start = clock.now
        let events = try reader.html(Array(page.utf8).span)
        #expect(clock.now - start < .seconds(10))
        let texts = events.events.compactMap { if case .text(let range) = $0 { events.string(range) } else { nil } }
        #expect(texts.joined() == "正文")
    }
}
