import Formats
import Foundation
import PlanIngest
import PlanModel

/// Reads the characters of scanned pages through tesseract, pages drawn by pdftoppm.
struct PageRecognizer {
    let limits: ReadingLimits

    /// Dots an inch at which pages are drawn.
    private static let resolution = 200
    /// Most pages that are recognised: a page takes a second or more.
    private static let mostPages = 200

    /// - Throws: `PlanFailure` with `converter_missing`, `no_text`, `page_limit` or `timeout`.
    func read(name: String, _ bytes: [UInt8]) throws(PlanFailure) -> FormattedText {
        guard let reader = ForeignProgram.path(of: "tesseract"), let drawer = ForeignProgram.path(of: "pdftoppm") else {
            throw PlanFailure(
                code: "converter_missing", name: name,
                message: "Scanned pages are read by tesseract and pdftoppm; install tesseract-ocr, "
                    + "tesseract-ocr-chi-sim and poppler-utils.")
        }
        let program = try ForeignProgram(limits: limits)
        defer { program.remove() }
        try program.write(bytes, to: "input.pdf")
        try program.run(
            [
                drawer, "-r", String(PageRecognizer.resolution), "-gray", "-png", "-l",
                String(PageRecognizer.mostPages + 1),
                "input.pdf", "page",
            ], name: name)
        let pages = program.names.filter { $0.hasPrefix("page") && $0.hasSuffix(".png") }
        guard pages.count <= PageRecognizer.mostPages else {
            throw PlanFailure(
                code: "page_limit", name: name,
                message: "It has more than \(PageRecognizer.mostPages) scanned pages; cut it into parts.")
        }
        var text: [UInt8] = []
        for page in pages {
            try program.run(
                [reader, page, "text", "-l", "chi_sim", "--psm", "6", "-c", "preserve_interword_spaces=1"], name: name)
            let words = program.read("text.txt") ?? []
            if !text.isEmpty { text.append(0x0C) }
            text += words.filter { $0 != 0x0C && $0 != 0x0D }
        }
        guard text.contains(where: { $0 > 0x20 }) else {
            throw PlanFailure(
                code: "no_text", name: name, message: "No characters were recognised on its pages; get the text file.")
        }
        let notice = Notice(
            code: "ocr", message: "Characters were recognised from pictures; look at the pages before using a figure.")
        return FormattedText(
            format: "pdf", encoding: "UTF-8", text: Array(String(decoding: text, as: UTF8.self).utf8), notices: [notice]
        )
    }
}
