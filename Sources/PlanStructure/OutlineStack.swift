/// Decides which candidates are headings and how they nest, from the order in which styles and numbers come.
///
/// A style that was once found below another stays below it; where the text has not said so yet, the usual order of
/// `MarkerStyle.Kind` decides. A counted style must run in sequence.
struct OutlineStack {
    /// A heading that is still open.
    struct Open {
        let style: Int
        var number: Int
        let heading: Int
        let isAtLineStart: Bool
    }

    private(set) var open: [Open] = []
    private var styles: [MarkerStyle] = []
    /// Last number seen of each style, also where its list was closed.
    private var memory: [Int] = []
    /// `outer[a * width + b]`: style a was seen above style b.
    private var outer: [Bool] = []

    private static let width = 64
    private static let deepest = 24

    init() { outer = [Bool](repeating: false, count: OutlineStack.width * OutlineStack.width) }

    /// Number of open headings that stay open above `candidate`; nil where it is no heading.
    mutating func depth(for candidate: HeadingCandidate) -> Int? {
        guard let style = index(of: candidate.style) else { return nil }
        guard candidate.style.isOrdered else {
            let depth = topmost(style) ?? nest(style, candidate)
            // A dash marks items of what a heading names; before any heading it is only punctuation.
            return depth == 0 && candidate.style.kind == .dash ? nil : depth
        }
        var nearest: Int?
        for level in open.indices.reversed() where open[level].style == style {
            if open[level].number + 1 == candidate.number { return level }
            nearest = nearest ?? level
        }
        if let nearest { return rejoin(nearest, candidate, style) }
        return start(style, candidate)
    }

    /// Closes what ends at the candidate and opens it as heading number `heading`.
    mutating func push(_ candidate: HeadingCandidate, heading: Int, depth: Int) {
        guard let style = index(of: candidate.style) else { return }
        open.removeSubrange(depth...)
        if candidate.style.kind != .enumerated {
            for entry in open where styles[entry.style].kind != .enumerated {
                outer[entry.style * OutlineStack.width + style] = true
            }
        }
        if open.count < OutlineStack.deepest {
            let isLine = candidate.isAtLineStart
            open.append(Open(style: style, number: candidate.number, heading: heading, isAtLineStart: isLine))
        }
        memory[style] = candidate.number
    }

    /// A list of the style is open: a gap in its numbers, a restart, or chance.
    private func rejoin(_ nearest: Int, _ candidate: HeadingCandidate, _ style: Int) -> Int? {
        let gap = candidate.number - open[nearest].number
        if candidate.number == 1 {
            guard candidate.isFollowed || candidate.isAtLineStart && candidate.style.isFirm else { return nil }
            return boxAbove(nearest) ?? nearest
        }
        if gap > 0, gap <= tolerance(candidate) { return nearest }
        return candidate.isAtLineStart && candidate.style.isFirm ? nearest : nil
    }

    /// A list begun inside a box stays inside it.
    private func boxAbove(_ level: Int) -> Int? {
        let isBoxed = open.indices.dropFirst(level + 1).contains {
            let kind = styles[open[$0].style].kind
            return kind == .box || kind == .annex
        }
        return isBoxed ? open.count : nil
    }

    private func tolerance(_ candidate: HeadingCandidate) -> Int {
        candidate.isAtLineStart && candidate.style.isFirm ? 5 : 2
    }

    /// No list of the style is open.
    private func start(_ style: Int, _ candidate: HeadingCandidate) -> Int? {
        let isFirmLine = candidate.isAtLineStart && candidate.style.isFirm
        let continues = memory[style] > 0 && candidate.number == memory[style] + 1
        let isLone = candidate.number == 1 && candidate.isAtLineStart && candidate.isPhrase
        guard
            isFirmLine || continues || isLone
                || candidate.isFollowed && (candidate.number == 1 || candidate.isAtLineStart)
        else {
            return nil
        }
        return nest(style, candidate)
    }

    /// Depth at which a style that is not open begins.
    private func nest(_ style: Int, _ candidate: HeadingCandidate) -> Int {
        var depth = open.count
        while depth > 0, closes(open[depth - 1], style, candidate) { depth -= 1 }
        return depth
    }

    /// Whether a heading of `style` closes an open one of style `inner`.
    private func closes(_ entry: Open, _ style: Int, _ candidate: HeadingCandidate) -> Bool {
        let inner = entry.style
        if styles[inner].isLeadParagraph { return candidate.isAtLineStart && !candidate.style.isItem }
        let isKnownOuter = outer[style * OutlineStack.width + inner]
        let isKnownInner = outer[inner * OutlineStack.width + style]
        if isKnownOuter != isKnownInner { return isKnownOuter }
        return NestingOrder.closes(styles[inner].kind, isAtLineStart: entry.isAtLineStart, candidate)
    }

    private func topmost(_ style: Int) -> Int? { open.indices.reversed().first { open[$0].style == style } }

    /// Index of a style; nil where a text has more styles than any real one.
    private mutating func index(of style: MarkerStyle) -> Int? {
        if let known = styles.firstIndex(of: style) { return known }
        guard styles.count < OutlineStack.width else { return nil }
        styles.append(style)
        memory.append(0)
        return styles.count - 1
    }
}

/// Which open headings a style closes that was not met with them before.
enum NestingOrder {
    static func closes(_ inner: MarkerStyle.Kind, isAtLineStart: Bool, _ candidate: HeadingCandidate) -> Bool {
        switch candidate.style.kind {
        case .annex, .documentTitle: return true
        case .part, .volume, .chapter, .division, .hanComma:
            return inner.rawValue > candidate.style.kind.rawValue && inner != .plain && inner != .hash
                && inner != .leadIn
        case .hanBracket:
            if inner == .hash || inner == .article || inner == .leadIn || inner == .plain { return false }
            let isCounted = inner == .arabicDot || inner == .arabicComma || inner == .decimal
            return inner.rawValue > MarkerStyle.Kind.hanBracket.rawValue && (!isCounted || candidate.number != 1)
        case .leadIn: return inner.rawValue >= MarkerStyle.Kind.arabicDot.rawValue
        case .plain: return inner.rawValue > MarkerStyle.Kind.plain.rawValue
        case .hash: return inner.rawValue >= MarkerStyle.Kind.leadIn.rawValue
        case .box: return inner.rawValue >= MarkerStyle.Kind.box.rawValue
        case .arabicDot, .arabicComma, .decimal: return candidate.isAtLineStart && isParagraphItem(inner)
        case .runIn:
            return inner.rawValue > MarkerStyle.Kind.runIn.rawValue && !(inner == .enumerated && isAtLineStart)
        case .enumerated: return inner == .runIn && candidate.isAtLineStart
        default: return false
        }
    }

    private static func isParagraphItem(_ kind: MarkerStyle.Kind) -> Bool {
        kind == .runIn || kind == .dash || kind == .enumerated
    }
}
