import PlanModel
import Testing

/// A text whose view passes over the page number and the line ends in 关⏎7⏎键.
private let source = SourceText(
    name: "t.txt", sha256: "", byteCount: 0, format: "text", encoding: "UTF-8",
    scalars: ScalarText("关\n7\n键项目".unicodeScalars.map(\.value)), script: .hans,
    view: ReadingView(
        fold: "关键项目".utf16.map { $0 }, places: [0, 4, 5, 6],
        repairs: [Repair(kind: .pageNumber, span: TextSpan(1, 4), note: "")]))

@Suite struct SourceTextTests {
    @Test func quotesWhatStandsThereNoiseIncluded() {
        #expect(source.quote(view: 0..<2) == "关\n7\n键")
        #expect(source.quote(TextSpan(4, 7)) == "键项目")
    }

    @Test func readsWithoutNoise() {
        #expect(source.reading(0..<4) == "关键项目")
    }

    @Test func givesCanonicalSpans() {
        #expect(source.view.canonical(0..<2) == TextSpan(0, 5))
        #expect(source.view.canonical(2..<2) == TextSpan(5, 5))
        #expect(source.view.canonical(4..<4) == TextSpan(7, 7))
    }

    @Test func emptyViewHasAnEmptySpan() {
        #expect(ReadingView(fold: [], places: [], repairs: []).canonical(0..<0) == TextSpan(0, 0))
    }

    @Test func viewKnowsItsMarksAndLines() {
        let fold = Array("港区a1，二。\n\n完 成\n".utf16)
        let view = ReadingView(fold: fold, places: fold.indices.map { Int32($0) }, repairs: [])
        #expect(view.marks.map { fold[Int($0)] } == Array("，。\n\n \n".utf16))
        #expect(Array(view.lines) == [0..<7, 8..<8, 9..<12])
        #expect(view.firstMark(from: 0) == 0 && view.firstMark(from: 5) == 1 && view.firstMark(from: 99) == 6)
        #expect(Array(ReadingView(fold: [0x5B8C], places: [0], repairs: []).lines) == [0..<1])
        #expect(ReadingView(fold: [], places: [], repairs: []).lines.isEmpty)
    }
}
