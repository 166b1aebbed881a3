/// The names of elements and attributes that a reader knows, by the numbers that the parser gives them.
struct MarkupNames<Name: RawRepresentable & CaseIterable & Sendable>: Sendable where Name.RawValue == String {
    /// In the order of their bytes, as the parser looks them up.
    let sorted: [String]
    private let known: [Name]

    init() {
        known = Name.allCases.sorted { Array($0.rawValue.utf8).lexicographicallyPrecedes(Array($1.rawValue.utf8)) }
        sorted = known.map(\.rawValue)
    }

    /// The name of a number; nil for -1.
    subscript(_ number: Int) -> Name? { number >= 0 ? known[number] : nil }
}
