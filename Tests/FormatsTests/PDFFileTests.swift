import Formats
import PlanResources
import TestSupport
import Testing

@Suite struct PDFFileTests {
    /// Characters of each page, lines and rectangles included.
    private static func counts(_ bytes: [UInt8], _ library: String) throws -> [[Int]] {
        let file = try PDFFile(bytes, library: library)
        return (0..<file.pageCount).map { index in
            file.page(index).map { [$0.characters.count, $0.boxes.count, $0.images] } ?? []
        }
    }

    /// PDFium itself keeps things for a whole process: files that are read side by side crashed it.
    @Test func filesAreReadSideBySide() async throws {
        guard let library = PDFLibrary.path() else { return }  // `make setup` fetches it; CI has it
        let files = try Corpus.names(in: "Formats", suffix: ".pdf").map { try Corpus.bytes("Formats/\($0)") }
        let expected = try files.map { try Self.counts($0, library) }
        try #require(expected.count > 1 && expected.allSatisfy { $0.first?.first ?? 0 > 100 })
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for round in 0..<40 * files.count {
                let (bytes, counts) = (files[round % files.count], expected[round % files.count])
                group.addTask { try Self.counts(bytes, library) == counts }
            }
            for try await isSame in group { #expect(isSame) }
        }
    }
}
