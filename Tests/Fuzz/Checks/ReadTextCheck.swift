package import PlanIngest
import PlanModel

/// What is promised of the text of every file that is no plain text.
package enum ReadTextCheck {
    /// - Throws: `BrokenPromise` where the text is no UTF-8, has no words, or a repair lies before another one or outside.
    package static func check(_ read: FormattedText) throws(BrokenPromise) {
        let text = String(validating: read.text, as: UTF8.self)
        guard let text else { throw BrokenPromise("the text is no UTF-8") }
        let count = text.unicodeScalars.count
        try BrokenPromise.check(read.text.contains { $0 > 0x20 }, "a text without words was handed out")
        try BrokenPromise.check(!read.text.contains(0), "the text holds a zero byte")
        var last = 0
        for repair in read.repairs {
            let span = repair.span
            try BrokenPromise.check(
                span.start <= span.end && span.end <= count, "the \(repair.kind) at \(span) lies outside \(count)")
            try BrokenPromise.check(span.start >= last, "the \(repair.kind) at \(span) lies before \(last)")
            last = span.start
            try BrokenPromise.check(
                repair.left == nil || repair.left.map { $0.characters > 0 } == true, "nothing was left out at \(span)")
        }
    }

    /// - Throws: `BrokenPromise` where two readings of the same bytes differ.
    package static func check(_ first: FormattedText, is second: FormattedText) throws(BrokenPromise) {
        try BrokenPromise.check(
            first.text == second.text && first.repairs == second.repairs && first.notices == second.notices
                && first.encoding == second.encoding && first.format == second.format,
            "the same bytes were read in two ways")
    }
}
