import CMarkup

/// What a reader of markup tells, in the order of the file.
public enum MarkupEvent: Sendable, Hashable {
    /// An element begins; the place of its name in the reader's list, -1 for a name that is not there.
    case start(Int)
    /// An attribute of the element that began last, with the place of its value in the bytes.
    case attribute(Int, Range<Int>)
    /// An element ends.
    case end(Int)
    /// Text, with its place in the bytes.
    case text(Range<Int>)
}

/// Events and the UTF-8 bytes that they point into.
public struct MarkupEvents: Sendable {
    public var events: [MarkupEvent]
    public var bytes: [UInt8]

    /// The bytes of a text or value as a string.
    ///
    /// - Complexity: O(length).
    public func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

/// Why markup could not be read.
public enum MarkupFault: Error, Sendable, Hashable {
    /// It is not well-formed; the offset of the byte at which reading ended.
    case malformed(Int)
    /// It has a document type, which can hold entities.
    case doctype
    /// Its elements lie deeper than allowed.
    case tooDeep
    /// It holds more elements and texts than allowed.
    case tooLarge
    case noMemory
}

/// Reads HTML through libxml2 and XML through Expat.
///
/// Both libraries write flat lists of events in C; nothing of theirs outlives a call.
@safe public struct MarkupReader: ~Copyable {
    private let handle: OpaquePointer

    /// - Parameters:
    ///   - names: Local names of the elements and attributes that matter; sorted by bytes, at most 32767 of them.
    ///   - deepest: Greatest depth of the elements of XML.
    ///   - most: Greatest number of events that are held at a time.
    /// - Throws: `MarkupFault.noMemory`.
    public init(names: [String], deepest: Int, most: Int) throws(MarkupFault) {
        var bytes: [UInt8] = []
        for name in names { bytes += Array(name.utf8) + [0] }
        bytes.append(0)
        let opened = unsafe bytes.withUnsafeBufferPointer { list -> OpaquePointer? in
            guard let base = list.baseAddress else { return nil }
            return unsafe cmarkup_open(base, Int32(names.count), Int32(clamping: deepest), Int64(most))
        }
        guard let opened = unsafe opened else { throw .noMemory }
        unsafe handle = opened
    }

    deinit { unsafe cmarkup_close(handle) }

    /// Events of a whole page in UTF-8, faults mended as browsers do.
    ///
    /// - Throws: `MarkupFault.tooLarge` or `noMemory`.
    /// - Complexity: O(bytes) for pages as they are.
    public mutating func html(_ bytes: Span<UInt8>) throws(MarkupFault) -> MarkupEvents {
        let status = unsafe bytes.withUnsafeBufferPointer { page in
            unsafe cmarkup_read_html(handle, page.baseAddress, Int64(page.count))
        }
        try check(status)
        return take()
    }

    /// Events of the next piece of an XML file.
    ///
    /// - Throws: `MarkupFault`; nothing can be read on then.
    /// - Complexity: O(bytes).
    public mutating func xml(_ bytes: Span<UInt8>, isLast: Bool) throws(MarkupFault) -> MarkupEvents {
        let status = unsafe bytes.withUnsafeBufferPointer { piece in
            unsafe cmarkup_feed_xml(handle, piece.baseAddress, Int32(piece.count), isLast ? 1 : 0)
        }
        try check(status)
        return take()
    }

    private func check(_ status: Int32) throws(MarkupFault) {
        switch status {
        case Int32(cmarkup_ok.rawValue): return
        case Int32(cmarkup_doctype.rawValue): throw .doctype
        case Int32(cmarkup_too_deep.rawValue): throw .tooDeep
        case Int32(cmarkup_too_large.rawValue): throw .tooLarge
        case Int32(cmarkup_no_memory.rawValue): throw .noMemory
        default: throw .malformed(Int(unsafe cmarkup_offset(handle)))
        }
    }

    /// Copies the list before the next call can move it.
    private func take() -> MarkupEvents {
        let list = unsafe cmarkup_take(handle)
        let all = unsafe UnsafeBufferPointer(start: list.bytes, count: Int(list.byte_count))
        let raw = unsafe UnsafeBufferPointer(start: list.events, count: Int(list.count))
        var events: [MarkupEvent] = []
        events.reserveCapacity(raw.count)
        for index in 0..<raw.count {
            let event = unsafe raw[index]
            let range = Int(event.start)..<Int(event.start + event.length)
            switch event.kind {
            case Int32(cmarkup_start.rawValue): events.append(.start(Int(event.name)))
            case Int32(cmarkup_attribute.rawValue): events.append(.attribute(Int(event.name), range))
            case Int32(cmarkup_end.rawValue): events.append(.end(Int(event.name)))
            default: events.append(.text(range))
            }
        }
        return MarkupEvents(events: events, bytes: unsafe Array(all))
    }
}
