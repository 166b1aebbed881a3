import Foundation
import Testing

/// A file that somebody made badly or in bad faith, and what becomes of it; made anew for each run, never kept.
package struct BadInput: Sendable, CustomTestStringConvertible {
    /// What has to become of the file.
    package enum Expected: Sendable {
        /// It is turned away with this code.
        case fails(String)
        /// It is read, and people are told these codes.
        case reads([String])
        /// It is read or turned away with any code but that of a crash.
        case survives
    }

    /// Its number in the list of cases; several files may share one.
    package let number: Int
    package let name: String
    /// Name of the file, with its suffix.
    package let file: String
    package let expected: Expected
    /// Words that the document, or the message on the file, must hold.
    package var holds: [String] = []
    /// Words that nothing may hold that is printed.
    package var lacks: [String] = []
    /// Most memory that reading it may take, in bytes.
    package var memory = 512 << 20
    package let make: @Sendable () -> [UInt8]

    package init(
        _ number: Int, _ name: String, _ file: String, _ expected: Expected, holds: [String] = [], lacks: [String] = [],
        memory: Int = 512 << 20, make: @escaping @Sendable () -> [UInt8]
    ) {
        (self.number, self.name, self.file, self.expected) = (number, name, file, expected)
        (self.holds, self.lacks, self.memory, self.make) = (holds, lacks, memory, make)
    }

    package var testDescription: String { "\(number) \(name)" }

    /// Every case that is a file.
    package static let all =
        TextInputs.all + PageInputs.all + ArchiveInputs.all + MarkupInputs.all + PrintedInputs.all

    /// A text with one target; the cases that can be read hold it.
    package static let plan = "一、发展目标\n到2030年，全市建成码头12座以上。\n"

    /// The text of the file that is read behind the bad one.
    package static let good = "一、发展目标\n到2035年，全市建成书店57家以上。\n"

    /// Whether files have their whole size: so it is where `PLANLENS_PROGRAM` names a program that was built with
    /// optimisation. A debug build takes fifty times as long and gets a part.
    package static let isWhole = ProcessInfo.processInfo.environment["PLANLENS_PROGRAM"] != nil && !isSanitized

    /// Whether the program was built with AddressSanitizer, as `PLANLENS_SANITIZER=address` says.
    package static let isSanitized = ProcessInfo.processInfo.environment["PLANLENS_SANITIZER"] == "address"

    /// A number of bytes or elements that costs time.
    static func size(_ whole: Int) -> Int { isWhole ? whole : whole / 40 }
}

extension [UInt8] {
    /// Bytes of pairs of hexadecimal digits.
    init(hexadecimal digits: String) {
        let values = digits.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
        precondition(values.count == digits.utf8.count && values.count % 2 == 0, "these are no pairs of digits")
        self = stride(from: 0, to: values.count, by: 2).map { UInt8(values[$0] * 16 + values[$0 + 1]) }
    }

    /// The text over and over until it is at least `size` bytes long.
    init(_ text: String, upTo size: Int) {
        let unit = Array(text.utf8)
        self = []
        reserveCapacity(size + unit.count)
        while count < size { append(contentsOf: unit) }
    }

    /// The number in `bytes` bytes, the lowest first.
    mutating func add(_ number: Int, bytes: Int) {
        for place in 0..<bytes { append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
    }
}

extension String {
    /// Its bytes in UTF-16.
    func utf16Bytes(bigEndian: Bool) -> [UInt8] {
        utf16.flatMap { unit in
            let pair = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            return bigEndian ? pair.reversed() : pair
        }
    }
}
