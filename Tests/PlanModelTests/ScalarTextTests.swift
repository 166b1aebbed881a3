import PlanModel
import Testing

@Suite struct ScalarTextTests {
    @Test(arguments: ["", "到2028年", "𠀀平台𠮷", "é\n𠮷"])
    func keepsEveryScalar(_ text: String) {
        let scalars = text.unicodeScalars.map(\.value)
        let kept = ScalarText(scalars)
        #expect(Array(kept) == scalars)
        #expect(kept.count == scalars.count && kept.last == scalars.last)
    }

    @Test func tellsTextsApartThatDifferBeyondTheBasicPlane() {
        #expect(ScalarText([0x20000]) != ScalarText([0x20001]))
        #expect(ScalarText([0x20000]) == ScalarText([0x20000]))
    }
}
