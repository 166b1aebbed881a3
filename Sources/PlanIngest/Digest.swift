import CDigest

/// SHA-256, which names the bytes that a result was read from.
package enum Digest {
    /// The digest of `bytes` in lower-case hexadecimal.
    ///
    /// - Complexity: O(bytes).
    package static func sha256(_ bytes: [UInt8]) -> String {
        var digest = [UInt8](repeating: 0, count: 32)
        let done = unsafe bytes.withUnsafeBufferPointer { source in
            unsafe digest.withUnsafeMutableBufferPointer { target in
                guard let place = target.baseAddress else { return Int32(0) }
                return unsafe cdigest_sha256(source.baseAddress, source.count, place)
            }
        }
        precondition(done == 1, "OpenSSL refuses SHA-256")
        let figures = Array("0123456789abcdef".utf8)
        let text = digest.flatMap { [figures[Int($0 >> 4)], figures[Int($0 & 15)]] }
        return String(decoding: text, as: UTF8.self)
    }
}
