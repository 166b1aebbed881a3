import PlanModel
import TestSupport
import Testing

@Suite struct ReadingViewTests {
    /// Views with gaps in random places, beside a plain look through the places.
    @Test func findsPlacesAsAPlainSearchDoes() {
        var random = SeededGenerator(seed: 14)
        for _ in 0..<400 {
            var (places, next): ([Int32], Int32) = ([], 0)
            for _ in 0..<Int.random(in: 1...30, using: &random) {
                next += Int32.random(in: 0...4, using: &random) / 3
                places.append(next)
                next += 1
            }
            let view = ReadingView(fold: places.map { _ in 0x4E00 }, places: places, repairs: [])
            #expect(view.places == places)
            let start = Int.random(in: 0..<places.count, using: &random)
            let end = Int.random(in: start + 1...places.count, using: &random)
            #expect(view.canonical(start..<end) == TextSpan(Int(places[start]), Int(places[end - 1]) + 1))
            #expect(view.canonical(start..<start).start == Int(places[start]))
            let span = TextSpan(Int(next) / 3, Int(next) + 2)
            let first = places.firstIndex { Int($0) >= span.start } ?? places.count
            #expect(view.range(of: span) == first..<places.count)
        }
    }
}
