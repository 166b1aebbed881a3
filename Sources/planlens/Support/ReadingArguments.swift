import ArgumentParser
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

    @OptionGroup var tables: ResourceArguments

    /// What the user said about the texts.
    var reading: ReadingOptions { ReadingOptions(encoding: encoding, published: published) }

    private static func date(_ text: String) throws -> CalendarDate {
        guard let date = CalendarDate(iso: text) else {
            throw ValidationError("“\(text)” is no date; write it as 2025-03-31.")
        }
        return date
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
