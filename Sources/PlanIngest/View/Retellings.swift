import PlanModel

/// Finds long stretches of a text that stand there a second time with other line ends: pages whose parts were saved from
/// the outside in, once run together and once a paragraph a line, where no paragraph is the same as another.
///
/// A stretch is 400 characters and more, blanks and line ends not counted, the same but for a few words that one of
/// them lacks (the headings). Found by what stands in front of full stops; sentences that return often prove nothing.
enum Retellings {
    private static let shortest = 400
    /// Characters in front of a full stop that two places must share to be looked at, and behind a gap to go on.
    private static let sample = 24
    /// Longest gap, in characters.
    private static let widest = 40
    /// Most often that a sentence may stand in the text.
    private static let mostOften = 4

    /// Comparisons for each character of the text; a text that asks for more was made to.
    private static let mostSteps = 20

    private struct Anchor {
        let key: UInt64
        let place: Int32
    }

    /// A place and the earlier one that reads the same.
    private struct Match {
        let place: Int
        let earlier: Int
    }

    /// - Complexity: O(length + sentences · log(sentences)).
    static func mark(_ draft: inout ViewDraft) {
        guard draft.fold.count >= shortest * 2 else { return }
        var covered = 0
        var budget = draft.fold.count * mostSteps
        for match in matches(draft) where match.place >= covered && budget > 0 {
            let found = stretch(draft, match, after: covered, &budget)
            guard found.characters >= shortest, let end = found.pieces.last?.upperBound else { continue }
            pass(&draft, found)
            covered = end
        }
    }

    // MARK: where to look

    private static func matches(_ draft: ViewDraft) -> [Match] {
        var anchors = anchors(draft)
        anchors.sort { ($0.key, $0.place) < ($1.key, $1.place) }
        var matches: [Match] = []
        var start = 0
        while start < anchors.count {
            var end = start + 1
            while end < anchors.count, anchors[end].key == anchors[start].key { end += 1 }
            if end - start <= mostOften {
                for later in anchors[start..<end].dropFirst() {
                    matches.append(Match(place: Int(later.place), earlier: Int(anchors[start].place)))
                }
            }
            start = end
        }
        return matches.sorted { $0.place < $1.place }
    }

    private static func anchors(_ draft: ViewDraft) -> [Anchor] {
        var anchors: [Anchor] = []
        let table = CharacterClass.table
        let (units, marks, classes) = (draft.fold.span, draft.marks.span, table.span)
        var place = units.firstPlace(of: 0x3002, from: 0, limit: units.count)
        while place < units.count {
            if marks[place] == 0, let key = key(units, marks, classes, place) {
                anchors.append(Anchor(key: key, place: Int32(truncatingIfNeeded: place)))
            }
            place = units.firstPlace(of: 0x3002, from: place + 1, limit: units.count)
        }
        return anchors
    }

    /// A number for the characters in front of a place; nil where there are too few.
    @inline(__always)
    private static func key(
        _ units: Span<UInt16>, _ marks: Span<UInt8>, _ classes: Span<UInt16>, _ place: Int
    ) -> UInt64? {
        var hash = UnitHash()
        var (at, count) = (place, 0)
        while count < sample {
            at -= 1
            guard at >= 0 else { return nil }
            let unit = units[at]
            guard marks[at] == 0, unit != 0x0A, classes[Int(unit)] & skipped == 0 else { continue }
            hash.add(unit)
            count += 1
        }
        return hash.value
    }

    // MARK: how far it goes

    /// What reads the same round a match.
    private struct Stretch {
        /// The later places, in the order of the text.
        var pieces: [Range<Int>]
        /// Where the same stands before.
        var earlier: Range<Int>
        var characters = 1
    }

    private static func stretch(
        _ draft: ViewDraft, _ match: Match, after covered: Int, _ budget: inout Int
    ) -> Stretch {
        var found = Stretch(
            pieces: [match.place..<match.place + 1], earlier: match.earlier..<match.earlier + 1)
        var place = match.place
        func isLater(_ place: Int) -> Bool { place > match.earlier && place >= covered }
        while let step = step(draft, place, found.earlier.lowerBound, previous, &budget), isLater(step.place) {
            place = step.place
            if step.isBehindGap { found.pieces.append(place..<place + 1) }
            let end = found.pieces.removeLast().upperBound
            found.pieces.append(place..<end)
            found.earlier = step.earlier..<found.earlier.upperBound
            found.characters += 1
        }
        found.pieces.reverse()
        let first = place
        place = match.place
        while let step = step(draft, place, found.earlier.upperBound - 1, next, &budget), step.earlier < first {
            place = step.place
            if step.isBehindGap { found.pieces.append(place..<place + 1) }
            let start = found.pieces.removeLast().lowerBound
            found.pieces.append(start..<place + 1)
            found.earlier = found.earlier.lowerBound..<step.earlier + 1
            found.characters += 1
        }
        return found
    }

    /// The next pair of places that reads the same.
    private struct Step {
        let place: Int
        let earlier: Int
        var isBehindGap = false
    }

    private typealias Neighbour = (ViewDraft, Int) -> Int?

    private static func step(
        _ draft: ViewDraft, _ place: Int, _ earlier: Int, _ neighbour: Neighbour, _ budget: inout Int
    ) -> Step? {
        budget -= 1
        guard budget > 0, let here = neighbour(draft, place), let there = neighbour(draft, earlier) else { return nil }
        if draft.fold[here] == draft.fold[there] { return Step(place: here, earlier: there) }
        var (left, right): (Int?, Int?) = (here, there)
        for _ in 0..<widest {
            right = right.flatMap { neighbour(draft, $0) }
            if let right, goesOn(draft, here, right, neighbour, &budget) {
                return Step(place: here, earlier: right, isBehindGap: true)
            }
            left = left.flatMap { neighbour(draft, $0) }
            if let left, goesOn(draft, left, there, neighbour, &budget) {
                return Step(place: left, earlier: there, isBehindGap: true)
            }
        }
        return nil
    }

    private static func goesOn(
        _ draft: ViewDraft, _ place: Int, _ earlier: Int, _ neighbour: Neighbour, _ budget: inout Int
    ) -> Bool {
        var (left, right) = (place, earlier)
        for _ in 0..<sample {
            budget -= 1
            guard draft.fold[left] == draft.fold[right], let nextLeft = neighbour(draft, left),
                let nextRight = neighbour(draft, right)
            else { return false }
            (left, right) = (nextLeft, nextRight)
        }
        return true
    }

    // MARK: passing over

    private static func pass(_ draft: inout ViewDraft, _ found: Stretch) {
        let note = draft.add(
            note: "A passage that stands at \(found.earlier.lowerBound) to \(found.earlier.upperBound) already is"
                + " passed over.")
        for piece in found.pieces.compactMap({ wholeSentences(draft, $0) }) {
            var index = draft.index(ofLineAt: piece.lowerBound)
            while index < draft.lines.count, Int(draft.lines[index].first) < piece.upperBound {
                let content = draft.lines[index].content
                if draft.isRow(index) {
                    // Rows are there again by right.
                } else if piece.lowerBound <= content.lowerBound, content.upperBound <= piece.upperBound {
                    draft.passLine(index, .repeated, note: note)
                } else {
                    draft.pass(content.clamped(to: piece), .repeated, note: note)
                }
                index += 1
            }
        }
    }

    /// A piece cut back to where sentences or paragraphs begin and end; nil where nothing is left.
    private static func wholeSentences(_ draft: ViewDraft, _ piece: Range<Int>) -> Range<Int>? {
        var (start, end) = (piece.lowerBound, piece.upperBound)
        while start < end, !beginsSentence(draft, start) {
            guard let next = next(draft, start) else { return nil }
            start = next
        }
        while end > start, !endsSentence(draft, end - 1) {
            guard let before = previous(draft, end - 1) else { return nil }
            end = before + 1
        }
        return start < end ? start..<end : nil
    }

    private static func beginsSentence(_ draft: ViewDraft, _ place: Int) -> Bool {
        guard let before = previous(draft, place), !finals.contains(draft.fold[before]) else { return true }
        let line = draft.lines[draft.index(ofLineAt: place)]
        return Int(line.first) == place && draft.marks[Int(line.start) - 1] == 0
    }

    private static func endsSentence(_ draft: ViewDraft, _ place: Int) -> Bool {
        if finals.contains(draft.fold[place]) { return true }
        let line = draft.lines[draft.index(ofLineAt: place)]
        return Int(line.last) == place + 1 && (Int(line.end) == draft.marks.count || draft.marks[Int(line.end)] == 0)
    }

    private static let finals = Array("。;!?".utf16)

    // MARK: characters that count

    private static func next(_ draft: ViewDraft, _ place: Int) -> Int? {
        var next = place + 1
        while next < draft.fold.count, !counts(draft, next) { next += 1 }
        return next < draft.fold.count ? next : nil
    }

    private static func previous(_ draft: ViewDraft, _ place: Int) -> Int? {
        var before = place - 1
        while before >= 0, !counts(draft, before) { before -= 1 }
        return before >= 0 ? before : nil
    }

    private static let repeated = ViewDraft.number(.repeated)
    private static let skipped = CharacterClass.blank.rawValue | CharacterClass.invisible.rawValue

    /// Paragraphs that were found to be repeated count, so that what lies between them is told again with them.
    private static func counts(_ draft: ViewDraft, _ place: Int) -> Bool {
        (draft.marks[place] == 0 || draft.marks[place] == repeated) && draft.fold[place] != 0x0A
            && CharacterClass.table[Int(draft.fold[place])] & skipped == 0
    }
}
