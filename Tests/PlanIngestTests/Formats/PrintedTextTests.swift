import Formats
import PlanModel
import PlanResources
import Testing

@testable import PlanIngest

/// Printed pages as values: what stands where, and the text that comes of it.
@Suite struct PrintedTextTests {
    /// Characters of a line in 12 points, a Chinese one 12 wide, others 6.
    private func line(_ text: String, x: Float = 72, y: Float, angle: Float = 0) -> [PDFCharacter] {
        var (place, characters): (Float, [PDFCharacter]) = (x, [])
        for scalar in text.unicodeScalars {
            let width: Float = scalar.value < 0x80 ? 6 : 12
            characters.append(
                PDFCharacter(
                    scalar: scalar.value, left: place, bottom: y - 2, right: place + width, top: y + 10, baseline: y,
                    size: 12,
                    angle: angle))
            place += width
        }
        return characters
    }

    private func page(_ characters: [[PDFCharacter]], boxes: [PDFBox] = []) -> PDFPage {
        PDFPage(width: 600, height: 800, characters: characters.flatMap { $0 }, boxes: boxes)
    }

    private func read(_ pages: PDFPage...) throws -> FormattedText {
        var draft = TextDraft(limits: ReadingLimits())
        try PrintedText(pages.map { PrintedPage($0) }).write(to: &draft)
        return try draft.finish(format: "pdf")
    }

    private let full = "全市围绕目标任务推动重点产业加快发展建设示范基地"  // 24 characters: the width of the column

    @Test func fullRowsGoOnInTheNext() throws {
        let read = try read(
            page([
                line("　　" + full.prefix(22), y: 700), line(full, y: 680), line("完善机制。", y: 660),
                line("　　强化保障。", y: 640),
            ]))
        #expect(read.words == full.prefix(22) + full + "完善机制。\n强化保障。\n")
    }

    @Test func rowsThatAreSetInOrFarBelowBeginAParagraph() throws {
        let apart = try read(page([line(full, y: 700), line(full, y: 680), line(full, y: 640), line("完。", y: 620)]))
        #expect(apart.words == "\(full)\(full)\n\(full)完。\n")
        let setIn = try read(page([line(full, y: 700), line(full, x: 96, y: 680), line(full, y: 660)]))
        #expect(setIn.words.split(separator: "\n").count == 2)
    }

    @Test func aRowEndsWhereTheNextWordHadNoRoom() throws {
        let read = try read(
            page([
                line(full, y: 700), line(String(full.prefix(21)), y: 680), line("1234567%。", y: 660),
                line(full, y: 640),
            ]))
        #expect(read.words.hasPrefix(full + full.prefix(21) + "1234567%。"))
    }

    @Test func lettersArePartedFromLetters() throws {
        let read = try read(page([line(full.prefix(20) + "AI model", y: 700), line("training", y: 680)]))
        #expect(read.words == full.prefix(20) + "AI model training\n")
    }

    @Test func charactersThatAreDrawnTwiceStandOnce() throws {
        let read = try read(page([line("目标任务", y: 700), line("目标任务", x: 72.4, y: 700)]))
        #expect(read.words == "目标任务\n")
        #expect(try self.read(page([line("步步为营", y: 700)])).words == "步步为营\n")
    }

    @Test func pageNumbersAndRunningHeadsAreLeftOutAndListed() throws {
        let pages = (1...3).map { number in
            page([line("某市行动方案", y: 780), line(full, y: 700), line("— \(number) —", y: 30)])
        }
        let read = try read(pages[0], pages[1], pages[2])
        #expect(read.words == "\(full)\u{0C}\(full)\u{0C}\(full)\n")
        #expect(read.repairs.count { $0.kind == .runningHead } == 3)
        #expect(read.repairs.count { $0.kind == .pageNumber } == 3)
    }

    @Test func textOnOnePageIsNoRunningHead() throws {
        let read = try read(page([line("某市行动方案", y: 780), line(full, y: 700)]), page([line("完善机制。", y: 700)]))
        #expect(read.words.hasPrefix("某市行动方案\n"))
        #expect(read.repairs.isEmpty)
    }

    @Test func twoColumnsAreReadOneAfterTheOther() throws {
        let rows = (0..<10).map { row in
            line("左\(row)目标任务目标任务目标任务目标", x: 50, y: 700 - Float(row) * 20)
                + line("右\(row)保障措施保障措施保障措施保障", x: 320, y: 700 - Float(row) * 20)
        }
        let words = try read(page(rows)).words
        let left = try #require(words.firstRange(of: "左9"))
        let right = try #require(words.firstRange(of: "右0"))
        #expect(left.lowerBound < right.lowerBound)
    }

    @Test func ruledTablesAreRows() throws {
        func across(_ y: Float, from: Float = 70, to: Float = 370) -> PDFBox {
            PDFBox(left: from, bottom: y, right: to, top: y + 0.5)
        }
        func down(_ x: Float, from: Float = 640, to: Float = 720) -> PDFBox {
            PDFBox(left: x, bottom: from, right: x + 0.5, top: to)
        }
        let text = [
            line("表一主要指标", y: 740), line("指标", y: 700), line("单位", x: 180, y: 700), line("目标", x: 280, y: 700),
            line("产值", y: 660), line("亿元", x: 180, y: 660), line("500", x: 280, y: 660), line("说明文字。", y: 600),
        ]
        let boxes = [across(640), across(680), across(720), down(70), down(170), down(270), down(370)]
        let read = try read(page(text, boxes: boxes))
        #expect(read.words == "表一主要指标\n指标\t单位\t目标\n产值\t亿元\t500\n说明文字。\n")
        let merged = [across(640), across(680, from: 170), across(720), down(70), down(170), down(270), down(370)]
        #expect(try self.read(page(text, boxes: merged)).words.contains("指标产值\t单位\t目标\n\t亿元\t500\n"))
    }

    @Test func turnedTextIsLeftOut() throws {
        let read = try read(page([line(full, y: 700), line("水印", y: 400, angle: 45)]))
        #expect(read.words == full + "\n")
        #expect(read.repairs.map(\.kind) == [.hidden])
    }

    @Test func radicalsAreReadAsCharacters() throws {
        var text = FormattedText(format: "pdf", encoding: "UTF-8", text: Array("⼈工智能，⻓江\n".utf8))
        try RadicalTable(folder: ResourceSet().folder).replace(in: &text)
        #expect(text.words == "人工智能，长江\n")
        #expect(text.repairs.map(\.span) == [TextSpan(0, 1), TextSpan(5, 6)])
        #expect(text.repairs.allSatisfy { $0.kind == .radical })
    }
}
