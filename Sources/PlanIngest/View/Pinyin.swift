import PlanModel
import PlanResources

/// Finds pinyin beside the characters that it spells: in brackets behind them (`朝阳（cháoyáng）区`), between them
/// (`朝cháo阳yáng区`), and on lines of its own over or under them.
///
/// With tone marks there has to be a syllable for each mark and a character for each syllable. Without them each
/// syllable has to be a reading of its character, in small letters: names of people have capitals, and abbreviations
/// spell nothing.
struct Pinyin: Sendable {
    let table: PinyinTable

    /// - Complexity: O(length).
    func mark(_ draft: inout ViewDraft, _ oddities: Oddities) {
        if oddities.contains(.toned) { markLines(&draft) }
        let units = draft.scalars.units
        let noticed = oddities.contains(.toned) ? Pinyin.letters : Pinyin.brackets
        var place = 0
        while true {
            place = noticed.next(in: units.span, from: place, limit: units.count)
            guard place < units.count else { return }
            guard place > 0, draft.marks[place] == 0, isHan(draft, place - 1), let end = end(draft, place) else {
                place += 1
                continue
            }
            draft.pass(place..<end, .pinyin)
            place = end
        }
    }

    /// The end of the pinyin that begins at `place`, behind a Chinese character.
    private func end(_ draft: ViewDraft, _ place: Int) -> Int? {
        if draft.fold[place] != 0x28 {
            let found = passage(draft, from: place, limit: draft.fold.count, isInText: true)
            guard found.tones > 0, found.end < draft.fold.count, !draft.kind(found.end).contains(.letter),
                isSpelled(found, before: place, draft)
            else { return nil }
            return found.end
        }
        let found = passage(draft, from: place + 1, limit: draft.fold.count, isInText: false)
        guard found.end < draft.fold.count, draft.fold[found.end] == 0x29, !found.letters.isEmpty else { return nil }
        let end = behindBlank(found.end + 1, draft)
        if found.tones > 0 { return isSpelled(found, before: place, draft) ? end : nil }
        return !found.hasCapitals && isReading(found.letters, before: place, draft) ? end : nil
    }

    /// Behind the blank that came with the brackets: no Chinese word goes on behind one (產(chan) 業).
    private func behindBlank(_ end: Int, _ draft: ViewDraft) -> Int {
        guard end + 1 < draft.fold.count, draft.fold[end] == 0x20, draft.marks[end] == 0, isHan(draft, end + 1) else {
            return end
        }
        return draft.scalars.units[end] == 0x20 ? end + 1 : end
    }

    /// Letters that may be pinyin.
    private struct Passage {
        /// Letters without marks, 0 between words.
        var letters: [UInt16] = []
        var tones = 0
        var hasCapitals = false
        var end: Int
    }

    /// The letters from `start` on; in a text blanks end them.
    private func passage(_ draft: ViewDraft, from start: Int, limit: Int, isInText: Bool) -> Passage {
        let units = draft.scalars.units
        var found = Passage(end: start)
        while found.end < limit, found.end - start < PinyinTable.longestPassage {
            let unit = units[found.end]
            if let letter = PinyinLetters.letter(unit) {
                found.letters.append(letter)
                if PinyinLetters.isToned(unit) { found.tones += 1 }
                if (0x41...0x5A).contains(unit) || (0xFF21...0xFF3A).contains(unit) { found.hasCapitals = true }
            } else if PinyinLetters.isToneMark(unit), !found.letters.isEmpty {
                found.tones += 1
            } else if !isInText, draft.fold[found.end] == 0x20 || unit == 0x27 || unit == 0x2019 || unit == 0x2D {
                found.letters.append(0)
            } else {
                break
            }
            found.end += 1
        }
        return found
    }

    /// Whether letters with tone marks fit the Chinese characters before `place`: a mark for each character, or each
    /// syllable a reading of its character where there are fewer marks or capitals, as in foreign names.
    private func isSpelled(_ found: Passage, before place: Int, _ draft: ViewDraft) -> Bool {
        if !found.hasCapitals {
            var before = 0
            while before < found.tones, place - before > 0, isHan(draft, place - before - 1) { before += 1 }
            let counts = table.counts(found.letters)
            if before == found.tones, found.tones < 64, counts >> UInt64(found.tones) & 1 == 1 { return true }
        }
        return isReading(found.letters, before: place, draft)
    }

    /// Whether each syllable is a reading of its character before `place`.
    private func isReading(_ letters: [UInt16], before place: Int, _ draft: ViewDraft) -> Bool {
        var counts = table.counts(letters) & 0x1FFFE  // 1 to 16
        while counts != 0 {
            let count = counts.trailingZeroBitCount
            counts &= counts - 1
            if place >= count, table.spells(letters, draft.fold[place - count..<place]) { return true }
        }
        return false
    }

    // MARK: lines

    /// Lines of pinyin beside a line of as many characters.
    private func markLines(_ draft: inout ViewDraft) {
        for index in draft.lines.indices where mayBeLine(draft, index) {
            let counts = lineCounts(draft, draft.lines[index])
            guard counts >> 2 != 0 else { continue }
            let isBeside = [index - 1, index + 1].contains { near in
                guard draft.lines.indices.contains(near), draft.lines[near].length < 64 else { return false }
                let characters = draft.lines[near].content.count { isHan(draft, $0) }
                return characters >= 2 && counts >> UInt64(characters) & 1 == 1
            }
            if isBeside { draft.passLine(index, .pinyin) }
        }
    }

    /// Whether a line begins with a letter of pinyin and is no longer than a line of a book.
    private func mayBeLine(_ draft: ViewDraft, _ index: Int) -> Bool {
        let line = draft.lines[index]
        return (4...400).contains(line.length) && draft.marks[Int(line.first)] == 0
            && PinyinLetters.letter(draft.scalars.units[Int(line.first)]) != nil
    }

    /// In how many syllables a line can be read, as bits; 0 where it holds anything else or few marks of tones.
    private func lineCounts(_ draft: ViewDraft, _ line: TextLine) -> UInt64 {
        var (counts, tones, place): (UInt64, Int, Int) = (1, 0, Int(line.first))
        while place < Int(line.last) {
            let found = passage(draft, from: place, limit: Int(line.last), isInText: false)
            if found.end == place {
                guard draft.kind(place).contains(.closing) else { return 0 }
                place += 1
                continue
            }
            let next = table.counts(found.letters)
            var sum: UInt64 = 0
            for count in 0..<64 where next >> UInt64(count) & 1 == 1 { sum |= counts << UInt64(count) }
            (counts, tones, place) = (sum, tones + found.tones, found.end)
        }
        guard counts != 0, tones * 2 >= counts.trailingZeroBitCount else { return 0 }
        return counts
    }

    private func isHan(_ draft: ViewDraft, _ place: Int) -> Bool { draft.kind(place).contains(.han) }

    private static let brackets: UnitSet = {
        var set = UnitSet()
        for unit: UInt16 in [0x28, 0xFF08] { set.insert(unit) }
        return set
    }()

    /// Brackets and all letters of pinyin.
    private static let letters: UnitSet = {
        var set = brackets
        set.insert(from: 0x41, to: 0x5A)
        set.insert(from: 0x61, to: 0x7A)
        for unit in PinyinLetters.all { set.insert(unit) }
        return set
    }()
}
