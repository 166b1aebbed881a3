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

    /// Which texts are counted.
    var filter: KeywordFilter { KeywordFilter(place: place, kind: kind, year: year) }

    /// Reads the texts as words, several at once, in their order.
    ///
    /// - Returns: The texts that the filter lets through, and how many could not be read; these are named on standard
    ///   error.
    /// - Throws: `ExitCode` 3, with a message to the user, where no text is left.
    @MainActor
    func corpus(_ reader: KeywordReader) async throws -> (corpus: KeywordCorpus, bad: Int) {
        let gathered = KeywordGathering(filter: filter)
        let items = try items()
        let options = reading.reading
        var rest = items.makeIterator()
        let progress = Progress(bytes: items.reduce(0) { $0 + $1.size }, of: "texts")
        try await OrderedWork.run(
            jobs: work.jobs, next: { rest.next() }, work: { ($0.read(reader, options), $0.size) },
            emit: { result, size in
                gathered.add(result)
                progress.step(bytes: size)
            })
        progress.finish()
        var corpus = gathered.corpus
        _ = corpus.numbers(ofLabels: reader.labels)
        guard !corpus.texts.isEmpty else { throw nothingLeft(of: items.count, bad: gathered.bad) }
        return (corpus, gathered.bad)
    }

    /// Ends a command that printed its results: with 1 where some texts could not be read.
    func finish(bad: Int, good: Int) throws { try Findings.leave(bad: bad, of: bad + good) }

    /// What is read, in order. Documents of the library whose place or kind the filter does not let through are left out
    /// before their texts are opened.
    func items() throws -> [TextItem] {
        guard files.isEmpty else { return files.flatMap { TextItem.items($0) } }
        let store = try library.open()
        let entries = try withLibraryMessages { try store.entries() }
        return entries.filter { entry in
            (kind == nil || entry.kind == kind)
                && (place.map { name in entry.places.contains { $0.contains(name) } } ?? true)
        }.map { .entry($0, store) }
    }

    /// Says why there is nothing to count.
    func nothingLeft(of count: Int, bad: Int) -> ExitCode {
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

/// A text to read.
enum TextItem: Sendable {
    case file(InputFile)
    case record(PipeRecord)
    case entry(LibraryEntry, PlanStore)
    case failure(PlanFailure)

    /// The text of a file, or those of its lines.
    static func items(_ path: String) -> [TextItem] {
        let file = InputFile(path: path)
        guard path.hasSuffix(".jsonl") else { return [.file(file)] }
        do throws(PlanFailure) {
            return try file.bytes().split(separator: 0x0A).map { line in
                do throws(PlanFailure) { return .record(try PipeRecord(Array(line))) } catch { return .failure(error) }
            }
        } catch {
            return [.failure(error)]
        }
    }

    /// Bytes, for the progress that is shown; those of a text of the library by its characters.
    var size: Int {
        switch self {
        case .file(let file): file.size
        case .record(let record): record.text.count
        case .entry(let entry, _): entry.length * 3
        case .failure: 0
        }
    }

    /// What `body` makes of the text; it gets its name, its id where it has one, and its bytes.
    func read<Value>(
        _ body: (String, String?, consuming [UInt8]) throws(PlanFailure) -> Value
    ) -> Result<Value, PlanFailure> {
        do throws(PlanFailure) {
            switch self {
            case .failure(let failure): return .failure(failure)
            case .file(let file):
                return file.read { name, bytes throws(PlanFailure) in try body(name, nil, bytes) }
            case .record(var record): return .success(try body(record.id.text, record.id.text, record.takeText()))
            case .entry(let entry, let store):
                return .success(try body(entry.name, entry.id, try store.text(of: entry.id) ?? []))
            }
        } catch {
            return .failure(error)
        }
    }

    /// The encoding that is known of it; texts of the library and of JSON are UTF-8.
    func options(_ options: ReadingOptions) -> ReadingOptions {
        if case .file = self { return options }
        return ReadingOptions(encoding: "UTF-8", published: options.published)
    }

    /// The text as words.
    func read(_ reader: KeywordReader, _ options: ReadingOptions) -> Result<ReadKeywordText, PlanFailure> {
        let options = self.options(options)
        return read { name, id, bytes throws(PlanFailure) in
            try reader.read(name: name, bytes: bytes, id: id, options: options)
        }
    }
}

/// Texts that were read, each with an id of its own; those that could not be read are named on standard error.
final class KeywordGathering: Sendable {
    private struct State {
        var corpus = KeywordCorpus()
        var ids = DistinctIDs()
        var bad = 0
    }

    private let state = Mutex(State())
    private let filter: KeywordFilter

    init(filter: KeywordFilter) { self.filter = filter }

    var corpus: KeywordCorpus { state.withLock { $0.corpus } }

    /// Number of texts that could not be read.
    var bad: Int { state.withLock { $0.bad } }

    func add(_ result: Result<ReadKeywordText, PlanFailure>) {
        state.withLock { state in
            switch result {
            case .failure(let failure):
                state.bad += 1
                Messages.write(failure)
            case .success(var read):
                guard filter.accepts(read.text) else { return }
                read.text.id = state.ids.take(read.text.id)
                state.corpus.add(read)
            }
        }
    }
}
