internal import PlanModel

/// Builds the sections of a text.
struct OutlineReader {
    let source: SourceText
    let headings: HeadingTable
    let verbs: VerbTable
    /// Lines before the body: a line there is a heading only where its form says so.
    let titleBlock: Range<Int>

    /// Sections in the order of the text.
    ///
    /// - Complexity: O(length of the view).
    func sections(of lines: [TextLine], _ kinds: LineKinds) -> [Section] {
        let accepted = accept(candidates(in: lines, kinds))
        var sections = accepted.map { bare($0) }
        close(&sections, accepted)
        number(&sections)
        SectionRoles(fold: source.view.fold, headings: headings, verbs: verbs)
            .assign(to: &sections, styles: accepted.map(\.candidate.style))
        return sections
    }

    /// A heading that counts, with its place in the tree.
    private struct Heading {
        let candidate: HeadingCandidate
        let depth: Int32
        /// -1 for none.
        let parent: Int32
        var end: Int32
    }

    /// Every place where a heading may begin, in the order of the text.
    private func candidates(in lines: [TextLine], _ kinds: LineKinds) -> [HeadingCandidate] {
        let fold = source.view.fold
        let inline = InlineMarkers(
            fold: fold, scanner: MarkerScanner(fold: fold), headings: headings, verbs: verbs)
        var runIns = RunInParagraphs(fold: fold, lines: lines, kinds: kinds).candidates()[...]
        var found = Chunks<HeadingCandidate>()
        for (index, line) in lines.enumerated() {
            let content = line.content
            switch kinds[index] {
            case .blank, .row: continue
            case .marked(let marker):
                var heading = HeadingCandidate(marker, limit: content.upperBound, isAtLineStart: true)
                heading.isPhrase = isPhrase(marker.titleStart..<content.upperBound)
                found.append(heading)
                let (title, start) = (marker.titleStart..<content.upperBound, content.lowerBound)
                for inner in inline.candidates(in: title, lineStart: start, isHeading: true) { found.append(inner) }
            case .heading(let kind):
                let variant = kind == .hash ? line.hashes : 0
                found.append(HeadingCandidate(kind, title: content, limit: content.upperBound, variant: variant))
            case .text:
                if let title = runIns.first, title.start == content.lowerBound {
                    found.append(title)
                    runIns.removeFirst()
                }
                let start = content.lowerBound
                for inner in inline.candidates(in: content, lineStart: start, isHeading: false) { found.append(inner) }
            }
        }
        var candidates = found.take()
        candidates.removeAll { titleBlock.contains($0.start) && !$0.style.standsInTitles }
        markFollowed(&candidates)
        return candidates
    }

    /// Whether the line goes on with a short Chinese phrase that ends at 。 or with the line.
    private func isPhrase(_ text: Range<Int>) -> Bool {
        let fold = source.view.fold
        guard text.count >= 4, Sign.isHan(fold[text.lowerBound]) || fold[text.lowerBound] == Sign.openQuote else {
            return false
        }
        let reach = min(text.upperBound, text.lowerBound + 31)
        if let stop = (text.lowerBound..<reach).first(where: { Sign.endsSentence(fold[$0]) || fold[$0] == Sign.comma })
        {
            return Sign.endsSentence(fold[stop])
        }
        return text.count <= 30
    }

    /// Notes which candidates a later one of their style counts on from.
    private func markFollowed(_ marked: inout [HeadingCandidate]) {
        var later: [(style: MarkerStyle, number: Int)] = []
        for index in marked.indices.reversed() where marked[index].style.isOrdered {
            let style = marked[index].style
            if let known = later.firstIndex(where: { $0.style == style }) {
                let gap = later[known].number - marked[index].number
                marked[index].isFollowed = gap == 1 || gap == 2
                later[known].number = marked[index].number
            } else {
                later.append((style, marked[index].number))
            }
        }
    }

    private func accept(_ candidates: [HeadingCandidate]) -> [Heading] {
        var stack = OutlineStack()
        var accepted = Chunks<Heading>()
        for candidate in candidates {
            guard candidate.start >= (accepted.last?.candidate.titleStart ?? 0),
                let depth = stack.depth(for: candidate)
            else { continue }
            let parent = depth > 0 ? stack.open[depth - 1].heading : nil
            stack.push(candidate, heading: accepted.count, depth: depth)
            accepted.append(
                Heading(candidate: candidate, depth: Int32(depth), parent: Int32(clamping: parent ?? -1), end: 0))
        }
        var headings = accepted.take()
        let titles = HeadingTitles(fold: source.view.fold, headings: self.headings, verbs: verbs)
        for index in headings.indices {
            let next = index + 1 < headings.count ? headings[index + 1].candidate.start : source.view.fold.count
            let candidate = headings[index].candidate
            let end = titles.end(of: candidate, limit: max(candidate.titleStart, min(candidate.limit, next)))
            headings[index].end = Int32(clamping: end)
        }
        return headings
    }

    private func bare(_ heading: Heading) -> Section {
        let candidate = heading.candidate
        let title = candidate.titleStart..<max(candidate.titleStart, Int(heading.end))
        return Section(
            id: "", level: Int(heading.depth) + 1, parent: heading.parent < 0 ? nil : Int(heading.parent),
            marker: source.reading(candidate.marker),
            title: source.reading(title), role: .other, range: candidate.start..<candidate.start, titleRange: title,
            isRunIn: hasText(behind: title.upperBound, limit: candidate.limit))
    }

    private func hasText(behind place: Int, limit: Int) -> Bool { limit - place > 1 }

    /// Each section reaches to the next heading of its level or a higher one; a clause counted inside a paragraph not
    /// beyond that paragraph.
    private func close(_ sections: inout [Section], _ headings: [Heading]) {
        var ends = [Int](repeating: source.view.fold.count, count: 32)
        var reaches = [Int](repeating: 0, count: sections.count)
        for index in sections.indices.reversed() {
            let level = min(sections[index].level, ends.count - 1)
            let start = sections[index].range.lowerBound
            let candidate = headings[index].candidate
            let isClause = !candidate.isAtLineStart && candidate.style.isItem && candidate.style.kind != .runIn
            let isShort = isClause && sections[index].parent != nil
            let own = isShort ? max(candidate.limit, reaches[index]) : ends[level]
            sections[index].range = start..<min(ends[level], own)
            if let parent = sections[index].parent {
                reaches[parent] = max(reaches[parent], sections[index].range.upperBound)
            }
            for lower in level..<ends.count { ends[lower] = start }
        }
    }

    /// Ids from the position among siblings: `s3.2`.
    private func number(_ sections: inout [Section]) {
        var counts = [Int](repeating: 0, count: sections.count)
        var roots = 0
        for index in sections.indices {
            if let parent = sections[index].parent {
                counts[parent] += 1
                sections[index].id = "\(sections[parent].id).\(counts[parent])"
            } else {
                roots += 1
                sections[index].id = "s\(roots)"
            }
        }
    }
}
