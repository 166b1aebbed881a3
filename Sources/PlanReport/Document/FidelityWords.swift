package import PlanModel

extension Fidelity {
    /// The shares for people: `98.7 % read as it stands, 1.3 % repaired, 0 % unreadable`. What is there at all is never
    /// rounded down to nothing, and the shares add up.
    package var words: String {
        guard total > 0 else { return "nothing to read" }
        let (repaired, unreadable) = (thousandths(repaired), thousandths(unreadable))
        let read = max(0, 1000 - repaired - unreadable)
        return "\(Fidelity.percent(read)) read as it stands, \(Fidelity.percent(repaired)) repaired, "
            + "\(Fidelity.percent(unreadable)) unreadable"
    }

    /// Rounded up.
    private func thousandths(_ count: Int) -> Int { (count * 1000 + total - 1) / total }

    private static func percent(_ thousandths: Int) -> String {
        thousandths % 10 == 0 ? "\(thousandths / 10) %" : "\(thousandths / 10).\(thousandths % 10) %"
    }
}
