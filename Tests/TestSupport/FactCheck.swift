package import PlanModel

/// A case beside what the program made of its text.
package struct FactCheck: Sendable {
    package let expected: FactCase
    /// The same text with our marks.
    package let found: MarkedText
    /// Expectations that nothing met, in the order of the text.
    package let missing: [Mark]
    /// What was found and no case line asks for.
    package let extra: [Mark]
    /// Fields of the metadata that differ: `kind: plan, ours: notice`.
    package let fields: [String]

    /// - Complexity: O(marks expected × marks found).
    package init(_ expected: FactCase, _ document: PlanDocument) {
        self.expected = expected
        let found = MarkedText(document, dimensions: expected.settings.dimensions)
        var left = found.marks
        var missing: [Mark] = []
        for mark in expected.text.marks {
            if let place = left.firstIndex(where: { mark.accepts($0) }) {
                left.remove(at: place)
            } else {
                missing.append(mark)
            }
        }
        self.found = found
        self.missing = missing
        extra = left
        fields = expected.metadata.compactMap { field in
            let ours = document.metadata.field(field.name)
            return ours == field.value ? nil : "\(field.name)=\(field.value)  ours: \(ours ?? "no such field")"
        }
    }

    package var isRight: Bool { missing.isEmpty && extra.isEmpty && fields.isEmpty }

    /// Two lines to compare, then what differs.
    package func report(file: String) -> String {
        var lines = ["\(file):\(expected.line)", "  case  \(expected.text.line)"]
        if !missing.isEmpty || !extra.isEmpty { lines.append("  ours  \(found.line)") }
        return (lines + fields.map { "  field \($0)" }).joined(separator: "\n")
    }
}

extension Metadata {
    /// A field by its name in the JSON, lists joined by `、`, empty where there is none; nil for an unknown name.
    func field(_ name: String) -> String? {
        switch name {
        case "title": title ?? ""
        case "kind": kind.rawValue
        case "places": places.map(\.name).joined(separator: "、")
        case "issuers": issuers.joined(separator: "、")
        case "documentNumber": documentNumber ?? ""
        case "signed": signed ?? ""
        case "published": published ?? ""
        case "periodStart": periodStart ?? ""
        case "periodEnd": periodEnd ?? ""
        default: nil
        }
    }
}
