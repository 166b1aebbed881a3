import CArchive

/// Why an archive or an entry of it could not be read.
public enum ArchiveFault: Error, Sendable, Hashable {
    case corrupt
    case encrypted
    /// It is packed in a way that is not known here.
    case method
    case missing
    /// Two entries have the name.
    case doubled
    /// It unpacks to more than is allowed: a bomb.
    case bomb
    /// It has too many entries.
    case tooMany
    case noMemory
}

/// How much an archive may hold.
public struct ArchiveLimits: Sendable, Hashable {
    /// Greatest number of entries.
    public var entries: Int
    /// Greatest size of an entry, unpacked, in bytes.
    public var entrySize: Int
    /// Greatest size of all entries that are read, unpacked, in bytes.
    public var totalSize: Int
    /// How many times its packed size an entry may have once it is over a MiB.
    public var ratio: Int

    public init(entries: Int, entrySize: Int, totalSize: Int, ratio: Int) {
        (self.entries, self.entrySize, self.totalSize, self.ratio) = (entries, entrySize, totalSize, ratio)
    }
}

/// A ZIP file in memory. Entries are read by name, into memory, and never written anywhere; what they unpack to is
/// counted as it comes out, whatever the file declares.
@safe public final class ZipArchive {
    private let handle: OpaquePointer
    /// The file, at a place of its own for as long as libzip points to it.
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private let limits: ArchiveLimits
    private var unpacked = 0
    /// Names of all entries as they are stored, in order.
    public let names: [String]

    /// - Throws: `ArchiveFault`.
    /// - Complexity: O(bytes).
    public init(_ file: [UInt8], limits: ArchiveLimits) throws(ArchiveFault) {
        guard !file.isEmpty, !ArchiveLayout(file).overlaps else { throw .corrupt }
        let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, file.count))
        _ = unsafe copy.initialize(from: file)
        var status: Int32 = 0
        guard let opened = unsafe carchive_open(copy.baseAddress, Int64(file.count), &status) else {
            unsafe copy.deallocate()
            throw ArchiveFault(status)
        }
        let count = Int(unsafe carchive_count(opened))
        unsafe handle = opened
        unsafe bytes = copy
        self.limits = limits
        var names: [String] = []
        if count <= limits.entries {
            for index in 0..<count {
                names.append(unsafe carchive_name(opened, Int64(index)).map { unsafe String(cString: $0) } ?? "")
            }
        }
        self.names = names
        if count > limits.entries { throw .tooMany }
    }

    deinit {
        unsafe carchive_close(handle)
        unsafe bytes.deallocate()
    }

    /// Whether there is an entry of this name.
    public func holds(_ name: String) -> Bool { names.contains(name) }

    /// Unpacks an entry.
    ///
    /// - Throws: `ArchiveFault`.
    /// - Complexity: O(its size).
    public func read(_ name: String) throws(ArchiveFault) -> [UInt8] {
        var content: [UInt8] = []
        try read(name) { piece throws(ArchiveFault) in content.append(contentsOf: piece) }
        return content
    }

    /// Unpacks an entry piece by piece.
    ///
    /// - Throws: `ArchiveFault`, and what `take` throws.
    /// - Complexity: O(its size).
    public func read<Fault: Error>(
        _ name: String, faults: (ArchiveFault) -> Fault, take: (ArraySlice<UInt8>) throws(Fault) -> Void
    ) throws(Fault) {
        let places = names.indices.filter { names[$0] == name }
        guard let place = places.first else { throw faults(.missing) }
        guard places.count == 1 else { throw faults(.doubled) }
        let status = unsafe carchive_open_entry(handle, Int64(place))
        guard status == Int32(carchive_ok.rawValue) else { throw faults(ArchiveFault(status)) }
        let packed = Int(unsafe carchive_packed_size(handle))
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        var size = 0
        while true {
            let room = Int64(piece.count)
            let count = unsafe piece.withUnsafeMutableBufferPointer { buffer -> Int64 in
                guard let base = buffer.baseAddress else { return -1 }
                return unsafe carchive_read(handle, base, room)
            }
            guard count >= 0 else { throw faults(.corrupt) }
            if count == 0 { return }
            size += Int(count)
            unpacked += Int(count)
            let isSwollen = size > 1 << 20 && size / max(1, packed) > limits.ratio
            if size > limits.entrySize || unpacked > limits.totalSize || isSwollen { throw faults(.bomb) }
            try take(piece[..<Int(count)])
        }
    }

    private func read(_ name: String, take: (ArraySlice<UInt8>) throws(ArchiveFault) -> Void) throws(ArchiveFault) {
        try read(name, faults: { $0 }, take: take)
    }
}

extension ArchiveFault {
    fileprivate init(_ status: Int32) {
        switch status {
        case Int32(carchive_encrypted.rawValue): self = .encrypted
        case Int32(carchive_method.rawValue): self = .method
        case Int32(carchive_missing.rawValue): self = .missing
        case Int32(carchive_doubled.rawValue): self = .doubled
        case Int32(carchive_no_memory.rawValue): self = .noMemory
        default: self = .corrupt
        }
    }
}
