import Formats
import Fuzz
import PlanIngest
import PlanKit
import PlanModel
import PlanResources
import Testing

/// That the checks can fail: results that no reader may give.
@Suite struct BrokenPromiseTests {
    private func text(_ words: String, _ encoding: String = "UTF-8") -> DecodedText {
        DecodedText(scalars: ScalarText(words.unicodeScalars.map(\.value)), encoding: encoding)
    }

    private func read(_ text: [UInt8], _ repairs: [Repair] = []) -> FormattedText {
        FormattedText(format: "html", encoding: "UTF-8", text: text, repairs: repairs)
    }

    private func hidden(_ start: Int, _ end: Int) -> Repair {
        Repair(kind: .hidden, span: TextSpan(start, end), note: "", left: Repair.Left(text: "暗", characters: 1))
    }

    @Test(arguments: ["码头\n13座", "码头12座", "码头\n\n12座", "码头\r\n12座", ""])
    func decodingThatChangesTheText(_ wrong: String) throws {
        let file = Array("码头\r\n12座".utf8)
        try DecodingCheck.check(text("码头\n12座"), of: file)
        #expect(throws: BrokenPromise.self) { try DecodingCheck.check(text(wrong), of: file) }
    }

    @Test func decodingInAnotherEncoding() throws {
        try DecodingCheck.check(text("头\n", "UTF-16LE"), of: [0xFF, 0xFE, 0x34, 0x59, 0x0D, 0x00, 0x0A, 0x00])
        try DecodingCheck.check(text("头\n", "GB18030"), of: [0xCD, 0xB7, 0x0D])
        #expect(throws: BrokenPromise.self) { try DecodingCheck.check(text("头", "UTF-16BE"), of: [0x34, 0x59]) }
        #expect(throws: BrokenPromise.self) { try DecodingCheck.check(text("头", "GB18030"), of: Array("头".utf8)) }
        let lone = DecodedText(scalars: ScalarText([0xDC00]), encoding: "UTF-16LE")
        #expect(throws: BrokenPromise.self) { try DecodingCheck.check(lone, of: [0x00, 0xDC]) }
    }

    @Test func failuresOutsideTheFile() throws {
        let failure = { PlanFailure(code: "encoding_mixed", name: "", message: "", offset: $0) }
        try DecodingCheck.check(failure(2), of: [1, 2, 3])
        for offset in [-1, 3] {
            #expect(throws: BrokenPromise.self) { try DecodingCheck.check(failure(offset), of: [1, 2, 3]) }
        }
    }

    @Test func textsThatAreNone() throws {
        try ReadTextCheck.check(read(Array("码头".utf8), [hidden(0, 0), hidden(1, 2)]))
        for wrong in [[0xE7, 0xA0], [0x41, 0x00], [0x20, 0x0A], []] as [[UInt8]] {
            #expect(throws: BrokenPromise.self) { try ReadTextCheck.check(read(wrong)) }
        }
        for wrong in [[hidden(1, 1), hidden(0, 0)], [hidden(0, 3)], [hidden(3, 3)]] {
            #expect(throws: BrokenPromise.self) { try ReadTextCheck.check(read(Array("码头".utf8), wrong)) }
        }
        #expect(throws: BrokenPromise.self) { try ReadTextCheck.check(read([0x41]), is: read([0x42])) }
    }

    @Test func codeThatIsShown() throws {
        try PageCheck.checkHidden(read([0x41]), code: "a", is: read([0x41]))
        #expect(throws: BrokenPromise.self) {
            try PageCheck.checkHidden(read(Array("A a".utf8)), code: "a", is: read([0x41]))
        }
        #expect(throws: BrokenPromise.self) {
            try PageCheck.checkHidden(read([0x41], [hidden(0, 0)]), code: "a", is: read([0x41]))
        }
    }

    @Test(arguments: ["<!DOCTYPE a><a/>", " <!-- b --><?c d?>\n<!DOCTYPE a><a/>", "\u{FEFF}<!DOCTYPE a []><a/>"])
    func documentTypesThatAreAccepted(_ part: String) throws {
        let told = PartCheck.Told.events([.start(-1), .end(-1)], bytes: [])
        #expect(throws: BrokenPromise.self) { try PartCheck.check(told, of: Array(part.utf8)) }
        for plain in ["<a/>", "<!-- <!DOCTYPE a> --><a/>", "<?b <!DOCTYPE a> ?><a/>"] {
            try PartCheck.check(told, of: Array(plain.utf8))
        }
    }

    @Test func eventsOfNoPart() throws {
        let deep = { [MarkupEvent](repeating: .start(-1), count: $0) + [MarkupEvent](repeating: .end(-1), count: $0) }
        let part = Array("<a/>".utf8)
        try PartCheck.check(.events(deep(PartCheck.deepest), bytes: []), of: part)
        try PartCheck.check(.fault(.tooDeep), of: part)
        let wrong: [PartCheck.Told] = [
            .events(deep(PartCheck.deepest + 1), bytes: []), .events([.start(-1)], bytes: []),
            .events([.end(-1), .start(-1)], bytes: []), .events([.text(0..<2)], bytes: [0x41]),
            .events([.text(0..<1)], bytes: [0xE7]),
        ]
        for told in wrong { #expect(throws: BrokenPromise.self) { try PartCheck.check(told, of: part) } }
    }

    @Test func recordsThatCannotBe() throws {
        let text = "一、主要任务\n1.建码头。由湖光市交通局牵头，到2030年，建成码头12座。\n"
        let reader = try PlanReader(resources: try ResourceSet())
        let document = try reader.read(name: "fuzz.txt", bytes: Array(text.utf8))
        try PlanCheck.check(document)
        try #require(!document.quantities.isEmpty && !document.tasks.isEmpty && !document.institutions.isEmpty)
        let wrong: [(inout PlanDocument) -> Void] = [
            { $0.quantities[0].span = TextSpan(3, 99) }, { $0.quantities[0].sentence = TextSpan(5, 5) },
            { $0.quantities[0].section = "s99" }, { $0.quantities[0].task = "t99" }, { $0.tasks[0].parent = "t99" },
            { $0.tasks[0].quantities = ["q99"] }, { $0.tasks.append($0.tasks[0]) },
            { $0.quantities.append($0.quantities[0]) }, { $0.institutions[0].mentions = [] },
            { $0.institutions[0].mentions = [TextSpan(-1, 2)] },
            { $0.unparsed = [Unparsed(span: TextSpan(98, 99), quote: "", reason: "")] },
        ]
        for (number, change) in wrong.enumerated() {
            var changed = document
            change(&changed)
            if number == 7 { changed.quantities[1].id = changed.quantities[0].id }
            #expect(throws: BrokenPromise.self, "change \(number)") { try PlanCheck.check(changed) }
        }
    }

    @Test func archivesThatSwell() throws {
        let file = [UInt8](repeating: 0, count: 10_000)
        let entry = { (name: String, size: Int) in ArchiveCheck.Unpacked(name: name, size: size) }
        let limits = ArchiveCheck.limits
        try ArchiveCheck.check([entry("a", 3 << 19), entry("b", 3 << 19)], of: file)
        try ArchiveCheck.check([entry("a", 1 << 20)], of: [0])
        let doubled = ArchiveCheck.Unpacked(name: "a", size: 0, fault: .doubled)
        try ArchiveCheck.check([doubled, doubled], of: file)
        let wrong = [
            [entry("a", limits.entrySize + 1)], [entry("a", 3 << 20)], [entry("a", 1), entry("a", 1)],
            (0..<6).map { entry("\($0)", 1 << 20) }, (0...limits.entries).map { entry("\($0)", 1) },
            [ArchiveCheck.Unpacked(name: "a", size: 0, fault: .missing)],
        ]
        for entries in wrong {
            #expect(throws: BrokenPromise.self) { try ArchiveCheck.check(entries, of: file) }
        }
    }
}
