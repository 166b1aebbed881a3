import CICU

/// Versions of the ICU library that this program runs with.
///
/// Word breaks differ from version to version, so results that rest on them carry both numbers.
public struct ICUVersions: Sendable, Hashable {
    /// Version of the library, such as `72.1`.
    public let icu: String
    /// Version of the Unicode data in the library, such as `15.0`.
    public let unicode: String

    /// The versions of the library in use.
    public static let current = ICUVersions()

    private init() {
        var library: [UInt8] = [0, 0, 0, 0]
        var data: [UInt8] = [0, 0, 0, 0]
        unsafe library.withUnsafeMutableBufferPointer { icu in
            unsafe data.withUnsafeMutableBufferPointer { unicode in
                if let first = icu.baseAddress, let second = unicode.baseAddress {
                    unsafe cicu_versions(first, second)
                }
            }
        }
        icu = "\(library[0]).\(library[1])"
        unicode = "\(data[0]).\(data[1])"
    }
}
