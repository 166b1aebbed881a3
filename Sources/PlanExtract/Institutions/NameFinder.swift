internal import PlanModel

/// One pass over the folded text that finds the names of organisations.
struct NameFinder {
    let fold: [UInt16]
    let lexicon: InstitutionLexicon
    /// In the order of the text, without overlaps.
    private(set) var candidates = Chunks<NameCandidate>()
    var boundaries: LeftBoundaryReader
    let judge: NameJudge
    /// Place of the next closing title mark at or behind the last opening one that was met.
    private var titleEnd = 0

    /// Names of organisations in a folded text, in its order, without overlaps.
    ///
    /// - Complexity: O(length of the text).
    static func names(in fold: [UInt16], lexicon: InstitutionLexicon) -> [NameCandidate] {
        var finder = NameFinder(fold: fold, lexicon: lexicon)
        finder.run()
        return finder.candidates.take()
    }

    private init(fold: [UInt16], lexicon: InstitutionLexicon) {
        self.fold = fold
        self.lexicon = lexicon
        boundaries = LeftBoundaryReader(lexicon: lexicon)
        judge = NameJudge(lexicon: lexicon)
    }

    private mutating func run() {
        let fold = self.fold
        let starts = lexicon.starts
        var at = 0
        while true {
            at = starts.next(in: fold.span, from: at)
            guard at < fold.count else { return }
            if fold[at] == NameUnit.openTitle {
                at = skipTitle(from: at)
            } else if let token = lexicon.longest(in: fold, at: at, limit: fold.count, classes: NameMark.scanned) {
                at = max(at + 1, consider(token))
            } else {
                at += 1
            }
        }
    }

    /// Place behind the title that opens at `at`; names inside 《》 belong to the title.
    private mutating func skipTitle(from at: Int) -> Int {
        if titleEnd <= at {
            titleEnd = fold[at...].firstIndex(of: NameUnit.closeTitle) ?? fold.count
        }
        return titleEnd < fold.count && titleEnd - at <= 150 ? titleEnd + 1 : at + 1
    }

    /// Reads the name that a phrase belongs to; gives the place to go on from.
    private mutating func consider(_ token: NameToken) -> Int {
        switch token.mark {
        case .known: return addKnown(token)
        case .department: return addDepartment(token, body: token.start)
        case .committee where token.end < fold.count && NamePhrases.behindCharge.contains(fold[token.end]):
            return token.end + 1  // 由市|委托第三方
        case .committee:
            // 委 may begin a longer office (省|委军民融合办).
            return min(addDepartment(token, body: token.start + 1), token.end - 1)
        default: return addHeaded(token)
        }
    }

    /// Puts a name behind those that were found; a longer one replaces the names inside it.
    mutating func append(_ candidate: NameCandidate) {
        while let last = candidates.last, last.range.lowerBound >= candidate.range.lowerBound {
            if candidate.state == .pending, last.state == .accepted { return }
            candidates.removeLast()
        }
        if let last = candidates.last, last.range.upperBound > candidate.range.lowerBound {
            if last.state == .accepted { return }
            candidates.removeLast()
        }
        candidates.append(candidate)
    }

    /// Whether the word behind a body makes a person, a session or a class of it.
    func isTitlePart(behind end: Int) -> Bool {
        let word = lexicon.longest(in: fold, at: end, limit: fold.count, classes: NameMark.follower.bit)
        guard let word else { return isEdition(fold, at: end) }
        return lexicon.follower(word.row) != .act && lexicon.follower(word.row) != .does
    }

    /// Whether the number of a plenary stands at a place (八次全会); 第八次 stands behind bodies that meet.
    private func isEdition(_ fold: [UInt16], at place: Int) -> Bool {
        var at = place
        let first = at
        while at < fold.count, NameCounting.isNumeral(fold[at]) { at += 1 }
        return at > first && at < fold.count && (fold[at] == 0x6B21 || fold[at] == 0x5C4A)  // 次, 届
    }
}
