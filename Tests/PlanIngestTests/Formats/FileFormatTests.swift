import Testing

@testable import PlanIngest

@Suite struct FileFormatTests {
    @Test(arguments: [
        ("<!DOCTYPE html><html>", "a.txt", FileFormat.html), ("\n  <HTML lang=zh>", "a", .html),
        ("<p>甲</p>", "a.html", .html),
        ("<!-- x --><html>", "a", .html), ("%PDF-1.7", "a.txt", .pdf), ("junk\n%PDF-1.4", "a.pdf", .pdf),
        ("PK\u{3}\u{4}", "a", .archive),
        ("{\\rtf1", "a.rtf", .rtf), ("甲,乙", "a.csv", .csv), ("甲,乙", "a.txt", .text), ("全市目标", "a.html", .text),
        ("<某市方案>", "a.txt", .text), ("一、目标", "a.pdf", .text), ("", "a", .text),
    ])
    func theFirstBytesSay(head: String, name: String, format: FileFormat) {
        #expect(FileFormat(of: Array(head.utf8), name: name) == format)
    }

    @Test func compoundFilesAreKnown() {
        #expect(FileFormat(of: [0xD0, 0xCF, 0x11, 0xE0, 0xA1], name: "a.doc") == .compound)
        #expect(FileFormat(of: [0xFF, 0xFE, 0x3C, 0, 0x68, 0, 0x74, 0, 0x6D, 0, 0x6C, 0], name: "a") == .html)
    }

    @Test(
        arguments: [("a.docx", "docx"), ("A.PDF", "pdf"), ("a.htm", "html"), ("a.txt", nil), ("a", nil)]
            as [(String, String?)])
    func aSuffixPromises(name: String, format: String?) { #expect(FileFormat.promised(by: name) == format) }

    @Test func boundsAreSetByTheirNames() {
        func set(_ name: String, to number: Int) -> ReadingLimits? {
            var limits = ReadingLimits()
            return limits.set(name, to: number) ? limits : nil
        }
        #expect(set("pages", to: 7)?.pages == 7)
        #expect(set("entry", to: 2)?.entry == 2 << 20)
        #expect(set("page", to: 7) == nil)
        #expect(set("pages", to: 0) == nil)
        for name in ReadingLimits.names { #expect(set(name.name, to: 3) != nil) }
    }
}
