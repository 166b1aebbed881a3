import PlanModel

/// What people should know about how a text was read: one notice for each code, with a count.
package enum Notices {
    /// Codes of what is found in the text itself, whatever file it came from.
    package static let codes: Set<String> = [
        "mojibake", "private_use", "text_unreliable", "control_chars", "invisible_chars", "repeated", "front_page",
    ]

    /// - Parameter guessed: The encoding, where nothing but the text itself told it.
    /// - Complexity: O(repairs and their lengths).
    static func list(of view: ReadingView, in scalars: ScalarText, isGuessed guessed: String?) -> [Notice] {
        var counts = Counts()
        for repair in view.repairs { counts.add(repair, scalars) }
        var notices: [Notice] = []
        func add(_ code: String, _ count: Int, _ message: (String) -> String) {
            if count > 0 { notices.append(Notice(code: code, message: message("\(count)"))) }
        }
        if let guessed {
            notices.append(
                Notice(
                    code: "encoding_guessed",
                    message:
                        "Its encoding was found by its characters, \(guessed); if words look wrong name it with --encoding."
                ))
        }
        add("mojibake", counts.mojibake) {
            "Read in a wrong encoding and saved again, \($0) characters; nothing is read there, get the file as it first was."
        }
        add("private_use", counts.privateUse) {
            "Characters of private use, \($0); only the font that they were written in shows them."
        }
        add("text_unreliable", counts.unreadable * 20 > scalars.count ? counts.unreadable : 0) {
            "Unreadable characters, \($0), more than 1 in 20; figures may be missing, compare with the file as it is shown."
        }
        add("control_chars", counts.controls) { "Control characters, \($0), were passed over." }
        add("invisible_chars", counts.invisible) { "Characters without a shape, \($0), were passed over." }
        add("repeated", counts.repeated) { "Paragraphs that stand there a second time, \($0), were passed over." }
        add("front_page", counts.frontPage) {
            "It looks like the front page of a site, not like a document; \($0) characters of links were passed over, get the page of the plan."
        }
        return notices
    }

    private struct Counts {
        var (mojibake, privateUse, unreadable, controls, invisible, repeated) = (0, 0, 0, 0, 0, 0)
        var frontPage = 0
        /// The lines of a paragraph carry one note.
        private var lastNote = ""

        mutating func add(_ repair: Repair, _ scalars: ScalarText) {
            let span = repair.span
            switch repair.kind {
            case .mojibake: mojibake += span.length
            case .unreadable, .symbol:
                if repair.kind == .unreadable { unreadable += span.length }
                for place in span.start..<span.end where Counts.isPrivate(scalars[place]) { privateUse += 1 }
            case .invisible:
                for place in span.start..<span.end { add(invisible: scalars[place]) }
            case .repeated:
                if repair.note != lastNote { repeated += 1 }
                lastNote = repair.note
            case .siteChrome where repair.note == FrontPage.note: frontPage += span.length
            default: break
            }
        }

        /// Page breaks and the signs of how a picture is shown are of no harm.
        private mutating func add(invisible scalar: UInt32) {
            if scalar < 0x20 || (0x7F...0x9F).contains(scalar) {
                if scalar != 0x0C, scalar != 0x0B { controls += 1 }
            } else if !(0xFE00...0xFE0F).contains(scalar) {
                invisible += 1
            }
        }

        private static func isPrivate(_ scalar: UInt32) -> Bool {
            (0xE000...0xF8FF).contains(scalar) || scalar >= 0xF0000
        }
    }
}
