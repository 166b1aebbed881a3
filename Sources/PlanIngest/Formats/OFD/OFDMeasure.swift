/// Numbers as OFD writes them.
enum OFDMeasure {
    /// Points in a millimetre.
    static let points: Float = 72 / 25.4
    /// Greatest number that is kept; no page is as large.
    private static let greatest: Float = 20_000

    /// A finite number within bounds; nil for what is none.
    static func number(_ text: some StringProtocol) -> Float? {
        guard let value = Float(String(text)), value.isFinite else { return nil }
        return bounded(value)
    }

    /// The number within bounds; none for one that is not finite.
    static func bounded(_ value: Float) -> Float { value.isFinite ? max(-greatest, min(greatest, value)) : 0 }

    /// The numbers of a list that is parted by blanks.
    static func list(_ text: String?) -> [Float] {
        (text ?? "").split { $0 == " " || $0 == "," || $0 == "\n" || $0 == "\t" }.prefix(16).compactMap { number($0) }
    }
}

/// Steps from character to character: `5.3 5.3`, or `g 10 5.3` for ten steps of one length.
struct OFDSteps {
    private var runs: [(length: Float, count: Int)] = []
    private var place = 0
    private var used = 0

    init(_ text: String?) {
        let words = (text ?? "").split(separator: " ")
        var next = 0
        while next < words.count {
            if words[next] == "g", next + 2 < words.count, let count = Int(words[next + 1]),
                let length = OFDMeasure.number(words[next + 2])
            {
                if count > 0 { runs.append((length, count)) }
                next += 3
            } else {
                if let length = OFDMeasure.number(words[next]) { runs.append((length, 1)) }
                next += 1
            }
        }
    }

    /// The next step; nil behind the last one.
    mutating func next() -> Float? {
        guard place < runs.count else { return nil }
        let length = runs[place].length
        used += 1
        if used == runs[place].count { (place, used) = (place + 1, 0) }
        return length
    }
}

/// How an object is placed on its page.
struct OFDTransform {
    private var (a, b, c, d, e, f): (Float, Float, Float, Float, Float, Float) = (1, 0, 0, 1, 0, 0)
    private let (left, top): (Float, Float)

    init(boundary: String?, transform: String?) {
        let box = OFDMeasure.list(boundary)
        (left, top) = box.count >= 2 ? (box[0], box[1]) : (0, 0)
        let matrix = OFDMeasure.list(transform)
        if matrix.count == 6 {
            (a, b, c, d, e, f) = (matrix[0], matrix[1], matrix[2], matrix[3], matrix[4], matrix[5])
        }
    }

    /// Whether it turns what it places.
    var isTurned: Bool { abs(b) > 0.1 * max(abs(a), 0.001) }

    /// By how much it stretches across and down.
    var scale: (across: Float, down: Float) { (isTurned ? 1 : abs(a), isTurned ? 1 : abs(d)) }

    /// The place on the page in millimetres, from the upper left corner.
    func place(_ x: Float, _ y: Float) -> (x: Float, y: Float) {
        (OFDMeasure.bounded(a * x + c * y + e + left), OFDMeasure.bounded(b * x + d * y + f + top))
    }
}
