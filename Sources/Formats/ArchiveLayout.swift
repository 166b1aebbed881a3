/// Where the entries of a ZIP file lie, as the list at its end says (APPNOTE 4.3).
///
/// libzip compares each entry with the list, but takes two that share bytes, with which a small file unpacks to a great
/// deal.
struct ArchiveLayout {
    private let bytes: [UInt8]

    private enum Mark {
        static let entry = 0x0403_4B50
        static let listed = 0x0201_4B50
        static let end = 0x0605_4B50
    }

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Whether an entry lies inside another one or in the list. What the list tells in the way of files over 4 GiB is
    /// left to libzip.
    ///
    /// - Complexity: O(n log n) for n entries.
    var overlaps: Bool {
        guard let end = end, let listStart = number(end + 16, 4), let count = number(end + 10, 2) else { return false }
        var (places, place): ([Range<Int>], Int) = ([], listStart)
        for _ in 0..<count {
            guard number(place, 4) == Mark.listed, let packed = number(place + 20, 4),
                let start = number(place + 42, 4),
                let name = number(place + 28, 2), let extra = number(place + 30, 2), let comment = number(place + 32, 2)
            else { return false }
            place += 46 + name + extra + comment
            guard packed < 0xFFFF_FFFF, number(start, 4) == Mark.entry, let ownName = number(start + 26, 2),
                let ownExtra = number(start + 28, 2)
            else { continue }
            places.append(start..<start + 30 + ownName + ownExtra + packed)
        }
        places.sort { $0.lowerBound < $1.lowerBound }
        return zip(places, places.dropFirst()).contains { $0.upperBound > $1.lowerBound }
            || places.contains { $0.upperBound > listStart }
    }

    /// Where the end of the list is told, behind which there may be a comment.
    private var end: Int? {
        guard bytes.count >= 22 else { return nil }
        return (max(0, bytes.count - 65_557)...bytes.count - 22).last {
            bytes[$0] == 0x50 && number($0, 4) == Mark.end && number($0 + 20, 2) == bytes.count - $0 - 22
        }
    }

    private func number(_ place: Int, _ length: Int) -> Int? {
        guard place >= 0, place + length <= bytes.count else { return nil }
        return (0..<length).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
}
