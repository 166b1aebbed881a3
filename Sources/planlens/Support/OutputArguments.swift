import ArgumentParser

/// Where results go.
struct OutputArguments: ParsableArguments {
    @Option(help: ArgumentHelp("File for the result, in place of standard output.", valueName: "file"))
    var output: String?

    /// Keeps bytes that no person can read off the terminal.
    ///
    /// - Throws: `ValidationError` where they would go there.
    func refuseTerminal(for format: String) throws {
        guard output == nil, Output().isTerminal else { return }
        throw ValidationError("--format \(format) is no text for a terminal; add --output FILE.")
    }

    /// Opens the output; a file is written anew.
    ///
    /// - Throws: `ExitCode` 3, with a message to the user, where the file cannot be written.
    func open() throws -> Output {
        guard let output else { return Output() }
        return try Output(path: output)
    }
}
