/// Tells the parts of a page that are not its own text: menus, paths, lists of links, heads and feet of the site.
///
/// A part goes where what it is (`nav`, `footer`), what its maker named it or how it is filled (links, and no sentences
/// beside them) says so, and never where it holds a good part of the page's sentences: what is in doubt stays.
struct PageFurniture {
    let tree: PageTree
    /// Full stops and commas of the page outside links.
    private let stops: Int
    private let length: Int

    init(_ tree: PageTree) {
        self.tree = tree
        stops = Int(tree.nodes.first?.stops ?? 0)
        length = Int(tree.nodes.first?.length ?? 0)
    }

    /// Whether the part at `place` is furniture.
    ///
    /// - Complexity: O(1); a thousand nodes at the most are looked at.
    func isFurniture(_ place: Int) -> Bool {
        let node = tree.nodes[place]
        guard node.length > 0, let name = node.name, !isHeading(name) else { return false }
        if holdsText(node) { return false }
        if name == .nav || name == .button || name == .dialog { return true }
        if isLinkList(node, name) || leadsOn(place, name) { return !leadsToAttachments(place) }
        let isNamed = node.part == .furniture || PageName.furniture.contains(name)
        return isNamed && node.titles == 0 && isSlight(node)
    }

    /// Whether so much of the page's running text is inside that it cannot be furniture.
    private func holdsText(_ node: PageTree.Node) -> Bool {
        stops > 0 ? Int(node.stops) * 4 >= stops && node.stops >= 2 : Int(node.length) * 2 > length
    }

    /// Links, and hardly anything beside them.
    private func isLinkList(_ node: PageTree.Node, _ name: PageName) -> Bool {
        guard PageName.blocks.contains(name) || name == .span, node.links >= 2, node.stops <= 1 else { return false }
        return node.linked * 10 >= node.length * 7
    }

    /// A block that holds one link and nothing else, which says by an arrow that it leads on: `查看详情 →`, `更多>>`.
    private func leadsOn(_ place: Int, _ name: PageName) -> Bool {
        let node = tree.nodes[place]
        guard PageName.blocks.contains(name), node.links == 1, node.linked == node.length,
            node.length <= PageFurniture.longestLink, let last = tree.words(of: place).last(where: { $0 > 0x20 })
        else { return false }
        return last == 0x3E || PageFurniture.arrows.contains { ends(tree.words(of: place), with: $0) }
    }

    private func ends(_ words: [UInt8], with arrow: String) -> Bool {
        let end = (words.lastIndex { $0 > 0x20 } ?? -1) + 1
        return words[..<end].reversed().starts(with: arrow.utf8.reversed())
    }

    private static let longestLink = 40
    private static let arrows = ["→", "»", "›", "＞", "↗"]

    /// A part that is named as furniture: short, or mostly links.
    private func isSlight(_ node: PageTree.Node) -> Bool {
        node.stops <= 3 && (node.length <= 300 || node.linked * 2 >= node.length)
    }

    private func isHeading(_ name: PageName) -> Bool {
        [.h1, .h2, .h3, .h4, .h5, .h6, .html, .body, .article, .main].contains(name)
    }

    /// Whether the links are files that belong to the text: `附件：1.任务分工表.docx`.
    private func leadsToAttachments(_ place: Int) -> Bool {
        let node = tree.nodes[place]
        guard node.length < 1000, Int(node.end) - place < 1000 else { return false }
        let words = tree.words(of: place)
        let text = String(decoding: words, as: UTF8.self)
        return text.contains("附件") || [".doc", ".pdf", ".xls", ".wps", ".ofd", ".zip"].contains { text.contains($0) }
    }
}
