import CDigest

/// SHA-256, which names the bytes that a result was read from.
@safe package final class Digest {
    /// Owned: opened by the initializer, closed when the object goes.
    private let state: OpaquePointer

    /// The digest of no bytes so far.
    package init() {
        guard let state = unsafe cdigest_open() else { preconditionFailure("there is no memory for a digest") }
        unsafe self.state = state
    }

    deinit { unsafe cdigest_close(state) }

    /// Takes the next bytes.
    ///
    /// - Complexity: O(bytes).
    package func add(_ bytes: [UInt8]) {
        unsafe bytes.withUnsafeBufferPointer { unsafe cdigest_add(state, $0.baseAddress, $0.count) }
    }

    /// The digest of all bytes that were taken, in lower-case hexadecimal; asked for once.
    package func finish() -> String {
        var digest = [UInt8](repeating: 0, count: 32)
        let done = unsafe digest.withUnsafeMutableBufferPointer { target in
            guard let place = target.baseAddress else { return Int32(0) }
            return unsafe cdigest_finish(state, place)
        }
        precondition(done == 1, "OpenSSL refuses SHA-256")
        let figures = Array("0123456789abcdef".utf8)
        let text = digest.flatMap { [figures[Int($0 >> 4)], figures[Int($0 & 15)]] }
        return String(decoding: text, as: UTF8.self)
    }

    /// The digest of `bytes` in lower-case hexadecimal.
    ///
    /// - Complexity: O(bytes).
    package static func sha256(_ bytes: [UInt8]) -> String {
        let digest = Digest()
        digest.add(bytes)
        return digest.finish()
    }
}
