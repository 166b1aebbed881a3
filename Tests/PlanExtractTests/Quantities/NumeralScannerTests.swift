import PlanModel
import Testing

@testable import PlanExtract

@Suite struct NumeralScannerTests {
    private let stages: QuantityStages

    init() throws { stages = try QuantityStages.shared() }

    /// The number that opens the text.
    private func read(_ text: String) -> Numeral? {
        let fold = stages.fold(text)
        return stages.numerals(fold).numeral(at: 0, limit: fold.count)
    }

    @Test(arguments: [
        ("7", "7"), ("007", "7"), ("40项", "40"), ("２０２家", "202"), ("0.05", "0.05"), ("12.50元", "12.5"),
        ("3.", "3"), ("1.2.3", "1.2"), ("9.x", "9"), ("0", "0"), ("12345678901234567", "12345678901234567"),
    ])
    func readsDigits(text: String, value: String) throws {
        let numeral = try #require(read(text))
        #expect(numeral.value.text == value)
        #expect(numeral.magnitude == 0)
        #expect(numeral.form == .digits)
        #expect(!numeral.isVague)
    }

    @Test(arguments: [
        ("1,234家", "1234", 5), ("12,345,678.9元", "12345678.9", 12), ("1，500人", "1500", 5), ("1,23", "1", 1),
        ("1234,567", "1234", 4), ("1,2345", "1", 1), ("1,234,56", "1234", 5), ("3,000,", "3000", 5),
        ("12,345,678", "12345678", 10),
    ])
    func readsThousandsCommas(text: String, value: String, length: Int) throws {
        let numeral = try #require(read(text))
        #expect(numeral.value.text == value)
        #expect(numeral.range == 0..<length)
    }

    @Test(arguments: ["123456789012345678", "1234567890.12345678", "99999999999999999999999999"])
    func refusesMoreDigitsThanItCanHold(text: String) {
        #expect(read(text) == nil)
    }

    @Test(arguments: [
        ("3.5亿元", "3.5", 8, 3), ("20万人", "20", 4, 2), ("1.2万亿元", "1.2", 12, 3), ("2百万吨", "2", 6, 1),
        ("5千家", "5", 3, 1), ("6千万", "6", 7, 1),
    ])
    func keepsMagnitudesForTheUnit(text: String, value: String, power: Int, start: Int) throws {
        let numeral = try #require(read(text))
        #expect(numeral.value.text == value)
        #expect(numeral.magnitude == power)
        #expect(numeral.magnitudeStart == start)
    }

    @Test(arguments: ["5千瓦", "30千米", "8百分点", "9千克"])
    func leavesMagnitudesThatBeginAUnit(text: String) throws {
        let numeral = try #require(read(text))
        #expect(numeral.magnitude == 0)
        #expect(numeral.range.upperBound == stages.fold(text).firstIndex { NumeralCharacter.digit($0) == nil })
    }

    @Test(arguments: [
        ("51万2千人", "512000", 5), ("3万5千户", "35000", 4), ("2亿3千万元", "230000000", 5), ("1亿2000万", "120000000", 7),
        ("6千5百", "6500", 4),
    ])
    func readsFallingParts(text: String, value: String, length: Int) throws {
        let numeral = try #require(read(text))
        #expect(numeral.value.text == value)
        #expect(numeral.magnitude == 0)
        #expect(numeral.range == 0..<length)
    }

    @Test(arguments: [("3万5亿", "3"), ("2千3万", "2"), ("1万2", "1")])
    func stopsWherePartsDoNotFall(text: String, value: String) throws {
        #expect(try #require(read(text)).value.text == value)
    }

    @Test(arguments: [
        ("300余家", "300", 0), ("300多万人", "300", 4), ("3万余家", "3", 4), ("40多个", "40", 0), ("2亿多元", "2", 8),
    ])
    func readsVagueWords(text: String, value: String, power: Int) throws {
        let numeral = try #require(read(text))
        #expect(numeral.value.text == value)
        #expect(numeral.magnitude == power)
        #expect(numeral.isVague)
    }

    @Test(arguments: ["30多样化", "5余热", "20来自"])
    func aVagueWordNeedsAUnitBehindIt(text: String) throws {
        #expect(try #require(read(text)).isVague == false)
    }

    @Test func endsByItsLimit() throws {
        let fold = stages.fold("12345.67万元")
        let scanner = stages.numerals(fold)
        for limit in 1...fold.count {
            let numeral = try #require(scanner.numeral(at: 0, limit: limit))
            #expect(numeral.range.upperBound <= limit)
        }
    }

    @Test("digits with and without commas read back", arguments: 0..<8)
    func readsBackWhatIsPrinted(seed: Int) throws {
        var random = SeededNumbers(seed: seed)
        for _ in 0..<250 {
            let number = random.number(below: 1_000_000_000_000)
            let text = String(number)
            #expect(try #require(read(text)).value == DecimalNumber(number), "\(text)")
            let commas = SpelledNumber.thousands(number)
            let numeral = try #require(read(commas + "家"))
            #expect(numeral.value == DecimalNumber(number), "\(commas)")
            #expect(numeral.range.upperBound == commas.utf8.count, "\(commas)")
        }
    }
}
