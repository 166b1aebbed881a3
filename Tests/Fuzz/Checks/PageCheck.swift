package import PlanIngest
import PlanResources

/// F2: a web page to text. The first byte of an input says where the rest stands: it is the page, or it lies in a script or
/// in a style of a page, of which nothing may be seen then.
package enum PageCheck {
    private static let reader: HTMLReader = {
        do { return try HTMLReader(folder: .standard()) } catch { fatalError("\(error)") }
    }()

    /// Bounds that an input of a few KiB can come to.
    static let options: FormatOptions = {
        var options = FormatOptions()
        (options.limits.cells, options.limits.characters) = (20_000, 200_000)
        return options
    }()

    /// - Throws: `BrokenPromise`.
    package static func check(_ input: [UInt8]) throws(BrokenPromise) {
        let kind = (input.first ?? 0) % 4
        let bytes = Array(input.dropFirst())
        switch kind {
        case 2: try checkHidden(bytes, in: "script")
        case 3: try checkHidden(bytes, in: "style")
        default: _ = try read(bytes)
        }
    }

    /// What a page says; nil where it is turned away.
    ///
    /// - Throws: `BrokenPromise` where its text or its repairs are not as they should be.
    static func read(_ page: [UInt8]) throws(BrokenPromise) -> FormattedText? {
        guard let text = try? reader.read(name: "fuzz.html", page, options: options) else {
            let isTurnedAway = (try? reader.read(name: "fuzz.html", page, options: options)) == nil
            try BrokenPromise.check(isTurnedAway, "a page was turned away and then read")
            return nil
        }
        try ReadTextCheck.check(text)
        guard let again = try? reader.read(name: "fuzz.html", page, options: options) else {
            throw BrokenPromise("a page was read and then turned away")
        }
        try ReadTextCheck.check(text, is: again)
        return text
    }

    private static func checkHidden(_ bytes: [UInt8], in element: String) throws(BrokenPromise) {
        // Only its own end tag could end it.
        let code = String(decoding: PageCheck.withoutEnd(of: element, bytes), as: UTF8.self)
        let empty = try read(page(with: "", in: element))
        let full = try read(page(with: code, in: element))
        guard let full, let empty else { throw BrokenPromise("a page with a \(element) was turned away") }
        try checkHidden(full, code: code, is: empty)
    }

    private static func withoutEnd(of element: String, _ bytes: [UInt8]) -> [UInt8] {
        let end = Array("</\(element)".utf8)
        var code = bytes.filter { $0 != 0 }  // which the reader leaves out before it looks for tags
        let small = code.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
        for start in small.indices where small[start] == 0x3C && small[start...].starts(with: end) {
            code[start + 1] = 0x5F
        }
        return code
    }

    /// - Throws: `BrokenPromise` where the page with code says something else than the page without.
    package static func checkHidden(
        _ full: FormattedText, code: String, is empty: FormattedText
    ) throws(BrokenPromise) {
        try BrokenPromise.check(full.text == empty.text, "code came into the text: \(code.debugDescription)")
        try BrokenPromise.check(full.repairs == empty.repairs, "code came into the repairs: \(code.debugDescription)")
    }

    private static func page(with code: String, in element: String) -> [UInt8] {
        // A byte-order mark, so that the code cannot change how the rest is decoded.
        Array(
            "\u{FEFF}<html><body><p>到2030年，建成码头12座。</p><\(element)>\(code)</\(element)><p>到2035年，建成书店57家。</p></body></html>"
                .utf8
        )
    }
}
