/// A value that records share.
protocol Shared: Equatable, Sendable {
    /// A number that few different values have in common.
    var mark: UInt64 { get }
}

/// Values that many records share, each kept once as far as it was seen lately, under a number from 1 on.
///
/// What was seen lately stands in a table of fixed size, a place a mark: no text, whatever it is made of, makes a look-up
/// longer than one comparison. A value that lost its place is kept again.
struct Store<Value: Shared>: Sendable {
    private var values: [Value] = []
    /// Numbers of values by their marks; 0 where there is none.
    private var recent: [UInt32] = []

    /// The number of a value, which is kept where it was not before.
    mutating func number(of value: Value) -> UInt32 {
        if recent.isEmpty { recent = [UInt32](repeating: 0, count: 256) }
        let place = Int(truncatingIfNeeded: (value.mark &* 0x9E37_79B9_7F4A_7C15) >> 56)
        let known = recent[place]
        if known > 0, values[Int(known) - 1] == value { return known }
        values.append(value)
        let number = UInt32(truncatingIfNeeded: values.count)
        recent[place] = number
        return number
    }

    /// The value of a number that was given for it.
    subscript(number: UInt32) -> Value { values[Int(number) - 1] }
}

/// Values that records which follow each other share, each kept once for such a run under a number from 1 on.
struct RunStore<Value: Equatable & Sendable>: Sendable {
    private var values = Chunks<Value>()

    /// The number of a value, which is kept where the last one is another.
    mutating func number(of value: Value) -> UInt32 {
        if values.last != value { values.append(value) }
        return UInt32(truncatingIfNeeded: values.count)
    }

    /// The value of a number that was given for it.
    subscript(number: UInt32) -> Value { values[Int(number) - 1] }
}

/// A text that is told apart by its bytes: strings compare by their normalised forms, which takes many times longer.
struct Word: Shared {
    let text: String

    init(_ text: String) { self.text = text }

    var mark: UInt64 { text.utf8.span.mark }

    static func == (left: Word, right: Word) -> Bool { left.text.utf8.span.isEqual(to: right.text.utf8.span) }
}
