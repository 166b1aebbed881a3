/// What was promised of every input and did not hold for one.
package struct BrokenPromise: Error, Hashable, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }

    /// - Throws: A promise that is broken where `holds` is false.
    package static func check(
        _ holds: Bool, _ description: @autoclosure () -> String
    ) throws(BrokenPromise) {
        if !holds { throw BrokenPromise(description()) }
    }
}

/// One way into the program for bytes that anybody may have made: what is promised of every input, and inputs to start
/// from.
package struct FuzzTarget: Sendable {
    /// `decoding`, `page`, `part`, `archive` or `plan`.
    package let name: String
    /// Small inputs that reach far; all written here.
    package let seeds: @Sendable () -> [[UInt8]]
    /// Reads an input and checks what is promised.
    package let check: @Sendable ([UInt8]) throws(BrokenPromise) -> Void

    /// F1 to F5.
    package static let all = [
        FuzzTarget(name: "decoding", seeds: DecodingSeeds.all, check: DecodingCheck.check),
        FuzzTarget(name: "page", seeds: PageSeeds.all, check: PageCheck.check),
        FuzzTarget(name: "part", seeds: PartSeeds.all, check: PartCheck.check),
        FuzzTarget(name: "archive", seeds: ArchiveSeeds.all, check: ArchiveCheck.check),
        FuzzTarget(name: "plan", seeds: PlanSeeds.all, check: PlanCheck.check),
    ]

    /// The target of a name; nil where there is none.
    package static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}
