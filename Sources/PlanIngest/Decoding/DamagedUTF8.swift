import PlanModel

/// Looks at bytes that are not well-formed UTF-8: are they UTF-8 with a fault, or something else altogether?
struct DamagedUTF8 {
    /// Offset of the first byte that does not belong.
    let firstFault: Int
    /// Bytes in well-formed sequences of three or four bytes.
    private var well = 0
    /// Bytes above ASCII in no such sequence.
    private var ill = 0

    /// - Complexity: O(bytes).
    init(_ bytes: [UInt8], firstFault: Int) {
        self.firstFault = firstFault
        var at = 0
        while at < bytes.count {
            if bytes[at] < 0x80 {
                at += 1
            } else if DamagedUTF8.isChinese(bytes, at) {
                well += 3
                at += 3
            } else {
                ill += 1
                at += 1
            }
        }
    }

    /// Chinese in UTF-8 prevails. In other encodings such sequences come up by chance in a few characters of a hundred.
    var isMostlyUTF8: Bool { well > ill }

    /// What to tell: a stretch of GB18030 in the middle, or a broken byte.
    func failure(name: String, _ bytes: [UInt8], common: CommonCharacters) -> PlanFailure {
        let start = startOfStretch(bytes)
        let stretch = Array(bytes[start..<endOfStretch(bytes)])
        if stretch.count >= 4,
            let attempt = LegacyDecoder.attempt(stretch, encoding: "GB18030", converters: ["GB18030"]),
            attempt.fault == nil, common.score(attempt.scalars) > 0 || attempt.scalars.count < 4
        {
            return Failures.mixed(name: name, outer: "UTF-8", inner: "GB18030", offset: start)
        }
        return Failures.invalid(name: name, encoding: "UTF-8", bytes: bytes, offset: firstFault)
    }

    /// Before the pairs of bytes in front of the fault that are well-formed by chance.
    private func startOfStretch(_ bytes: [UInt8]) -> Int {
        var start = firstFault
        while start >= 2, (0xC2...0xDF).contains(bytes[start - 2]), (0x80...0xBF).contains(bytes[start - 1]) {
            start -= 2
        }
        return start
    }

    /// Where ASCII or two Chinese characters of UTF-8 in a row follow the fault.
    private func endOfStretch(_ bytes: [UInt8]) -> Int {
        var at = firstFault
        while at < bytes.count, bytes[at] >= 0x80 {
            if DamagedUTF8.isChinese(bytes, at), DamagedUTF8.isChinese(bytes, at + 3) { return at }
            at += 1
        }
        return at
    }

    /// Offset of the first six Chinese characters of UTF-8 in a row, which no text of another encoding holds by chance.
    ///
    /// - Complexity: O(bytes).
    static func firstLongRun(_ bytes: [UInt8]) -> Int? {
        var at = 0
        var run = 0
        while at < bytes.count {
            if isChinese(bytes, at) {
                run += 1
                at += 3
                if run == 6 { return at - 18 }
            } else {
                at += 1 - run * 3  // a run by chance may hide one that begins a byte later
                run = 0
            }
        }
        return nil
    }

    /// Whether a Chinese character or its punctuation stands at `at` in UTF-8: U+3000 to U+9FFF, U+FF00 to U+FFEF.
    private static func isChinese(_ bytes: [UInt8], _ at: Int) -> Bool {
        guard at < bytes.count, (0xE3...0xEF).contains(bytes[at]),
            let scalar = UTF8Decoder.threeBytes(bytes.span, at, bytes[at])
        else { return false }
        return (0x3000...0x9FFF).contains(scalar) || (0xFF00...0xFFEF).contains(scalar)
    }
}
