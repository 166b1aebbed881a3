import PlanModel
import Testing

@Suite struct FidelityTests {
    @Test func countsEachCharacterOnce() {
        let repairs = [
            Repair(kind: .pageNumber, span: TextSpan(2, 5), note: ""),
            Repair(kind: .invisible, span: TextSpan(4, 6), note: ""),
            Repair(kind: .deletion, span: TextSpan(6, 6), note: "", left: .init(text: "旧", characters: 7)),
            Repair(kind: .regional, span: TextSpan(6, 8), note: ""),
            Repair(kind: .unreadable, span: TextSpan(8, 9), note: ""),
            Repair(kind: .mojibake, span: TextSpan(9, 99), note: ""),
        ]
        let fidelity = Fidelity(characters: 12, repairs: repairs)
        #expect(fidelity == Fidelity(read: 4, repaired: 11, unreadable: 4))
        #expect(fidelity.total == 12 + 7)
    }

    @Test func aCleanTextIsReadAsItStands() {
        #expect(Fidelity(characters: 3, repairs: []) == Fidelity(read: 3, repaired: 0, unreadable: 0))
    }
}
