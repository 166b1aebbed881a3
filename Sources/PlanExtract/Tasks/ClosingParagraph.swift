/// The paragraph that says from when a text is in force; it belongs to no task.
enum ClosingParagraph {
    /// How far into the paragraph its words are looked for.
    private static let reach = 40

    /// Start of a paragraph such as 本措施自2026年1月1日起施行 behind `place`; nil where there is none.
    ///
    /// - Complexity: O(length of the text behind `place`).
    static func start(in fold: [UInt16], after place: Int) -> Int? {
        var at = place
        while at < fold.count {
            if at == 0 || fold[at - 1] == TaskSign.newline, let start = opening(fold, at) { return start }
            at += 1
        }
        return nil
    }

    /// 本 with a short name of the text, 自 and 施行 or 有效期.
    private static func opening(_ fold: [UInt16], _ line: Int) -> Int? {
        var start = line
        while start < fold.count, fold[start] == TaskSign.blank { start += 1 }
        let limit = min(fold.count, start + reach)
        guard start + 4 < limit, fold[start] == 0x672C else { return nil }  // 本
        let hasFrom = (start..<min(limit, start + 12)).contains { fold[$0] == 0x81EA }  // 自
        let hasForce = (start..<limit - 1).contains {
            fold[$0] == 0x65BD && fold[$0 + 1] == 0x884C || fold[$0] == 0x5B9E && fold[$0 + 1] == 0x65BD
                || fold[$0] == 0x6709 && fold[$0 + 1] == 0x6548
        }  // 施行 实施 有效
        return hasFrom && hasForce ? line : nil
    }
}
