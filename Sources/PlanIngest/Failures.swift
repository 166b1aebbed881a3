import PlanModel

/// Every fault of reading a file: its stable code and the sentence that people read.
enum Failures {
    static func empty(name: String) -> PlanFailure {
        PlanFailure(code: "empty", name: name, message: "There is no text in it; give a file that holds a plan.")
    }

    static func tooLarge(name: String, limit: Int) -> PlanFailure {
        PlanFailure(
            code: "too_large", name: name,
            message: "It is larger than \(limit >> 20) MiB; split it or raise the limit.", offset: limit)
    }

    static func unknownFormat(name: String, kind: String?) -> PlanFailure {
        let what = kind.map { "is \($0)" } ?? "is no text"
        return PlanFailure(
            code: "unknown_format", name: name, message: "It \(what); save it as plain text and try again.", offset: 0)
    }

    static func invalid(name: String, encoding: String, bytes: [UInt8], offset: Int) -> PlanFailure {
        let what = offset < bytes.count ? "The byte 0x\(hexadecimal(bytes[offset])) at offset \(offset)" : "The end"
        return PlanFailure(
            code: "encoding_invalid", name: name,
            message: "\(what) is not valid \(encoding); mend the file or name its encoding with --encoding.",
            offset: offset)
    }

    static func mixed(name: String, outer: String, inner: String, offset: Int) -> PlanFailure {
        PlanFailure(
            code: "encoding_mixed", name: name,
            message: "From offset \(offset) a part of this \(outer) text is \(inner); save the whole as UTF-8.",
            offset: offset)
    }

    static func ambiguous(name: String) -> PlanFailure {
        PlanFailure(
            code: "encoding_ambiguous", name: name,
            message: "Its encoding is not clear; name it with --encoding (UTF-8, GB18030, Big5, UTF-16LE, UTF-16BE).")
    }

    static func unknownEncoding(name: String, label: String) -> PlanFailure {
        PlanFailure(
            code: "encoding_unknown", name: name,
            message: "“\(label)” is no encoding that can be read; use UTF-8, GB18030, Big5, UTF-16LE or UTF-16BE.")
    }

    static func noChinese(name: String) -> PlanFailure {
        PlanFailure(
            code: "no_chinese", name: name, message: "There is no Chinese in it; give a plan in Chinese.")
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let text = String(byte, radix: 16, uppercase: true)
        return text.utf8.count == 1 ? "0" + text : text
    }
}
