/// Reads declarations from lines of Swift, roughly: by words and braces.
enum Functions {
    private static let modifiers: Set<Substring> = [
        "public", "package", "internal", "private", "fileprivate", "static", "mutating", "override", "final",
        "consuming",
        "borrowing", "nonisolated",
    ]

    private static let access: Set<Substring> = ["public", "package"]

    /// First line, counted from 1, and number of lines of every function.
    static func lengths(of lines: [Substring]) -> [(line: Int, length: Int)] {
        var found: [(line: Int, length: Int)] = []
        var start: Int?
        var depth = 0
        for (index, line) in lines.enumerated() {
            if start == nil, beginsFunction(line), line.contains("\u{7B}") { (start, depth) = (index, 0) }
            guard let first = start else { continue }
            let code = withoutStrings(line)
            depth += code.count { $0 == "\u{7B}" } - code.count { $0 == "\u{7D}" }
            if depth <= 0 {
                found.append((first + 1, index - first + 1))
                start = nil
            }
        }
        return found
    }

    /// The line without what stands in quotation marks and behind `//`.
    private static func withoutStrings(_ line: Substring) -> String {
        var code = ""
        var (isQuoted, isEscaped) = (false, false)
        for character in line {
            if isEscaped {
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if character == "\"" {
                isQuoted.toggle()
            } else if !isQuoted {
                code.append(character)
                if code.hasSuffix("//") { break }
            }
        }
        return code
    }

    private static func beginsFunction(_ line: Substring) -> Bool {
        let words = line.split { $0 == " " || $0 == "(" || $0 == "<" }.filter { !$0.hasPrefix("@") }
        guard let first = words.drop(while: { modifiers.contains($0) }).first else { return false }
        return first == "func" || first == "init" || first == "init?"
    }

    /// Lines, counted from 1, of types and functions for other modules that have no comment in front.
    static func unexplained(in lines: [Substring]) -> [Int] {
        let kinds: Set<Substring> = ["func", "struct", "enum", "class", "protocol", "actor"]
        return lines.indices.filter { index in
            let words = lines[index].split { $0 == " " || $0 == "(" }.filter { !$0.hasPrefix("@") }
            guard let first = words.first, access.contains(first) else { return false }
            let rest = words.drop { modifiers.contains($0) }
            guard let kind = rest.first, kinds.contains(kind), !isOperator(rest.dropFirst().first) else { return false }
            return !isComment(before: index, in: lines)
        }.map { $0 + 1 }
    }

    private static func isOperator(_ name: Substring?) -> Bool {
        name?.first.map { "<>=+-*/!&|".contains($0) } ?? false
    }

    private static func isComment(before index: Int, in lines: [Substring]) -> Bool {
        var line = index - 1
        while line >= 0, lines[line].drop(while: { $0 == " " }).hasPrefix("@") { line -= 1 }
        return line >= 0 && lines[line].drop { $0 == " " }.hasPrefix("///")
    }
}
