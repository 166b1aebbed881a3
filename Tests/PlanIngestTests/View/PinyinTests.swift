import PlanModel
import Testing

@Suite struct PinyinTests {
    @Test(arguments: [
        ("朝阳（cháoyáng）区", "朝阳区"), ("亳（bó）州和犍(qián)为", "亳州和犍为"), ("歙县（Shè Xiàn）的茶", "歙县的茶"),
        ("朝cháo阳yáng区建成", "朝阳区建成"), ("西安（xī'ān）市", "西安市"), ("女（nǚ）红", "女红"),
        ("长（cha\u{301}ng）安", "长安"), ("长安(changan)汽车", "长安汽车"), ("黄陂（huang pi）区", "黄陂（huang pi）区"),
        ("云溪市人工智能\nyúnxī shì réngōng zhìnéng\n全市建成", "云溪市人工智能\n全市建成"),
        ("關(guan) 於(yu) 產(chan) 業(ye) 規模", "關於產業規模"),
        ("wǒ men de chéng shì\n我们的城市\n全市建成", "我们的城市\n全市建成"),
    ])
    func passesOverWhatSpellsTheCharacters(_ text: String, _ expected: String) throws {
        #expect(try reading(text) == expected)
        if expected != text { #expect(Set(try repairs(text)) == [.pinyin]) }
    }

    @Test(arguments: [
        "人工智能（AI）平台", "生成内容（AIGC）和（ai）", "投资回报率（ROI）", "大模型（llm）", "风机（fan）", "歌曲（song）", "王伟（Wang Wei）博士",
        "贝利（Pelé）队", "居里（Curé）夫人", "咖啡（café）馆", "个人简历（résumé）", "（cháoyáng）区", "阳（cháoyáng）区", "建成AI平台", "Rāmāyaṇa和全市",
        "全市naïve贝叶斯", "晶体管（pnp）", "云溪市\nWáng Wěi Lǐ Míng Zhào Mǐn\n全市建成", "企业（long\n）",
    ])
    func leavesAbbreviationsNamesAndForeignWords(_ text: String) throws {
        #expect(try reading(text) == text)
        #expect(try repairs(text).isEmpty)
    }

    @Test func isLinear() throws {
        let clock = ContinuousClock()
        for piece in ["全（a", "全ā", "全（āāāā ", "ā\n全\n"] {
            let text = "全市" + String(repeating: piece, count: 60_000 / piece.unicodeScalars.count)
            #expect(try clock.measure { _ = try source(text) } < .seconds(20))
        }
    }
}
