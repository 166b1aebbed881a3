import PlanKit
import PlanModel
import PlanStore

extension PlanReader {
    /// Reads a document of the library as the program reads it now.
    ///
    /// - Throws: `PlanFailure` with `no_such_document` where it was removed meanwhile, and those of reading.
    func read(_ origin: LibraryOrigin, of store: PlanStore) throws(PlanFailure) -> PlanDocument {
        guard let text = try store.text(of: origin.id) else {
            throw PlanFailure(code: "no_such_document", name: origin.id, message: "It was removed meanwhile.")
        }
        // What stands in the text itself is found again; a file of UTF-8 text has nothing else to tell, unless it is one of
        // several plans of its file.
        let isPlain = origin.format == "text" && origin.encoding == "UTF-8"
        let record = try store.record(of: origin.id).flatMap { isPlain && !KeptSource.isPart(record: $0) ? nil : $0 }
        let told = record.flatMap { KeptSource(record: $0) }
        return try read(
            kept: text, told: (told?.repairs ?? [], told?.notices ?? []), id: origin.id,
            published: origin.published.flatMap { CalendarDate(iso: $0) },
            of: TextOrigin(
                name: origin.name, sha256: origin.sha256, byteCount: origin.byteCount, format: origin.format,
                encoding: origin.encoding, part: told?.part))
    }
}
