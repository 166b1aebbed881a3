internal import PlanModel

/// Gives relative expressions their dates.
///
/// 今年 and the like go by the text's own date. Where the text states none, and for dates without a year, the
/// nearest full date of the same paragraph is taken; without one the dates stay open.
struct TimeResolver: Sendable {
    /// How many marks to either side are looked at for a full date.
    static let reach = 24

    /// Year of the text's own date.
    private let textYear: Int?
    /// First year that lies not in the past for this text.
    private let presentYear: Int?

    init(metadata: Metadata, published: CalendarDate?) {
        let own = TimeResolver.ownYear(metadata)
        textYear = own ?? published?.year
        presentYear = textYear ?? TimeResolver.year(metadata.periodStart)
    }

    /// A news story and an interpretation speak on the day they appear, a plan on the day it was signed.
    private static func ownYear(_ metadata: Metadata) -> Int? {
        let signed = year(metadata.signed)
        let published = year(metadata.published)
        switch metadata.kind {
        case .news, .interpretation: return published ?? signed
        case .workReport: return signed ?? published ?? year(metadata.periodStart)
        default: return signed ?? published
        }
    }

    private static func year(_ iso: String?) -> Int? {
        guard let iso else { return nil }
        return Int(iso.prefix(4))
    }

    func resolve(_ marks: inout [TimeMark], in structure: Structure) {
        let paragraphs = TimeResolver.paragraphs(of: marks, in: structure)
        for index in marks.indices {
            switch marks[index].reference {
            case .absolute: turn(&marks[index])
            case .yearsFromText:
                if let year = textYear ?? nearestYear(index, marks, paragraphs) { marks[index].settle(base: year) }
            case .nearestDate:
                if let year = nearestYear(index, marks, paragraphs) { marks[index].settle(base: year) }
            case .none: break
            }
        }
    }

    /// Reads a deadline of the past as the point it was.
    private func turn(_ mark: inout TimeMark) {
        guard mark.type == .deadline, let first = mark.startWhenPast, let presentYear, let end = mark.end,
            end.year < presentYear
        else { return }
        mark.type = .point
        mark.startForm = first
        mark.settle()
    }

    /// Year of the full date that stands nearest in the same paragraph.
    private func nearestYear(_ index: Int, _ marks: [TimeMark], _ paragraphs: [Int32]) -> Int? {
        var best: (distance: Int, year: Int)?
        let low = max(0, index - TimeResolver.reach)
        let high = min(marks.count - 1, index + TimeResolver.reach)
        for other in low...high where paragraphs[other] == paragraphs[index] {
            guard let year = fullYear(marks[other]) else { continue }
            let distance = abs(marks[other].range.lowerBound - marks[index].range.lowerBound)
            if best.map({ distance < $0.distance }) ?? true { best = (distance, year) }
        }
        return best?.year
    }

    /// The year of a date that names year and month.
    private func fullYear(_ mark: TimeMark) -> Int? {
        guard mark.reference == .absolute, !mark.isInTitle, let grain = mark.grain, grain >= .month else { return nil }
        return (mark.start ?? mark.end)?.year
    }

    /// For each mark the number of its paragraph.
    private static func paragraphs(of marks: [TimeMark], in structure: Structure) -> [Int32] {
        var (sentence, paragraph) = (0, Int32(0))
        let sentences = structure.sentences
        return marks.map { mark in
            while sentence + 1 < sentences.count, sentences[sentence].range.upperBound <= mark.range.lowerBound {
                sentence += 1
                if sentences[sentence].opensParagraph { paragraph += 1 }
            }
            return paragraph
        }
    }
}
