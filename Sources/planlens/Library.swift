import ArgumentParser
import PlanKit
import PlanModel
import PlanReport
import PlanStore

/// `planlens list`: what the library holds.
struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lists the documents of the library.",
        discussion: """
            Examples:
              planlens list
              planlens list --library ~/cities.sqlite
            """)

    @OptionGroup var library: LibraryArguments

    func run() throws {
        let store = try library.open()
        let entries = try withLibraryMessages { try store.entries() }
        let rows = entries.map { entry in
            [entry.id, entry.places.joined(separator: "、"), period(of: entry), entry.kind, entry.title ?? entry.name]
                .map { ReportTable.Cell.text($0) }
        }
        let output = Output()
        let columns = [("id", 28), ("place", 16), ("period", 9), ("kind", 14), ("title", 60)]
        let table = ReportTable(title: "Documents", columns: columns.map { .init($0.0, limit: $0.1) }, rows: rows)
        let report = Report(
            title: "Library", facts: [], tables: entries.isEmpty ? [] : [table],
            notes: entries.isEmpty ? ["The library is empty; planlens add puts plans into it."] : [])
        try output.write(TerminalReport(style: Output.style()).text(report))
        try output.flush()
    }

    private func period(of entry: LibraryEntry) -> String {
        let years = [entry.periodStart, entry.periodEnd].compactMap { $0?.prefix(4) }
        return years.first == years.last ? years.prefix(1).joined() : years.joined(separator: "–")
    }
}

/// `planlens remove`: a document out of the library.
struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Removes documents from the library and its index.",
        discussion: """
            Examples:
              planlens remove wuhan-2019
            """)

    @Argument(help: ArgumentHelp("Ids of the documents, as list prints them.", valueName: "id"))
    var ids: [String]

    @OptionGroup var library: LibraryArguments

    func run() throws {
        let store = try library.open()
        var missing = 0
        for id in ids where try !withLibraryMessages({ try store.remove(id) }) {
            missing += 1
            _ = Library.missing(id)
        }
        try Findings.leave(bad: missing, of: ids.count)
    }
}

/// `planlens verify`: whether the library is what it says.
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Holds every quote of the library against its text, and the index against the texts.",
        discussion: """
            Exit code 1 where there are faults; each is named on standard output.

            Examples:
              planlens verify
              planlens verify --library ~/cities.sqlite
            """)

    @OptionGroup var library: LibraryArguments

    @OptionGroup var tables: ResourceArguments

    func run() throws {
        let store = try library.open()
        let texts = try Concordance(resources: try tables.open())
        let faults = try withLibraryMessages {
            try store.verify { name, text in try texts.source(name: name, text: text) }
        }
        let count = try withLibraryMessages { try store.entries() }.count
        let output = Output()
        for fault in faults { try output.write("\(fault.document ?? "index"): \(fault.message)\n") }
        try output.write("\(count) documents, \(faults.count) faults\n")
        try output.flush()
        if !faults.isEmpty { throw ExitCode(1) }
    }
}

/// What the commands of the library share.
enum Library {
    /// Says that there is no such document, and gives the exit code for it.
    static func missing(_ id: String) -> ExitCode {
        Messages.write(
            PlanFailure(
                code: "no_such_document", name: id, message: "The library has none of this id; see planlens list."))
        return ExitCode(3)
    }
}
