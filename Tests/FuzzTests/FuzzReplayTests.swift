import Foundation
import Fuzz
import TestSupport
import Testing

/// Seeds and past finds of .ci/fuzz, each read once: what is promised of them holds.
@Suite struct FuzzReplayTests {
    private static let names = FuzzTarget.all.map(\.name)

    @Test(arguments: names) func seeds(_ name: String) throws {
        let target = try #require(FuzzTarget.named(name))
        let seeds = target.seeds()
        #expect(seeds.count >= 15)
        for (number, seed) in seeds.enumerated() {
            #expect(throws: Never.self, "seed \(number) of \(name)") { try target.check(seed) }
        }
    }

    @Test(arguments: names) func finds(_ name: String) throws {
        let target = try #require(FuzzTarget.named(name))
        for (file, bytes) in try FuzzReplayTests.finds(of: name) {
            #expect(throws: Never.self, "\(file)") { try target.check(bytes) }
        }
    }

    /// Parts of seeds and of finds, put together and changed at random: a little of what .ci/fuzz does in earnest.
    @Test(arguments: names) func changedSeeds(_ name: String) throws {
        let target = try #require(FuzzTarget.named(name))
        let seeds = target.seeds().filter { $0.count < 4096 } + (try FuzzReplayTests.finds(of: name).map(\.bytes))
        var random = SeededGenerator(seed: 7)
        for _ in 0..<100 {
            var input = seeds[Int.random(in: 0..<seeds.count, using: &random)]
            for _ in 0..<Int.random(in: 1...4, using: &random) where !input.isEmpty {
                input[Int.random(in: 0..<input.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            #expect(throws: Never.self, "\(input)") { try target.check(input) }
        }
    }

    /// A find is a file with a number, in the folder of a target that there is.
    @Test func everyFindIsReplayed() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: FuzzReplayTests.folder.path)
        #expect(Set(folders).subtracting(FuzzReplayTests.names) == [])
        let finds = try FuzzReplayTests.names.flatMap { try FuzzReplayTests.finds(of: $0) }
        #expect(finds.allSatisfy { Int($0.file.prefix(3)) != nil && $0.bytes.count <= 4096 })
        #expect(!finds.isEmpty)
    }

    private static let folder = Corpus.checkout.appendingPathComponent("Tests/Fuzz/Finds")

    private static func finds(of name: String) throws -> [(file: String, bytes: [UInt8])] {
        let folder = folder.appendingPathComponent(name)
        guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { file in
            (file, [UInt8](try Data(contentsOf: folder.appendingPathComponent(file))))
        }
    }
}
