package import Formats
package import PlanModel

/// Why a file that is no plain text could not be read; each has a code and a sentence.
package enum FormatFault: Error, Hashable {
    /// The text is too long.
    case text
    /// Its tables have too many cells.
    case table
    /// It holds no text.
    case noText
    /// Its pages are pictures.
    case scanned
    case archive(ArchiveFault)
    case markup(MarkupFault, part: String)
    case pdf(PDFFault)
    /// Too many pages.
    case pages
    /// A part that the format must have is not there.
    case missing(String)
    /// A ZIP file that is none of the formats.
    case unknownArchive
    /// A format that is read after another program converted it.
    case needsConverter
    case encoding(PlanFailure)
    /// A table that comes with the program cannot be read.
    case tables(String)

    /// What people are told.
    func failure(name: String, limits: ReadingLimits) -> PlanFailure {
        if case .encoding(let failure) = self { return failure }
        let (code, message) = told(limits)
        return PlanFailure(code: code, name: name, message: message)
    }

    private func told(_ limits: ReadingLimits) -> (code: String, message: String) {
        switch self {
        case .text:
            ("text_limit", "Its text has more than \(limits.characters) characters; raise --limit characters=….")
        case .table: ("table_limit", "Its tables have more than \(limits.cells) cells; raise --limit cells=….")
        case .noText:
            ("no_text", "There is no text in it that is shown; look whether it is a page that asks to log in.")
        case .scanned:
            ("no_text", "Its pages are pictures; let characters be recognised with --ocr, or get the text file.")
        case .archive(let fault): FormatFault.told(fault, limits)
        case .markup(let fault, let part): FormatFault.told(fault, part: part, limits)
        case .pdf(.noLibrary):
            ("converter_missing", "PDF files are read with PDFium, which is not there; run make setup.")
        case .pdf(.encrypted): ("encrypted", "It asks for a password; save it without one.")
        case .pdf(.noMemory): ("memory_limit", "It takes more memory than allowed; raise --limit memory=….")
        case .pdf(.corrupt): ("pdf_corrupt", "It is damaged; get the file again.")
        case .pages: ("page_limit", "It has more than \(limits.pages) pages; raise --limit pages=….")
        case .missing(let part): ("part_missing", "\(part) is not in it; save it anew with an office program.")
        case .unknownArchive:
            ("unknown_format", "It is a ZIP archive but no DOCX, XLSX, ODT or OFD file; unpack it and name the files.")
        case .tables(let message): ("resources", message)
        case .needsConverter:
            ("converter_missing", "DOC, WPS, XLS and RTF files are converted by the command only; save it as DOCX.")
        case .encoding(let failure): (failure.code, failure.message)
        }
    }

    private static func told(_ fault: ArchiveFault, _ limits: ReadingLimits) -> (code: String, message: String) {
        switch fault {
        case .corrupt: ("zip_corrupt", "It is damaged or was put together by hand; get the file again.")
        case .encrypted: ("encrypted", "It asks for a password; save it without one.")
        case .method: ("zip_method", "It is packed in a way that office programs do not use; save it anew.")
        case .missing: ("part_missing", "A part of it is missing; save it anew with an office program.")
        case .doubled: ("zip_corrupt", "Two of its entries have one name; get the file again.")
        case .bomb:
            ("zip_bomb", "It unpacks to far more than a document holds; raise --limit ratio=… only if you trust it.")
        case .tooMany: ("zip_limit", "It has more than \(limits.entries) entries; raise --limit entries=….")
        case .noMemory: ("memory_limit", "It takes more memory than allowed; raise --limit memory=….")
        }
    }

    private static func told(
        _ fault: MarkupFault, part: String, _ limits: ReadingLimits
    ) -> (code: String, message: String) {
        switch fault {
        case .malformed(let offset):
            ("xml_malformed", "\(part) is not well-formed from byte \(offset) on; save it anew.")
        case .doctype: ("xml_doctype", "\(part) has a document type, which no office program writes; it is not read.")
        case .tooDeep:
            ("depth_limit", "\(part) is nested more than \(limits.depth) levels deep; raise --limit depth=….")
        case .tooLarge, .noMemory: ("memory_limit", "\(part) takes more memory than allowed; raise --limit memory=….")
        }
    }
}
