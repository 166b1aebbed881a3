import PlanModel
import TestSupport
import Testing

/// What goes into a packed list comes out of it.
@Suite struct QuantityListTests {
    private static let scalars = "到2030年，茶室达到12间、座位达到300个。".unicodeScalars.map(\.value)

    private static let source = SourceText(
        name: "plan.txt", sha256: "00", byteCount: 0, format: "text", encoding: "UTF-8",
        scalars: ScalarText(scalars), script: .hans,
        view: ReadingView(fold: scalars.map { UInt16($0) }, places: scalars.indices.map { Int32($0) }, repairs: []))

    private func quantity(_ number: Int, quote: String = "12间", subject: String? = nil) -> Quantity {
        let value = DecimalNumber(Int64(number))
        return Quantity(
            span: TextSpan(11, 14), quote: quote, kind: number % 2 == 0 ? .target : .actual, indicator: "茶室\(number)",
            subject: subject, comparator: number % 3 == 0 ? .range : .eq, min: value,
            max: number % 3 == 0 ? value.scaled(by: 1) : nil, unit: "间",
            normalized: NormalizedValue(min: value.scaled(by: 4), max: nil, unit: number % 2 == 0 ? "间" : ""),
            due: number % 4 == 0 ? nil : Due(date: "2030", scope: .explicit, span: TextSpan(0, 6 + number % 2)),
            theme: "t\(number % 7)", canonical: number % 5 == 0 ? "tea.\(number)" : nil, commitment: .firm,
            attribute: number % 7 == 0 ? .binding : number % 7 == 1 ? .expected : nil,
            sentence: TextSpan(0, number % 9), section: number % 6 == 0 ? nil : "s\(number % 6)", rule: "r")
    }

    @Test func holdsWhatWasAdded() {
        let quantities = (0..<2_000).map { quantity($0, subject: $0 % 3 == 0 ? nil : "湖光市\($0)") }
        var list = QuantityList()
        for quantity in quantities { list.append(quantity) }
        #expect(list.count == quantities.count)
        for (place, expected) in quantities.enumerated() {
            var numbered = expected
            numbered.id = "q\(place + 1)"
            #expect(list[place] == numbered)
        }
    }

    @Test func quotesComeFromTheText() {
        var list = QuantityList(quotedFrom: QuantityListTests.source)
        list.append(quantity(1, quote: ""))
        list.append(quantity(2, quote: "as given"))
        #expect(list.map(\.quote) == ["12间", "as given"])
    }

    @Test func keepsWhatIsChanged() {
        var list: QuantityList = [quantity(1), quantity(2), quantity(3)]
        list[1].id = "own"
        list[1].indicator = "座位"
        list[2].quote = "3间"
        list.setTask("t1", at: 0)
        list.setCanonical("tea.rooms", at: 0)
        #expect(list.map(\.id) == ["q1", "own", "q3"])
        #expect(list.map(\.indicator) == ["茶室1", "座位", "茶室3"])
        #expect(list.map(\.quote) == ["12间", "12间", "3间"])
        #expect(list[0].task == "t1" && list[0].canonical == "tea.rooms")
        list.setCanonical(nil, at: 0)
        #expect(list[0].canonical == nil)
    }

    @Test func sentencesMayBeOfAnyLength() {
        let sentences = [
            TextSpan(0, 20), TextSpan(11, 70_000), TextSpan(12, 14), TextSpan(0, 65_535), TextSpan(0, 65_536),
        ]
        var list = QuantityList()
        for sentence in sentences {
            var item = quantity(1)
            item.sentence = sentence
            list.append(item)
        }
        #expect(list.map(\.sentence) == sentences)
        list[1].sentence = TextSpan(3, 15)
        list[2].span = TextSpan(200_000, 200_003)
        #expect(list[1].sentence == TextSpan(3, 15) && list[2].sentence == sentences[2])
        #expect(list.sentence(at: 4) == sentences[4])
    }

    @Test func sortsBySpan() {
        var (late, early) = (quantity(1), quantity(2))
        (late.span, late.quote) = (TextSpan(20, 24), "late")
        late.sentence = TextSpan(0, 90_000)
        (early.span, early.id) = (TextSpan(3, 4), "early")
        var list: QuantityList = [late, early]
        list.sortBySpan()
        #expect(list.map(\.span) == [TextSpan(3, 4), TextSpan(20, 24)])
        #expect(list.map(\.quote) == ["12间", "late"])
        #expect(list[0].id == "early")
        #expect(list.map(\.sentence) == [early.sentence, late.sentence])
    }
}

/// The same for times.
@Suite struct TimeListTests {
    private let day = CalendarDate(year: 2030, month: 12, day: 31)

    @Test func holdsWhatWasAdded() {
        let times = (0..<300).map { place in
            TimeExpression(
                span: TextSpan(place, place + 4), quote: "words\(place)", type: place % 2 == 0 ? .deadline : .period,
                start: place % 3 == 0 ? nil : CalendarDate(year: 2000 + place, month: 2, day: 28), end: day,
                rule: "rule\(place % 4)")
        }
        var list: TimeList = []
        for time in times { list.append(time) }
        #expect(list.elementsEqual(times))
        list[7].quote = "other"
        #expect(list[7].quote == "other")
    }
}

/// Values are stored in few bytes and keep their limits.
@Suite struct CompactValueTests {
    @Test func datesReachFromTheFirstYearToTheLast() throws {
        for year in [1, 1949, 9999] {
            let date = try #require(CalendarDate(year: year, month: 12, day: 31))
            #expect((date.year, date.month, date.day) == (year, 12, 31))
        }
    }

    @Test func numbersKeepTheirPowers() {
        let number = DecimalNumber(-35, exponent: 12).scaled(by: -40)
        #expect((number.coefficient, number.exponent) == (-35, -28))
    }

    @Test func sentencesKeepTheirPlaces() {
        let sentence = Sentence(range: 5..<70_000_000, section: nil, opensParagraph: true, isHeading: true)
        #expect(sentence.range == 5..<70_000_000 && sentence.section == nil)
        #expect(sentence.opensParagraph && sentence.isHeading)
        let later = Sentence(range: 0..<1, section: 70_000_000, opensParagraph: false, isHeading: false)
        #expect(later.section == 70_000_000 && !later.opensParagraph && !later.isHeading)
    }
}
