package import PlanModel

/// What was repaired in a text, for people and for programs.
package struct RepairReport: Sendable {
    private let name: String
    private let scalars: ScalarText
    private let repairs: [Repair]
    private let fidelity: Fidelity

    /// - Parameter repairs: In the order of the text.
    package init(name: String, scalars: ScalarText, repairs: [Repair]) {
        (self.name, self.scalars, self.repairs) = (name, scalars, repairs)
        fidelity = Fidelity(characters: scalars.count, repairs: repairs)
    }

    /// What was repaired in the text of a document.
    package init(_ source: SourceText) {
        self.init(name: source.name, scalars: source.scalars, repairs: source.view.repairs)
    }

    /// A table of the repairs with the shares behind it.
    ///
    /// - Complexity: O(repairs and their lengths).
    package func report() -> Report {
        let rows = repairs.map { repair -> [ReportTable.Cell] in
            [
                .text(repair.kind.rawValue), .text("\(repair.span.start)–\(repair.span.end)"),
                .text(RepairReport.shown(words(of: repair, limit: Repair.Left.longest))), .text(repair.note),
            ]
        }
        let columns: [ReportTable.Column] = [
            .init("kind", limit: 12), .init("span", limit: 15), .init("stood there", limit: 40),
            .init("note", limit: 60),
        ]
        return Report(
            title: name, tables: rows.isEmpty ? [] : [ReportTable(title: "Repairs", columns: columns, rows: rows)],
            notes: [fidelity.words])
    }

    /// The repairs as one object.
    package func write(to json: inout JSONWriter) {
        json.beginObject()
        json.field("name", name)
        json.field("length", scalars.count)
        json.object("fidelity") { $0.members(of: fidelity) }
        json.objects("repairs", repairs) {
            $0.members(of: $1)
            $0.field("text", words(of: $1, limit: .max))
        }
        json.endObject()
    }

    /// The canonical text with what was repaired between `⟦kind:` and `⟧`.
    ///
    /// - Complexity: O(length).
    package func markedText() -> String {
        var text = ""
        var place = 0
        for repair in repairs where repair.span.start >= place {
            text += String(scalars, place..<min(repair.span.start, scalars.count), leavingOutBreaks: false)
            text += "⟦\(repair.kind.rawValue):\(words(of: repair, limit: .max))⟧"
            place = min(max(repair.span.end, repair.span.start), scalars.count)
        }
        return text + String(scalars, place..<scalars.count, leavingOutBreaks: false)
    }

    /// What stood there: in the canonical text, or in the file only.
    private func words(of repair: Repair, limit: Int) -> String {
        if let left = repair.left { return left.text }
        let start = min(max(0, repair.span.start), scalars.count)
        let end = min(max(start, repair.span.end), scalars.count)
        return String(scalars, start..<min(end, limit < end - start ? start + limit : end), leavingOutBreaks: false)
    }

    /// Characters that show nothing by their numbers, so that a table tells what stood there.
    private static func shown(_ text: String) -> String {
        var shown = ""
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case _ where scalar == "\n": shown += "↵"
            case .control, .format, .privateUse, .unassigned, .nonspacingMark, .enclosingMark, .lineSeparator,
                .paragraphSeparator:
                shown += "U+" + String(scalar.value, radix: 16, uppercase: true)
            case .spaceSeparator: shown += "␣"
            default: shown.unicodeScalars.append(scalar)
            }
        }
        return shown
    }
}
