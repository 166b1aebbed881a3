import PlanModel

/// A text with marks in it: `到⟦target ge 5 家 独角兽企业|5家以上⟧独角兽企业`.
///
/// The notation is described in `Corpus/README.md`. A line end inside a case is written `⏎`.
package struct MarkedText: Sendable, Hashable {
    /// The text without marks, `⏎` turned into line ends.
    package var plain: String
    /// In the order in which they open.
    package var marks: [Mark]

    package init(plain: String, marks: [Mark]) {
        self.plain = plain
        self.marks = marks
    }

    /// Reads a marked line.
    ///
    /// - Throws: `NotationError` where a mark is not closed or its head cannot be read.
    package init(parsing line: String) throws(NotationError) {
        var plain = String.UnicodeScalarView()
        var marks: [Mark] = []
        var open: [Int] = []
        let scalars = Array(line.unicodeScalars)
        var place = 0
        while place < scalars.count {
            let scalar = scalars[place]
            place += 1
            switch scalar {
            case "⟦":
                guard let bar = scalars[place...].firstIndex(of: "|") else { throw NotationError("a ⟦ without its |") }
                var head = String.UnicodeScalarView()
                head.append(contentsOf: scalars[place..<bar])
                open.append(marks.count)
                marks.append(
                    Mark(span: TextSpan(plain.count, plain.count), value: try MarkHead.parse(String(head))))
                place = bar + 1
            case "⟧":
                guard let mark = open.popLast() else { throw NotationError("a ⟧ without its ⟦") }
                marks[mark].span.end = plain.count
            case "⏎": plain.append("\n")
            default: plain.append(scalar)
            }
        }
        guard open.isEmpty else { throw NotationError("a ⟦ that is not closed") }
        self.init(plain: String(plain), marks: marks)
    }

    /// The text with its marks, as a case writes it.
    package var line: String {
        var opening: [Int: [Mark]] = [:]
        var closing: [Int: Int] = [:]
        for mark in marks.sorted(by: { ($0.span.start, -$0.span.end) < ($1.span.start, -$1.span.end) }) {
            opening[mark.span.start, default: []].append(mark)
            closing[mark.span.end, default: 0] += 1
        }
        var text = ""
        var place = 0
        let write = { (at: Int) in
            text += String(repeating: "⟧", count: closing[at] ?? 0)
            for mark in opening[at] ?? [] { text += "⟦\(MarkHead.print(mark.value))|" }
        }
        for scalar in plain.unicodeScalars {
            write(place)
            text.unicodeScalars.append(scalar == "\n" ? "⏎" : scalar)
            place += 1
        }
        write(place)
        return text
    }
}

/// A fault in a case's notation.
package struct NotationError: Error, Sendable, Hashable, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }
}
