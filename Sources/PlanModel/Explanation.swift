/// Why a record is there: the rules that made it and the rows of the tables whose words stand around it, so that a wrong
/// answer leads to one file or one row.
public struct Explanation: Sendable, Hashable {
    /// What kind of record is explained.
    public enum Record: String, Sendable, Hashable {
        case quantity, time, institution, task
    }

    /// One part of a rule's name.
    public struct Rule: Sendable, Hashable {
        /// The part as it stands in the record's `rule`.
        public var name: String
        /// What it says, in one sentence; empty where the catalogue does not know it.
        public var says: String
        /// Source file, from the top of the project.
        public var file: String

        public init(name: String, says: String, file: String) {
            self.name = name
            self.says = says
            self.file = file
        }
    }

    /// A word of the text that a table knows.
    public struct Word: Sendable, Hashable {
        /// Place in canonical scalars.
        public var span: TextSpan
        public var quote: String
        /// What the table says of it: its classes, kind or theme.
        public var says: String
        /// Path below `Resources/`.
        public var table: String
        /// Line of the row, counted from 1.
        public var line: Int

        public init(span: TextSpan, quote: String, says: String, table: String, line: Int) {
            self.span = span
            self.quote = quote
            self.says = says
            self.table = table
            self.line = line
        }
    }

    public var record: Record
    /// Id of the record where it has one.
    public var id: String?
    public var span: TextSpan
    /// The words that the record stands on.
    public var quote: String
    /// What was made of them: kind, indicator, value, type, date.
    public var result: [String]
    /// The sentence, or as much of it as stands around the record.
    public var context: TextSpan
    public var rules: [Rule]
    /// In the order of the text.
    public var words: [Word]

    public init(
        record: Record, id: String?, span: TextSpan, quote: String, result: [String], context: TextSpan, rules: [Rule],
        words: [Word]
    ) {
        self.record = record
        self.id = id
        self.span = span
        self.quote = quote
        self.result = result
        self.context = context
        self.rules = rules
        self.words = words
    }
}
