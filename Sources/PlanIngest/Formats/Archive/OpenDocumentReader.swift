import Formats

struct OpenDocumentReader {
    init(_ archive: ZipArchive, limits: ReadingLimits) {}
    func read() throws(FormatFault) -> FormattedText { throw .unknownArchive }
}
