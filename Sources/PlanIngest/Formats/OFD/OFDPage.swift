import Formats

/// What a page or template of an OFD file draws, in millimetres from the upper left corner.
struct OFDPage {
    /// A character with its base line.
    struct Character {
        var scalar: UInt32
        var (x, y, width, size): (Float, Float, Float, Float)
        var isTurned: Bool
    }

    var characters: [Character] = []
    /// Drawn lines by their ends.
    var lines: [(x: Float, y: Float, toX: Float, toY: Float)] = []
    /// Text that is not shown.
    var hidden: [UInt8] = []
    var images = 0
    /// Templates that lie below it.
    var templates: [String] = []
    /// Width and height, where the page says its own.
    var box: [Float] = []

    private static let mostLines = 20_000
    /// Shares of its size that a character stands above and below its base line.
    private static let (above, below): (Float, Float) = (0.88, 0.12)

    // MARK: reading

    private enum Collecting {
        case nothing
        case box
        case code(x: Float, y: Float, OFDSteps, OFDSteps)
        case path
    }

    /// - Throws: `FormatFault`.
    init(_ parts: XMLPart<OFDName>, _ entry: String, most: Int) throws(FormatFault) {
        var object = (transform: OFDTransform(boundary: nil, transform: nil), size: Float(3), isShown: true)
        var (collecting, text, place): (Collecting, [UInt8], (Float, Float)) = (.nothing, [], (0, 0))
        try parts.read(entry) { piece throws(FormatFault) in
            switch piece {
            case .start(.template, let attributes): if let id = attributes[.templateID] { templates.append(id) }
            case .start(.physicalBox, _): (collecting, text) = (.box, [])
            case .start(.textObject, let attributes), .start(.pathObject, let attributes):
                object.transform = OFDTransform(boundary: attributes[.boundary], transform: attributes[.transform])
                object.size = attributes[.size].flatMap { OFDMeasure.number($0) } ?? 3
                object.isShown = attributes[.visible] != "false" && attributes[.visible] != "0"
                place = (0, 0)
            case .start(.imageObject, _): images += 1
            case .start(.textCode, let attributes):
                // A code without a place stands where the one before it does.
                place.0 = attributes[.x].flatMap { OFDMeasure.number($0) } ?? place.0
                place.1 = attributes[.y].flatMap { OFDMeasure.number($0) } ?? place.1
                text = []
                collecting = .code(x: place.0, y: place.1, OFDSteps(attributes[.deltaX]), OFDSteps(attributes[.deltaY]))
            case .start(.pathData, _): (collecting, text) = (.path, [])
            case .text(let words): if case .nothing = collecting {} else { text += words }
            case .end(.physicalBox):
                if case .box = collecting { finishBox(text) }
                collecting = .nothing
            case .end(.textCode):
                if case .code(let x, let y, let across, let down) = collecting {
                    if object.isShown {
                        add(text, (x, y), (across, down), object.transform, object.size)
                    } else {
                        hidden += text
                    }
                    if characters.count > most { throw .text }
                }
                collecting = .nothing
            case .end(.pathData):
                if case .path = collecting, object.isShown { add(path: text, object.transform) }
                collecting = .nothing
            default: break
            }
        }
    }

    private mutating func finishBox(_ text: [UInt8]) {
        box = Array(OFDMeasure.list(String(decoding: text, as: UTF8.self)).suffix(2))
    }

    private mutating func add(
        _ text: [UInt8], _ start: (Float, Float), _ steps: (OFDSteps, OFDSteps), _ transform: OFDTransform,
        _ size: Float
    ) {
        var ((x, y), (across, down)) = (start, steps)
        let scale = transform.scale
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars where scalar.value >= 0x20 {
            let usual = scalar.value < 0x2E80 ? size * 0.5 : size
            let step = across.next()
            let width = step.map { $0 > 0 ? min($0, usual) : usual } ?? usual
            let place = transform.place(x, y)
            characters.append(
                Character(
                    scalar: scalar.value, x: place.x, y: place.y, width: width * scale.across,
                    size: OFDMeasure.bounded(size * scale.down), isTurned: transform.isTurned))
            let fall = down.next()
            x = OFDMeasure.bounded(x + (step ?? (fall == nil ? usual : 0)))
            y = OFDMeasure.bounded(y + (fall ?? 0))
        }
    }

    /// The straight lines of a path: `M 0 0 L 10 0`; of curves their ends count alone.
    private mutating func add(path: [UInt8], _ transform: OFDTransform) {
        var (start, here): ((Float, Float), (Float, Float)) = ((0, 0), (0, 0))
        var (command, numbers): (UInt8, [Float]) = (0, [])
        for word in path.split(whereSeparator: { $0 <= 0x20 || $0 == 0x2C }) {
            if let first = word.first, word.count == 1, (0x41...0x5A).contains(first) {
                (command, numbers) = (first, [])
                if first == 0x43 {
                    line(here, start, transform)
                    here = start
                }
                continue
            }
            numbers.append(OFDMeasure.number(String(decoding: word, as: UTF8.self)) ?? 0)
            guard numbers.count == OFDPage.counts[command] else { continue }
            let end = (numbers[numbers.count - 2], numbers[numbers.count - 1])
            if command == 0x4D || command == 0x53 { start = end }
            if command == 0x4C { line(here, end, transform) }
            (here, numbers) = (end, [])
        }
    }

    /// How many numbers follow the commands M, S, L, Q, B and A.
    private static let counts: [UInt8: Int] = [0x4D: 2, 0x53: 2, 0x4C: 2, 0x51: 4, 0x42: 6, 0x41: 7]

    private mutating func line(_ from: (Float, Float), _ to: (Float, Float), _ transform: OFDTransform) {
        guard lines.count < OFDPage.mostLines, from != to else { return }
        let (a, b) = (transform.place(from.0, from.1), transform.place(to.0, to.1))
        lines.append((a.x, a.y, b.x, b.y))
    }

    // MARK: pages as of PDF files

    /// The page in points from the lower left corner, with the templates below it.
    func printed(on templates: [OFDPage], box: [Float]) -> PDFPage {
        let (width, height) = box.count == 2 && box[0] > 0 && box[1] > 0 ? (box[0], box[1]) : (210, 297)
        let unit = OFDMeasure.points
        var page = PDFPage(width: width * unit, height: height * unit, characters: [])
        for layer in templates + [self] {
            page.images += layer.images
            for one in layer.characters {
                let base = height - one.y
                page.characters.append(
                    PDFCharacter(
                        scalar: one.scalar, left: one.x * unit, bottom: (base - OFDPage.below * one.size) * unit,
                        right: (one.x + one.width) * unit, top: (base + OFDPage.above * one.size) * unit,
                        baseline: base * unit, size: one.size * unit, angle: one.isTurned ? 45 : 0))
            }
            for line in layer.lines.prefix(OFDPage.mostLines - page.boxes.count) {
                page.boxes.append(
                    PDFBox(
                        left: min(line.x, line.toX) * unit, bottom: (height - max(line.y, line.toY)) * unit,
                        right: max(line.x, line.toX) * unit, top: (height - min(line.y, line.toY)) * unit))
            }
        }
        return page
    }
}
