import Formats
import PlanModel
package import PlanResources

/// Reads web pages.
package struct HTMLReader: Sendable {
    private let encoding: PageEncoding
    private let parts: PageParts
    private let names = MarkupNames<PageName>()

    /// Most elements, attributes and texts of a page.
    private static let mostEvents = 6_000_000

    /// - Throws: `ResourceError` where a table is missing or malformed.
    package init(folder: ResourceFolder) throws(ResourceError) {
        encoding = PageEncoding(decoder: try TextDecoder(folder: folder))
        parts = try PageParts(folder: folder)
    }

    /// The text of a page; `name` is shown in messages.
    ///
    /// - Throws: `FormatFault`.
    /// - Complexity: O(bytes) for pages as they are.
    package func read(name: String, _ bytes: [UInt8], options: FormatOptions) throws(FormatFault) -> FormattedText {
        let page = try encoding.decode(name: name, bytes, insistedOn: options.encoding)
        let source = HTMLReader.withoutImpossible(page.utf8)
        let list: MarkupEvents
        do throws(MarkupFault) {
            var reader = try MarkupReader(names: names.sorted, deepest: .max, most: HTMLReader.mostEvents)
            list = try reader.html(source.span)
        } catch { throw .markup(error, part: "The page") }
        let tree = PageTree(list, names: names, parts: parts)
        var text = PageText(tree, limits: options.limits)
        try text.write()
        var draft = text.draft
        for notice in page.notices { draft.notice(notice.code, notice.message) }
        if tree.hasHugeCell {
            draft.notice("table_limit", "A cell says that it spans more columns or rows than a table can have.")
        }
        if HTMLReader.isCut(source) { draft.notice("truncated", "The page breaks off; get the whole of it.") }
        return try draft.finish(format: "html", encoding: page.encoding)
    }

    /// Zero bytes go, and references to what is no character become U+FFFD: the parser would end at the ones and drop
    /// the others.
    ///
    /// - Complexity: O(bytes).
    private static func withoutImpossible(_ page: [UInt8]) -> [UInt8] {
        guard page.contains(0) || page.contains(0x26) else { return page }
        var clean: [UInt8] = []
        clean.reserveCapacity(page.count)
        var at = 0
        while at < page.count {
            if page[at] == 0x26, let end = endOfImpossible(page, at) {
                clean += [0xEF, 0xBF, 0xBD]
                at = end
            } else {
                if page[at] != 0 { clean.append(page[at]) }
                at += 1
            }
        }
        return clean
    }

    /// Behind a numeric reference that is zero, a surrogate or beyond Unicode; nil for any other.
    private static func endOfImpossible(_ page: [UInt8], _ start: Int) -> Int? {
        guard start + 2 < page.count, page[start + 1] == 0x23 else { return nil }
        let isHexadecimal = page[start + 2] | 0x20 == 0x78
        var at = start + (isHexadecimal ? 3 : 2)
        var (value, digits) = (UInt32(0), 0)
        while at < page.count, let digit = digit(page[at], isHexadecimal) {
            value = min(value, 0x11_0000) * (isHexadecimal ? 16 : 10) + digit
            (at, digits) = (at + 1, digits + 1)
        }
        guard digits > 0, value == 0 || value > 0x10_FFFF || (0xD800...0xDFFF).contains(value) else { return nil }
        return at < page.count && page[at] == 0x3B ? at + 1 : at
    }

    private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
        if (0x30...0x39).contains(byte) { return UInt32(byte - 0x30) }
        let small = byte | 0x20
        return isHexadecimal && (0x61...0x66).contains(small) ? UInt32(small - 0x61 + 10) : nil
    }

    /// Whether the page ends inside a tag.
    private static func isCut(_ page: [UInt8]) -> Bool {
        guard let open = page.lastIndex(of: 0x3C) else { return false }
        guard open + 1 < page.count else { return true }
        let next = page[open + 1] | 0x20
        let isTag = (0x61...0x7A).contains(next) || page[open + 1] == 0x2F || page[open + 1] == 0x21
        return isTag && !page[open...].contains(0x3E)
    }
}
