import Foundation
import TestSupport
import Testing

/// Files that are bad: each is named with its code or read with what people should know, in bounds of time and memory;
/// nothing is written, and the file behind it is read.
@Suite struct FileTests {
    @Test(arguments: BadInput.all.filter { $0.number <= 26 }) func texts(_ input: BadInput) throws { try check(input) }

    @Test(arguments: BadInput.all.filter { (27...38).contains($0.number) })
    func pages(_ input: BadInput) throws { try check(input) }

    @Test(arguments: BadInput.all.filter { (39...54).contains($0.number) })
    func archives(_ input: BadInput) throws { try check(input) }

    @Test(arguments: BadInput.all.filter { (55...64).contains($0.number) })
    func markup(_ input: BadInput) throws { try check(input) }

    /// A bound of addresses stops case 70; with AddressSanitizer, which reserves terabytes of them, there is none.
    @Test(
        arguments: BadInput.all.filter { (65...72).contains($0.number) && !(BadInput.isSanitized && $0.number == 70) })
    func prints(_ input: BadInput) throws { try check(input) }

    private func check(_ input: BadInput) throws {
        let call = try Call()
        let bytes = input.make()
        let path = try call.file(input.file, bytes)
        let good = try call.file("good.txt", Array(BadInput.good.utf8))
        let run = try call.run(["extract", path, good, "--format", "json"])
        #expect(run.time < Call.time)
        #expect(run.memory < input.memory * Call.factor, "\(run.memory >> 20) MiB")
        #expect(call.left() == [], "something was written")
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(bytes), "the file was changed")
        let documents = try run.documents()
        #expect(documents["good.txt"]?.contains("书店") == true, "the next file is not read: \(run.errors)")
        for word in input.lacks { #expect(!run.output.contains(word) && !run.errors.contains(word)) }
        let failures = run.messages(on: path).filter { $0.hasPrefix("planlens: ") }
        let document = documents[input.file]
        switch input.expected {
        case .fails(let code):
            #expect(run.status == 1)
            #expect(document == nil)
            #expect(failures.count == 1 && failures[0].hasSuffix(" [\(code)]"), "not \(code): \(run.errors)")
            for words in input.holds { #expect(failures.first?.contains(words) == true, "\(words): \(run.errors)") }
        case .reads(let codes):
            #expect(run.status == 0, "\(run.end): \(run.errors)")
            for code in codes {
                #expect(document?.contains("\"code\":\"\(code)\"") == true, "no \(code): \(run.errors)")
            }
            for words in input.holds { #expect(document?.contains(words) == true, "\(words) is not there") }
        case .survives:
            #expect(run.status == 0 || run.status == 1, "\(run.end)")
            #expect(run.status == 0 ? document != nil : failures.count == 1, "\(run.errors)")
            #expect(!run.errors.contains("[worker_crashed]"), "\(run.errors)")
        }
    }
}
