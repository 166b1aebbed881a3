import PlanModel

/// Finds the list of links to other pages that a page ends with: its head (`相关阅读`) and all lines behind it.
///
/// Titles have no full stops, and there is nothing else behind them; files that belong to the text are no such links.
enum LinkList {
    /// Lines at the end of a text that are looked at.
    private static let reach = 30
    private static let longest = 60

    /// - Complexity: O(length of the lines that are looked at).
    static func mark(_ draft: inout ViewDraft, _ phrases: ChromePhrases) {
        var first: Int?
        for index in draft.lines.indices.suffix(reach).reversed() {
            guard draft.isPassedOver[index] || isTitle(draft, draft.lines[index]) else { break }
            if opens(draft, index, phrases) { first = index }
        }
        guard let first else { return }
        for index in first..<draft.lines.count { draft.passLine(index, .siteChrome) }
    }

    /// Whether a line is the head of such a list: nothing but the head, or the head and a title behind other furniture.
    private static func opens(_ draft: ViewDraft, _ index: Int, _ phrases: ChromePhrases) -> Bool {
        let line = draft.lines[index]
        let kinds = ChromePhrases.Kind.opener.bit
        guard let found = phrases.phrase(draft.fold, at: Int(line.first), limit: Int(line.last), kinds: kinds)
        else { return false }
        let rest = draft.fold[found.end..<Int(line.last)]
        return rest.allSatisfy { $0 == 0x3A || $0 == 0x20 } || index > 0 && draft.isPassedOver[index - 1]
    }

    private static func isTitle(_ draft: ViewDraft, _ line: TextLine) -> Bool {
        let words = draft.fold[line.content]
        return words.count <= longest && !words.contains { ends.contains($0) } && !names(words, "附件")
            && !endings.contains { names(words, $0) }
    }

    private static func names(_ words: ArraySlice<UInt16>, _ part: String) -> Bool {
        let part = Array(part.utf16)
        guard words.count >= part.count else { return false }
        return words.indices.dropLast(part.count - 1).contains { words[$0..<$0 + part.count].elementsEqual(part) }
    }

    private static let ends = Array("。;".utf16)
    private static let endings = [".doc", ".pdf", ".xls", ".wps", ".ofd", ".zip"]
}
