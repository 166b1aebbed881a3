import PlanModel
import Testing

@Suite struct UnreadableTests {
    @Test(arguments: [
        ("产值达到\u{E123}亿元", [TextSpan(4, 5)]), ("产值1(cid:45)0亿元", [TextSpan(3, 11)]),
        ("全市\u{FFFD}\u{FFFD}", [TextSpan(0, 4)]), ("增长1\u{FFFD}\u{FFFD}0%", [TextSpan(3, 5)]),
        ("产值(cid:3)1(cid:4)亿元全市建成更多的园区和更多的企业", [TextSpan(2, 17)]), ("产值达到\u{F0045}亿元", [TextSpan(4, 5)]),
        ("产值1\u{336}0\u{336}亿元全市建成更多园区", [TextSpan(3, 6)]), ("全市产值\u{FFFC}亿元", [TextSpan(4, 5)]),
        ("\u{F031}00亿元产值", [TextSpan(0, 1)]),
    ])
    func listsThemAndLeavesABorder(_ text: String, _ spans: [TextSpan]) throws {
        let found = try source(text)
        #expect(found.view.repairs.map(\.kind) == spans.map { _ in .unreadable })
        #expect(found.view.repairs.map(\.span) == spans)
        #expect(found.view.fold.count { $0 == 0xFFFD } == spans.count)
        #expect(isPartition(found))
    }

    @Test(arguments: [
        ("\u{F0B7} 建成码头12座。\n\u{F0B7} 建成园区3个。", "建成码头12座。\n建成园区3个。"), ("\u{F06C}建成码头12座。", "建成码头12座。"),
    ])
    func bulletsOfSymbolFontsAreBullets(_ text: String, _ expected: String) throws {
        #expect(try reading(text) == expected)
        #expect(Set(try repairs(text)) == [.symbol])
    }

    @Test func aLineOfThemGoesAsAWhole() throws {
        let found = try source("云溪市\n\u{E001}\u{E002}建成\u{E003}\u{E004}\u{E005}100亿\u{E006}\n全市")
        #expect(found.view.repairs.map(\.span) == [TextSpan(4, 16)])
        #expect(String(decoding: found.view.fold, as: UTF16.self) == "云溪市\n\u{FFFD}\n全市")
        #expect(found.fidelity == Fidelity(read: 7, repaired: 0, unreadable: 12))
    }

    @Test(arguments: ["全市（cid）建成", "全市(cid:)建成", "全市(cid:12345678)建成", "全𠀀市", "全市👍建成", "全市①②建成"])
    func leavesWhatCanBeRead(_ text: String) throws {
        #expect(try reading(text) == text)
        #expect(try repairs(text).isEmpty)
    }

    @Test func theWideBlankOfGB18030IsABlank() throws {
        let found = try source("到\u{E5E5}2028年")
        #expect(found.view.repairs.map(\.kind) == [.innerSpace])
    }

    @Test func isLinear() throws {
        let clock = ContinuousClock()
        for piece in ["\u{E001}", "\u{E001}全市建成", "\u{E001}全市建成\n", "(cid:1)全市建", "\u{F0001}全"] {
            let text = "全市" + String(repeating: piece, count: 60_000 / piece.unicodeScalars.count)
            #expect(try clock.measure { _ = try source(text) } < .seconds(20))
        }
    }
}
