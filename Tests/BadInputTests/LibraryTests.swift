import Foundation
import TestSupport
import Testing

/// A library that is to take in bad files stays byte for byte as it was.
@Suite struct LibraryTests {
    @Test func badFilesLeaveItAsItWas() throws {
        let call = try Call()
        let library = call.files.appendingPathComponent("plans.sqlite").path
        let good = try call.file("good.txt", Array(BadInput.good.utf8))
        #expect(try call.run(["add", "--library", library, good]).status == 0)
        let before = try Data(contentsOf: URL(fileURLWithPath: library))
        let numbers: Set = [1, 4, 16, 35, 42, 44, 46, 48, 49, 54, 56, 61, 65, 67]
        let bad = BadInput.all.filter { numbers.contains($0.number) }
        let paths = try bad.map { try call.file($0.file, $0.make()) }
        let run = try call.run(["add", "--library", library] + paths)
        #expect(run.status == 3)
        for path in paths { #expect(run.messages(on: path).count == 1, "\(path)") }
        #expect(try Data(contentsOf: URL(fileURLWithPath: library)) == before, "the library was changed")
        #expect(call.left() == [])
        let listed = try call.run(["list", "--library", library])
        #expect(listed.status == 0)
        #expect(listed.output.contains("good"))
        #expect(try call.run(["verify", "--library", library]).status == 0)
    }
}
