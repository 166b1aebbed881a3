import PlanModel
import Testing

@Suite struct ChunkNumbersTests {
    private static let text = String(
        repeating: "围绕减速器控制器和传感器开展联合攻关，每年支持研发项目不少于十二项，带动上下游企业协同创新，提升整机性能。", count: 20)

    /// The text in pieces of `length` characters, each with its number, as a sharing site leaves them.
    private func pieces(_ length: Int) -> String {
        let characters = Array(ChunkNumbersTests.text)
        let starts = stride(from: 0, to: characters.count, by: length)
        return starts.enumerated().map { number, start in
            "\(number + 1)、" + String(characters[start..<min(start + length, characters.count)])
        }.joined(separator: "\n")
    }

    @Test(arguments: [97, 150, 201])
    func joinsPiecesOfOneLength(_ length: Int) throws {
        #expect(try reading(pieces(length)) == ChunkNumbersTests.text)
        #expect(try Set(repairs(pieces(length))) == [.pageNumber])
    }

    @Test func leavesTheLineBeforeAlone() throws {
        #expect(try reading("云溪市方案\n" + pieces(150)) == "云溪市方案\n" + ChunkNumbersTests.text)
    }

    @Test(arguments: [
        "1、建设园区。\n2、引进企业。\n3、培养人才。\n4、加强宣传。",
        "1、建设园区\n2、引进企业\n3、培养人才\n4、加强宣传\n5、督促检查",
    ])
    func leavesListItems(_ text: String) throws { #expect(try reading(text) == text) }

    @Test func leavesLongListItems() throws {
        let item = String(ChunkNumbersTests.text.prefix(106))
        let text = (1...6).map { "\($0)、\(item)" }.joined(separator: "\n")
        #expect(item.hasSuffix("。"))
        #expect(try reading(text) == text)
    }

    @Test func leavesNumbersThatDoNotCountUp() throws {
        let text = pieces(150).replacing("3、", with: "9、")
        #expect(try reading(text) == text)
    }
}
