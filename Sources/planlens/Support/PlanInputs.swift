import ArgumentParser
import PlanIngest
import PlanKit
import PlanModel
import PlanResources
import Synchronization

/// The plans that a comparing command was given: files, or files of JSON Lines with a plan a line, as `pipe` reads them.
struct PlanInputs: Sendable {
    /// Plans that were read, each of a text of its own, and what went wrong.
    struct Plans {
        var documents: [PlanDocument]
        /// Number of plans that were named and are not among the documents.
        var bad: Int
    }

    private enum Item: Sendable {
        case file(InputFile)
        case record(PipeRecord)
        case failure(PlanFailure)
    }

    let paths: [String]
    let options: ReadingOptions
    let jobs: Int

    /// Reads all plans in their order. What cannot be read, and a text that was given already, is named on standard
    /// error and passed over.
    ///
    /// - Throws: `ResourceError` where a table is missing or malformed.
    @MainActor
    func read(resources: ResourceSet) async throws -> Plans {
        let gathered = DocumentCollection()
        let bad = try await forEach(resources: resources) { gathered.add($0) }
        let documents = PlanInputs.withoutRepeats(gathered.documents)
        return Plans(documents: documents, bad: bad + gathered.documents.count - documents.count)
    }

    /// Reads all plans and hands them over in their order.
    ///
    /// - Returns: How many could not be read.
    /// - Throws: `ResourceError` where a table is missing or malformed, and what `take` throws.
    @MainActor
    func forEach(
        resources: ResourceSet, _ take: @escaping @Sendable (Result<PlanDocument, PlanFailure>) throws -> Void
    ) async throws -> Int {
        let reader = try PlanReader(resources: resources)
        let (items, options) = (paths.flatMap { PlanInputs.items($0) }, options)
        var rest = items.makeIterator()
        let progress = Progress(total: items.count, of: "plans")
        let bad = Mutex(0)
        try await OrderedWork.run(
            jobs: jobs, next: { rest.next() }, work: { PlanInputs.document($0, reader, options) },
            emit: { result in
                if case .failure = result { bad.withLock { $0 += 1 } }
                try take(result)
                progress.step()
            })
        progress.finish()
        return bad.withLock { $0 }
    }

    private static func items(_ path: String) -> [Item] {
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

    private static func document(
        _ item: Item, _ reader: PlanReader, _ options: ReadingOptions
    ) -> Result<PlanDocument, PlanFailure> {
        switch item {
        case .file(let file): return file.read(with: reader, options: options)
        case .failure(let failure): return .failure(failure)
        case .record(var record):
            do throws(PlanFailure) {
                return .success(try record.read(with: reader, otherwise: options.published))
            } catch {
                return .failure(error)
            }
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
