import Formats
package import PlanModel
package import PlanResources

/// Reads files that are no plain text in this process.
///
/// The libraries beneath read what strangers made: commands run this in a process of its own.
package struct FormatReaders: FormatReading {
    private let page: HTMLReader
    private let decoder: TextDecoder
    private let radicals: RadicalTable
    /// Where PDFium lies; nil where it is not there.
    private let pdfLibrary: String?

    /// - Throws: `ResourceError` where a table is missing or malformed.
    package init(folder: ResourceFolder, pdfLibrary: String?) throws(ResourceError) {
        decoder = TextDecoder(common: try CommonCharacters(folder: folder))
        radicals = try RadicalTable(folder: folder)
        page = try HTMLReader(decoder: decoder, folder: folder)
        self.pdfLibrary = pdfLibrary
    }

    package func read(
        name: String, bytes: [UInt8], as format: FileFormat, options: FormatOptions
    ) throws(PlanFailure) -> FormattedText {
        do throws(FormatFault) {
            var text = try dispatch(name, bytes, format, options)
            if let promised = FileFormat.promised(by: name), promised != text.format {
                text.notices.append(
                    Notice(
                        code: "format_mismatch",
                        message:
                            "Its name ends in .\(FileFormat.suffix(of: name)), but it is \(text.format); it was read as such."
                    ))
            }
            return text
        } catch {
            throw error.failure(name: name, limits: options.limits)
        }
    }

    private func dispatch(
        _ name: String, _ bytes: [UInt8], _ format: FileFormat, _ options: FormatOptions
    ) throws(FormatFault) -> FormattedText {
        switch format {
        case .html: return try page.read(name: name, bytes, options: options)
        case .archive: return try ArchiveReader(limits: options.limits).read(bytes)
        case .pdf:
            var text = try PDFReader(library: pdfLibrary, limits: options.limits).read(bytes)
            radicals.replace(in: &text)
            return text
        case .csv: return try CSVReader(decoder: decoder).read(name: name, bytes, options: options)
        case .text: throw .unknownArchive
        case .compound, .rtf: throw .needsConverter
        }
    }
}
