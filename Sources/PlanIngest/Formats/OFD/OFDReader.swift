import Formats
import PlanModel

/// Reads OFD files (GB/T 33190-2016), whose pages are put in order as those of PDF files are.
struct OFDReader {
    private let archive: ZipArchive
    private let limits: ReadingLimits
    private let parts: XMLPart<OFDName>

    /// Fewest characters of a file that has text.
    private static let fewest = 8

    init(_ archive: ZipArchive, limits: ReadingLimits) {
        (self.archive, self.limits) = (archive, limits)
        parts = XMLPart(archive: archive, limits: limits)
    }

    /// A document of a file: the places of its pages and templates.
    private struct Document {
        var pages: [String?] = []
        var templates: [String: String] = [:]
        var box: [Float] = []
    }

    /// - Throws: `FormatFault`.
    /// - Complexity: O(n log n) for n characters and lines of a page, summed over the pages.
    func read() throws(FormatFault) -> FormattedText {
        if archive.names.contains(where: { $0.hasSuffix("Encryptions.xml") || $0.hasSuffix("entriesmap.dat") }) {
            throw .archive(.encrypted)
        }
        var (pages, hidden): ([PrintedPage], [UInt8]) = ([], [])
        var (characters, images, damaged) = (0, 0, 0)
        for root in try roots() {
            let document = try document(root)
            guard pages.count + document.pages.count <= limits.pages else { throw .pages }
            var templates: [String: OFDPage] = [:]
            for (id, entry) in document.templates where archive.holds(entry) {
                templates[id] = try OFDPage(parts, entry, most: limits.characters)
            }
            for entry in document.pages {
                guard let entry else {
                    damaged += 1
                    pages.append(PrintedPage(nil))
                    continue
                }
                let page = try OFDPage(parts, entry, most: limits.characters)
                let below = page.templates.prefix(16).compactMap { templates[$0] }
                let printed = page.printed(on: below, box: page.box.count == 2 ? page.box : document.box)
                characters += printed.characters.count
                images += printed.images
                hidden += page.hidden
                guard characters <= limits.characters, hidden.count <= limits.characters else { throw .text }
                pages.append(PrintedPage(printed))
            }
        }
        guard !pages.isEmpty, damaged < pages.count else { throw .missing("The text (a page's Content.xml)") }
        if characters < OFDReader.fewest { throw images > 0 ? .scanned : .noText }
        var draft = TextDraft(limits: limits)
        try PrintedText(pages).write(to: &draft)
        draft.leave(.hidden, hidden)
        if damaged > 0 { draft.notice("pages_damaged", "\(damaged) damaged pages were not read.") }
        return try draft.finish(format: "ofd")
    }

    /// The parts that hold the documents.
    private func roots() throws(FormatFault) -> [String] {
        var (roots, text, isRoot): ([String], [UInt8], Bool) = ([], [], false)
        try parts.read("OFD.xml") { piece in
            switch piece {
            case .start(.docRoot, _): (isRoot, text) = (true, [])
            case .text(let words): if isRoot { text += words }
            case .end(.docRoot):
                isRoot = false
                let name = String(decoding: text.filter { $0 > 0x20 }, as: UTF8.self)
                if let root = entry(name, from: "OFD.xml"), !roots.contains(root), roots.count < 100 {
                    roots.append(root)
                }
            default: break
            }
        }
        guard !roots.isEmpty else { throw .missing("The document (Document.xml)") }
        return roots
    }

    private func document(_ root: String) throws(FormatFault) -> Document {
        var (document, text, isBox): (Document, [UInt8], Bool) = (Document(), [], false)
        try parts.read(root) { piece in
            switch piece {
            case .start(.physicalBox, _): (isBox, text) = (true, [])
            case .text(let words): if isBox { text += words }
            case .end(.physicalBox):
                isBox = false
                document.box = Array(OFDMeasure.list(String(decoding: text, as: UTF8.self)).suffix(2))
            case .start(.page, let attributes):
                document.pages.append(entry(attributes[.baseLocation] ?? "", from: root))
            case .start(.templatePage, let attributes):
                guard let id = attributes[.id], document.templates.count < limits.pages else { return }
                document.templates[id] = entry(attributes[.baseLocation] ?? "", from: root)
            default: break
            }
        }
        return document
    }

    /// The entry that a place names; some programs write places from the root on.
    private func entry(_ place: String, from part: String) -> String? {
        for base in [part, ""] {
            if let entry = PartPath.resolve(place, from: base), archive.holds(entry) { return entry }
        }
        return nil
    }
}
