import PlanIngest
import PlanModel
import TestSupport
import Testing

@Suite struct ReadingViewBuilderTests {
    /// Pieces that documents are made of, furniture and noise among them.
    private static let pieces = [
        "到 2028 年，", "建成 10 个平台。", "\n", "\n\n", "\n1\n", "\n- 2 -\n", "3、", "来源：云溪日报", "时间：2026-02-05", "下载\n打印\n",
        "首页 > 要闻", "（一）", "——", "围绕减速器、控制器和传感器开展联合攻关", "，", "\u{200B}", "\u{3000}\u{3000}", "Robot\nSystems",
        "\u{E001}", "(cid:12)", "（cháoyáng）", "人 工 智 能 产 业", "浜哄伐鏅鸿兘", "äººå·¥æ™ºèƒ½", "\u{FFFD}", "\u{F0B7} ", "𝟐",
        "ā", "（ai）",
        "推动重点企业上云用数，到2027年建成智能工厂30家以上，培育企业20家，打造更高水平的产业体系。\n",
        "声明：", "本报记者 李一 摄", "𠀀", "|", "【", "第 3 页", "增长 5 %", "\u{0}", "............ 3\n", "一、目标\n",
    ]

    @Test func keepsEveryCharacterOnceOrListsIt() throws {
        var random = SeededGenerator(seed: 11)
        for round in 0..<1500 {
            var text = "全"
            for _ in 0..<Int.random(in: 0...60, using: &random) {
                text += ReadingViewBuilderTests.pieces.randomElement(using: &random) ?? ""
            }
            if round % 3 == 0 { text += random.text(limit: 50) }
            let found = try source(text)
            #expect(isPartition(found), "\(text.debugDescription)")
        }
    }

    @Test func readsOurCorpusWithoutLoss() throws {
        for name in Corpus.names(in: "Documents", suffix: ".txt") {
            let found = try reader.read(name: name, bytes: try Corpus.bytes("Documents/\(name)"))
            #expect(isPartition(found), "\(name)")
        }
    }

    @Test func foldsWhatStays() throws {
        let found = try source("建設１０個ＡＩ平臺，「雲」")
        #expect(String(decoding: found.view.fold, as: UTF16.self) == "建设10个ai平台,“云”")
        #expect(found.view.places == (0..<13).map { Int32($0) })
    }

    @Test func putsOneMarkForACharacterOutsideTheBasicPlane() throws {
        let found = try source("全𠀀市")
        #expect(found.view.fold == [0x5168, 0xFFFD, 0x5E02])
        #expect(found.quote(view: 1..<2) == "𠀀")
    }

    @Test func joinsTheWordsThatAPageNumberCut() throws {
        let found = try source("各区要把智能制造作为全年工作的重中之重来抓好抓实，推动重点企\n- 1 -\n\n业上云用数。")
        let word = found.view.fold.count - 8..<found.view.fold.count - 4
        #expect(found.reading(word) == "点企业上")
        #expect(found.quote(view: word) == "点企\n- 1 -\n\n业上")
    }
}
