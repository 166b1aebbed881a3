import Formats
import PlanModel

/// A page as a list of its elements and texts in the order of the page; what lies inside a node follows it directly.
struct PageTree {
    struct Node {
        /// Nil for text and for elements that do not matter.
        var name: PageName?
        var isText = false
        var parent: Int32
        /// Behind the last node inside.
        var end: Int32
        /// Place of a text in the bytes.
        var text: Range<Int32> = 0..<0
        /// Whether the page does not show it.
        var isHidden = false
        /// What its class, id and role say that it is.
        var part: PagePart?
        /// Columns and rows of a cell; first number of a list.
        var columns: Int32 = 1
        var rows: Int32 = 1
        var first: Int32 = 1

        /// Characters of the text inside that are no blanks.
        var length: Int32 = 0
        /// Those of them that are links.
        var linked: Int32 = 0
        /// Links inside.
        var links: Int32 = 0
        /// Full stops, semicolons and commas of Chinese outside links.
        var stops: Int32 = 0
        /// Headings of the first two ranks inside that can be a title.
        var titles: Int32 = 0
    }

    private(set) var nodes: [Node] = []
    /// What texts point into.
    let bytes: [UInt8]
    /// Whether a cell spans more columns or rows than tables have.
    private(set) var hasHugeCell = false

    /// Most columns that a cell may span (the HTML standard, 4.9.11).
    static let mostColumns = 1000
    private static let shortestTitle = 6
    /// Most rows that a cell may span (the same).
    static let mostRows = 65534

    /// - Complexity: O(events).
    init(_ list: MarkupEvents, names: MarkupNames<PageName>, parts: PageParts) {
        bytes = list.bytes
        nodes.reserveCapacity(list.events.count / 2 + 1)
        var open: [Int32] = []
        for event in list.events {
            switch event {
            case .start(let name):
                nodes.append(Node(name: names[name], parent: open.last ?? -1, end: 0))
                open.append(Int32(nodes.count - 1))
            case .attribute(let name, let range):
                if let place = open.last, let name = names[name] {
                    read(name, list.bytes[range], of: Int(place), parts)
                }
            case .end:
                if let place = open.popLast() { nodes[Int(place)].end = Int32(nodes.count) }
            case .text(let range):
                if PageTree.closesCondition(list.bytes[range]) { continue }
                let place = Int32(range.lowerBound)..<Int32(range.upperBound)
                nodes.append(
                    Node(isText: true, parent: open.last ?? -1, end: Int32(nodes.count + 1), text: place))
            }
        }
        for place in open { nodes[Int(place)].end = Int32(nodes.count) }
        measure()
    }

    private mutating func read(_ name: PageName, _ value: ArraySlice<UInt8>, of place: Int, _ parts: PageParts) {
        switch name {
        case .colspan: nodes[place].columns = span(value, most: PageTree.mostColumns)
        case .rowspan: nodes[place].rows = span(value, most: PageTree.mostRows)
        case .start: nodes[place].first = Int32(clamping: PageTree.number(value) ?? 1)
        case .hidden: nodes[place].isHidden = !isWhole(place)
        case .style: if PageTree.hides(value) { nodes[place].isHidden = !isWhole(place) }
        case .class, .id, .role:
            if nodes[place].part == nil { nodes[place].part = parts.part(named: value) }
        default: break
        }
    }

    /// Whether a node is the page itself: one that is hidden as a whole is shown by its script.
    private func isWhole(_ place: Int) -> Bool { nodes[place].name == .body || nodes[place].name == .html }

    /// `<![endif]-->` behind a comment for old browsers that ended before it: what is left of it when it is no comment.
    private static func closesCondition(_ text: ArraySlice<UInt8>) -> Bool {
        var rest = text.drop(while: isMark)
        let isClosed = rest.starts(with: conditionEnd)
        while rest.starts(with: conditionEnd) { rest = rest.dropFirst(conditionEnd.count).drop(while: isMark) }
        return isClosed && rest.isEmpty
    }

    /// Blanks, < - >
    private static func isMark(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x3C || byte == 0x2D || byte == 0x3E }

    private static let conditionEnd = Array("![endif]".utf8)

    private mutating func span(_ value: ArraySlice<UInt8>, most: Int) -> Int32 {
        let number = PageTree.number(value) ?? 1
        if number > most { hasHugeCell = true }
        return Int32(max(1, min(number, most)))
    }

    private static func number(_ value: ArraySlice<UInt8>) -> Int? {
        var (number, hasDigits) = (0, false)
        for byte in value.drop(while: { $0 == 0x20 }).prefix(12) {
            guard (0x30...0x39).contains(byte) else { break }
            (number, hasDigits) = (number * 10 + Int(byte - 0x30), true)
        }
        return hasDigits ? number : nil
    }

    /// `display:none` or `visibility:hidden` in a style.
    private static func hides(_ style: ArraySlice<UInt8>) -> Bool {
        guard style.count < 4096 else { return false }
        let plain = style.filter { $0 > 0x20 }.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
        let text = String(decoding: plain, as: UTF8.self)
        return text.contains("display:none") || text.contains("visibility:hidden")
    }

    // MARK: measures

    /// Lengths of the texts, added up from the inside.
    private mutating func measure() {
        for place in nodes.indices.reversed() {
            if nodes[place].isText { measureText(place) }
            let node = nodes[place]
            guard node.parent >= 0 else { continue }
            let isSilent = node.isHidden || node.name.map { PageName.silent.contains($0) } ?? false
            if isSilent { continue }
            let parent = Int(node.parent)
            nodes[parent].length += node.length
            nodes[parent].linked += node.name == .a ? node.length : node.linked
            nodes[parent].links += node.name == .a && node.length > 0 ? 1 : node.links
            nodes[parent].stops += node.name == .a ? 0 : node.stops
            let isTitle = (node.name == .h1 || node.name == .h2) && node.length >= PageTree.shortestTitle
            nodes[parent].titles += node.titles + (isTitle ? 1 : 0)
        }
    }

    private mutating func measureText(_ place: Int) {
        let text = nodes[place].text
        var at = Int(text.lowerBound)
        let end = Int(text.upperBound)
        while at < end {
            let byte = bytes[at]
            if byte > 0x20, byte & 0xC0 != 0x80 { nodes[place].length += 1 }
            if at + 2 < end,
                byte == 0xE3 && bytes[at + 1] == 0x80 && bytes[at + 2] == 0x82
                    || byte == 0xEF && bytes[at + 1] == 0xBC && (bytes[at + 2] == 0x8C || bytes[at + 2] == 0x9B)
            {
                nodes[place].stops += 1
            }
            at += 1
        }
    }

    // MARK: walking

    /// The nodes right inside a node.
    func children(of place: Int) -> [Int] {
        var children: [Int] = []
        var next = place + 1
        while next < nodes[place].end {
            children.append(next)
            next = Int(nodes[next].end)
        }
        return children
    }

    /// The text of a node, as it stands.
    func words(of place: Int) -> [UInt8] {
        var words: [UInt8] = []
        var next = place
        while next < nodes[place].end {
            let node = nodes[next]
            if node.isText { words += bytes[Int(node.text.lowerBound)..<Int(node.text.upperBound)] }
            let isBlock = node.name.map { PageName.blocks.contains($0) } ?? false
            if isBlock, words.last.map({ $0 != 0x0A }) ?? false { words.append(0x20) }
            let isSilent = node.name.map { PageName.silent.contains($0) } ?? false
            next = isSilent ? Int(node.end) : next + 1
        }
        return words
    }
}
