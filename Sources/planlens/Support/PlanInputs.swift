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
            work: { item in (PlanInputs.outcome(item, reader, options, known, make), PlanInputs.size(of: item)) },
            emit: { outcome, size in
                try take(outcome)
                progress.step(bytes: size)
            })
        progress.finish()
    }

    /// Files, and documents of the library where there is no file of the name.
    private func origins() throws -> [PlanFeed.Origin] {
        var store: PlanStore?
        return try paths.map { path in
            let file = InputFile(path: path)
            guard let library, !file.exists else { return .file(file) }
            store = try store ?? library.openExisting()
            let entry = try withLibraryMessages { try store?.origin(of: path) }
            guard let entry, let store else { return .file(file) }
            return .entry(entry, store)
        }
    }

    private static func size(of item: PlanFeed.Item) -> Int {
        switch item {
        case .file(let file): file.size
        case .entry(let origin, _): origin.byteCount
        case .line(let bytes): bytes.count + 1
        case .failure: 0
        }
    }

    private static func outcome<Value>(
        _ item: PlanFeed.Item, _ reader: PlanReader, _ options: ReadingOptions, _ known: Set<String>,
        _ make: (PlanDocument) -> Value
    ) -> Outcome<Value> {
        let isKnown = { (bytes: [UInt8]) in !known.isEmpty && known.contains(Digest.sha256(bytes)) }
        let read: Result<PlanDocument?, PlanFailure>
        switch item {
        case .file(let file):
            read = file.read { name, bytes throws(PlanFailure) in
                let bytes = consume bytes
                return isKnown(bytes) ? nil : try reader.read(name: name, bytes: bytes, options: options)
            }
        case .failure(let failure): read = .failure(failure)
        case .entry(let origin, let store):
            do throws(PlanFailure) {
                read = .success(try reader.read(origin, of: store))
            } catch {
                read = .failure(error)
            }
        case .line(let line):
            do throws(PlanFailure) {
                var record = try PipeRecord(line)
                read = .success(
                    isKnown(record.text) ? nil : try record.read(with: reader, otherwise: options.published))
            } catch {
                read = .failure(error)
            }
        }
        switch read {
        case .success(let document): return document.map { .read(make($0)) } ?? .known
        case .failure(let failure): return .failed(failure)
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
    /// - Parameter published: Publication date where the record gives none.
    /// - Throws: `PlanFailure` where the text cannot be read.
    mutating func read(
        with reader: PlanReader, otherwise published: CalendarDate? = nil
    ) throws(PlanFailure) -> PlanDocument {
        let options = ReadingOptions(encoding: "UTF-8", published: self.published ?? published)
        let (name, text) = (id.text, takeText())
        return try reader.read(name: name, bytes: consume text, id: name, options: options)
    }
}
