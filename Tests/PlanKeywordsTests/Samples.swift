import PlanModel

@testable import PlanKeywords

/// Corpora made by hand: words separated by blanks, `,` a mark, ` . ` between sentences, `_` in front of function words.
enum Samples {
    static func corpus(_ texts: String...) -> KeywordCorpus { corpus(texts.map { ($0, nil) }) }

    static func corpus(_ texts: [(words: String, year: Int?)]) -> KeywordCorpus {
        var corpus = KeywordCorpus()
        for (number, entry) in texts.enumerated() {
            var read = text(entry.words, id: "t\(number + 1)")
            read.text.year = entry.year
            corpus.add(read)
        }
        return corpus
    }

    /// A text of sentences; a sentence that begins with `#TITLE` opens a section.
    static func text(_ words: String, id: String) -> ReadKeywordText {
        var text = KeywordText(id: id, name: "\(id).txt", title: nil)
        var list: [KeywordWord] = []
        var place = 0
        for sentence in words.split(separator: ".") {
            let start = text.words.count
            for word in sentence.split(separator: " ").map(String.init) {
                if word.hasPrefix("#") {
                    let title = String(word.dropFirst())
                    text.sections.append(.init(id: "s\(text.sections.count + 1)", title: title))
                    continue
                }
                let span = TextSpan(place, place + word.unicodeScalars.count)
                place = span.end
                guard word != "," else {
                    text.append(KeywordText.mark, span)
                    continue
                }
                let number = list.firstIndex { $0.key == word } ?? list.count
                if number == list.count { list.append(self.word(word)) }
                text.append(WordID(number), span)
            }
            let section = text.sections.isEmpty ? nil : text.sections.count - 1
            text.sentences.append(.init(range: start..<text.words.count, section: section))
        }
        return ReadKeywordText(text: text, words: list)
    }

    private static func word(_ key: String) -> KeywordWord {
        let kind: KeywordWord.Kind =
            key.hasPrefix("_") ? .function : key.allSatisfy(\.isNumber) ? .number : key.count == 1 ? .character : .word
        return KeywordWord(key: key, form: key, kind: kind)
    }
}
