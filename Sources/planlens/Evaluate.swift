import ArgumentParser
import Foundation
import PlanCompare
import PlanKit
import PlanModel
import PlanReport

/// `planlens eval`: scores extraction against annotations.
struct Evaluate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eval",
        abstract: "Scores what is read in texts against annotations.",
        discussion: """
            GOLD holds a NAME.json for each text NAME.txt in DOCS. Prints precision, recall and F1 of every field, with \
            the interval that holds 95 of 100 scores when documents are drawn anew.

            With --predictions the answers of any program are scored in place of our own: one NAME.json a text, of the \
            form that `planlens extract --format json` prints. Fields that it lacks count as not given.

            Examples:
              planlens eval Corpus/Gold Corpus/Documents
              planlens eval Corpus/Gold Corpus/Documents --errors 5
              planlens eval Corpus/Gold Corpus/Documents --predictions ANSWERS
            """)

    @Argument(help: "Folder of annotations, one NAME.json a text.")
    var gold: String

    @Argument(help: "Folder of texts, one NAME.txt each.")
    var docs: String

    @Option(
        help: ArgumentHelp("Score the answers in this folder, one NAME.json a text.", valueName: "folder"))
    var predictions: String?

    @Option(
        help: ArgumentHelp("List up to so many misses and false alarms of each kind and text.", valueName: "number"))
    var errors = 0

    @OptionGroup var tables: ResourceArguments

    @OptionGroup var work: JobArguments

    @MainActor
    func run() async throws {
        let names = try annotated()
        let reader = try PlanReader(resources: try tables.open())
        let scorer = Scorer(likeness: TextLikeness { $0.precomposedStringWithCompatibilityMapping })
        let (golds, texts) = (URL(fileURLWithPath: gold), URL(fileURLWithPath: docs))
        let answers = predictions.map { URL(fileURLWithPath: $0) }
        let scores = ScoreCollection()
        var rest = names.makeIterator()
        try await OrderedWork.run(
            jobs: work.jobs, next: { rest.next() },
            work: { name -> Result<(String, Score), PlanFailure> in
                let file = InputFile(path: texts.appendingPathComponent(name + ".txt").path)
                return file.read(with: reader, options: ReadingOptions()).flatMap { document in
                    Evaluate.given(for: document, name: name, in: answers).flatMap { given in
                        Evaluate.annotations(at: golds.appendingPathComponent(name + ".json").path)
                            .map { (name, scorer.score(given, of: document.source, against: $0)) }
                    }
                }
            },
            emit: { scores.add($0) })
        let output = Output()
        for (name, score) in scores.scores where errors > 0 { try output.write(faults(of: score, in: name)) }
        if !scores.scores.isEmpty { try output.write(ScoreTable.text(scores.scores.map(\.1))) }
        try output.flush()
        try Findings.leave(bad: names.count - scores.scores.count, of: names.count)
    }

    /// Names of the annotated texts, in order.
    private func annotated() throws -> [String] {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: gold)) ?? []
        let names = files.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
        guard !names.isEmpty else {
            Messages.write("planlens: \(gold): There is no folder with annotations (NAME.json) here. [not_found]")
            throw ExitCode(3)
        }
        return names
    }

    private static func annotations(at path: String) -> Result<GoldDocument, PlanFailure> {
        decoded(
            at: path, code: "gold_malformed", what: "The annotations are no JSON of the form that the guidelines give.")
    }

    /// The answers of another program where a folder of them is named, else our own.
    private static func given(
        for document: PlanDocument, name: String, in answers: URL?
    ) -> Result<GivenDocument, PlanFailure> {
        guard let answers else { return .success(GivenDocument(document)) }
        let message = "The answers are no JSON of the form that `planlens extract --format json` prints."
        return decoded(
            at: answers.appendingPathComponent(name + ".json").path, code: "prediction_malformed", what: message)
    }

    private static func decoded<Value: Decodable>(
        at path: String, code: String, what message: String
    ) -> Result<Value, PlanFailure> {
        do throws(PlanFailure) {
            let bytes = try InputFile(path: path).bytes()
            guard let value = try? JSONDecoder().decode(Value.self, from: Data(bytes)) else {
                throw PlanFailure(code: code, name: path, message: message)
            }
            return .success(value)
        } catch {
            return .failure(error)
        }
    }

    private func faults(of score: Score, in name: String) -> String {
        var text = "== \(name)\n"
        for kind in score.faults.map(\.kind).withoutRepeats {
            for fault in score.faults.filter({ $0.kind == kind }).prefix(errors) {
                text += "   \(kind): \(TerminalText.line(fault.words))\n"
            }
        }
        return text
    }
}
