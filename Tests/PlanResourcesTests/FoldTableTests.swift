import ICU
import PlanResources
import Testing

@Suite struct FoldTableTests {
    private static let resources: ResourceSet = {
        do { return try ResourceSet() } catch { fatalError("\(error)") }
    }()
    private let fold = FoldTableTests.resources.fold

    @Test(arguments: [
        ("臺灣產業", "台湾产业"), ("ＡＢＣ０９", "abc09"), ("ABC", "abc"), ("（％）", "(%)"), ("﹙1﹚﹐﹑﹒﹔﹕﹪", "(1),、.;:%"),
        ("「甲」『乙』", "“甲”“乙”"),
        ("\u{3000}\u{A0}\t", "   "), ("–―─", "———"), ("〜～∼", "~~~"), ("○◯〇", "〇〇〇"), ("2028年", "2028年"),
    ])
    func folds(_ text: String, _ expected: String) {
        #expect(String(decoding: fold.key(text), as: UTF16.self) == expected)
    }

    @Test func keepsOneUnitForACharacter() {
        #expect(fold.key("全𠀀市") == [0x5168, 0xFFFD, 0x5E02])
        #expect(fold.fold(0x1F600) == 0xFFFD)
    }

    /// A fold of a fold is the fold, but for 苎, 苧 and 薴, which ICU exchanges: look-up keys may be folded again.
    @Test func foldsOnce() {
        for unit in UInt16.min...UInt16.max where ![0x82CE, 0x82E7, 0x85B4].contains(unit) {
            #expect(fold.unit(fold.unit(unit)) == fold.unit(unit), "U+\(String(unit, radix: 16))")
        }
    }

    @Test func tellsWhereACharacterStands() {
        #expect(fold.leaning(0x7522) == -1)  // 產
        #expect(fold.leaning(0x4EA7) == 1)  // 产
        #expect(fold.leaning(0x5E02) == 0)  // 市
        #expect(fold.leaning(0x20000) == 0)
    }

    /// The table is ICU's transform of each character that turns into one other of the basic plane.
    @Test(.enabled(if: ICUVersions.current.icu.hasPrefix("72.")))
    func holdsWhatICUTransforms() throws {
        let transform = try Transform("Traditional-Simplified")
        let table = try FoldTableTests.resources.folder.table("Fold/variants.tsv")
        let known = Dictionary(uniqueKeysWithValues: table.rows.map { ($0[0], $0[1]) })
        let characters = [0x2E80...0x2FDF, 0x3005...0x3007, 0x3400...0x9FFF].joined()
            .compactMap { Unicode.Scalar($0).map { String($0) } }
        let transformed = try transform.apply(characters.joined(separator: "\n")).split(separator: "\n")
        try #require(transformed.count == characters.count)
        for (source, target) in zip(characters, transformed) where known[source] != nil || target != source {
            guard target.unicodeScalars.count == 1, target.utf16.count == 1 else { continue }
            #expect(known[source] ?? source == target, "\(source)")
        }
    }
}
