/// Reads dictionaries from tab-separated text, or from the part of YAML that nested lists need.
///
/// Tab-separated, with a header; labels have their parts separated by `/`, kind is preferred, alternative or negative:
///
/// ```
/// label            term          kind
/// 产业/人工智能    人工智能      preferred
/// 产业/人工智能    人工智能学院  negative
/// ```
///
/// YAML: maps of labels, lists of terms, `not:` in front of a negative one; nothing else.
///
/// ```
/// 产业:
///   人工智能:
///     - 人工智能
///     - not: 人工智能学院
/// ```
package enum DictionaryFile {
    /// The entries of a file; one whose name ends in `.yaml` or `.yml` is YAML, any other is tab-separated.
    ///
    /// - Throws: `DictionaryError` at the first line that cannot be read.
    /// - Complexity: O(length).
    package static func entries(name: String, text: String) throws(DictionaryError) -> [TermDictionary.Entry] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.last == "\r" ? line.dropLast() : line
        }
        let isYAML = name.hasSuffix(".yaml") || name.hasSuffix(".yml")
        return isYAML ? try yaml(lines) : try table(lines)
    }

    // MARK: Tab-separated

    private static func table(_ lines: [Substring]) throws(DictionaryError) -> [TermDictionary.Entry] {
        let header = (lines.first ?? "").split(separator: "\t").map(String.init)
        guard let label = header.firstIndex(of: "label"), let term = header.firstIndex(of: "term") else {
            throw DictionaryError(line: 1, message: "The header has to name the columns label and term.")
        }
        let kind = header.firstIndex(of: "kind")
        var entries: [TermDictionary.Entry] = []
        for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty && !line.hasPrefix("#") {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map { trimmed($0) }
            guard cells.count == header.count else {
                throw DictionaryError(
                    line: index + 1, message: "The line has \(cells.count) cells, the header \(header.count).")
            }
            let path = cells[label].split(separator: "/").map { trimmed($0) }
            guard !path.isEmpty, !path.contains("") else {
                throw DictionaryError(line: index + 1, message: "The label is empty.")
            }
            let isNegative = try isNegative(kind.map { cells[$0] } ?? "", line: index + 1)
            entries.append(.init(path: path, term: cells[term], isNegative: isNegative, line: index + 1))
        }
        return entries
    }

    private static func isNegative(_ kind: String, line: Int) throws(DictionaryError) -> Bool {
        switch kind {
        case "", "preferred", "alternative": return false
        case "negative": return true
        default:
            throw DictionaryError(
                line: line, message: "“\(kind)” is no kind of term; write preferred, alternative or negative.")
        }
    }

    // MARK: YAML

    private static func yaml(_ lines: [Substring]) throws(DictionaryError) -> [TermDictionary.Entry] {
        var entries: [TermDictionary.Entry] = []
        var open: [(indent: Int, label: String)] = []
        for (index, line) in lines.enumerated() {
            let indent = line.prefix { $0 == " " }.count
            let words = trimmed(withoutComment(line))
            guard !words.isEmpty, words != "---" else { continue }
            guard !line.dropFirst(indent).hasPrefix("\t") else {
                throw DictionaryError(line: index + 1, message: "YAML is indented by blanks, not by tabs.")
            }
            let isTerm = words.hasPrefix("- ")
            while let last = open.last, last.indent > indent || !isTerm && last.indent == indent { open.removeLast() }
            if isTerm {
                guard !open.isEmpty else { throw DictionaryError(line: index + 1, message: "The term has no label.") }
                entries.append(try term(words, path: open.map(\.label), line: index + 1))
            } else if words.hasSuffix(":"), !words.contains(": ") {
                open.append((indent, try scalar(String(words.dropLast()), line: index + 1)))
            } else {
                throw DictionaryError(
                    line: index + 1, message: "Only “label:” and “- term” can be read here; write a term a line.")
            }
        }
        return entries
    }

    /// `- term` or `- not: term`.
    private static func term(
        _ words: String, path: [String], line: Int
    ) throws(DictionaryError) -> TermDictionary.Entry {
        let rest = trimmed(words.dropFirst(2)[...])
        let isNegative = rest.hasPrefix("not: ")
        let text = try scalar(isNegative ? trimmed(rest.dropFirst(5)[...]) : rest, line: line)
        return .init(path: path, term: text, isNegative: isNegative, line: line)
    }

    /// A plain word, or one in quotation marks.
    private static func scalar(_ text: String, line: Int) throws(DictionaryError) -> String {
        for mark in ["\"", "'"] where text.count > 1 && text.hasPrefix(mark) && text.hasSuffix(mark) {
            let inner = text.dropFirst().dropLast()
            guard !inner.contains(mark), !inner.contains("\\") else {
                throw DictionaryError(line: line, message: "Escapes inside quotation marks are not read.")
            }
            return String(inner)
        }
        guard let first = text.first, !"[]{}&*!|>%@`\"',?".contains(first), !text.contains(": ") else {
            throw DictionaryError(
                line: line, message: "“\(text)” is more than a plain word; put it in quotation marks.")
        }
        return text
    }

    /// The line up to a `#` that opens it or stands behind a blank.
    private static func withoutComment(_ line: Substring) -> Substring {
        var before: Character = " "
        for index in line.indices {
            if line[index] == "#", before == " " { return line[..<index] }
            before = line[index]
        }
        return line
    }

    private static func trimmed(_ text: Substring) -> String {
        var rest = text
        while rest.first == " " || rest.first == "\u{FEFF}" { rest = rest.dropFirst() }
        while rest.last == " " { rest = rest.dropLast() }
        return String(rest)
    }
}
