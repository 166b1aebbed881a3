import ArgumentParser
import ICU
import PlanKeywords
import PlanKit
import PlanReport

/// `planlens index`: an index as at the end of a book.
struct IndexCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "index",
        abstract: "Makes an index as at the end of a book: terms, texts, sections.",
        discussion: """
            Terms are those of the field's lexicon, terms of several words, or those of --term and --dictionary; \
            --all-words takes every word. They stand in the order of their pinyin, under its letters (ICU's collator). \
            Each has the sections that hold it, with its spans there (Unicode scalars of the text).

            Examples:
              planlens index plan.txt
              planlens index plans/*.txt --least 3 --format md > index.md
              planlens index --term 先导区 --term 算力 --format html --output index.html
              planlens index --format jsonl --top 0
            """)

    @OptionGroup var texts: TextArguments

    @Option(help: ArgumentHelp("Terms to index, the most frequent ones; 0 takes all.", valueName: "number"))
    var top = 200

    @Option(help: ArgumentHelp("Fewest times that a term has to stand.", valueName: "number"))
    var least = 2

    @Flag(help: "Index all words, not terms only.")
    var allWords = false

    @OptionGroup var compounds: CompoundArguments

    @OptionGroup var terms: DictionaryArguments

    @OptionGroup var records: RecordArguments

    func validate() throws {
        guard top >= 0, least >= 0 else { throw ValidationError("Numbers may not be below zero.") }
    }

    @MainActor
    func run() async throws {
        let resources = try texts.reading.tables.open()
        let read = try await texts.corpus(try terms.reader(resources: resources))
        let corpus = compounds.joined(read.corpus, unless: !terms.isEmpty)
        let candidates = corpus.mostFrequent(.max, least: terms.isEmpty ? least : 1)
        let words = candidates.filter { allWords || corpus.words[Int($0)].kind == .term }
        let index = try BookIndex(corpus, words: Array(words.prefix(top == 0 ? .max : top)), collator: try Collator())
        let isForPeople = [.table, .md, .html].contains(records.format)
        try records.print(isForPeople ? people(index, corpus) : programs(index, corpus))
        try texts.finish(bad: read.bad, good: corpus.texts.count)
    }

    /// A line a term, under its letter.
    private func people(_ index: BookIndex, _ corpus: KeywordCorpus) -> RecordTable {
        var table = empty(index, corpus)
        table.columns = [
            .init("letter", "letter"), .init("term", "term", limit: 30), .init("count", "count", isRight: true),
            .init("places", "sections", limit: 100, lines: 4),
        ]
        table.group = 0
        table.notes = ["— is what stands in front of the first heading. --format jsonl gives the spans."]
        table.chineseNotes = ["“—”指第一个标题之前的部分；--format jsonl 给出字符位置。"]
        table.rows = index.entries.map { entry in
            [
                .text(entry.letter), .text(corpus.form(entry.word)), .count(entry.count),
                .texts(IndexCommand.places(of: entry, corpus)),
            ]
        }
        return table
    }

    /// Texts with the titles of the sections that hold a term: `wuhan: 总体目标 (2), 主要任务`.
    private static func places(of entry: BookIndex.Entry, _ corpus: KeywordCorpus) -> [String] {
        var texts: [(id: String, sections: [String])] = []
        for place in entry.places {
            let text = corpus.texts[place.text]
            let title = place.section.map { text.sections[$0].title } ?? "—"
            let words = place.spans.count > 1 ? "\(title) (\(place.spans.count))" : title
            if texts.last?.id == text.id {
                texts[texts.count - 1].sections.append(words)
            } else {
                texts.append((text.id, [words]))
            }
        }
        return texts.map { "\($0.id): \($0.sections.joined(separator: ", "))" }
    }

    /// A line a term and section.
    private func programs(_ index: BookIndex, _ corpus: KeywordCorpus) -> RecordTable {
        var table = empty(index, corpus)
        for entry in index.entries {
            for place in entry.places {
                let text = corpus.texts[place.text]
                let section = place.section.map { text.sections[$0] }
                table.rows.append([
                    .text(entry.letter), .text(corpus.form(entry.word)), .text(text.id), .text(section?.id),
                    .text(section?.title), .count(place.spans.count), .spans(place.spans),
                ])
            }
        }
        return table
    }

    private func empty(_ index: BookIndex, _ corpus: KeywordCorpus) -> RecordTable {
        var table = RecordTable(
            schema: "planlens.index/1", title: "Index", chineseTitle: "索引",
            columns: [
                .init("letter", "letter"), .init("term", "term"), .init("document", "document"),
                .init("section", "section"), .init("sectionTitle", "title"), .init("count", "count"),
                .init("spans", "spans"),
            ])
        table.parameters = [
            .init("terms", .count(index.entries.count)), .init("texts", .count(corpus.texts.count)),
        ]
        return table
    }
}
