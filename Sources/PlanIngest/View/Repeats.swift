import PlanModel

/// Finds paragraphs that stand in a text a second time, and a text that is there twice as a whole.
///
/// Taken as paragraphs are 40 characters and more that end as a sentence does: headings, rows of tables and labelled
/// lines (`责任单位：…`) are there again by right. Between two such paragraphs short lines go with them where they are
/// those between the first two.
struct Repeats {
    private static let shortest = 40
    /// Characters at either end of a paragraph that are looked at before all of it is.
    private static let sample = 12
    /// Most lines in front of a repeated paragraph that go with it.
    private static let mostHeads = 3

    /// Lines that were joined to a paragraph, as indices of `draft.lines`.
    private let paragraphs: [PackedRange]
    /// For each paragraph the one before that it repeats, -1 for none.
    private var firsts: [Int32]

    /// - Complexity: O(length).
    static func mark(_ draft: inout ViewDraft) {
        let found = Repeats(draft)
        for (index, first) in found.firsts.enumerated() where first >= 0 {
            let span = found.span(Int(first), draft)
            let note = draft.add(
                note: "A paragraph that stands at \(span.start) to \(span.end) already is passed over.")
            for line in found.paragraphs[index].range { draft.passLine(line, .repeated, note: note) }
        }
    }

    private init(_ draft: ViewDraft) {
        let paragraphs = Repeats.paragraphs(draft)
        self.paragraphs = paragraphs
        firsts = [Int32](repeating: -1, count: paragraphs.count)
        findLong(draft)
        guard firsts.contains(where: { $0 >= 0 }) else { return }
        fillGaps(draft)
        fillBack(draft)
        keepHeads(draft)
    }

    private static func paragraphs(_ draft: ViewDraft) -> [PackedRange] {
        var paragraphs: [PackedRange] = []
        paragraphs.reserveCapacity(draft.lines.count)
        var isOpen = false
        for index in draft.lines.indices where !draft.isPassedOver[index] {
            if isOpen, let last = paragraphs.last {
                paragraphs[paragraphs.count - 1] = PackedRange(last.lowerBound..<index + 1)
            } else {
                paragraphs.append(PackedRange(index..<index + 1))
            }
            let end = Int(draft.lines[index].end)
            isOpen = end < draft.fold.count && draft.marks[end] != 0
        }
        return paragraphs
    }

    // MARK: long paragraphs

    /// Two paragraphs with the same ends are compared by a hash of all their characters, each of which is made once, and
    /// then character by character.
    private mutating func findLong(_ draft: ViewDraft) {
        var bySample: [UInt64: Int32] = [:]
        var byHash: [UInt64: Int32] = [:]
        for index in paragraphs.indices where isSentence(draft, paragraphs[index]) {
            let key = sampleHash(draft, paragraphs[index])
            guard let other = bySample[key] else {
                bySample[key] = Int32(index)
                continue
            }
            if other >= 0 {
                byHash[hash(draft, paragraphs[Int(other)])] = other
                bySample[key] = -1  // from now on all with these ends are hashed
            }
            let whole = hash(draft, paragraphs[index])
            if let first = byHash[whole] {
                if isText(draft, paragraphs[index]), isSame(draft, Int(first), index) { firsts[index] = first }
            } else {
                byHash[whole] = Int32(index)
            }
        }
    }

    /// Whether lines are as long as a paragraph and end as a sentence does.
    private func isSentence(_ draft: ViewDraft, _ lines: PackedRange) -> Bool {
        let (start, end) = (Int(draft.lines[lines.lowerBound].first), Int(draft.lines[lines.upperBound - 1].last))
        guard end - start >= Repeats.shortest, draft.marks[start] == 0 else { return false }
        let ending = draft.fold[end - 1] == 0x201D ? draft.fold[end - 2] : draft.fold[end - 1]
        return ending == 0x3002 || ending == 0x21 || ending == 0x3F || ending == 0x3B  // 。！？；
    }

    /// Whether they read as text: no row of a table, no labelled line.
    private func isText(_ draft: ViewDraft, _ lines: PackedRange) -> Bool {
        let (start, end) = (Int(draft.lines[lines.lowerBound].first), Int(draft.lines[lines.upperBound - 1].last))
        var (bars, characters) = (0, 0)
        for place in start..<min(end, start + 400) {
            if draft.fold[place] == 0x7C || draft.scalars.units[place] == 0x09 { bars += 1 }
            if draft.fold[place] == 0x3A, place - start <= 12 { return false }
            if draft.kind(place).contains(.han) { characters += 1 }
        }
        return bars < 2 && characters >= Repeats.shortest / 2
    }

    private func sampleHash(_ draft: ViewDraft, _ lines: PackedRange) -> UInt64 {
        let (start, end) = (Int(draft.lines[lines.lowerBound].first), Int(draft.lines[lines.upperBound - 1].last))
        var hash = UnitHash()
        for place in start..<start + Repeats.sample where draft.marks[place] == 0 { hash.add(draft.fold[place]) }
        for place in end - Repeats.sample..<end where draft.marks[place] == 0 { hash.add(draft.fold[place]) }
        return hash.value
    }

    private func hash(_ draft: ViewDraft, _ lines: PackedRange) -> UInt64 {
        var hash = UnitHash()
        var places = Places(draft, lines)
        while let unit = places.next(draft) { hash.add(unit) }
        return hash.value
    }

    /// Whether two paragraphs hold the same characters.
    private func isSame(_ draft: ViewDraft, _ first: Int, _ second: Int) -> Bool {
        var (left, right) = (Places(draft, paragraphs[first]), Places(draft, paragraphs[second]))
        while let unit = left.next(draft) { if right.next(draft) != unit { return false } }
        return right.next(draft) == nil
    }

    // MARK: what stands between them

    /// Lines between two repeated paragraphs, and at both ends of a text that is there twice.
    private mutating func fillGaps(_ draft: ViewDraft) {
        var last = -1
        for index in firsts.indices where firsts[index] >= 0 {
            let first = Int(firsts[index])
            if last >= 0, index - last == first - Int(firsts[last]) {
                fill(last + 1..<index, from: Int(firsts[last]) + 1, draft)
            } else if last < 0, first <= index - first {
                fill(index - first..<index, from: 0, draft)  // up to the title
            }
            last = index
        }
        guard last >= 0 else { return }
        let rest = last + 1..<firsts.count
        fill(rest, from: Int(firsts[last]) + 1, draft)
    }

    /// The lines right in front of a repeated paragraph that stand in front of the first one, too: a title, a dateline. A
    /// numbered heading may be the head of other words behind the paragraph and stays.
    private mutating func fillBack(_ draft: ViewDraft) {
        for index in firsts.indices.reversed() where firsts[index] >= 0 {
            for step in 1...Repeats.mostHeads {
                let (head, first) = (index - step, Int(firsts[index]) - step)
                guard first >= 0, head > Int(firsts[index]), firsts[head] < 0, isHead(draft, paragraphs[head]),
                    isSame(draft, first, head)
                else { break }
                firsts[head] = Int32(first)
            }
        }
    }

    /// Whether a line may belong to the paragraph behind it: a labelled line (`责任单位：…`) and a sentence do not.
    private func isHead(_ draft: ViewDraft, _ lines: PackedRange) -> Bool {
        let (start, end) = (Int(draft.lines[lines.lowerBound].first), Int(draft.lines[lines.upperBound - 1].last))
        return end - start < Repeats.shortest && !draft.isRow(lines.lowerBound)
            && !LineMarkers.begins(draft.fold, start, end)
            && !draft.fold[start..<min(end, start + 12)].contains(0x3A) && !draft.kind(end - 1).contains(.final)
    }

    /// Keeps numbered paragraphs that go on with other words than the first ones do: they are the heads of those. One
    /// that stands right behind the first has no words to be the head of.
    private mutating func keepHeads(_ draft: ViewDraft) {
        for index in firsts.indices.dropLast().reversed()
        where firsts[index] >= 0 && firsts[index] < index - 1 && firsts[index + 1] < 0 {
            let line = draft.lines[paragraphs[index].lowerBound]
            if LineMarkers.begins(draft.fold, Int(line.first), Int(line.last)) { firsts[index] = -1 }
        }
    }

    /// Marks paragraphs as repeated where all of them are the same as those from `first` on.
    private mutating func fill(_ range: Range<Int>, from first: Int, _ draft: ViewDraft) {
        guard !range.isEmpty, first + range.count <= range.lowerBound, range.allSatisfy({ firsts[$0] < 0 }),
            range.allSatisfy({ isSame(draft, first + $0 - range.lowerBound, $0) })
        else { return }
        for index in range { firsts[index] = Int32(first + index - range.lowerBound) }
    }

    private func span(_ index: Int, _ draft: ViewDraft) -> TextSpan {
        let lines = paragraphs[index]
        return TextSpan(Int(draft.lines[lines.lowerBound].first), Int(draft.lines[lines.upperBound - 1].last))
    }

    /// The characters of a paragraph one by one, without blanks and what is passed over.
    private struct Places {
        private var place: Int
        private let end: Int

        init(_ draft: ViewDraft, _ lines: PackedRange) {
            place = Int(draft.lines[lines.lowerBound].first)
            end = Int(draft.lines[lines.upperBound - 1].last)
        }

        mutating func next(_ draft: ViewDraft) -> UInt16? {
            while place < end, draft.marks[place] != 0 || draft.fold[place] == 0x20 { place += 1 }
            guard place < end else { return nil }
            place += 1
            return draft.fold[place - 1]
        }
    }
}
