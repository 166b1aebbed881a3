/// Folds characters to the form under which words are looked up: simplified, half width, lower case.
///
/// Lossy on purpose: a fold is a key, never something to quote. Source of the traditional pairs:
/// `variants.tsv` (ICU's Traditional-Simplified transform, character by character).
public struct FoldTable: Sendable {
    /// Folded unit of each unit of the basic plane.
    package let units: [UInt16]
    /// 1 for characters that stand in traditional text only, 2 for those of simplified text only.
    private let scripts: [UInt8]

    /// - Parameters:
    ///   - variants: Traditional and simplified characters.
    ///   - radicals: Radicals that fonts name in place of characters, and the characters.
    /// - Throws: `ResourceError` where a row does not hold two characters of the basic plane.
    public init(variants: ResourceTable, radicals: ResourceTable) throws(ResourceError) {
        var units = [UInt16](0...UInt16.max)
        var scripts = [UInt8](repeating: 0, count: 65536)
        let from = try variants.column("traditional")
        let to = try variants.column("simplified")
        for row in 0..<variants.rowCount {
            guard let source = variants.unit(row, from), let target = variants.unit(row, to) else {
                throw variants.fault(row: row, "holds no pair of characters")
            }
            units[Int(source)] = target
            scripts[Int(source)] |= 1
            scripts[Int(target)] |= 2
        }
        for row in 0..<variants.rowCount {  // 后, 里, 台 … stand in both scripts
            if let source = variants.unit(row, from), scripts[Int(source)] & 2 != 0 { scripts[Int(source)] = 0 }
        }
        let radical = try radicals.column("radical")
        let character = try radicals.column("character")
        for row in 0..<radicals.rowCount {
            guard let source = radicals.unit(row, radical), let target = radicals.unit(row, character) else {
                throw radicals.fault(row: row, "holds no pair of characters")
            }
            units[Int(source)] = units[Int(target)]
        }
        FoldTable.addWidths(&units)
        for surrogate in 0xD800...0xDFFF { units[surrogate] = 0xFFFD }  // ScalarText.aside among them
        self.units = units
        self.scripts = scripts
    }

    /// Half width for full width, lower case for upper case, one form of quotation mark and blank.
    private static func addWidths(_ units: inout [UInt16]) {
        for unit in 0xFF01...0xFF5E { units[unit] = UInt16(unit - 0xFEE0) }
        for unit in 0x41...0x5A {
            units[unit] = UInt16(unit + 0x20)
            units[unit + 0xFEE0] = UInt16(unit + 0x20)
        }
        let pairs: [(UInt16, UInt16)] = [
            (0x3000, 0x20), (0x00A0, 0x20), (0x2002, 0x20), (0x2003, 0x20), (0x2009, 0x20), (0x202F, 0x20),
            (0x09, 0x20),
            (0xE5E5, 0x20),  // the wide blank of GB 18030, which it maps to private use
            (0x300C, 0x201C), (0x300D, 0x201D), (0x300E, 0x201C), (0x300F, 0x201D),  // 「」『』 to “”
            (0xFE50, 0x2C), (0xFE51, 0x3001), (0xFE52, 0x2E), (0xFE54, 0x3B), (0xFE55, 0x3A), (0xFE56, 0x3F),
            (0xFE57, 0x21), (0xFE59, 0x28), (0xFE5A, 0x29), (0xFE6A, 0x25),  // ﹐﹑﹒﹔﹕﹖﹗﹙﹚﹪
            (0xFE63, 0x2D), (0x2212, 0x2D), (0x2010, 0x2D), (0x2011, 0x2D),  // hyphens
            (0x2013, 0x2014), (0x2015, 0x2014), (0x2500, 0x2014), (0xFE58, 0x2014),  // – ― ─ to —
            (0x301C, 0x7E), (0x223C, 0x7E), (0xFF5E, 0x7E),  // 〜 ∼ ～ to ~
            (0x25CB, 0x3007), (0x25EF, 0x3007),  // ○ ◯ to 〇
            (0xFF65, 0x00B7), (0x30FB, 0x00B7), (0x2022, 0x25CF),  // ･ ・ to ·, • to ●
            (0x2264, 0x2264), (0x2265, 0x2265), (0x2266, 0x2264), (0x2267, 0x2265),
        ]
        for (source, target) in pairs { units[Int(source)] = target }
    }

    /// Folded form of a scalar; `0xFFFD` outside the basic plane.
    @inlinable
    public func fold(_ scalar: UInt32) -> UInt16 {
        scalar < 0x10000 ? unit(UInt16(truncatingIfNeeded: scalar)) : 0xFFFD
    }

    /// Folded form of a UTF-16 unit.
    public func unit(_ unit: UInt16) -> UInt16 { units[Int(unit)] }

    /// Folded units of a word.
    public func key(_ word: String) -> [UInt16] {
        let bytes = word.utf8.span
        var key: [UInt16] = []
        key.reserveCapacity(bytes.count)
        append(bytes, 0..<bytes.count, to: &key)
        return key
    }

    /// Folded units of a word that is a part of a text.
    public func key(_ word: some StringProtocol) -> [UInt16] { key(String(word)) }

    /// Appends the folded units of some bytes of UTF-8, one a character.
    ///
    /// - Complexity: O(bytes).
    func append(_ bytes: Span<UInt8>, _ part: Range<Int>, to key: inout [UInt16]) {
        let (units, part) = (units.span, bytes.extracting(part))
        key.append(addingCapacity: part.count) { output in
            var at = 0
            while at < part.count {
                let lead = UInt16(part[at])
                if lead & 0xF0 == 0xE0, at &+ 2 < part.count {  // as all common Chinese characters
                    let low = UInt16(part[at &+ 1] & 0x3F) << 6 | UInt16(part[at &+ 2] & 0x3F)
                    output.append(units[Int((lead & 0x0F) << 12 | low)])
                    at &+= 3
                } else if lead < 0x80 {
                    output.append(units[Int(lead)])
                    at &+= 1
                } else if lead & 0xE0 == 0xC0, at &+ 1 < part.count {
                    output.append(units[Int((lead & 0x1F) << 6 | UInt16(part[at &+ 1] & 0x3F))])
                    at &+= 2
                } else {
                    output.append(0xFFFD)
                    at &+= 4
                }
            }
        }
    }

    /// -1 for a character of traditional text only, 1 for one of simplified text only, else 0.
    public func leaning(_ scalar: UInt32) -> Int {
        guard scalar < 0x10000 else { return 0 }
        return switch scripts[Int(scalar)] {
        case 1: -1
        case 2: 1
        default: 0
        }
    }
}
