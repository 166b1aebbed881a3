import PlanModel
import PlanResources

/// Finds Chinese that was read in a wrong encoding and saved again, in single stretches of a good text too.
///
/// A stretch is decoded back strictly; what comes out has to read as Chinese by its common characters. It is named and
/// never mended: bytes were lost where they made no character.
struct Mojibake: Sendable {
    let common: CommonCharacters

    /// Fewest characters that have to come out.
    private static let fewest = 4
    /// Longest gap of other characters inside a stretch: figures and line breaks stand as they are in it.
    private static let gap = 24

    /// - Complexity: O(length).
    func mark(_ draft: inout ViewDraft, _ oddities: Oddities) {
        if oddities.contains(.western) { markWestern(&draft) }
        if oddities.contains(.misread) { markMisread(&draft) }
    }

    // MARK: bytes read as Latin-1 or Windows-1252

    private func markWestern(_ draft: inout ViewDraft) {
        let units = draft.scalars.units
        var place = 0
        while true {
            place = Mojibake.western.next(in: units.span, from: place, limit: units.count)
            guard place < units.count else { return }
            let (end, bytes) = westernStretch(units, place)
            if let origin = WesternBytes.origin(of: bytes, common: common) {
                let note = draft.add(note: Mojibake.note(origin))
                seal(&draft, place..<end, note)
            }
            place = end
        }
    }

    /// The stretch from `start` on whose characters were bytes, up to a gap of ASCII or the end of the line.
    private func westernStretch(_ units: [UInt16], _ start: Int) -> (end: Int, bytes: [UInt8]) {
        var (at, end): (Int, Int) = (start, start + 1)
        var bytes: [UInt8] = []
        var whole = 1
        while at < units.count, at - end < Mojibake.gap, units[at] != 0x0A, let byte = WesternBytes.byte(units[at]) {
            bytes.append(byte)
            at += 1
            if byte >= 0x80 { (end, whole) = (at, bytes.count) }
        }
        return (end, Array(bytes.prefix(whole)))
    }

    // MARK: UTF-8 read as GBK

    private func markMisread(_ draft: inout ViewDraft) {
        let units = draft.scalars.units
        var (stretch, scalars): (Range<Int>, [UInt32]) = (0..<0, [])
        var place = 0
        while true {
            place = Mojibake.leads.next(in: units.span, from: place, limit: units.count)
            guard place < units.count else { break }
            let run = misreadRun(units, place)
            guard run.scalars.count >= 2 else {
                place += 1
                continue
            }
            if place - stretch.upperBound <= Mojibake.gap, isGap(draft, stretch.upperBound..<place) {
                stretch = stretch.lowerBound..<run.end
                scalars += run.scalars
            } else {
                finish(stretch, scalars, &draft)
                (stretch, scalars) = (place..<run.end, run.scalars)
            }
            place = run.end
        }
        finish(stretch, scalars, &draft)
    }

    /// The characters of UTF-8 that those of GBK from `start` on make, up to what makes none.
    private func misreadRun(_ units: [UInt16], _ start: Int) -> (end: Int, scalars: [UInt32]) {
        let table = GBKTable.shared
        var (loose, at) = (LooseUTF8(), start)
        while at < units.count, case let pair = table.pair(units[at]), pair != 0 {
            guard loose.take(UInt8(pair >> 8)), loose.take(UInt8(truncatingIfNeeded: pair)) else { break }
            at += 1
        }
        return (at, loose.scalars)
    }

    /// Whether what stands between two runs may belong to their stretch: no line end and nothing that reads well.
    private func isGap(_ draft: ViewDraft, _ range: Range<Int>) -> Bool {
        range.allSatisfy { draft.fold[$0] != 0x0A && !common.isCommon(draft.scalars.units[$0]) }
    }

    private func finish(_ range: Range<Int>, _ scalars: [UInt32], _ draft: inout ViewDraft) {
        let lost = scalars.count { $0 == 0xFFFD }
        let isLost = lost >= 2 && lost == scalars.count
        guard isLost || scalars.count >= Mojibake.fewest && common.score(scalars) >= 0.6 else { return }
        let note = draft.add(note: isLost ? Mojibake.lostNote : Mojibake.misreadNote)
        seal(&draft, range, note)
    }

    /// Marks a stretch, its line with it where it makes up most of the line.
    private func seal(_ draft: inout ViewDraft, _ range: Range<Int>, _ note: Int) {
        let line = draft.line(at: range.lowerBound)
        let isMost = line.map { range.count * 5 >= $0.length * 3 } ?? false
        draft.seal(isMost ? line?.content ?? range : range, .mojibake, note: note)
    }

    // MARK: tables and words

    /// Letters that bytes of Chinese become and that a Chinese text holds few of.
    private static let western: UnitSet = {
        var set = UnitSet()
        for unit: UInt16 in 0xA1...0xFF where ![0xB7, 0xD7, 0xF7, 0xB0, 0xB1].contains(unit) { set.insert(unit) }
        return set
    }()

    /// The rare characters that begin a character of UTF-8 when it is read as GBK; one in three of such a text.
    static let leads: UnitSet = {
        var (set, pairs): (UnitSet, [UInt8]) = (UnitSet(), [])
        func add(_ lead: UInt8, _ trails: ClosedRange<UInt8>) { for trail in trails { pairs += [lead, trail] } }
        for lead: UInt8 in 0xE4...0xE9 { add(lead, 0x80...0xBF) }
        add(0xE2, 0x80...0x80)
        add(0xE3, 0x80...0x80)
        add(0xEF, 0xBC...0xBF)
        // Not by the table of all pairs: every text asks for these, and hardly one for the others.
        let characters = LegacyDecoder.attempt(pairs, encoding: "GB18030", converters: ["GB18030"])?.scalars ?? []
        for scalar in characters where (0x3400..<0xE000).contains(scalar) || (0xF900..<0xFFF0).contains(scalar) {
            set.insert(UInt16(scalar))
        }
        return set
    }()

    static func note(_ origin: WesternBytes.Origin) -> String {
        switch origin {
        case .utf8: "Chinese text in UTF-8 that was read as Windows-1252 and saved again; get the file as it first was."
        case .gbk: Repair.Kind.mojibake.note
        }
    }

    private static let misreadNote =
        "Chinese text in UTF-8 that was read as GBK and saved again; get the file as it first was."
    static let lostNote =
        "Chinese text that was lost when it was read in a wrong encoding; get the file as it first was."
}
