import Formats
import PlanModel

/// Reads PDF files that hold text.
struct PDFReader {
    /// Where PDFium lies; nil where it is not there.
    let library: String?
    let limits: ReadingLimits

    /// Least share of characters that the file must name, in percent, for its text to be relied on.
    private static let leastNamed = 90
    /// Fewest characters that make a page one with text.
    private static let fewest = 8

    /// - Throws: `FormatFault`.
    /// - Complexity: O(n log n) for n characters and lines of a page, summed over the pages.
    func read(_ bytes: [UInt8]) throws(FormatFault) -> FormattedText {
        guard let library else { throw .pdf(.noLibrary) }
        let file: PDFFile
        do throws(PDFFault) {
            file = try PDFFile(bytes, library: library)
        } catch { throw .pdf(error) }
        let count = file.pageCount
        guard count > 0 else { throw .pdf(.corrupt) }
        guard count <= limits.pages else { throw .pages }
        var pages: [PrintedPage] = []
        var census = Census()
        for index in 0..<count {
            let page = file.page(index)
            census.count(page, number: index + 1)
            if census.characters > limits.characters { throw .text }
            pages.append(PrintedPage(page))
        }
        guard census.damaged < count else { throw .pdf(.corrupt) }
        if census.characters < PDFReader.fewest { throw census.pictured.isEmpty ? .noText : .scanned }
        var draft = TextDraft(limits: limits)
        try PrintedText(pages).write(to: &draft)
        census.report(to: &draft)
        return try draft.finish(format: "pdf")
    }

    /// What the pages hold, for what people should know.
    private struct Census {
        var characters = 0
        var unnamed = 0
        var damaged = 0
        /// Numbers of the pages that are pictures.
        var pictured: [Int] = []

        mutating func count(_ page: PDFPage?, number: Int) {
            guard let page else {
                damaged += 1
                return
            }
            let printed = page.characters.filter { !$0.isGenerated && $0.scalar > 0x20 }
            characters += printed.count
            unnamed += printed.count { $0.isUnmapped || $0.scalar == 0xFFFE || (0xE000...0xF8FF).contains($0.scalar) }
            if printed.count < PDFReader.fewest, page.images > 0 { pictured.append(number) }
        }

        func report(to draft: inout TextDraft) {
            if unnamed * 100 > characters * (100 - PDFReader.leastNamed) {
                draft.notice(
                    "text_unreliable",
                    "Its fonts do not say which characters they draw; figures may be wrong. Let them be recognised with --ocr."
                )
            }
            if !pictured.isEmpty {
                let shown = pictured.prefix(20).map(String.init).joined(separator: ", ")
                let more = pictured.count > 20 ? " and \(pictured.count - 20) more" : ""
                draft.notice("pages_without_text", "Pages that are pictures were not read: \(shown)\(more).")
            }
            if damaged > 0 { draft.notice("pages_damaged", "\(damaged) damaged pages were not read.") }
        }
    }
}
