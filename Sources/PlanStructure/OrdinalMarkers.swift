/// Markers that begin with 第.
extension MarkerScanner {
    /// 第一部分, 第一篇, 第一章, 第一节, 第一条, 第一步, 第一具：, 第一，.
    func ordinal(at place: Int, limit: Int, atLineStart: Bool) -> Marker? {
        var at = skipBlanks(place + 1, limit)
        guard
            let read = NumeralScanner.han(in: fold, at: at, limit: limit)
                ?? NumeralScanner.arabic(in: fold, at: at, limit: limit, digits: 3)
        else { return nil }
        at = skipBlanks(read.end, limit)
        guard at < limit else { return nil }
        if let frame = frameKind(fold[at]) {
            return framed(frame, read.value, from: place, behind: at + 1, limit: limit, atLineStart: atLineStart)
        }
        return counted(read.value, from: place, at: at, limit: limit)
    }

    /// Chapters and articles stand at the start of a line (or a sentence, in copies without line ends), followed by a
    /// blank; without it 第一条 is a reference.
    private func framed(
        _ kind: MarkerStyle.Kind, _ number: Int, from place: Int, behind end: Int, limit: Int, atLineStart: Bool
    ) -> Marker? {
        var end = end
        if kind == .part {
            guard end < limit, fold[end] == 0x5206 else { return nil }  // 部分
            end += 1
        }
        guard end < limit else { return nil }
        let next = fold[end]
        let isApart = next == Sign.blank || next == Sign.colon || next == 0x3010
        guard isApart || kind == .chapter && atLineStart && Sign.isHan(next) else { return nil }
        return make(MarkerStyle(kind: kind), number, place..<end, limit)
    }

    /// 第一， and 第一 with a measure word before a pause.
    private func counted(_ number: Int, from place: Int, at: Int, limit: Int) -> Marker? {
        var end = at
        while end < limit, end - at < 2, Sign.isHan(fold[end]) { end += 1 }
        guard end < limit else { return nil }
        switch fold[end] {
        case Sign.colon: break
        case Sign.comma, Sign.enumerationComma:
            guard end == at || end == at + 1 && fold[at] == 0x6B65 else { return nil }  // 步
        default: return nil
        }
        return make(MarkerStyle(kind: .ordinal), number, place..<end + 1, limit)
    }

    private func frameKind(_ unit: UInt16) -> MarkerStyle.Kind? {
        switch unit {
        case 0x90E8: .part  // 部
        case 0x7BC7, 0x7F16: .volume  // 篇, 编
        case 0x7AE0: .chapter  // 章
        case 0x8282: .division  // 节
        case 0x6761: .article  // 条
        default: nil
        }
    }
}
