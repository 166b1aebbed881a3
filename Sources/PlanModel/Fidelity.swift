/// How much of a text was read as it stands, in characters; the three counts add up to all characters of the file.
public struct Fidelity: Sendable, Hashable {
    /// Read as they stand.
    public var read: Int
    /// Known noise that was passed over or left out.
    public var repaired: Int
    /// What should have been read and could not be.
    public var unreadable: Int

    /// All characters.
    public var total: Int { read + repaired + unreadable }

    public init(read: Int, repaired: Int, unreadable: Int) {
        (self.read, self.repaired, self.unreadable) = (read, repaired, unreadable)
    }

    /// - Parameters:
    ///   - characters: Length of the canonical text.
    ///   - repairs: In the order of the text; what overlaps is counted once.
    /// - Complexity: O(repairs).
    public init(characters: Int, repairs: [Repair]) {
        var (repaired, unreadable, inText, end) = (0, 0, 0, 0)
        for repair in repairs where repair.kind != .regional {
            let start = min(max(repair.span.start, end), characters)
            end = min(max(repair.span.end, end), characters)
            let length = max(0, end - start)
            let count = length + max(0, repair.left?.characters ?? 0)
            inText += length
            if repair.kind == .unreadable || repair.kind == .mojibake { unreadable += count } else { repaired += count }
        }
        self.init(read: characters - inText, repaired: repaired, unreadable: unreadable)
    }
}

extension SourceText {
    /// How much of the text was read as it stands.
    ///
    /// - Complexity: O(repairs).
    public var fidelity: Fidelity { Fidelity(characters: scalars.count, repairs: view.repairs) }
}
