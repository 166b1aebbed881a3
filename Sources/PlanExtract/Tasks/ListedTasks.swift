internal import PlanModel

/// Tasks that a sentence only enumerates: “第三部分包括强化创新、……、完善生态六大任务”, “提出六项任务：强化创新、……。”.
///
/// They count where the sentence says how many there are and as many stand in it.
struct ListedTasks {
    let source: SourceText
    let structure: Structure
    let words: TaskWords

    private static let nouns: [[UInt16]] = [
        [0x4EFB, 0x52A1], [0x4FDD, 0x969C, 0x63AA, 0x65BD], [0x63AA, 0x65BD], [0x4E3E, 0x63AA], [0x884C, 0x52A8],
        [0x5DE5, 0x4F5C],  // 任务 保障措施 措施 举措 行动 工作
    ]
    private static let openings: [[UInt16]] = [
        [0x5305, 0x542B], [0x5305, 0x62EC], [0x660E, 0x786E], [0x63D0, 0x51FA], [0x90E8, 0x7F72], [0x786E, 0x5B9A],
        [0x6DB5, 0x76D6],  // 包含 包括 明确 提出 部署 确定 涵盖
    ]

    /// - Complexity: O(length of the text).
    func tasks() -> [PlanTask] {
        var tasks: [PlanTask] = []
        var lead = 0..<0
        for sentence in structure.sentences {
            defer { lead = sentence.range }
            guard let list = enumeration(in: sentence.range) ?? announced(by: lead, in: sentence.range) else {
                continue
            }
            for item in list.items {
                tasks.append(
                    PlanTask(
                        level: 1, parent: nil, marker: "", title: source.reading(item),
                        span: source.view.canonical(item), isSafeguard: list.isSafeguard, rule: "task.listed"))
            }
        }
        return tasks
    }

    /// Items of a sentence that ends in “N大任务”, where it holds N that order something.
    private func enumeration(in sentence: Range<Int>) -> (items: [Range<Int>], isSafeguard: Bool)? {
        let fold = source.view.fold
        var end = sentence.upperBound
        while end > sentence.lowerBound, TaskSign.endsClause(fold[end - 1]) { end -= 1 }
        guard let noun = ListedTasks.nouns.first(where: { matches($0, endingAt: end, floor: sentence.lowerBound) }),
            let count = count(before: end - noun.count, floor: sentence.lowerBound),
            let start = opening(in: sentence.lowerBound..<count.start)
        else { return nil }
        let items = items(of: start..<count.start)
        return areTasks(items, count: count.value) ? (items, noun.first == 0x4FDD) : nil
    }

    /// Items behind words that say how many there are and end in a colon, in the sentence or at the end of the one before.
    private func announced(by lead: Range<Int>, in sentence: Range<Int>) -> (items: [Range<Int>], isSafeguard: Bool)? {
        let fold = source.view.fold
        let reach = sentence.prefix(40)
        let colon = reach.first { fold[$0] == TaskSign.colon }
        let front = colon.map { sentence.lowerBound..<$0 } ?? withoutColon(lead)
        let start = colon.map { $0 + 1 } ?? sentence.lowerBound
        guard
            let noun = ListedTasks.nouns.first(where: {
                matches($0, endingAt: front.upperBound, floor: front.lowerBound)
            }),
            let count = count(before: front.upperBound - noun.count, floor: front.lowerBound)
        else { return nil }
        var end = sentence.upperBound
        while end > start, TaskSign.endsClause(fold[end - 1]) { end -= 1 }
        let items = items(of: start..<max(start, end))
        let isSafeguard = front.dropLast().contains { fold[$0] == 0x4FDD && fold[$0 + 1] == 0x969C }  // 保障
        return areTasks(items, count: count.value) ? (items, isSafeguard) : nil
    }

    /// The words in front of the colon that ends a heading of at most 40 characters; nothing where none does.
    private func withoutColon(_ lead: Range<Int>) -> Range<Int> {
        let fold = source.view.fold
        var end = lead.upperBound
        while end > lead.lowerBound, fold[end - 1] == TaskSign.blank { end -= 1 }
        guard lead.count <= 40, end > lead.lowerBound, fold[end - 1] == TaskSign.colon else { return 0..<0 }
        return lead.lowerBound..<end - 1
    }

    private func areTasks(_ items: [Range<Int>], count: Int) -> Bool {
        items.count == count && count > 1
            && items.count(where: { words.opensOrder(in: source.view.fold, $0) }) * 4 >= count * 3
            && items.allSatisfy { $0.count >= 4 && $0.count <= 30 }
    }

    private func matches(_ word: [UInt16], endingAt end: Int, floor: Int) -> Bool {
        let start = end - word.count
        guard start >= floor else { return false }
        let fold = source.view.fold
        return word.indices.allSatisfy { fold[start + $0] == word[$0] }
    }

    /// 六大, 四项, 5个方面的, 3方面重点 before the noun.
    private func count(before end: Int, floor: Int) -> (value: Int, start: Int)? {
        let fold = source.view.fold
        var place = end - 1
        while place >= floor, end - place < 8 {
            if let value = TaskSign.number(fold[place]), place + 1 < end, isMeasure(fold[place + 1]) {
                if place - 1 >= floor, fold[place - 1] == 0x5341 { return (value + 10, place - 1) }  // 十
                return (value, place)
            }
            place -= 1
        }
        return nil
    }

    private func isMeasure(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x5927, 0x9879, 0x4E2A, 0x65B9, 0x6761, 0x7C7B: true  // 大项个方条类
        default: false
        }
    }

    /// Place behind the verb that opens the list.
    private func opening(in range: Range<Int>) -> Int? {
        for place in range {
            for word in ListedTasks.openings where matches(word, endingAt: place, floor: range.lowerBound) {
                return place
            }
        }
        return nil
    }

    private func items(of range: Range<Int>) -> [Range<Int>] {
        let fold = source.view.fold
        var end = range.upperBound
        if end > range.lowerBound, fold[end - 1] == 0x7B49 { end -= 1 }  // 等
        var items: [Range<Int>] = []
        var start = range.lowerBound
        for place in range.lowerBound...end where place == end || fold[place] == TaskSign.enumerationComma {
            if place > start { items.append(start..<place) }
            start = place + 1
        }
        return items
    }
}
