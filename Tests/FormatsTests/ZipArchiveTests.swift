import Formats
import TestSupport
import Testing

@Suite struct ZipArchiveTests {
    private static let limits = ArchiveLimits(entries: 100, entrySize: 4 << 20, totalSize: 6 << 20, ratio: 200)

    private func open(
        _ entries: [ZipFile.Entry], _ limits: ArchiveLimits = Self.limits
    ) throws(ArchiveFault) -> ZipArchive {
        try ZipArchive(ZipFile(entries).bytes, limits: limits)
    }

    @Test func readsEntriesByTheirNames() throws {
        let archive = try open([.init("a.xml", "甲"), .init("文件夹/b.xml", "")])
        #expect(archive.names == ["a.xml", "文件夹/b.xml"])
        #expect(try archive.read("a.xml") == Array("甲".utf8))
        #expect(try archive.read("文件夹/b.xml") == [])
        #expect(archive.holds("a.xml") && !archive.holds("A.xml"))
        #expect(throws: ArchiveFault.missing) { _ = try archive.read("c.xml") }
    }

    @Test func aNameThatStandsTwiceIsRefused() throws {
        #expect(throws: ArchiveFault.self) {
            let archive = try open([.init("a", "1"), .init("a", "2")])
            _ = try archive.read("a")
        }
    }

    @Test func aWrongSumIsFound() throws {
        var entry = ZipFile.Entry("a", "text")
        entry.checksum = 1
        let archive = try open([entry])
        #expect(throws: ArchiveFault.corrupt) { _ = try archive.read("a") }
    }

    @Test func aSizeThatIsALieIsFound() throws {
        var entry = ZipFile.Entry("a", "text")
        entry.size = 400
        #expect(throws: ArchiveFault.corrupt) { _ = try open([entry]).read("a") }
    }

    @Test func passwordsAndMethodsAreTold() throws {
        var (secret, packed) = (ZipFile.Entry("s", "0123456789abcdef"), ZipFile.Entry("p", "text"))
        secret.isEncrypted = true
        packed.method = 99
        #expect(throws: ArchiveFault.encrypted) { _ = try open([secret]).read("s") }
        #expect(throws: ArchiveFault.self) { _ = try open([packed]).read("p") }
    }

    @Test func sizesAreBoundedAsTheyComeOut() throws {
        let large = ZipFile.Entry("a", [UInt8](repeating: 0x41, count: 5 << 20))
        #expect(throws: ArchiveFault.bomb) { _ = try open([large]).read("a") }
        let half = [UInt8](repeating: 0x41, count: 3 << 20)
        let archive = try open([.init("a", half), .init("b", half), .init("c", "x")])
        #expect(try archive.read("a").count == half.count)
        #expect(try archive.read("b").count == half.count)
        #expect(throws: ArchiveFault.bomb) { _ = try archive.read("c") }
    }

    @Test func entriesAreCounted() throws {
        let many = (0..<101).map { ZipFile.Entry("\($0)", "") }
        #expect(throws: ArchiveFault.tooMany) { _ = try open(many) }
        #expect(try open(Array(many.dropLast())).names.count == 100)
    }

    @Test(arguments: [0, 4, 20, 60]) func whatIsCutIsCorrupt(length: Int) {
        let bytes = ZipFile([.init("a", "some text that is long enough")]).bytes
        #expect(throws: ArchiveFault.corrupt) { _ = try ZipArchive(Array(bytes.prefix(length)), limits: Self.limits) }
    }
}
