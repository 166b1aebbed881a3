package import PlanModel

/// Writes comma-separated values (RFC 4180, lines ended by CR LF) into one byte buffer.
///
/// A spreadsheet runs a cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return as a formula. Text of a
/// document therefore gets an apostrophe in front of these, unless the caller asks for raw cells.
package struct CSVWriter {
    package private(set) var bytes: [UInt8] = []
    private let isRaw: Bool
    private var isFirst = true

    package init(isRaw: Bool = false) { self.isRaw = isRaw }

    /// A cell of words.
    package mutating func text(_ text: (some StringProtocol)?) {
        separate()
        guard let text, let first = text.utf8.first else { return }
        let isFormula = !isRaw && [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D].contains(first)
        let isQuoted = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
        if isQuoted { bytes.append(0x22) }
        if isFormula { bytes.append(0x27) }
        for byte in text.utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        if isQuoted { bytes.append(0x22) }
    }

    /// A cell of our own digits.
    package mutating func number(_ number: DecimalNumber?) {
        separate()
        if let number { bytes.append(contentsOf: number.text.utf8) }
    }

    /// A cell of a number in the figures in which it stands in a record of ours.
    package mutating func figures(_ number: String?) {
        separate()
        if let number { bytes.append(contentsOf: number.utf8) }
    }

    /// A cell of a whole number.
    package mutating func number(_ number: Int) {
        separate()
        bytes.append(contentsOf: String(number).utf8)
    }

    /// A cell of a binary number, to six places behind the point; empty where there is none.
    package mutating func number(rounded number: Double?) {
        separate()
        if let number, number.isFinite { bytes.append(contentsOf: RoundedNumber.text(number, places: 6).utf8) }
    }

    /// Empty cells.
    package mutating func blanks(_ count: Int) {
        for _ in 0..<count { separate() }
    }

    /// Ends the row; the next cell is the first of a new one.
    package mutating func endRow() {
        bytes.append(contentsOf: [0x0D, 0x0A])
        isFirst = true
    }

    /// Hands over what was written and begins anew.
    package mutating func take() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    private mutating func separate() {
        if !isFirst { bytes.append(0x2C) }
        isFirst = false
    }
}
