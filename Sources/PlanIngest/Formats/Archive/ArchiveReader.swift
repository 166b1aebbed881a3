import Formats

/// Reads the formats that are ZIP files: finds which one it is by the parts that it must have.
package struct ArchiveReader: Sendable {
    let limits: ReadingLimits

    package init(limits: ReadingLimits) { self.limits = limits }

    /// The text of a document of one of these formats.
    ///
    /// - Throws: `FormatFault`.
    /// - Complexity: O(size of the parts that are read).
    package func read(_ bytes: [UInt8]) throws(FormatFault) -> FormattedText {
        let archive: ZipArchive
        do throws(ArchiveFault) {
            archive = try ZipArchive(bytes, limits: limits.archive)
        } catch { throw .archive(error) }
        if archive.holds("word/document.xml") { return try WordReader(archive, limits: limits).read() }
        if archive.holds("xl/workbook.xml") { return try WorkbookReader(archive, limits: limits).read() }
        if archive.holds("OFD.xml") { return try OFDReader(archive, limits: limits).read() }
        if archive.holds("content.xml") { return try OpenDocumentReader(archive, limits: limits).read() }
        if archive.holds("[Content_Types].xml") { throw .missing("The text (word/document.xml)") }
        throw .unknownArchive
    }
}
