import Formats
package import PlanModel
package import PlanResources

/// Reads files that are no plain text in this process.
///
/// The libraries beneath read what strangers made: commands run this in a process of its own. Each format opens the tables
/// that it needs, and no others.
package struct FormatReaders: FormatReading {
    private let folder: ResourceFolder

    package init(folder: ResourceFolder) { self.folder = folder }

    /// Reads a file here.
    ///
    /// - Throws: `PlanFailure` where it cannot be read.
    /// - Complexity: O(bytes) for files as they are.
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
        case .html:
            let reader = try tables { folder throws(ResourceError) in
                try HTMLReader(folder: folder)
            }
            return try reader.read(name: name, bytes, options: options)
        case .archive: return try ArchiveReader(limits: options.limits).read(bytes)
        case .pdf:
            let radicals = try tables { folder throws(ResourceError) in try RadicalTable(folder: folder) }
            var text = try PDFReader(library: PDFLibrary.path(), limits: options.limits).read(bytes)
            radicals.replace(in: &text)
            return text
        case .csv:
            let decoder = try tables { folder throws(ResourceError) in try TextDecoder(folder: folder) }
            return try CSVReader(decoder: decoder).read(name: name, bytes, options: options)
        case .text: throw .unknownArchive
        case .compound, .rtf: throw .needsConverter
        }
    }

    /// What is made of the tables of a format.
    private func tables<Value>(
        _ make: (ResourceFolder) throws(ResourceError) -> Value
    ) throws(FormatFault) -> Value {
        do throws(ResourceError) { return try make(folder) } catch { throw .tables(error.description) }
    }
}
