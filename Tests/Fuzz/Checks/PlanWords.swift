import Foundation
import PlanResources

/// Texts made of what the rules look for: two bytes are a word, a sign, a number, any character, or a run of the last one.
struct PlanWords: Sendable {
    /// Cells of all tables that are short enough to be words, in the order of their tables.
    private let words: [String]

    /// Longest text, in bytes.
    private static let longest = 24_000
    private static let longestWord = 36

    init() {
        let folder = ResourceFolder.standard()
        let names = (FileManager.default.subpaths(atPath: folder.path) ?? []).filter { $0.hasSuffix(".tsv") }.sorted()
        var words: [String] = []
        for name in names where name != "MANIFEST.tsv" {
            guard let table = try? folder.table(name) else { fatalError("\(name) cannot be read") }
            for row in 0..<table.rowCount {
                for column in table.columns.indices
                where (1...PlanWords.longestWord).contains(table.byteCount(row, column)) {
                    words.append(table.text(row, column))
                }
            }
        }
        self.words = words
    }

    /// The text that some bytes stand for.
    func text(of bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        var last = ""
        for place in stride(from: 0, to: bytes.count - 1, by: 2) {
            let (kind, number) = (Int(bytes[place]), Int(bytes[place + 1]))
            var times = 1
            switch kind {
            case ..<0x70: last = words[(kind << 8 | number) * words.count / 0x7000]
            case ..<0xA8: last = PlanWords.signs[number % PlanWords.signs.count]
            case ..<0xE0: last = PlanWords.numbers[number % PlanWords.numbers.count]
            case ..<0xF0: last = Unicode.Scalar(UInt32(kind & 0xF) << 12 | UInt32(number) << 4).map { String($0) } ?? ""
            default: times = number * (kind == 0xFF ? 64 : 1)
            }
            let room = PlanWords.longest - text.count
            for _ in 0..<min(times, room / max(1, last.utf8.count)) { text += Array(last.utf8) }
        }
        return text
    }

    private static let signs =
        "，。；、：！？（）()【】[]《》“”‘’·%％‰+-~～<>＜＞≥≤=/\\|#*◆●①②⑩㈠ \t\u{3000}\u{200B}\u{FEFF}\u{A0}\u{C}.,:;"
        .unicodeScalars.map { String($0) } + [
            "\n", "\n", "\n\n", "\r\n", "——", "……", "**", "##", "……12\n", "— 12 —\n", "附件", "第", "条", "章", "（一）", "一、",
            "1.",
            "一是", "的", "和", "及", "等", "各", "本", "该", "其中", "分别", "由", "到", "至", "比", "每", "全市",
        ]

    private static let numbers = [
        "0", "1", "5", "10", "99999999999999999999", "3.14", "0.0000000000000001", "100000000000000000000000", "1,000",
        "1，000", "５０", "⑤", "1/3", "1.2.3.4", "1:2", "-5", "50%", "百分之", "百分之五十", "三分之一", "一", "二", "三", "十", "百", "千",
        "万", "亿", "万亿", "零", "〇", "两", "半", "多", "余", "几", "数", "倍", "翻一番", "成", "个", "元", "亿元", "万人", "平方公里", "公里",
        "年", "月", "日", "2025", "2025年", "2021—2025年", "2025.12.31", "99年99月99日", "二〇二五年", "民国一一四年", "“十四五”", "十四五",
        "12月", "第1季度", "上半年", "年底", "今年", "去年", "近", "约", "以上", "以下", "不低于", "超过", "最高", "前", "后", "内", "万户", "1+2+3",
    ]
}
