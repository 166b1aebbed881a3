import ArgumentParser
import PlanIngest
import PlanKeywords
import PlanKit
import PlanModel
import PlanResources
import PlanStore
import Synchronization

/// The texts that a keyword tool counts: files, or the documents of the library.
struct TextArguments: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Texts; a .jsonl file holds a text a line, as pipe reads them. Without any, all texts of the library.",
            valueName: "file"))
    var files: [String] = []

    @Option(help: "Only texts of places with this in their name.")
    var place: String?

    @Option(help: "Only texts of this kind (plan, measures, workReport, …).")
    var kind: String?

    @Option(help: "Only texts whose period, or else date, holds this year.")
    var year: Int?

    @OptionGroup var library: LibraryArguments

    @OptionGroup var reading: ReadingArguments

    @OptionGroup var work: JobArguments

    /// A text of the library; a character is taken for three bytes.
    private typealias Entry = (entry: LibraryEntry, store: PlanStore)

    /// Which texts are counted.
    var filter: KeywordFilter { KeywordFilter(place: place, kind: kind, year: year) }

    /// Reads the texts as words, several at once, in their order.
    ///
    /// - Returns: The texts that the filter lets through, and how many could not be read.
    /// - Throws: `ExitCode` 3, with a message to the user, where no text is left.
    @MainActor
    func corpus(_ reader: KeywordReader) async throws -> (corpus: KeywordCorpus, bad: Int) {
        let gathered = KeywordGathering(filter: filter)
        let (count, bad) = try await forEach(
            work: { name, id, bytes, options throws(PlanFailure) in
                try reader.read(name: name, bytes: bytes, id: id, options: options)
            }, take: { gathered.add($0) })
        var corpus = gathered.corpus
        _ = corpus.numbers(ofLabels: reader.labels)
        guard !corpus.texts.isEmpty else { throw nothingLeft(of: count, bad: bad) }
        return (corpus, bad)
    }

    /// Reads the texts, several at once, and hands over what was made of each, in their order. Those that could not be
    /// read are named on standard error.
    ///
    /// - Parameters:
    ///   - work: Gets name, id where there is one, bytes and what is known of them; called for several texts at once.
    ///   - take: Called in turn.
    /// - Returns: How many texts there were, and how many could not be read.
    @MainActor
    func forEach<Value: Sendable>(
        work: @escaping @Sendable (String, String?, consuming [UInt8], ReadingOptions) throws(PlanFailure) -> Value,
        take: @escaping @Sendable (Value) -> Void
    ) async throws -> (count: Int, bad: Int) {
        let (origins, options) = (try origins(), reading.reading)
        var feed = PlanFeed(origins)
        let progress = Progress(bytes: origins.reduce(0) { $0 + $1.size }, of: "texts")
        let counts = Mutex((all: 0, bad: 0))
        try await OrderedWork.run(
            jobs: self.work.jobs, next: { try feed.next() },
            work: { item in
                let read = item.read(
                    options: options,
                    entry: { known throws(PlanFailure) in
                        let stored = ReadingOptions(encoding: "UTF-8", published: options.published, isText: true)
                        return try work(
                            known.entry.name, known.entry.id, try known.store.text(of: known.entry.id) ?? [], stored)
                    }, text: work)
                return (read, item.size)
            },
            emit: { result, size in
                counts.withLock { $0.all += 1 }
                switch result {
                case .success(let value): take(value)
                case .failure(let failure):
                    counts.withLock { $0.bad += 1 }
                    Messages.write(failure)
                }
                progress.step(bytes: size)
            })
        progress.finish()
        return counts.withLock { ($0.all, $0.bad) }
    }

    /// Ends a command that printed its results: with 1 where some texts could not be read.
    func finish(bad: Int, good: Int) throws { try Findings.leave(bad: bad, of: bad + good) }

    /// What is read, in order. Documents of the library whose place or kind the filter does not let through are left out
    /// before their texts are opened.
    private func origins() throws -> [PlanFeed<Entry>.Origin] {
        guard files.isEmpty else { return files.map { .file(InputFile(path: $0)) } }
        let store = try library.open()
        let entries = try withLibraryMessages { try store.entries() }
        return entries.filter { entry in
            (kind == nil || entry.kind == kind)
                && (place.map { name in entry.places.contains { $0.contains(name) } } ?? true)
        }.map { .entry(($0, store), bytes: $0.length * 3) }
    }

    /// Says why there is nothing to count.
    private func nothingLeft(of count: Int, bad: Int) -> ExitCode {
        if bad < count || count == 0 {
            let message =
                files.isEmpty && count == 0 && filter == KeywordFilter()
                ? "The library is empty; name files, or put plans into it with planlens add."
                : "No text is of this place, kind and year; see planlens list."
            Messages.write(PlanFailure(code: "no_texts", name: files.isEmpty ? "library" : "files", message: message))
        }
        return ExitCode(3)
    }
}

/// Texts that were read, each with an id of its own.
private final class KeywordGathering: Sendable {
    private struct State {
        var corpus = KeywordCorpus()
        var ids = DistinctIDs()
    }

    private let state = Mutex(State())
    private let filter: KeywordFilter

    init(filter: KeywordFilter) { self.filter = filter }

    var corpus: KeywordCorpus { state.withLock { $0.corpus } }

    func add(_ read: ReadKeywordText) {
        guard filter.accepts(read.text) else { return }
        state.withLock { state in
            var read = read
            read.text.id = state.ids.take(read.text.id)
            state.corpus.add(read)
        }
    }
}
