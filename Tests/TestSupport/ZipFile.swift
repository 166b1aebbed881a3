/// A ZIP file put together byte by byte, so that tests can build files of office programs and broken ones.
package struct ZipFile {
    /// An entry, with what it claims of itself where that is a lie.
    package struct Entry {
        package var name: String
        package var data: [UInt8]
        /// Claimed in place of the right sum.
        package var checksum: UInt32?
        /// Claimed in place of the right size.
        package var size: UInt32?
        /// 0 for what is stored as it stands.
        package var method: UInt16 = 0
        package var isEncrypted = false

        package init(_ name: String, _ data: [UInt8]) { (self.name, self.data) = (name, data) }
        package init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
    }

    private var entries: [Entry] = []

    package init(_ entries: [Entry]) { self.entries = entries }

    /// Entries of text by their names.
    package init(_ parts: KeyValuePairs<String, String>) { entries = parts.map { Entry($0.key, $0.value) } }

    /// - Complexity: O(bytes).
    package var bytes: [UInt8] {
        var (file, directory): ([UInt8], [UInt8]) = ([], [])
        for entry in entries {
            let place = UInt32(file.count)
            let head = ZipFile.head(entry)
            file += ZipFile.little(0x0403_4B50 as UInt32) + head + Array(entry.name.utf8) + entry.data
            directory += ZipFile.little(0x0201_4B50 as UInt32) + ZipFile.little(20 as UInt16) + head
            directory += [UInt8](repeating: 0, count: 10) + ZipFile.little(place) + Array(entry.name.utf8)
        }
        let start = UInt32(file.count)
        file += directory + ZipFile.little(0x0605_4B50 as UInt32) + ZipFile.little(0 as UInt32)
        file += ZipFile.little(UInt16(entries.count)) + ZipFile.little(UInt16(entries.count))
        return file + ZipFile.little(UInt32(directory.count)) + ZipFile.little(start) + ZipFile.little(0 as UInt16)
    }

    /// What the entry's own head and the directory have in common.
    private static func head(_ entry: Entry) -> [UInt8] {
        var head = little(20 as UInt16) + little((entry.isEncrypted ? 0x801 : 0x800) as UInt16) + little(entry.method)
        head += little(0 as UInt16) + little(0x21 as UInt16) + little(entry.checksum ?? checksum(entry.data))
        head += little(UInt32(entry.data.count)) + little(entry.size ?? UInt32(entry.data.count))
        return head + little(UInt16(entry.name.utf8.count)) + little(0 as UInt16)
    }

    private static func little(_ number: some FixedWidthInteger) -> [UInt8] {
        (0..<number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }

    /// CRC-32 (ISO 3309) of some bytes.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0 as UInt32) { sum, byte in sum >> 8 ^ table[Int((sum ^ UInt32(byte)) & 0xFF)] }
    }

    private static let table: [UInt32] = (0..<256).map { place in
        (0..<8).reduce(UInt32(place)) { value, _ in value & 1 == 0 ? value >> 1 : value >> 1 ^ 0xEDB8_8320 }
    }
}
