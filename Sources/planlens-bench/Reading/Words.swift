import ICU

/// ICU alone, breaking the text into words.
enum Words {
    /// Number of pieces, with the text in one UTF-16 array a document.
    static func countUTF16(_ load: Load) throws -> Int {
        var breaker = try WordBreaker()
        var count = 0
        for document in load.units { try breaker.forEachPiece(utf16: document.span) { _, _ in count += 1 } }
        return count
    }

    /// Number of pieces, with the text in UTF-8.
    static func countUTF8(_ load: Load) throws -> Int {
        var breaker = try WordBreaker()
        var count = 0
        for document in load.documents { try breaker.forEachPiece(utf8: document.span) { _, _ in count += 1 } }
        return count
    }
}
