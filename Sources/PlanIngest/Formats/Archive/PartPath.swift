/// Places of parts that other parts name; none lies outside the archive.
enum PartPath {
    /// The entry that `target` names, seen from the folder of `part`.
    ///
    /// - Returns: Nil for what leads out of the archive, and for addresses.
    /// - Complexity: O(length).
    static func resolve(_ target: String, from part: String) -> String? {
        if target.isEmpty || target.utf8.contains(0x5C) || target.utf8.contains(0x3A) { return nil }
        var steps: [Substring] = target.hasPrefix("/") ? [] : part.split(separator: "/").dropLast()
        for step in target.split(separator: "/") where step != "." {
            if step != ".." {
                steps.append(step)
            } else if steps.popLast() == nil {
                return nil
            }
        }
        return steps.isEmpty ? nil : steps.joined(separator: "/")
    }
}
