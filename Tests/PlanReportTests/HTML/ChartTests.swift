import PlanModel
import Testing

@testable import PlanReport

@Suite struct ChartTests {
    @Test func barsBeginAtZero() {
        let scale = BarScale(values: [50, 200], width: 100)
        #expect(scale.bar(50) == (0, 25))
        #expect(scale.bar(200) == (0, 100))
    }

    @Test func valuesBelowZeroGoLeft() {
        let scale = BarScale(values: [-50, 150], width: 100)
        #expect(scale.bar(-50) == (0, 25))
        #expect(scale.bar(150) == (25, 75))
    }

    @Test func nothingButZerosHasNoLength() {
        #expect(BarScale(values: [0, 0], width: 100).bar(0) == (0, 0))
    }

    @Test(arguments: [([3.0], 3.0), ([4.0, 1.0, 9.0], 4.0), ([4.0, 1.0, 9.0, 5.0], 4.5)])
    func theMedianIsTheMiddle(values: [Double], median: Double) {
        #expect(BarScale.median(of: values) == median)
    }

    @Test(arguments: [(0, 0), (1, 1), (2, 1), (3, 2), (9, 5), (10, 5)])
    func theMostIsDarkest(count: Int, level: Int) {
        #expect(HeatMapSection.level(of: count, most: 10) == level)
        #expect(HeatMapSection.level(of: 0, most: 0) == 0)
    }

    @Test(arguments: [
        ("成都市", ["成都市"]), ("成都市 2019–2022", ["成都市", "2019–2022"]), ("一二三四五六七八", ["一二三四五六七", "八"]),
    ])
    func labelsBreakAtTheirBlank(label: String, lines: [String]) {
        #expect(SVG.lines(of: label, width: 14) == lines)
    }
}
