internal import PlanModel

/// Tells which columns of a table hold what was reached and which what is to be reached, and by when.
struct ColumnDates {
    let metadata: Metadata
    /// Whether the table says that it sets targets: by its caption, by columns of growth or of 预期性 and 约束性.
    let isPlan: Bool

    /// Sets years and kinds of the columns with values and with changes.
    ///
    /// - Complexity: O(columns · log columns).
    func fill(_ columns: inout [IndicatorHeader.Column]) {
        let values = columns.indices.filter { columns[$0].role == .value }
        for index in values { setYear(&columns[index]) }
        let years = Set(values.compactMap { columns[$0].year }).sorted()
        for index in values { columns[index].kind = kind(of: columns[index], among: years) }
        let last = values.max { (columns[$0].year ?? 0) < (columns[$1].year ?? 0) }
        var before: Int?
        for index in columns.indices {
            if columns[index].role == .value { before = index }
            guard columns[index].role == .change else { continue }
            setYear(&columns[index])
            fillChange(&columns[index], beside: (before ?? last).map { columns[$0] })
        }
    }

    private func setYear(_ column: inout IndicatorHeader.Column) {
        guard let head = column.head else { return }
        if let year = head.year {
            (column.year, column.yearRange) = (year, head.range)
        } else if head.uses.containsAny(.target, .planEnd), !head.uses.contains(.actual),
            let end = metadata.periodEnd.flatMap({ Int($0.prefix(4)) })
        {
            (column.year, column.isPeriodEnd) = (end, true)
        }
    }

    /// A growth is of the years up to those of the values beside it, unless its head names others.
    private func fillChange(_ column: inout IndicatorHeader.Column, beside value: IndicatorHeader.Column?) {
        let uses = column.head?.uses ?? HeaderUses()
        if let kind = said(uses, year: column.year) {
            column.kind = kind
        } else if column.year != nil, value?.year != column.year {
            column.kind = kind(of: column, among: [])
        } else {
            column.kind = uses.contains(.estimate) ? nil : value?.kind
        }
        if column.year == nil, let value {
            (column.year, column.yearRange, column.isPeriodEnd) = (value.year, value.yearRange, value.isPeriodEnd)
        }
    }

    /// What the words of the head say; nil where they say nothing or both.
    private func said(_ uses: HeaderUses, year: Int?) -> Quantity.Kind? {
        guard !uses.contains(.estimate) else { return nil }
        let isTarget = uses.containsAny(.target, .planEnd)
        if uses.contains(.actual) {
            let isAhead = year.flatMap { year in metadata.textYear.map { year > $0 } } ?? false
            return isTarget || isAhead ? nil : .actual
        }
        return isTarget ? .target : nil
    }

    /// - Parameter years: Years of all columns with values, ascending.
    private func kind(of column: IndicatorHeader.Column, among years: [Int]) -> Quantity.Kind? {
        let uses = column.head?.uses ?? HeaderUses()
        if uses.containsAny(.actual, .target, .planEnd, .estimate) { return said(uses, year: column.year) }
        guard let year = column.year else { return nil }
        let isFirst = year == years.first
        if let now = metadata.textYear {
            if year != now { return year < now ? .actual : .target }
            // The text's own year: where things stand, or the first step. Behind an earlier year it is a step.
            return isFirst || years.isEmpty ? nil : .target
        }
        // No date to compare with: the first of two years that lie apart is where a plan begins.
        guard isPlan || metadata.kind == .plan, let first = years.first, let last = years.last, last - first >= 2 else {
            return nil
        }
        if years.count == 2 { return isFirst ? .actual : .target }
        return isFirst ? nil : .target
    }
}
