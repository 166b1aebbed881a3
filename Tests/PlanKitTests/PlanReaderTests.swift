import PlanIngest
import PlanKit
import PlanModel
import PlanResources
import TestSupport
import Testing

@Suite struct PlanReaderTests {
    private let reader: PlanReader

    init() throws { reader = try PlanReader(resources: try ResourceSet()) }

    private func read(_ text: String, name: String = "plan.txt", id: String? = nil) throws -> PlanDocument {
        try reader.read(name: name, bytes: Array(text.utf8), id: id)
    }

    @Test(arguments: [("plan.txt", "plan"), ("a.b.txt", "a.b"), (".hidden", ".hidden"), ("stdin", "stdin")])
    func takesItsIdFromTheName(name: String, id: String) throws {
        #expect(try read("到2025年，建成5个园区。", name: name).id == id)
    }

    @Test func keepsTheCallersId() throws {
        #expect(try read("到2025年，建成5个园区。", id: "x1").id == "x1")
    }

    @Test func findsATarget() throws {
        let document = try read("一、发展目标\n到2025年，全市建成智慧停车场30个以上。\n")
        let target = try #require(document.quantities.first)
        #expect(document.quantities.count == 1)
        #expect(target.id == "q1")
        #expect(target.quote == "30个以上")
        #expect(target.kind == .target)
        #expect(target.comparator == .ge)
    }

    @Test(arguments: [
        "到2030年，产值达到\u{E123}亿元。", "到2030年，产值达到1(cid:45)0亿元。", "到2030年，产值达到\u{FFFD}100亿元。", "到2030年，产值达到100\u{FFFD}亿元。",
        "到2030年，产值达到100亿\u{FFFD}。", "到2030年，产值增长\u{FFFD}.5%。", "到2030年，产值增长5.\u{FFFD}%。", "到2030年，建成\u{E001}十个园区。",
        "到2030年，产值达到锟斤拷锟斤拷亿元。", "产值达到\u{E001}-100亿元。", "产值达到1\u{FFFD},000亿元。",
    ])
    func noNumberIsReadBesideWhatCannotBe(text: String) throws {
        let document = try read("一、发展目标\n全市推动产业发展和科技创新，建设现代化产业体系。\n\(text)\n")
        #expect(document.quantities.isEmpty)
        #expect(document.unparsed.allSatisfy { document.source.quote($0.span) == $0.quote })
        let borders = ["100\u{FFFD}亿元", "达到\u{E123}亿元", "5.\u{FFFD}%"]
        if !borders.contains(where: { text.contains($0) }) {
            #expect(document.unparsed.contains { $0.reason == "unreadable" }, "\(document.unparsed)")
        }
    }

    @Test(arguments: ["到20\u{FFFD}5年，建成园区。", "到2030年\u{FFFD}2月，建成园区。", "试点\u{E001}5年，建成园区。"])
    func noDateIsReadBesideWhatCannotBe(text: String) throws {
        let document = try read("一、发展目标\n全市推动产业发展和科技创新，建设现代化产业体系。\n\(text)\n")
        #expect(document.times.allSatisfy { $0.quote.hasSuffix("2030年") })
        #expect(document.unparsed.contains { $0.reason == "unreadable" } || !document.times.isEmpty)
    }

    @Test(arguments: [
        "到2030年，产值达到100亿元，全市\u{E001}推动产业发展。", "\u{F0B7} 到2030年，产值达到100亿元。", "到2030年，产 值 规 模 达到100亿元，全市𠀀村推动产业发展。",
        "到2030年，产值达到１００亿元。", "到２０３０年，朝阳（cháoyáng）区产值达到𝟏𝟎𝟎亿元。", "到2030年，产值达到100亿元👍。",
    ])
    func otherNumbersAreRead(text: String) throws {
        let document = try read("一、发展目标\n全市推动产业发展和科技创新，建设现代化产业体系。\n\(text)\n")
        #expect(document.quantities.count == 1)
        #expect(document.quantities.first?.normalized.min == DecimalNumber(10_000_000_000))
        #expect(document.quantities.first?.due?.date == "2030")
        #expect(document.unparsed.isEmpty)
    }

    @Test(arguments: Corpus.names(in: "Documents", suffix: ".txt"))
    func everyQuoteStandsAtItsSpan(name: String) throws {
        let document = try reader.read(name: name, bytes: try Corpus.bytes("Documents/\(name)"))
        for quantity in document.quantities {
            #expect(document.source.quote(quantity.span) == quantity.quote)
            #expect(quantity.sentence.contains(quantity.span))
        }
        for time in document.times { #expect(document.source.quote(time.span) == time.quote) }
        for entry in document.unparsed { #expect(document.source.quote(entry.span) == entry.quote) }
        for slogan in document.slogans { #expect(document.source.quote(slogan.span) == slogan.quote) }
        #expect(document.quantities.map(\.span) == document.quantities.map(\.span).sorted())
    }

    @Test(arguments: Corpus.names(in: "Documents", suffix: ".txt"))
    func tasksAndQuantitiesNameEachOther(name: String) throws {
        let document = try reader.read(name: name, bytes: try Corpus.bytes("Documents/\(name)"))
        let ids = Set(document.quantities.map(\.id))
        #expect(ids.count == document.quantities.count)
        #expect(Set(document.tasks.map(\.id)).count == document.tasks.count)
        for task in document.tasks { #expect(ids.isSuperset(of: task.quantities)) }
        for quantity in document.quantities {
            guard let id = quantity.task else { continue }
            let task = try #require(document.tasks.first { $0.id == id })
            #expect(task.quantities.contains(quantity.id))
            #expect(task.span.contains(quantity.span))
        }
    }

    @Test(arguments: ["", "\u{FEFF}", " \n\u{3000}\u{00A0}\n"])
    func refusesTextsWithoutText(text: String) {
        let failure = #expect(throws: PlanFailure.self) { try read(text) }
        #expect(failure?.code == "empty")
        #expect(failure?.name == "plan.txt")
    }

    @Test func readsRandomTextsWithoutACrash() throws {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<200 {
            let text = random.text(limit: 400)
            guard let document = try? read(text) else { continue }
            for quantity in document.quantities { #expect(document.source.quote(quantity.span) == quantity.quote) }
        }
    }

    // MARK: several plans

    private static let volume = (
        SamplePlan.text("湖光市智慧港口建设行动计划", target: 12) + "\u{0C}",
        SamplePlan.text("山前县低空经济发展实施方案", target: 34)
    )

    @Test func eachPlanOfAFileIsADocument() throws {
        let text = PlanReaderTests.volume.0 + PlanReaderTests.volume.1
        let documents = try reader.documents(name: "volume.txt", bytes: Array(text.utf8))
        #expect(documents.map(\.id) == ["volume-1", "volume-2"])
        #expect(documents.map(\.metadata.title) == ["湖光市智慧港口建设行动计划", "山前县低空经济发展实施方案"])
        #expect(documents.map { $0.quantities.first?.quote } == ["12座", "34座"])
        let length = PlanReaderTests.volume.0.unicodeScalars.count
        let second = try #require(documents.last?.source)
        #expect(
            second.part == SourcePart(number: 2, count: 2, span: TextSpan(length, text.unicodeScalars.count), page: 2))
        #expect(second.quote(TextSpan(0, second.scalars.count)) == PlanReaderTests.volume.1)
        #expect(second.pages.page(of: 5) == 2)
        #expect(second.notices.map(\.code) == ["several_plans"])
    }

    @Test func aPlanOfAFileIsTheSameAsAFileOfItsOwn() throws {
        let text = PlanReaderTests.volume.0 + PlanReaderTests.volume.1
        let second = try #require(try reader.documents(name: "a.txt", bytes: Array(text.utf8)).last)
        let own = try read(PlanReaderTests.volume.1)
        #expect(second.source.sha256 == own.source.sha256 && second.source.byteCount == own.source.byteCount)
        #expect(Array(second.quantities) == Array(own.quantities) && second.tasks == own.tasks)
        #expect(second.institutions == own.institutions && second.metadata == own.metadata)
    }

    @Test func oneDocumentSaysThatThereAreSeveral() throws {
        let document = try read(PlanReaderTests.volume.0 + PlanReaderTests.volume.1)
        #expect(document.source.part == nil && document.source.notices.map(\.code) == ["several_plans"])
        #expect(document.metadata.parts.map(\.title) == ["湖光市智慧港口建设行动计划", "山前县低空经济发展实施方案"])
        #expect(Set(document.quantities.map(\.quote)) == ["12座", "34座"])
    }

    @Test func aFileOfOnePlanIsOneDocument() throws {
        let documents = try reader.documents(name: "port.txt", bytes: Array(PlanReaderTests.volume.1.utf8))
        #expect(documents.map(\.id) == ["port"] && documents.first?.source.part == nil)
    }

    @Test func repairsOfAFileGoToThePlansThatTheyStandIn() throws {
        // Numbers that Word counts are written in by the reader of the file, and listed with their places.
        let text = PlanReaderTests.volume.0 + PlanReaderTests.volume.1
        let whole = try read(text)
        let places = whole.source.scalars.indices.filter { whole.source.scalars[$0] == 0x4E00 }  // 一
        let formats = Written(text: Array(text.utf8), places: places)
        var options = ReadingOptions()
        options.formats = formats
        let documents = try reader.documents(name: "a.html", bytes: Array("<html>".utf8), options: options)
        #expect(documents.count == 2)
        for document in documents {
            let written = document.source.view.repairs.filter { $0.kind == .numbering }
            #expect(!written.isEmpty && written.allSatisfy { document.source.quote($0.span) == "一" })
        }
        #expect(documents.flatMap(\.source.view.repairs).count { $0.kind == .numbering } == places.count)
    }
}

/// A reader of files that wrote some characters itself.
private struct Written: FormatReading {
    let text: [UInt8]
    let places: [Int]

    func read(
        name: String, bytes: [UInt8], as format: FileFormat, options: FormatOptions
    ) throws(PlanFailure) -> FormattedText {
        FormattedText(
            format: "html", encoding: "UTF-8", text: text,
            repairs: places.map { Repair(kind: .numbering, span: TextSpan($0, $0 + 1), note: "Counted.") }, notices: [])
    }
}
