/// An encoding that can be asked for by name.
enum EncodingName: String, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    case utf16 = "UTF-16"
    case utf16LE = "UTF-16LE"
    case utf16BE = "UTF-16BE"
    case gb18030 = "GB18030"
    case big5 = "Big5"
    case big5HKSCS = "Big5-HKSCS"

    /// The encoding that people call `label`; upper and lower case, hyphens and underscores do not matter.
    init?(label: String) {
        let key = label.utf8.filter { $0 != 0x2D && $0 != 0x5F }.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
        switch String(decoding: key, as: UTF8.self) {
        case "utf8": self = .utf8
        case "utf16": self = .utf16
        case "utf16le": self = .utf16LE
        case "utf16be": self = .utf16BE
        case "gb18030", "gbk", "gb2312", "cp936", "euccn": self = .gb18030
        case "big5", "cp950": self = .big5
        case "big5hkscs": self = .big5HKSCS
        default: return nil
        }
    }

    /// ICU's converters that read it.
    var converters: [String] {
        switch self {
        case .gb18030: ["GB18030"]
        case .big5: ["Big5"]
        case .big5HKSCS: ["Big5-HKSCS"]
        case .utf8, .utf16, .utf16LE, .utf16BE: []
        }
    }

    /// The converters that are tried where nobody named the encoding.
    var allConverters: [String] { self == .big5 ? ["Big5", "Big5-HKSCS"] : converters }

    /// Number of bytes of a byte-order mark of this encoding at the start of `bytes`.
    func markLength(_ bytes: [UInt8]) -> Int {
        switch self {
        case .utf8: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        case .utf16LE: bytes.starts(with: [0xFF, 0xFE]) ? 2 : 0
        case .utf16BE: bytes.starts(with: [0xFE, 0xFF]) ? 2 : 0
        case .utf16: bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) ? 2 : 0
        case .gb18030, .big5, .big5HKSCS: 0
        }
    }
}
