import ArgumentParser

/// Where results go.
struct OutputArguments: ParsableArguments {
    @Option(help: ArgumentHelp("File for the result, in place of standard output.", valueName: "file"))
    var output: String?

    /// Opens the output; a file is written anew.
    ///
    /// - Throws: `ExitCode` 3, with a message to the user, where the file cannot be written.
    func open() throws -> Output {
        guard let output else { return Output() }
        return try Output(path: output)
    }
}
