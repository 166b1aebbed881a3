import Formats
import PlanIngest
import PlanModel

/// Turns DOC, WPS, XLS and RTF files into formats that are read here, through LibreOffice.
struct OfficeConverter {
    let limits: ReadingLimits

    /// - Returns: A DOCX or XLSX file.
    /// - Throws: `PlanFailure` with `converter_missing`, `doc_corrupt` or `timeout`.
    func convert(name: String, _ bytes: [UInt8], from format: FileFormat) throws(PlanFailure) -> [UInt8] {
        let kind = format == .rtf ? Kind.rtf : try compound(name: name, bytes)
        guard let office = ForeignProgram.path(of: "soffice") ?? ForeignProgram.path(of: "libreoffice") else {
            throw PlanFailure(
                code: "converter_missing", name: name,
                message: "DOC, WPS, XLS and RTF files are converted by LibreOffice, which is not installed; install "
                    + "libreoffice-writer-nogui and libreoffice-calc-nogui, or save the file as DOCX.")
        }
        let program = try ForeignProgram(limits: limits)
        defer { program.remove() }
        try program.write(bytes, to: "input." + kind.suffix)
        try program.run(
            [
                office, "--headless", "--norestore", "--nolockcheck",
                "-env:UserInstallation=file://\(program.folder)/profile",
                "--infilter=\(kind.filter)", "--convert-to", kind.target, "--outdir", program.folder + "/made",
                program.folder + "/input." + kind.suffix,
            ], name: name)
        // LibreOffice ends well even where it wrote nothing.
        guard let made = program.read("made/input." + kind.target) else { throw OfficeConverter.corrupt(name) }
        return made
    }

    private enum Kind {
        case word, workbook, rtf

        var suffix: String {
            switch self {
            case .word: "doc"
            case .workbook: "xls"
            case .rtf: "rtf"
            }
        }

        /// LibreOffice's name of the format, so that it never takes a damaged file for text.
        var filter: String {
            switch self {
            case .word: "MS Word 97"
            case .workbook: "MS Excel 97"
            case .rtf: "Rich Text Format"
            }
        }

        var target: String { self == .workbook ? "xlsx" : "docx" }
    }

    /// What a compound file holds.
    ///
    /// - Throws: `PlanFailure` with `doc_corrupt` where it is cut, or holds neither a text nor a workbook.
    private func compound(name: String, _ bytes: [UInt8]) throws(PlanFailure) -> Kind {
        guard CompoundFile(bytes).isWhole else { throw OfficeConverter.corrupt(name) }
        if CompoundFile.holds(bytes, "EncryptedPackage") {
            throw PlanFailure(code: "encrypted", name: name, message: "It asks for a password; save it without one.")
        }
        if CompoundFile.holds(bytes, "WordDocument") { return .word }
        if CompoundFile.holds(bytes, "Workbook") || CompoundFile.holds(bytes, "Book") { return .workbook }
        throw PlanFailure(
            code: "unknown_format", name: name,
            message: "It is neither a text nor a workbook; save it as DOCX and try again.")
    }

    private static func corrupt(_ name: String) -> PlanFailure {
        PlanFailure(code: "doc_corrupt", name: name, message: "It is damaged; get the file again or save it as DOCX.")
    }
}

/// The frame of a compound file ([MS-CFB], 2.2), as far as it shows whether the file was cut.
struct CompoundFile {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Whether the sectors that the header speaks of are all there.
    var isWhole: Bool {
        guard bytes.count >= 512, let shift = number(30, 2), shift == 9 || shift == 12, let tables = number(44, 4),
            let directory = number(48, 4)
        else { return false }
        let size = 1 << shift
        // The header takes a sector of its own, however large sectors are.
        let sectors = bytes.count / size - 1
        guard tables >= 1, tables <= max(sectors, 1), directory < max(sectors, 1) else { return false }
        // The first places of the table of sectors; each table speaks of size / 4 sectors.
        for index in 0..<min(tables, 109) {
            guard let place = number(76 + index * 4, 4), place < sectors else { return false }
        }
        return lastSector(size: size, tables: tables).map { $0 < sectors + 1 } ?? false
    }

    /// The last sector that is in use.
    private func lastSector(size: Int, tables: Int) -> Int? {
        var last = 0
        for index in 0..<min(tables, 109) {
            guard let place = number(76 + index * 4, 4) else { return nil }
            let start = (place + 1) * size
            for entry in 0..<size / 4 {
                guard let value = number(start + entry * 4, 4) else { return nil }
                if value != 0xFFFF_FFFF { last = index * (size / 4) + entry }
            }
        }
        return last
    }

    private func number(_ place: Int, _ length: Int) -> Int? {
        guard place >= 0, place + length <= bytes.count else { return nil }
        return (0..<length).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }

    /// Whether a stream or storage of this name is in the file; names stand in UTF-16 at 128-byte steps.
    ///
    /// - Complexity: O(bytes / 128).
    static func holds(_ bytes: [UInt8], _ name: String) -> Bool {
        var wanted: [UInt8] = []
        for unit in name.utf16 { wanted += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        wanted += [0, 0]
        var place = 512
        while place + 128 <= bytes.count {
            if bytes[place..<place + wanted.count].elementsEqual(wanted) { return true }
            place += 128
        }
        return false
    }
}
