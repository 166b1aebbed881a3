import Testing

@testable import PlanResources

@Suite struct UnitSetTests {
    @Test func holdsWhatWasPutIn() {
        var set = UnitSet()
        set.insert(0x4E00)
        set.insert(from: 0x30, to: 0x39)
        set.insert(from: 0xFFFE, to: 0xFFFF)
        for unit: UInt16 in [0x4E00, 0x30, 0x35, 0x39, 0xFFFE, 0xFFFF] { #expect(set.contains(unit)) }
        for unit: UInt16 in [0x4E01, 0x2F, 0x3A, 0xFFFD, 0] { #expect(!set.contains(unit)) }
    }

    @Test func findsTheNextMember() {
        var set = UnitSet()
        set.insert(0x53F0)
        let text = Array("平台，台账".utf16)
        #expect(set.next(in: text.span, from: 0, limit: 5) == 1)
        #expect(set.next(in: text.span, from: 2, limit: 5) == 3)
        #expect(set.next(in: text.span, from: 4, limit: 5) == 5)
        #expect(set.next(in: text.span, from: 2, limit: 3) == 3)
    }
}
