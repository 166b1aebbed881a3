import ArgumentParser
import Formats
import Foundation
import PlanIngest
import PlanModel
import PlanResources

/// `planlens worker`: reads one file that is no plain text, in a process that its parent can do without.
///
/// Not for people: the other commands start it. It reads the file from standard input, puts limits on itself first, and
/// writes one line of JSON and then the text.
struct Worker: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Reads one file for another command.", shouldDisplay: false)

    @Option(help: "Name of the file.")
    var name: String

    @Option(help: "What its first bytes say.")
    var format: String

    @Option(help: "Options as JSON.")
    var options: String

    @OptionGroup var tables: ResourceArguments

    func run() throws {
        let options = try JSONDecoder().decode(FormatOptions.self, from: Data(self.options.utf8))
        guard options.limits.process.apply(), let format = FileFormat(rawValue: format) else { throw ExitCode(2) }
        let bytes = [UInt8](FileHandle.standardInput.readDataToEndOfFile())
        var answer = WorkerAnswer()
        var text: [UInt8] = []
        do throws(PlanFailure) {
            let folder = tables.resources.map { ResourceFolder(path: $0) } ?? .standard()
            let read = try FormatReaders(folder: folder).read(name: name, bytes: bytes, as: format, options: options)
            answer = WorkerAnswer(
                format: read.format, encoding: read.encoding, repairs: read.repairs, notices: read.notices)
            text = read.text
        } catch {
            answer.failure = WorkerAnswer.Failure(code: error.code, message: error.message, offset: error.offset)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        FileHandle.standardOutput.write(try encoder.encode(answer) + [0x0A] + text)
    }
}

/// The line of JSON in front of the text.
struct WorkerAnswer: Codable {
    struct Failure: Codable {
        var code: String
        var message: String
        var offset: Int?
    }

    var format = ""
    var encoding = ""
    var repairs: [Repair] = []
    var notices: [Notice] = []
    var failure: Failure?
}
