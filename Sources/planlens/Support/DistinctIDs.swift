/// Gives documents ids of their own: a second `plan` becomes `plan-2`.
struct DistinctIDs: Sendable {
    private var taken: Set<String> = []

    /// The id, with a number behind it where it is taken.
    mutating func take(_ id: String) -> String {
        var (own, number) = (id, 2)
        while !taken.insert(own).inserted {
            own = "\(id)-\(number)"
            number += 1
        }
        return own
    }
}
