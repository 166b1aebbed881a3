import ArgumentParser
import Foundation
import PlanIngest
import PlanModel
import PlanReport
import PlanStore

/// `planlens export`: the library as a data package.
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes the library as a data package: tables as CSV and JSON Lines, texts, a codebook.",
        discussion: """
            The folder is made and must be new or empty. It holds documents, sections, targets, quantities, times, \
            institutions, tasks, citations and terms, each as .csv and as .jsonl; fulltext/ID.txt, which the spans count; \
            records.jsonl, what extract prints; datapackage.json, which describes the tables for programs (Frictionless \
            Table Schema); codebook.md for people; manifest.json with rows and SHA-256 of every file.

            Examples:
              planlens export cities-2026
              planlens export cities-2026 --bom     for Excel
            """)

    @Argument(help: ArgumentHelp("Folder to make.", valueName: "folder"))
    var folder: String

    @Flag(help: "Begin CSV files with a byte order mark, by which Excel knows UTF-8.")
    var bom = false

    @OptionGroup var library: LibraryArguments

    func run() throws {
        let store = try library.open()
        do {
            var package = try DataPackage(folder: folder, bom: bom)
            try package.write(store)
            let output = Output()
            try output.write("\(package.documents) documents, \(package.files) files in \(folder)\n")
            try output.flush()
        } catch let failure as PlanFailure {
            Messages.write(failure)
            throw ExitCode(3)
        } catch let error as CocoaError {
            Messages.write(
                PlanFailure(
                    code: "write_failed", name: folder,
                    message: "The package cannot be written; see whether the folder may be written and has room. "
                        + "(\(error.localizedDescription))"))
            throw ExitCode(3)
        }
    }
}
