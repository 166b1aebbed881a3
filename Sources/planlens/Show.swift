import ArgumentParser
import Foundation
import PlanKit
import PlanModel
import PlanReport
import PlanStore

/// `planlens show`: one document of the library or one file.
struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prints a file or a document of the library: its records, its text, what was repaired in it.",
        discussion: """
            Spans count the characters of the text that --text prints. Noise stays in it and is passed over when it is read: \
            page numbers, buttons of web pages, invisible characters, paragraphs that stand there twice and the like. \
            --repairs lists each such place, and the shares of what was read as it stands, repaired and unreadable.

            The library and comparisons take each plan of a file that holds several by itself: --part shows one of them, \
            without it the file is shown as a whole.

            Examples:
              planlens show wuhan-2023
              planlens show wuhan-2023 --text
              planlens show plan.txt --repairs
              planlens show plan.txt --text --repairs
              planlens show plan.txt --repairs --format json
              planlens show volume.pdf --text --part 2
            """)

    @Argument(
        help: ArgumentHelp(
            "A file, or the id of a document, as list prints it; - is standard input.", valueName: "plan"))
    var plan: String

    @Flag(help: "Print the text, as spans count it, in place of the records.")
    var text = false

    @Flag(help: "Print what was repaired; with --text, the text with its repairs marked.")
    var repairs = false

    @Option(help: "How to print the repairs (default: table).")
    var format: RepairFormat?

    @Option(help: ArgumentHelp("Only this one of the plans that a file holds.", valueName: "number"))
    var part: Int?

    @OptionGroup var library: LibraryArguments

    @OptionGroup var reading: ReadingArguments

    func validate() throws {
        if let part, part < 1 { throw ValidationError("--part counts from 1.") }
        if format != nil, !repairs || text { throw ValidationError("--format goes with --repairs, without --text.") }
    }

    func run() throws {
        let output = Output()
        let file = InputFile(path: plan)
        if file.isFile { try show(file, output) } else { try showEntry(output) }
        try output.flush()
    }

    private func show(_ file: InputFile, _ output: Output) throws {
        let reader = try PlanReader(resources: try reading.tables.open())
        let document = try document(of: file, reader)
        let source = document.source
        if repairs { return try print(RepairReport(source), output) }
        if text { return try output.write(source.quote(TextSpan(0, source.scalars.count))) }
        var json = JSONWriter()
        DocumentJSON(versions: Versions.tool).write(document, to: &json)
        try output.write(json.bytes + [0x0A])
    }

    /// The file as a whole, or the plan in it that was asked for.
    private func document(of file: InputFile, _ reader: PlanReader) throws -> PlanDocument {
        switch file.plans(with: reader, options: reading.reading, isSplit: part != nil) {
        case .failure(let failure):
            Messages.write(failure)
            throw ExitCode(3)
        case .success(let documents):
            let place = (part ?? 1) - 1
            guard documents.indices.contains(place) else { throw Show.noPart(place + 1, of: documents.count, in: plan) }
            return documents[place]
        }
    }

    /// Says that there is no such part.
    private static func noPart(_ part: Int, of count: Int, in name: String) -> ExitCode {
        let held = count == 1 ? "one plan" : "\(count) plans"
        Messages.write(
            PlanFailure(code: "no_such_part", name: name, message: "There is no part \(part); it holds \(held)."))
        return ExitCode(3)
    }

    private func showEntry(_ output: Output) throws {
        if let part, part > 1 { throw Show.noPart(part, of: 1, in: plan) }
        let store = try library.open()
        let bytes = try withLibraryMessages { text && !repairs ? try store.text(of: plan) : try store.record(of: plan) }
        guard let bytes else { throw Library.missing(plan) }
        guard repairs else { return try output.write(bytes + (text ? [] : [0x0A])) }
        guard let words = try withLibraryMessages({ try store.text(of: plan) }) else { throw Library.missing(plan) }
        let kept = KeptSource(record: bytes)
        let scalars = ScalarText(String(decoding: words, as: UTF8.self).unicodeScalars.lazy.map(\.value))
        try print(RepairReport(name: kept?.name ?? plan, scalars: scalars, repairs: kept?.repairs ?? []), output)
    }

    private func print(_ report: RepairReport, _ output: Output) throws {
        if text { return try output.write(report.markedText()) }
        guard format == .json else {
            return try output.write(TerminalReport(style: output.style).text(report.report()))
        }
        var json = JSONWriter(layout: .lines(depth: 2))
        report.write(to: &json)
        try output.write(json.bytes + [0x0A])
    }
}

/// How repairs are printed.
enum RepairFormat: String, ExpressibleByArgument, CaseIterable { case table, json }
