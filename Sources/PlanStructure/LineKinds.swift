internal import PlanModel

/// What each line of a text is, four bytes a line: a text may be nothing but short lines.
struct LineKinds {
    /// 0 to 2 for blank lines, rows and text, from 3 on the kinds of headings; below 0 markers, from -1 on.
    private var codes: [Int32] = []
    private var markers = Chunks<Marker>()

    private static let row: Int32 = 1
    private static let text: Int32 = 2
    private static let heading: Int32 = 3

    /// - Parameter capacity: Number of lines.
    init(capacity: Int) { codes.reserveCapacity(capacity) }

    /// Adds the kind of the next line.
    mutating func append(_ kind: LineClassifier.Kind) {
        switch kind {
        case .blank: codes.append(0)
        case .row: codes.append(LineKinds.row)
        case .text: codes.append(LineKinds.text)
        case .heading(let kind): codes.append(LineKinds.heading + Int32(kind.rawValue))
        case .marked(let marker):
            markers.append(marker)
            codes.append(-Int32(markers.count))
        }
    }

    /// Makes a line a heading without a marker.
    mutating func setHeading(_ kind: MarkerStyle.Kind, at line: Int) {
        codes[line] = LineKinds.heading + Int32(kind.rawValue)
    }

    /// What a line is.
    subscript(line: Int) -> LineClassifier.Kind {
        switch codes[line] {
        case ..<0: .marked(markers[Int(-codes[line]) - 1])
        case 0: .blank
        case LineKinds.row: .row
        case LineKinds.text: .text
        default: MarkerStyle.Kind(rawValue: UInt16(codes[line] - LineKinds.heading)).map { .heading($0) } ?? .text
        }
    }
}
