import PlanModel

/// Finds signs in front of the first word of a text that say nothing: what a converter left there, `+ #! +`.
///
/// Three signs and more of ASCII, at least two different ones. The marks of Markdown (`# `, `> **`) and brackets are none.
enum OpeningSigns {
    private static let fewest = 3
    private static let most = 40

    /// - Complexity: O(1).
    static func mark(_ draft: inout ViewDraft) {
        guard let line = draft.lines.first else { return }
        let signs = line.content.prefix(most).prefix { isSign(draft.fold[$0]) }
        let shown = Set(signs.map { draft.fold[$0] }).subtracting([0x20])
        guard let end = signs.last, end + 1 < Int(line.last), draft.kind(end + 1).contains(.han),
            signs.filter({ draft.fold[$0] != 0x20 }).count >= fewest, shown.count >= 2, !shown.isSubset(of: markdown)
        else { return }
        let note = draft.add(note: "Signs in front of the first word that say nothing are passed over.")
        draft.pass(Int(line.first)..<end + 1, .symbol, note: note)
    }

    private static func isSign(_ unit: UInt16) -> Bool { unit == 0x20 || signs.contains(unit) }

    private static let signs = Set("!#$%&'*+,-./:;=?@\\^_`|~>".utf16)
    private static let markdown = Set("#*>-_=~`|".utf16)
}
