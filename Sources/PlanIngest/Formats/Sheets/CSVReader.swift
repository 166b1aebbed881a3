import PlanModel

/// Reads tables whose cells are parted by commas (RFC 4180), as rows of cells parted by U+0009.
struct CSVReader {
    let decoder: TextDecoder

    /// - Throws: `FormatFault`.
    /// - Complexity: O(bytes).
    func read(name: String, _ bytes: [UInt8], options: FormatOptions) throws(FormatFault) -> FormattedText {
        let text: DecodedText
        do throws(PlanFailure) {
            text = try decoder.decode(name: name, bytes, label: options.encoding)
        } catch { throw .encoding(error) }
        var draft = TextDraft(limits: options.limits)
        try write(text.scalars.utf8, to: &draft)
        return try draft.finish(format: "csv", encoding: text.encoding)
    }

    private func write(_ bytes: [UInt8], to draft: inout TextDraft) throws(FormatFault) {
        var (cell, isQuoted, at): ([UInt8], Bool, Int) = ([], false, 0)
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            if byte == 0x22 {
                if isQuoted, at < bytes.count, bytes[at] == 0x22 {
                    cell.append(byte)
                    at += 1
                } else if isQuoted || cell.isEmpty {
                    isQuoted.toggle()
                } else {
                    cell.append(byte)
                }
            } else if byte == 0x2C, !isQuoted {
                try draft.addLine(cell)
                try draft.endCell()
                cell = []
            } else if byte == 0x0A, !isQuoted {
                try draft.addLine(cell)
                draft.endLine()
                cell = []
            } else {
                cell.append(byte)
            }
        }
        try draft.addLine(cell)
        draft.endLine()
    }
}
