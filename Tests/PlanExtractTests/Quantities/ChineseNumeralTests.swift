import PlanModel
import Testing

@testable import PlanExtract

@Suite struct ChineseNumeralTests {
    private let stages: QuantityStages

    init() throws { stages = try QuantityStages.shared() }

    private func read(_ text: String) -> Numeral? {
        let fold = stages.fold(text)
        return stages.numerals(fold).numeral(at: 0, limit: fold.count)
    }

    @Test(arguments: [
        ("五", "5"), ("十五", "15"), ("二十", "20"), ("九十九", "99"), ("一百", "100"), ("一百一十", "110"),
        ("一百零八", "108"), ("两百", "200"), ("一千零五", "1005"), ("三千〇二十", "3020"), ("百五十", "150"),
        ("二十万五千", "205000"), ("一万零一", "10001"), ("三十二万七千六百五十四", "327654"), ("壹佰贰拾", "120"),
        ("三点一四", "3.14"), ("十点五", "10.5"), ("五亿四千三百二十二万二千", "543222000"),
        ("六百六十亿二千一百零二万八千", "66021028000"), ("一万亿三千", "1000000003000"),
    ])
    func readsNumbersWithoutMagnitude(text: String, value: String) throws {
        let numeral = try #require(read(text))
        #expect(numeral.value.text == value)
        #expect(numeral.magnitude == 0)
        #expect(numeral.range.upperBound == text.unicodeScalars.count)
        #expect(numeral.form == .chinese)
    }

    @Test(arguments: [
        ("二十万", "20", 4), ("两万", "2", 4), ("三千二百五十万", "3250", 4), ("一亿二千万", "12000", 4), ("五亿", "5", 8),
        ("三百亿", "300", 8), ("三点五万亿", "3.5", 12), ("两萬億", "2", 12), ("一千二百亿", "1200", 8), ("叁仟万", "3000", 4),
    ])
    func leavesTheLastGroupToTheUnit(text: String, value: String, power: Int) throws {
        let numeral = try #require(read(text))
        #expect(numeral.value.text == value)
        #expect(numeral.magnitude == power)
        #expect(numeral.range.upperBound == text.unicodeScalars.count)
    }

    @Test(arguments: [
        ("十", "10", 0), ("百", "100", 0), ("千", "1000", 0), ("万", "10000", 0), ("千万", "1000", 4), ("百万", "100", 4),
        ("亿", "1", 8),
        ("百亿", "100", 8), ("千亿", "1000", 8), ("万亿", "1", 12),
    ])
    func readsMagnitudesAlone(text: String, value: String, power: Int) throws {
        let numeral = try #require(read(text))
        #expect(numeral.value.text == value)
        #expect(numeral.magnitude == power)
        #expect(numeral.form == .magnitude)
    }

    @Test(arguments: ["三百二", "一万二", "两千五", "百千", "五十百", "十三二"])
    func refusesWhatIsOnlySpokenOrNoNumber(text: String) { #expect(read(text) == nil) }

    @Test(arguments: [("十几万人", "10", 4), ("二十多万人", "20", 4), ("三十余家", "30", 0), ("百余家", "100", 0), ("十几个", "10", 0)])
    func readsVagueNumbersAsTheirFloor(text: String, value: String, power: Int) throws {
        let numeral = try #require(read(text))
        #expect(numeral.value.text == value)
        #expect(numeral.magnitude == power)
        #expect(numeral.isVague)
    }

    @Test(arguments: ["二五", "二〇", "二〇二五", "一二三", "三四五万", "五六百"])
    func refusesDigitsReadOneByOne(text: String) {
        #expect(read(text) == nil)
    }

    @Test(arguments: ["五点", "五点钟", "三点再"])
    func aPointStandsBetweenDigits(text: String) throws {
        #expect(try #require(read(text)).range.upperBound == 1)
    }

    @Test("spelled numbers up to a hundred million read back", arguments: 0..<12)
    func readsBackWhatIsPrinted(seed: Int) throws {
        var random = SeededNumbers(seed: seed)
        for turn in 0..<300 { try expectReadBack(random.number(below: 100_000_000), turn) }
    }

    @Test("spelled numbers that end in 万 or 亿 read back up to a million million", arguments: 0..<12)
    func readsBackWholeGroups(seed: Int) throws {
        var random = SeededNumbers(seed: seed)
        for turn in 0..<300 {
            let number = random.number(below: 100_000_000)
            try expectReadBack(number * 10_000, turn)
        }
    }

    private func expectReadBack(_ number: Int64, _ turn: Int) throws {
        let styles: [SpelledNumber.Style] = [.plain, .formal, .traditional]
        let text = SpelledNumber.chinese(number, styles[turn % styles.count])
        let numeral = try #require(read(text), "\(text) for \(number)")
        #expect(numeral.value.scaled(by: numeral.magnitude) == DecimalNumber(number), "\(text) for \(number)")
        #expect(numeral.range.upperBound == text.unicodeScalars.count, "\(text)")
    }

    @Test(
        "the printer of these tests writes what people write",
        arguments: [
            (1, "一"), (10, "十"), (12, "十二"), (20, "二十"), (105, "一百零五"), (110, "一百一十"), (1005, "一千零五"),
            (10_005, "一万零五"), (10_050, "一万零五十"), (100_000, "十万"), (100_200_000, "一亿零二十万"),
            (3_000_000_005, "三十亿零五"), (1_010, "一千零一十"), (512_000, "五十一万二千"),
        ])
    func printerIsRight(number: Int64, text: String) {
        #expect(SpelledNumber.chinese(number) == text)
    }

    @Test("random runs of numeral characters neither crash nor run over", arguments: 0..<8)
    func randomRuns(seed: Int) {
        var random = SeededNumbers(seed: 100 + seed)
        let pool = Array("〇零一二两三四五六七八九十百千万亿几点多余壹拾佰仟個元")
        for _ in 0..<400 {
            let text = String((0..<1 + random.index(below: 40)).map { _ in pool[random.index(below: pool.count)] })
            let fold = stages.fold(text)
            guard NumeralCharacter.canStart(fold[0]) else { continue }
            guard let numeral = read(text) else { continue }
            #expect(numeral.range.lowerBound == 0 && numeral.range.upperBound <= fold.count)
            #expect(
                numeral.range.contains(numeral.magnitudeStart) || numeral.magnitudeStart == numeral.range.upperBound)
            #expect(numeral.value >= DecimalNumber(0))
        }
    }
}
