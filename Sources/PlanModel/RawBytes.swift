/// Loops over bytes where Swift's checks cost more than the work, and the only memory that the program reads without
/// them (with the wrappers of C libraries).
///
/// Proof for the loads of words: `RawSpan` has no checked load of a word that is not aligned; every function requires
/// `0 ≤ start ≤ limit ≤ count` and loads a word only where it ends by `limit`. Proof for the buffers: they are handed
/// out by the standard library for the length of a call and do not leave it. The tests on words are those of S. E.
/// Anderson, “Bit Twiddling Hacks” (a byte that is zero, a byte that is less than n): they may only err in lanes behind
/// a true one, so that a word is told apart rightly.
extension Span where Element == UInt8 {
    private static var ones: UInt64 { 0x0101_0101_0101_0101 }

    @inline(__always)
    private func word(at place: Int) -> UInt64 {
        unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: UInt64.self)
    }

    /// Not 0 where a byte of `word` is 0.
    @inline(__always)
    private static func zeroBytes(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & ones << 7 }

    /// The first place from `start` on, in front of `limit`, that holds `byte`; `limit` where there is none.
    ///
    /// - Complexity: O(places passed).
    package func firstPlace(of byte: UInt8, from start: Int, limit: Int) -> Int {
        precondition(0 <= start && start <= limit && limit <= count)
        let pattern = Self.ones &* UInt64(byte)
        var at = start
        while limit &- at >= 8, Self.zeroBytes(word(at: at) ^ pattern) == 0 { at &+= 8 }
        while at < limit, self[at] != byte { at &+= 1 }
        return at
    }

    /// The first place from `start` on that holds a tab, a line end or a control character below them; the end where
    /// there is none.
    ///
    /// - Complexity: O(places passed).
    package func endOfCell(from start: Int) -> Int {
        precondition(0 <= start && start <= count)
        var at = start
        while count &- at >= 8 {
            let word = UInt64(littleEndian: word(at: at))
            // A byte behind a low one may be marked too, since it is lent from; the lowest mark is right.
            let low = (word &- Self.ones &* 0x0B) & ~word & Self.ones << 7
            if low != 0 { return at &+ low.trailingZeroBitCount / 8 }
            at &+= 8
        }
        while at < count, self[at] > 0x0A { at &+= 1 }
        return at
    }

    /// Whether a word holds no quotation mark, no backslash and no control character.
    @inline(__always)
    private func isPlainJSON(_ word: UInt64) -> Bool {
        let (ones, quotes, slashes) = (Self.ones, Self.ones &* 0x22, Self.ones &* 0x5C)
        let controls = (word &- ones &* 0x20) & ~word & ones << 7
        return Self.zeroBytes(word ^ quotes) | Self.zeroBytes(word ^ slashes) | controls == 0
    }

    /// The first place from `start` on that holds a quotation mark, a backslash or a control character: what ends a run
    /// of plain characters in a JSON string (RFC 8259, 7); the end where there is none.
    ///
    /// - Complexity: O(places passed).
    package func endOfPlainJSON(from start: Int) -> Int {
        precondition(0 <= start && start <= count)
        var at = start
        while count &- at >= 8, isPlainJSON(word(at: at)) { at &+= 8 }
        if count &- at < 8, count >= 8, isPlainJSON(word(at: count &- 8)) { return count }
        while at < count, self[at] >= 0x20, self[at] != 0x22, self[at] != 0x5C { at &+= 1 }
        return at
    }

    /// Whether both hold the same bytes.
    ///
    /// - Complexity: O(bytes).
    package func isEqual(to other: Span<UInt8>) -> Bool {
        guard count == other.count else { return false }
        var at = 0
        while count &- at >= 8 {
            if word(at: at) != other.word(at: at) { return false }
            at &+= 8
        }
        while at < count, self[at] == other[at] { at &+= 1 }
        return at == count
    }

    /// A number made of the first and the last eight bytes and the length, which few texts of a plan have in common.
    var mark: UInt64 {
        if count >= 8 { return word(at: 0) ^ (word(at: count &- 8) &* 0x9E37_79B1) ^ UInt64(count) }
        var mark: UInt64 = 0
        for place in 0..<count { mark = mark << 8 | UInt64(self[place]) }
        return mark
    }

    /// Number of bytes from `start` on that begin a character of UTF-8 (all but those with the top bits 10).
    ///
    /// - Complexity: O(bytes).
    package func characterStarts(from start: Int) -> Int {
        precondition(0 <= start && start <= count)
        var (at, inner) = (start, 0)
        while count &- at >= 8 {
            var sums: UInt64 = 0
            // Each byte of `sums` counts its lane, to 255 at the most.
            let end = at &+ Swift.min((count &- at) / 8, 255) &* 8
            while at < end {
                let word = word(at: at)
                sums &+= word >> 7 & ~(word >> 6) & Self.ones
                at &+= 8
            }
            for lane in 0..<8 { inner &+= Int(truncatingIfNeeded: sums >> UInt64(8 * lane) & 0xFF) }
        }
        var found = count &- start &- inner
        while at < count {
            if self[at] & 0xC0 == 0x80 { found &-= 1 }
            at &+= 1
        }
        return found
    }
}

extension Span where Element == UInt16 {
    /// The first place from `start` on, in front of `limit`, that holds `unit`; `limit` where there is none.
    ///
    /// - Complexity: O(places passed).
    package func firstPlace(of unit: UInt16, from start: Int, limit: Int) -> Int {
        precondition(0 <= start && start <= limit && limit <= count)
        let ones: UInt64 = 0x0001_0001_0001_0001
        let pattern = ones &* UInt64(unit)
        var at = start
        while limit &- at >= 4 {
            let word = unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: at &* 2, as: UInt64.self) ^ pattern
            if (word &- ones) & ~word & ones << 15 != 0 { break }
            at &+= 4
        }
        while at < limit, self[at] != unit { at &+= 1 }
        return at
    }
}

// Scans and tables over units. Proof: `limit` and the ends of words lie within the text, the tables have a cell for every
// unit and hash.
extension Span where Element == UInt16 {
    /// Bits of a table of 65,536: 1 for the units in it.
    ///
    /// The first place from `start` on, in front of `limit`, that holds such a unit; `limit` where there is none.
    ///
    /// - Complexity: O(places passed).
    package func firstPlace(in bits: Span<UInt64>, from start: Int, limit: Int) -> Int {
        precondition(0 <= start && start <= limit && limit <= count && bits.count == 1024)
        var at = start
        while at < limit, bits.bit(UInt64(unsafe self[unchecked: at])) == 0 { at &+= 1 }
        return at
    }

    /// The first place from `start` on, in front of `limit`, whose unit has a bit in `singles` or makes with the next
    /// one a pair whose hash has a bit in `pairs`; `limit` where there is none. The last unit before it makes no pair.
    ///
    /// - Complexity: O(places passed).
    package func firstPair(in pairs: Span<UInt64>, or singles: Span<UInt64>, from start: Int, limit: Int) -> Int {
        precondition(0 <= start && start <= limit && limit <= count && pairs.count == 1024 && singles.count == 1024)
        var at = start
        while at < limit &- 1 {
            let (first, second) = unsafe (self[unchecked: at], self[unchecked: at &+ 1])
            // One branch for both, since each alone would be guessed wrong too often.
            if pairs.bit(UInt64(UnitPair.hash(first, second))) | singles.bit(UInt64(first)) != 0 { return at }
            at &+= 1
        }
        return at < limit && singles.bit(UInt64(self[at])) == 0 ? limit : at
    }

    /// Places from `start` on, in front of `limit`, of all units that are no Chinese character, small Latin letter or digit;
    /// found without a branch, since no branch could guess where they stand.
    ///
    /// - Parameter found: Room for all places asked about; gives the number of those found.
    /// - Complexity: O(places).
    package func marks(from start: Int, limit: Int, into found: inout [Int32]) -> Int {
        precondition(0 <= start && start <= limit && limit <= count && found.count >= limit &- start)
        var total = 0
        var room = found.mutableSpan
        for place in start..<limit {
            let unit = unsafe self[unchecked: place]
            let isHan = unit &- 0x3400 <= 0x6BFF ? 1 : 0  // to 0x9FFF
            let isLetter = unit &- 0x61 <= 25 ? 1 : 0
            let isDigit = unit &- 0x30 <= 9 ? 1 : 0
            unsafe room[unchecked: total] = Int32(truncatingIfNeeded: place)
            total &+= 1 &- (isHan | isLetter | isDigit)
        }
        return total
    }

    /// The sum of what a table of 65,536 holds for the units.
    ///
    /// - Complexity: O(units).
    package func sum(of table: Span<Int8>) -> Int {
        precondition(table.count == 65536)
        var sum = 0
        for place in 0..<count { sum &+= Int(unsafe table[unchecked: Int(self[place])]) }
        return sum
    }
}

/// Hashes of pairs of units.
package enum UnitPair {
    /// Says little of the pair, but spreads the pairs of a vocabulary well.
    @inlinable
    @inline(__always)
    package static func hash(_ first: UInt16, _ second: UInt16) -> UInt16 {
        let pair = UInt32(second) << 16 | UInt32(first)
        return UInt16(truncatingIfNeeded: (pair &* 0x9E37_79B1) >> 16)
    }
}

extension Span where Element == UInt64 {
    /// The bit of a number below 64 times `count`.
    @inline(__always)
    fileprivate func bit(_ number: UInt64) -> UInt64 {
        unsafe self[unchecked: Int(truncatingIfNeeded: number >> 6)] >> (number & 63) & 1
    }
}

extension [UInt16] {
    /// What a table of 65,536 holds for each unit of a text.
    ///
    /// - Complexity: O(units).
    package init(_ text: Span<UInt16>, through table: Span<UInt16>) {
        precondition(table.count == 65536)
        self.init(capacity: text.count) { output in
            unsafe output.withUnsafeMutableBufferPointer { buffer, count in
                for place in 0..<text.count {
                    unsafe buffer.initializeElement(at: place, to: table[unchecked: Int(text[unchecked: place])])
                }
                count = text.count
            }
        }
    }
}

extension OutputSpan where Element == UInt16 {
    /// Appends the characters from `place` on that have three bytes in UTF-8, as all common Chinese ones, until another
    /// sequence or an ill-formed one (the Unicode Standard, 3.9, table 3-7) stands there, the last three bytes are
    /// reached or the room ends; gives the place behind them.
    ///
    /// - Complexity: O(bytes passed).
    package mutating func appendThreeByteCharacters(of bytes: Span<UInt8>, from place: Int) -> Int {
        precondition(0 <= place && place <= bytes.count)
        var at = place
        unsafe withUnsafeMutableBufferPointer { buffer, count in
            var room = Swift.min(buffer.count &- count, (bytes.count &- place &- 1) / 3)
            while room > 0 {
                let load = unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: at, as: UInt32.self)
                let word = UInt32(littleEndian: load)
                let scalar = (word & 0x0F) << 12 | (word >> 2 & 0xFC0) | (word >> 16 & 0x3F)
                guard word & 0x00C0_C0F0 == 0x0080_80E0, scalar >= 0x800, scalar & 0xF800 != 0xD800 else { break }
                unsafe buffer.initializeElement(at: count, to: UInt16(truncatingIfNeeded: scalar))
                count &+= 1
                at &+= 3
                room &-= 1
            }
        }
        return at
    }
}

extension [UInt8] {
    /// Appends the bytes of a literal.
    @inlinable
    @inline(__always)
    package mutating func append(literal text: StaticString) {
        text.withUTF8Buffer { unsafe append(contentsOf: $0) }
    }

    /// Appends the bytes of a string.
    package mutating func append(utf8 text: String) {
        var text = text
        text.withUTF8 { unsafe append(contentsOf: $0) }
    }

    /// Appends bytes between quotation marks.
    package mutating func append(quoted text: Span<UInt8>) {
        append(addingCapacity: text.count &+ 2) { output in
            output.append(0x22)
            output.append(copying: text)
            output.append(0x22)
        }
    }

    /// Appends a literal between quotation marks, behind a comma where asked for, as a key with its colon.
    package mutating func append(quoted name: StaticString, comma: Bool, isKey: Bool) {
        name.withUTF8Buffer { source in
            append(addingCapacity: source.count &+ 4) { output in
                // Proof: no more than the added room is written.
                unsafe output.withUnsafeMutableBufferPointer { buffer, count in
                    if comma {
                        unsafe buffer.initializeElement(at: count, to: 0x2C)
                        count &+= 1
                    }
                    unsafe buffer.initializeElement(at: count, to: 0x22)
                    count &+= 1
                    if let first = source.baseAddress, let target = buffer.baseAddress {
                        unsafe (target + count).initialize(from: first, count: source.count)
                        count &+= source.count
                    }
                    unsafe buffer.initializeElement(at: count, to: 0x22)
                    count &+= 1
                    if isKey {
                        unsafe buffer.initializeElement(at: count, to: 0x3A)
                        count &+= 1
                    }
                }
            }
        }
    }
}

extension OutputSpan where Element == UInt8 {
    /// Appends all bytes of `source`, which have to fit in.
    @inline(__always)
    fileprivate mutating func append(copying source: Span<UInt8>) {
        precondition(source.count <= freeCapacity)
        unsafe withUnsafeMutableBufferPointer { buffer, count in
            unsafe source.withUnsafeBufferPointer { bytes in
                guard let first = bytes.baseAddress else { return }
                unsafe (buffer.baseAddress! + count).initialize(from: first, count: bytes.count)
            }
            count &+= source.count
        }
    }
}

extension String {
    /// The string of some scalars.
    ///
    /// - Parameters:
    ///   - count: Number of calls of `scalar`.
    ///   - scalar: The scalar at each place from 0 on, or nil to leave the place out.
    /// - Complexity: O(count).
    @inline(__always)
    package init(count: Int, scalarAt scalar: (Int) -> UInt32?) {
        // Proof: a scalar takes four bytes at the most; what is written is UTF-8, so that no look at it is needed.
        self = unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count &* 4) { buffer in
            var written = 0
            for place in 0..<count {
                guard let scalar = scalar(place) else { continue }
                unsafe String.write(scalar, to: buffer, at: &written)
            }
            let bytes = unsafe Span(_unsafeElements: UnsafeBufferPointer(rebasing: buffer[..<written]))
            return unsafe String(copying: UTF8Span(unchecked: bytes))
        }
    }

    /// The string of a part of a text.
    ///
    /// - Parameter isLine: Whether line ends and ideographic blanks are left out.
    /// - Complexity: O(length of the part).
    package init(_ text: ScalarText, _ part: Range<Int>, leavingOutBreaks isLine: Bool) {
        precondition(0 <= part.lowerBound && part.upperBound <= text.count)
        // Proof: places lie in `part`; a scalar takes four bytes at the most.
        self = unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: part.count &* 4) { buffer in
            let units = text.units.span
            var written = 0
            for place in part {
                let unit = unsafe units[unchecked: place]
                if isLine, unit == 0x0A || unit == 0x3000 { continue }
                let scalar = unit == ScalarText.aside ? text[place] : UInt32(unit)
                unsafe String.write(scalar, to: buffer, at: &written)
            }
            let bytes = unsafe Span(_unsafeElements: UnsafeBufferPointer(rebasing: buffer[..<written]))
            return unsafe String(copying: UTF8Span(unchecked: bytes))
        }
    }

    /// Writes a scalar in UTF-8, one that is none as U+FFFD; the buffer has room for it.
    @inline(__always)
    private static func write(_ scalar: UInt32, to buffer: UnsafeMutableBufferPointer<UInt8>, at place: inout Int) {
        func put(_ bits: UInt32) {
            unsafe buffer.initializeElement(at: place, to: UInt8(truncatingIfNeeded: bits))
            place &+= 1
        }
        if scalar < 0x80 { return put(scalar) }
        let isScalar = scalar & 0xFFFF_F800 != 0xD800 && scalar < 0x11_0000
        let scalar = isScalar ? scalar : 0xFFFD
        if scalar < 0x800 {
            put(0xC0 | scalar >> 6)
        } else {
            if scalar < 0x10000 {
                put(0xE0 | scalar >> 12)
            } else {
                put(0xF0 | scalar >> 18)
                put(0x80 | scalar >> 12 & 0x3F)
            }
            put(0x80 | scalar >> 6 & 0x3F)
        }
        put(0x80 | scalar & 0x3F)
    }
}
