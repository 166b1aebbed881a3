/// Random numbers that are the same on every run and machine (SplitMix64).
package struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A text of up to `limit` scalars drawn from what plans and broken files hold.
    package mutating func text(limit: Int) -> String {
        let pool = Array(
            "到年月日底前亿元万家个项以上不少于超过达到5０3一二十百％%—-、，。；：（）()“”「」《》第章◆●\n \u{3000}\u{200B}國億個圓𠀀abＡ5G".unicodeScalars)
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...limit, using: &self) {
            text.append(pool[Int.random(in: 0..<pool.count, using: &self)])
        }
        return String(text)
    }
}
