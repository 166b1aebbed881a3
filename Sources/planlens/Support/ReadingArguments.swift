import ArgumentParser
import PlanIngest
import PlanKit
import PlanModel
import PlanResources

/// Options of every command that reads plans.
struct ReadingArguments: ParsableArguments {
    @Option(help: ArgumentHelp("Encoding of the files, where it cannot be found.", valueName: "name"))
    var encoding: String?

    @Option(
        help: ArgumentHelp("Publication date, for 今年, 去年 and the like.", valueName: "yyyy-mm-dd"),
        transform: ReadingArguments.date)
    var published: CalendarDate?

    @Flag(help: "Recognise the characters of scanned pages with tesseract, where it is installed.")
    var ocr = false

    @OptionGroup var limits: LimitArguments

    @OptionGroup var tables: ResourceArguments

    /// What the user said about the texts.
    var reading: ReadingOptions {
        var options = ReadingOptions(encoding: encoding, published: published)
        options.limits = limits.limits
        options.usesOCR = ocr
        options.formats = WorkerReader(resources: tables.resources)
        return options
    }

    private static func date(_ text: String) throws -> CalendarDate {
        guard let date = CalendarDate(iso: text) else {
            throw ValidationError("“\(text)” is no date; write it as 2025-03-31.")
        }
        return date
    }
}

/// What reading a file may cost.
struct LimitArguments: ParsableArguments {
    @Option(
        name: .customLong("limit"),
        help: ArgumentHelp(
            "Bound of what reading a file may cost, in place of the standard one: \(LimitArguments.names).",
            valueName: "name=number"))
    var given: [String] = []

    private static let names = ReadingLimits.names.map { "\($0.name) (\($0.unit))" }.joined(separator: ", ")

    /// The bounds, those of the user among them.
    var limits: ReadingLimits { (try? parsed()) ?? ReadingLimits() }

    func validate() throws { _ = try parsed() }

    private func parsed() throws -> ReadingLimits {
        var limits = ReadingLimits()
        for text in given {
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2, let number = Int(parts[1]), limits.set(parts[0], to: number) else {
                throw ValidationError("--limit takes name=number with one of \(LimitArguments.names).")
            }
        }
        return limits
    }
}

/// Where the tables lie.
struct ResourceArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp("Folder of the tables, in place of those that come with the program.", valueName: "folder"))
    var resources: String?

    /// Opens the tables.
    ///
    /// - Throws: `ResourceError` where one is missing or malformed.
    func open() throws(ResourceError) -> ResourceSet {
        guard let resources else { return try ResourceSet() }
        return try ResourceSet(folder: ResourceFolder(path: resources))
    }
}

/// How many texts are read at once.
struct JobArguments: ParsableArguments {
    @Option(help: ArgumentHelp("Texts to read at once.", valueName: "number"))
    var jobs = 1

    func validate() throws {
        guard (1...256).contains(jobs) else { throw ValidationError("--jobs takes a number from 1 to 256.") }
    }
}
