package import Formats
import PlanIngest
import TestSupport

/// F3: an XML part of an office document to blocks of text. The first byte of an input names the part, the second one
/// how it is fed; the rest is the part.
///
/// No document type is accepted, wherever it stands; no element deeper than the bound is told of; where the file is cut
/// into pieces makes no difference.
package enum PartCheck {
    /// Levels of elements that are allowed here.
    package static let deepest = 32

    private static let limits: ReadingLimits = {
        var limits = PageCheck.options.limits
        limits.depth = deepest
        return limits
    }()

    /// - Throws: `BrokenPromise`.
    package static func check(_ input: [UInt8]) throws(BrokenPromise) {
        guard input.count >= 2 else { return }
        let layout = PartLayout.all[Int(input[0]) % PartLayout.all.count]
        var part = Array(input.dropFirst(2))
        if input[1] & 1 != 0 { part = Array("<!DOCTYPE a>".utf8) + part }
        let whole = events(part, piece: max(1, part.count))
        let pieces = events(part, piece: 1 + Int(input[1] >> 1))
        try check(whole, of: part)
        try BrokenPromise.check(whole == pieces, "in pieces \(pieces) and not \(whole)")
        try checkDocument(with: part, in: layout, whole)
    }

    /// What a parser tells of a part.
    package enum Told: Hashable, Sendable {
        case events([MarkupEvent], bytes: [UInt8])
        case fault(MarkupFault)
    }

    /// - Throws: `BrokenPromise` where what is told cannot be of this part.
    package static func check(_ told: Told, of part: [UInt8]) throws(BrokenPromise) {
        guard case .events(let events, let bytes) = told else { return }
        try BrokenPromise.check(!Prolog.hasDoctype(part), "a document type was accepted")
        var depth = 0
        for event in events {
            switch event {
            case .start: depth += 1
            case .end: depth -= 1
            case .attribute(_, let range), .text(let range):
                try BrokenPromise.check(range.upperBound <= bytes.count, "\(event) lies outside \(bytes.count)")
                let text = String(validating: bytes[range], as: UTF8.self)
                try BrokenPromise.check(text != nil, "\(event) is no UTF-8")
            }
            try BrokenPromise.check((0...deepest).contains(depth), "an element at depth \(depth)")
        }
        try BrokenPromise.check(depth == 0, "\(depth) elements were left open")
    }

    /// What the parser tells of a part that it gets in pieces of some bytes.
    private static func events(_ part: [UInt8], piece: Int) -> Told {
        var (joined, bytes): ([MarkupEvent], [UInt8]) = ([], [])
        do throws(MarkupFault) {
            var reader = try MarkupReader(names: ["p", "r", "t", "val"], deepest: deepest, most: 1 << 18)
            var start = 0
            repeat {
                let end = min(part.count, start + piece)
                let list = try reader.xml(Array(part[start..<end]).span, isLast: end == part.count)
                for event in list.events { join(event, list.bytes, &joined, &bytes) }
                start = end
            } while start < part.count
            return .events(joined, bytes: bytes)
        } catch {
            // Where it is told of depends on how much of the part was there.
            if case .malformed = error { return .fault(.malformed(0)) }
            return .fault(error)
        }
    }

    private static func join(
        _ event: MarkupEvent, _ source: [UInt8], _ events: inout [MarkupEvent], _ bytes: inout [UInt8]
    ) {
        let start = bytes.count
        switch event {
        case .start, .end: events.append(event)
        case .attribute(let name, let range):
            bytes += source[range]
            events.append(.attribute(name, start..<bytes.count))
        case .text(let range):
            bytes += source[range]
            if case .text(let last)? = events.last, last.upperBound == start {
                events[events.count - 1] = .text(last.lowerBound..<bytes.count)
            } else {
                events.append(.text(start..<bytes.count))
            }
        }
    }

    private static func checkDocument(
        with part: [UInt8], in layout: PartLayout, _ told: Told
    ) throws(BrokenPromise) {
        let file = layout.document(with: part)
        guard let text = try? ArchiveReader(limits: limits).read(file) else { return }
        try ReadTextCheck.check(text)
        guard let again = try? ArchiveReader(limits: limits).read(file) else {
            throw BrokenPromise("a document was read and then turned away")
        }
        try ReadTextCheck.check(text, is: again)
        if case .fault(let fault) = told, layout.isAlwaysRead, !Prolog.isForeign(part) {
            throw BrokenPromise("a document was read with a part in which there is a fault: \(fault)")
        }
    }
}

/// What stands in front of the root of an XML file.
private enum Prolog {
    /// Whether there is a document type, as the grammar has it (XML 1.0, production 22); false for what is no prolog.
    static func hasDoctype(_ part: [UInt8]) -> Bool {
        var rest = part.starts(with: [0xEF, 0xBB, 0xBF]) ? part[3...] : part[...]
        while let first = rest.first {
            if [0x20, 0x09, 0x0A, 0x0D].contains(first) {
                rest = rest.dropFirst()
            } else if rest.starts(with: "<?".utf8) {
                guard let end = end(of: "?>", in: rest) else { return false }
                rest = rest[end...]
            } else if rest.starts(with: "<!--".utf8) {
                guard let end = end(of: "-->", in: rest.dropFirst(4)) else { return false }
                rest = rest[end...]
            } else {
                return rest.starts(with: "<!DOCTYPE".utf8)
            }
        }
        return false
    }

    /// Whether the part may be in another encoding than the parser's, which its reader decodes first.
    static func isForeign(_ part: [UInt8]) -> Bool {
        let head = part.prefix(256)
        return part.starts(with: [0xFF, 0xFE]) || part.starts(with: [0xFE, 0xFF])
            || end(of: "encoding", in: head.filter { $0 != 0 }[...]) != nil
    }

    private static func end(of mark: String, in bytes: ArraySlice<UInt8>) -> Int? {
        let mark = Array(mark.utf8)
        guard bytes.count >= mark.count else { return nil }
        return (bytes.startIndex...bytes.endIndex - mark.count).first { bytes[$0...].starts(with: mark) }.map {
            $0 + mark.count
        }
    }
}
