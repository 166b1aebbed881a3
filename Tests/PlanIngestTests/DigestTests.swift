import PlanIngest
import Testing

@Suite struct DigestTests {
    /// FIPS 180-2, appendix B, and the digest of nothing.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ])
    func isThatOfTheStandard(text: String, digest: String) { #expect(Digest.sha256(Array(text.utf8)) == digest) }

    @Test(arguments: [1, 7, 64, 1_000])
    func piecesGiveTheDigestOfTheWhole(size: Int) {
        let bytes = (0..<1_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let digest = Digest()
        for start in stride(from: 0, to: bytes.count, by: size) {
            digest.add(Array(bytes[start..<min(bytes.count, start + size)]))
            digest.add([])
        }
        #expect(digest.finish() == Digest.sha256(bytes))
    }
}
