import PlanModel
import TestSupport

@testable import PlanIngest

/// The text that a ZIP file of these parts is read as.
func formatted(_ parts: [String: String], limits: ReadingLimits = ReadingLimits()) throws(FormatFault) -> FormattedText
{
    let entries = parts.sorted { $0.key < $1.key }.map { ZipFile.Entry($0.key, $0.value) }
    return try ArchiveReader(limits: limits).read(ZipFile(entries).bytes)
}

/// Why it cannot be read; nil where it can.
func fault(_ parts: [String: String], limits: ReadingLimits = ReadingLimits()) -> FormatFault? {
    do throws(FormatFault) {
        _ = try formatted(parts, limits: limits)
        return nil
    } catch { return error }
}

extension FormattedText {
    var words: String { String(decoding: text, as: UTF8.self) }

    /// Beginnings of what was left out, by kind.
    func left(_ kind: Repair.Kind) -> [String] { repairs.filter { $0.kind == kind }.compactMap(\.left?.text) }
}
