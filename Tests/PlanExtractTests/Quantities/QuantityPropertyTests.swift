import PlanModel
import TestSupport
import Testing

@testable import PlanExtract

/// What holds for every text, whatever stands in it.
@Suite struct QuantityPropertyTests {
    @Test(
        "quotes of our own plans are the text at their spans", arguments: Corpus.names(in: "Documents", suffix: ".txt"))
    func documents(name: String) throws {
        let text = try Corpus.text("Documents/\(name)")
        let reading = try QuantityReading(text)
        try expectSound(text, reading)
    }

    @Test func ourOwnPlansHoldQuantities() throws {
        let names = Corpus.names(in: "Documents", suffix: ".txt")
        let counts = try names.map { try QuantityReading(try Corpus.text("Documents/\($0)")).quantities.count }
        #expect(counts.reduce(0, +) > 30, "\(counts)")
    }

    @Test("random mixtures give sound quantities", arguments: 0..<32)
    func mixtures(seed: Int) throws {
        var mixture = Mixture(seed: seed)
        for _ in 0..<12 {
            let text = mixture.text(pieces: 120)
            try expectSound(text, try QuantityReading(text))
        }
    }

    @Test("a sentence of random pieces is read within its bounds", arguments: 0..<32)
    func sentences(seed: Int) throws {
        var mixture = Mixture(seed: 1000 + seed)
        for _ in 0..<12 {
            let sentence = try OneSentence(mixture.text(pieces: 40))
            let range = sentence.context.range
            var end = 0
            for measure in sentence.context.measures {
                #expect(measure.range.lowerBound >= end && measure.range.upperBound <= range.upperBound)
                #expect(
                    measure.range.contains(measure.core.lowerBound)
                        && measure.core.upperBound <= measure.range.upperBound)
                #expect(measure.unitRange.lowerBound >= 0 && measure.unitRange.upperBound <= range.upperBound)
                end = measure.range.upperBound
            }
            let phrases = NounPhrases(context: sentence.context)
            for index in sentence.context.measures.indices {
                for phrase in [phrases.right(of: index), phrases.left(of: index)?.phrase] {
                    #expect(
                        phrase.map { !$0.isEmpty && $0.lowerBound >= 0 && $0.upperBound <= range.upperBound } ?? true)
                }
            }
        }
    }

    @Test("a text cut at any place is read without a fault", arguments: 0..<6)
    func prefixes(seed: Int) throws {
        var mixture = Mixture(seed: 2000 + seed)
        let scalars = Array(mixture.text(pieces: 60).unicodeScalars)
        for end in 0...scalars.count {
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars[..<end])
            let sentence = try OneSentence(String(text))
            for quantity in sentence.quantities { #expect(sentence.source.quote(quantity.span) == quantity.quote) }
        }
    }

    private func expectSound(_ text: String, _ reading: QuantityReading) throws {
        let bounds = TextSpan(0, reading.source.scalars.count)
        var last = TextSpan(0, 0)
        for quantity in reading.quantities {
            #expect(bounds.contains(quantity.span))
            #expect(quantity.span.length > 0)
            #expect(last.end <= quantity.span.start, "\(quantity.quote) at \(quantity.span)")
            #expect(reading.source.quote(quantity.span) == quantity.quote)
            #expect(quantity.sentence.contains(quantity.span))
            #expect(quantity.min != nil || quantity.max != nil)
            #expect((quantity.comparator == .range) == (quantity.min != nil && quantity.max != nil))
            if let span = quantity.due?.span { #expect(bounds.contains(span)) }
            last = quantity.span
        }
        for entry in reading.unparsed { #expect(reading.source.quote(entry.span) == entry.quote) }
        #expect(try QuantityReading(text).quantities == reading.quantities)
    }
}

/// Random texts of numerals, units, brackets, Latin letters and the words of plans.
struct Mixture {
    private var random: SeededGenerator

    private static let pieces = [
        "1", "25", "3,000", "2.5", "１２", "三", "二十", "百", "十几", "两", "〇", "万", "亿", "千", "%", "％", "‰", "个", "家", "项",
        "亿元", "万人",
        "平方公里", "个百分点", "倍", "成", "番", "第", "前", "首位", "翻", "倍增", "PFLOPS", "GB", "A", "x", "5G", "IPv6", "nm", "（",
        "）", "(", ")", "“", "”",
        "《", "》", "「", "」", "，", "。", "、", "；", "：", "\n", " ", "　", "—", "-", "~", "/", "+", "×", "=", ".", "至", "到",
        "不超过", "超过", "以上", "以内",
        "左右", "约", "近", "最高", "至少", "达到", "增长", "下降", "占", "分别", "分之", "的", "对", "给予", "奖励", "补贴", "企业", "茶室", "规模",
        "应用场景", "全省",
        "全市", "到2029年", "2025年", "今年", "三年", "一、", "（一）", "1.", "建成", "培育", "力争", "将", "已", "其中", "和", "与", "等", "每",
        "多", "余", "\u{200B}", "𠀀", "億", "個",
        "2027年目标", "茶园（万亩）",
    ]

    init(seed: Int) { random = SeededGenerator(seed: UInt64(seed)) }

    /// A text of 1 to `pieces` pieces that always begins with a letter, so that it is never blank.
    mutating func text(pieces: Int) -> String {
        var text = "茶"
        for _ in 0..<Int.random(in: 1...pieces, using: &random) {
            text += Mixture.pieces[Int.random(in: 0..<Mixture.pieces.count, using: &random)]
        }
        return text
    }
}
