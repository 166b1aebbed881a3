/// One table of a report, before it is laid out for a terminal or as Markdown.
package struct ReportTable: Sendable {
    /// What a column holds.
    package struct Column: Sendable, Hashable {
        package var title: String
        /// Widest that it gets on a terminal.
        package var limit: Int
        /// Whether it is as wide as its limit even where its cells are shorter.
        package var isFixed: Bool
        /// Most lines of an entry on a terminal.
        package var lines: Int

        /// Whether cells stand at its right edge, on one line whose front is cut: numbers, and what leads up to words.
        package var isRight: Bool

        package init(
            _ title: String, limit: Int, isFixed: Bool = false, lines: Int = 2, isRight: Bool = false
        ) {
            self.title = title
            self.limit = limit
            self.isFixed = isFixed
            self.lines = lines
            self.isRight = isRight
        }
    }

    /// One cell.
    package enum Cell: Sendable, Hashable {
        case text(String)
        case evidence(Evidence)
        /// Several entries, each on a line of its own.
        case entries([String])
    }

    package var title: String
    package var columns: [Column]
    package var rows: [[Cell]]
    /// How many more rows there are than are shown.
    package private(set) var more = 0

    package init(title: String, columns: [Column], rows: [[Cell]]) {
        self.title = title
        self.columns = columns
        self.rows = rows
    }

    /// The table with at most `limit` rows; it says how many more there are.
    package func limited(to limit: Int) -> ReportTable {
        var table = self
        table.more += max(0, rows.count - limit)
        table.rows = Array(rows.prefix(limit))
        return table
    }

    /// Title with the number of all rows.
    package var heading: String { "\(title) (\(rows.count + more))" }

    /// Whether its columns stand exactly under those of another table, so that one head does for both.
    package func sharesHead(with other: ReportTable) -> Bool {
        columns == other.columns && columns.allSatisfy(\.isFixed)
    }
}

/// A report: a title, what is known of its subject, and tables.
package struct Report: Sendable {
    /// A line “name: value”.
    package struct Fact: Sendable, Hashable {
        package var name: String
        package var value: String
        /// The value for Chinese readers, where it holds words of ours.
        package var chineseValue: String?
    }

    package var title: String
    /// The title for Chinese readers, where it is not that of a text.
    package var chineseTitle: String?
    package var facts: [Fact]
    package var tables: [ReportTable]
    /// Sentences behind the tables.
    package var notes: [String]
    /// The same for Chinese readers; empty where there are none.
    package var chineseNotes: [String]

    package init(
        title: String, chineseTitle: String? = nil, facts: [Fact] = [], tables: [ReportTable] = [],
        notes: [String] = [], chineseNotes: [String] = []
    ) {
        (self.title, self.chineseTitle, self.facts, self.tables) = (title, chineseTitle, facts, tables)
        (self.notes, self.chineseNotes) = (notes, chineseNotes)
    }
}
