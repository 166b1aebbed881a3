/// The elements of a page, read roughly: enough to see whether they are closed and point at each other.
struct HTMLOutline {
    /// One opening tag.
    struct Element {
        let name: Substring
        let attributes: [Substring: Substring]
    }

    private(set) var elements: [Element] = []
    /// What is closed in the wrong order or not at all.
    private(set) var faults: [String] = []

    private static let void: Set<Substring> = ["meta", "input", "br"]
    private static let raw: Set<Substring> = ["script", "style"]

    init(_ page: String) {
        var open: [Substring] = []
        var rest = Substring(page)
        while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
            let tag = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            if tag.hasPrefix("!") { continue }
            if tag.hasPrefix("/") {
                if open.popLast() != tag.dropFirst() { faults.append("</\(tag.dropFirst())>") }
                continue
            }
            let element = HTMLOutline.element(tag)
            elements.append(element)
            if tag.hasSuffix("/") || HTMLOutline.void.contains(element.name) { continue }
            open.append(element.name)
            if HTMLOutline.raw.contains(element.name), let close = rest.firstRange(of: "</\(element.name)>") {
                rest = rest[close.lowerBound...]
            }
        }
        faults += open.map { "<\($0)>" }
    }

    /// Values of an attribute on all elements.
    func values(of attribute: Substring) -> [Substring] { elements.compactMap { $0.attributes[attribute] } }

    private static func element(_ tag: Substring) -> Element {
        let name = tag.prefix { $0 != " " && $0 != "/" }
        var attributes: [Substring: Substring] = [:]
        var rest = tag.dropFirst(name.count).drop { $0 == " " }
        while let first = rest.first, first != "/" {
            let key = rest.prefix { $0 != "=" && $0 != " " }
            rest = rest.dropFirst(key.count)
            guard rest.hasPrefix("=\"") else {
                attributes[key] = ""
                rest = rest.drop { $0 == " " }
                continue
            }
            let value = rest.dropFirst(2).prefix { $0 != "\"" }
            attributes[key] = value
            rest = rest.dropFirst(value.count + 3).drop { $0 == " " }
        }
        return Element(name: name, attributes: attributes)
    }
}
