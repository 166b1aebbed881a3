import PlanModel

/// Finds the encoding of a page: what the caller or a byte-order mark says, what the page declares where its bytes bear
/// it out, else what its bytes say.
struct PageEncoding {
    let decoder: TextDecoder

    /// A page in UTF-8, the name of its encoding, and what people should know.
    struct Page {
        var utf8: [UInt8]
        var encoding: String
        var notices: [Notice] = []
    }

    /// - Throws: `FormatFault.encoding` where none fits.
    /// - Complexity: O(bytes).
    func decode(name: String, _ bytes: [UInt8], insistedOn label: String?) throws(FormatFault) -> Page {
        do throws(PlanFailure) {
            if label != nil { return page(try decoder.decode(name: name, bytes, label: label)) }
            let hasMark =
                bytes.starts(with: [0xEF, 0xBB, 0xBF]) || bytes.starts(with: [0xFF, 0xFE])
                || bytes.starts(with: [0xFE, 0xFF])
            let declared = hasMark ? nil : PageEncoding.declared(bytes)
            if let declared, let known = EncodingName(label: declared), let text = fitting(name, bytes, known) {
                return page(text)
            }
            var found = page(try decoder.decode(name: name, bytes))
            if let declared {
                found.notices.append(
                    Notice(
                        code: "encoding_declared_wrong",
                        message:
                            "The page says that it is \(PageEncoding.plain(declared)), but its bytes are \(found.encoding)."
                    ))
            } else if found.encoding != "UTF-8", !hasMark {
                found.notices.append(
                    Notice(
                        code: "encoding_guessed",
                        message: "The page names no encoding; it was read as \(found.encoding), which fits its bytes."))
            }
            return found
        } catch {
            throw .encoding(error)
        }
    }

    private func page(_ text: DecodedText) -> Page { Page(utf8: text.scalars.utf8, encoding: text.encoding) }

    /// The text in the encoding that the page declares, where the bytes are well-formed in it and read as Chinese.
    private func fitting(_ name: String, _ bytes: [UInt8], _ encoding: EncodingName) -> DecodedText? {
        guard let text = try? decoder.decode(name: name, bytes, as: encoding) else { return nil }
        // Nearly all bytes are well-formed GB18030 and Big5: only what reads as Chinese shows that it is.
        if encoding != .utf8, bytes.contains(where: { $0 >= 0x80 }), decoder.common.score(Array(text.scalars)) < 0.5 {
            return nil
        }
        return text
    }

    /// The value behind `charset=` in the first 4 KiB.
    static func declared(_ bytes: [UInt8]) -> String? {
        let head = bytes.prefix(4096).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
        let label = Array("charset".utf8)
        guard head.count > label.count else { return nil }
        for start in 0..<head.count - label.count where head[start] == label[0] && head[start...].starts(with: label) {
            var at = start + label.count
            while at < head.count, head[at] <= 0x20 { at += 1 }
            guard at < head.count, head[at] == 0x3D else { continue }
            at += 1
            while at < head.count, head[at] <= 0x20 || head[at] == 0x22 || head[at] == 0x27 { at += 1 }
            let value = head[at...].prefix { $0 > 0x20 && ![0x22, 0x27, 0x3B, 0x3E, 0x2F].contains($0) }
            if !value.isEmpty { return String(decoding: value, as: UTF8.self) }
        }
        return nil
    }

    /// A label that can be shown to people.
    private static func plain(_ label: String) -> String {
        String(label.unicodeScalars.filter { $0.value > 0x20 && $0.value < 0x7F }.prefix(40).map { Character($0) })
    }
}
