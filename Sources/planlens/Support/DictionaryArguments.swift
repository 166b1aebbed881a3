import ArgumentParser
import PlanKeywords
import PlanKit
import PlanModel
import PlanResources

/// Terms that a keyword tool looks for in place of all words.
struct DictionaryArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp("Term to look for; can be repeated. It is found wherever its characters stand."))
    var term: [String] = []

    @Option(
        help: ArgumentHelp(
            "Dictionary of labels and terms, tab-separated (label, term, kind) or YAML; see the README.",
            valueName: "file"))
    var dictionary: String?

    @Option(help: ArgumentHelp("Parts of a label's path that are counted together.", valueName: "number"))
    var level: Int?

    func validate() throws {
        guard level.map({ $0 > 0 }) ?? true else { throw ValidationError("--level begins with 1.") }
        guard term.isEmpty || dictionary == nil else {
            throw ValidationError("Give --term or --dictionary, not both.")
        }
    }

    /// Whether all words are looked for.
    var isEmpty: Bool { term.isEmpty && dictionary == nil }

    /// What is looked for; nil for all words.
    ///
    /// - Throws: `ExitCode` 3, with a message to the user, where the dictionary cannot be read.
    func open(resources: ResourceSet) throws -> TermDictionary? {
        guard let dictionary else {
            guard !term.isEmpty else { return nil }
            let entries = term.map { TermDictionary.Entry(path: [$0], term: $0, line: 1) }
            do throws(DictionaryError) {
                return try TermDictionary(entries, fold: resources.fold)
            } catch {
                throw ValidationError("--term: \(error.message)")
            }
        }
        do throws(PlanFailure) {
            return try read(dictionary, resources)
        } catch {
            Messages.write(error)
            throw ExitCode(3)
        }
    }

    private func read(_ path: String, _ resources: ResourceSet) throws(PlanFailure) -> TermDictionary {
        let file = InputFile(path: path)
        guard let text = String(validating: try file.bytes(), as: UTF8.self) else {
            throw PlanFailure(code: "encoding_invalid", name: path, message: "The dictionary is no UTF-8; save it so.")
        }
        do throws(DictionaryError) {
            let entries = try DictionaryFile.entries(name: file.name, text: text)
            return try TermDictionary(entries, level: level, fold: resources.fold)
        } catch {
            throw PlanFailure(
                code: "dictionary_invalid", name: "\(path):\(error.line)", message: error.message)
        }
    }

    /// A reader for the words that are looked for.
    ///
    /// - Parameter listsWords: Whether other words are listed beside the terms.
    func reader(resources: ResourceSet, listsWords: Bool = false) throws -> KeywordReader {
        try KeywordReader(
            resources: resources, dictionary: try open(resources: resources), listsWords: listsWords)
    }
}
