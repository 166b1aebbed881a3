import Foundation
import PlanModel
import PlanReport

/// Messages for people, on standard error.
enum Messages {
    /// Writes one line.
    static func write(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
    }

    /// Writes over the line that stands on the terminal.
    static func overwrite(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K\(text)".utf8))
    }

    /// Writes one sentence on a file that could not be read.
    static func write(_ failure: PlanFailure) {
        write("planlens: \(TerminalText.line(failure.name)): \(failure.message) [\(failure.code)]")
    }

    /// Writes a line for each notice on a file that was read.
    static func write(_ notices: [Notice], on name: String) {
        guard !notices.isEmpty else { return }
        let name = TerminalText.line(name)
        write(notices.map { "\(name): warning \($0.code): \($0.message)" }.joined(separator: "\n"))
    }
}
