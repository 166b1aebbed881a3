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
        unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
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

    /// The scalar of a sequence of three bytes of UTF-8 at `place`; nil where there is none, where it is ill-formed (the
    /// Unicode Standard, 3.9, table 3-7), or in the last three bytes.
    @inlinable
    @inline(__always)
    package func threeByteScalar(at place: Int) -> UInt32? {
        guard place >= 0, place &+ 3 < count else { return nil }
        let word = UInt32(littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt32.self))
        guard word & 0x00C0_C0F0 == 0x0080_80E0 else { return nil }
        let scalar = (word & 0x0F) << 12 | (word >> 2 & 0xFC0) | (word >> 16 & 0x3F)
        return scalar >= 0x800 && scalar & 0xF800 != 0xD800 ? scalar : nil
    }

    /// The first place from `start` on that holds a quotation mark, a backslash or a control character: what ends a run
    /// of plain characters in a JSON string (RFC 8259, 7); the end where there is none.
    ///
    /// - Complexity: O(places passed).
    package func endOfPlainJSON(from start: Int) -> Int {
        precondition(0 <= start && start <= count)
        let (ones, quotes, slashes) = (Self.ones, Self.ones &* 0x22, Self.ones &* 0x5C)
        var at = start
        while count &- at >= 8 {
            let word = word(at: at)
            let controls = (word &- ones &* 0x20) & ~word & ones << 7
            if Self.zeroBytes(word ^ quotes) | Self.zeroBytes(word ^ slashes) | controls != 0 { break }
            at &+= 8
        }
        while at < count, self[at] >= 0x20, self[at] != 0x22, self[at] != 0x5C { at &+= 1 }
        return at
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
            let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: at &* 2, as: UInt64.self) ^ pattern
            if (word &- ones) & ~word & ones << 15 != 0 { break }
            at &+= 4
        }
        while at < limit, self[at] != unit { at &+= 1 }
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
                if comma { output.append(0x2C) }
                output.append(0x22)
                output.append(copying: unsafe Span(_unsafeElements: source))
                output.append(0x22)
                if isKey { output.append(0x3A) }
            }
        }
    }
}

extension OutputSpan where Element == UInt8 {
    /// Appends all bytes of `source`, which have to fit in.
    @inline(__always)
    fileprivate mutating func append(copying source: Span<UInt8>) {
        precondition(source.count <= freeCapacity)
        var at = 0
        while at < source.count {
            append(source[at])
            at &+= 1
        }
    }
}

extension String {
    /// The string of some scalars, written where it keeps them.
    ///
    /// - Parameters:
    ///   - count: Number of calls of `scalar`.
    ///   - scalar: The scalar at each place from 0 on, or nil to leave the place out; called twice.
    /// - Complexity: O(count).
    @inline(__always)
    package init(count: Int, scalarAt scalar: (Int) -> UInt32?) {
        var size = 0
        for place in 0..<count {
            if let scalar = scalar(place) { size &+= String.byteCount(scalar) }
        }
        unsafe self.init(unsafeUninitializedCapacity: size) { buffer in
            var written = 0
            for place in 0..<count {
                guard let scalar = scalar(place) else { continue }
                precondition(written &+ 4 <= size || written &+ String.byteCount(scalar) <= size)
                unsafe String.write(scalar, to: buffer, at: &written)
            }
            return written
        }
    }

    private static func byteCount(_ scalar: UInt32) -> Int {
        scalar < 0x800 ? (scalar < 0x80 ? 1 : 2) : scalar < 0x10000 ? 3 : 4
    }

    /// Writes a scalar in UTF-8; the buffer has room for it.
    @inline(__always)
    private static func write(_ scalar: UInt32, to buffer: UnsafeMutableBufferPointer<UInt8>, at place: inout Int) {
        func put(_ bits: UInt32) {
            unsafe buffer.initializeElement(at: place, to: UInt8(truncatingIfNeeded: bits))
            place &+= 1
        }
        if scalar < 0x80 { return put(scalar) }
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
