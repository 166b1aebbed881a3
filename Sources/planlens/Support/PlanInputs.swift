import ArgumentParser
import PlanIngest
import PlanKit
import PlanModel
import PlanResources
import PlanStore
import Synchronization

/// The plans that a command was given: files, files of JSON Lines with a plan a line, as `pipe` reads them, or documents
/// of the library by their ids.
struct PlanInputs: Sendable {
    /// Plans that were read, each of a text of its own, and what went wrong.
    struct Plans {
        var documents: [PlanDocument]
        /// Number of plans that were named and are not among the documents.
        var bad: Int
    }

    /// What became of one text.
    enum Outcome<Value: Sendable>: Sendable {
        case read(Value)
        /// A text that needs no reading.
        case known
        case failed(PlanFailure)
    }

    /// A text of the library.
    private typealias Entry = (origin: LibraryOrigin, store: PlanStore)

    let paths: [String]
    let options: ReadingOptions
    let jobs: Int
    /// Where names that are no files are looked for; nil for nowhere.
    var library: LibraryArguments?

    /// Reads all plans in their order. What cannot be read, and a text that was given already, is named on standard
    /// error and passed over.
    ///
    /// - Throws: `ResourceError` where a table is missing or malformed.
    @MainActor
    func read(resources: ResourceSet) async throws -> Plans {
        let gathered = DocumentCollection()
        let bad = Mutex(0)
        try await forEach(
            resources: resources, make: { $0 },
            take: { outcome in
                switch outcome {
                case .read(let document): gathered.add(.success(document))
                case .known: break
                case .failed(let failure):
                    bad.withLock { $0 += 1 }
                    gathered.add(.failure(failure))
                }
            })
        let documents = PlanInputs.withoutRepeats(gathered.documents)
        return Plans(documents: documents, bad: bad.withLock { $0 } + gathered.documents.count - documents.count)
    }

    /// Reads all plans and hands over what was made of them, in their order.
    ///
    /// - Parameters:
    ///   - known: SHA-256 of texts that are not read.
    ///   - make: Called for several documents at once.
    ///   - take: Called in turn.
    /// - Throws: `ResourceError` where a table is missing or malformed, and what `take` throws.
    @MainActor
    func forEach<Value: Sendable>(
        resources: ResourceSet, known: Set<String> = [], make: @escaping @Sendable (PlanDocument) -> Value,
        take: @escaping @Sendable (Outcome<Value>) throws -> Void
    ) async throws {
        let reader = try PlanReader(resources: resources)
        let origins = try origins()
        let progress = Progress(bytes: origins.reduce(0) { $0 + $1.size }, of: "plans")
        var feed = PlanFeed(origins)
        let options = options
        try await OrderedWork.run(
            jobs: jobs, next: { try feed.next() },
            work: { item in (PlanInputs.outcomes(item, reader, options, known, make), item.size) },
            emit: { outcomes, size in
                for outcome in outcomes { try take(outcome) }
                progress.step(bytes: size)
            })
        progress.finish()
    }

    /// Files, and documents of the library where there is no file of the name.
    private func origins() throws -> [PlanFeed<Entry>.Origin] {
        var store: PlanStore?
        return try paths.map { path in
            let file = InputFile(path: path)
            guard let library, !file.exists else { return .file(file) }
            store = try store ?? library.openExisting()
            let entry = try withLibraryMessages { try store?.origin(of: path) }
            guard let entry, let store else { return .file(file) }
            return .entry((entry, store), bytes: entry.byteCount)
        }
    }

    /// What became of a text: one outcome for each plan in it.
    private static func outcomes<Value>(
        _ item: PlanFeed<Entry>.Item, _ reader: PlanReader, _ options: ReadingOptions, _ known: Set<String>,
        _ make: (PlanDocument) -> Value
    ) -> [Outcome<Value>] {
        let read = item.read(
            options: options,
            entry: { entry throws(PlanFailure) -> [PlanDocument]? in [try reader.read(entry.origin, of: entry.store)] },
            text: { name, id, bytes, options throws(PlanFailure) -> [PlanDocument]? in
                let bytes = consume bytes
                if !known.isEmpty, known.contains(Digest.sha256(bytes)) { return nil }
                // A line of a .jsonl file has an id and is one document.
                let documents =
                    id == nil
                    ? try reader.documents(name: name, bytes: bytes, options: options)
                    : [try reader.read(name: name, bytes: bytes, id: id, options: options)]
                Messages.write(PlanNotices.of(documents), on: name)
                return documents
            })
        switch read {
        case .success(let documents): return documents.map { $0.map { .read(make($0)) } } ?? [.known]
        case .failure(let failure): return [.failed(failure)]
        }
    }

    /// A text that was given twice would be compared with itself.
    private static func withoutRepeats(_ documents: [PlanDocument]) -> [PlanDocument] {
        var known: [String: String] = [:]
        return documents.filter { document in
            guard let first = known[document.source.sha256] else {
                known[document.source.sha256] = document.source.name
                return true
            }
            Messages.write(
                PlanFailure(
                    code: "same_text", name: document.source.name,
                    message: "It is the same text as \(first); name two different plans or versions."))
            return false
        }
    }
}

extension PipeRecord {
    /// Reads the plan of a record, whose text goes when it was decoded.
    ///
    /// - Throws: `PlanFailure` where the text cannot be read.
    mutating func read(with reader: PlanReader) throws(PlanFailure) -> PlanDocument {
        let (name, options, text) = (id.text, options(), takeText())
        return try reader.read(name: name, bytes: consume text, id: name, options: options)
    }
}
