import CPortableDocument

/// Why a PDF file could not be read.
public enum PDFFault: Error, Sendable, Hashable {
    /// PDFium is not there.
    case noLibrary
    case corrupt
    case encrypted
    case noMemory
}

/// A character of a page as it is drawn; boxes are in points from the lower left corner.
public struct PDFCharacter: Sendable, Hashable {
    public var scalar: UInt32
    public var left: Float
    public var bottom: Float
    public var right: Float
    public var top: Float
    /// Height of the line that it stands on.
    public var baseline: Float
    /// Size of the font in points.
    public var size: Float
    /// By how many degrees it is turned.
    public var angle: Float
    /// Whether it is a blank or line end that the file does not hold.
    public var isGenerated: Bool
    /// Whether the file does not say which character it is.
    public var isUnmapped: Bool

    public init(
        scalar: UInt32, left: Float, bottom: Float, right: Float, top: Float, baseline: Float, size: Float,
        angle: Float = 0, isGenerated: Bool = false, isUnmapped: Bool = false
    ) {
        (self.scalar, self.left, self.bottom, self.right, self.top) = (scalar, left, bottom, right, top)
        self.baseline = baseline
        (self.size, self.angle, self.isGenerated, self.isUnmapped) = (size, angle, isGenerated, isUnmapped)
    }
}

/// The box of a drawn line or rectangle.
public struct PDFBox: Sendable, Hashable {
    public var left: Float
    public var bottom: Float
    public var right: Float
    public var top: Float

    public init(left: Float, bottom: Float, right: Float, top: Float) {
        (self.left, self.bottom, self.right, self.top) = (left, bottom, right, top)
    }
}

/// What is on a page.
public struct PDFPage: Sendable {
    public var width: Float
    public var height: Float
    /// In the order in which they are drawn.
    public var characters: [PDFCharacter]
    public var boxes: [PDFBox]
    /// Number of pictures.
    public var images: Int

    public init(width: Float, height: Float, characters: [PDFCharacter], boxes: [PDFBox] = [], images: Int = 0) {
        (self.width, self.height, self.characters) = (width, height, characters)
        (self.boxes, self.images) = (boxes, images)
    }
}

/// A PDF file in memory, read through PDFium, by one thread at a time; files of several threads wait for each other, since
/// PDFium is not safe for them.
@safe public final class PDFFile {
    private let handle: OpaquePointer
    /// The file, at a place of its own for as long as PDFium points to it.
    private let bytes: UnsafeMutableBufferPointer<UInt8>
    private var buffer: [cpdf_character] = []

    /// Most lines and rectangles of a page that are looked at.
    private static let mostBoxes = 20_000

    /// - Parameter library: Where PDFium lies.
    /// - Throws: `PDFFault`.
    public init(_ file: [UInt8], library: String) throws(PDFFault) {
        let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, file.count))
        _ = unsafe copy.initialize(from: file)
        var status: Int32 = 0
        guard let opened = unsafe cpdf_open(library, copy.baseAddress, Int64(file.count), &status) else {
            unsafe copy.deallocate()
            switch status {
            case Int32(cpdf_no_library.rawValue): throw .noLibrary
            case Int32(cpdf_encrypted.rawValue): throw .encrypted
            case Int32(cpdf_no_memory.rawValue): throw .noMemory
            default: throw .corrupt
            }
        }
        unsafe handle = opened
        unsafe bytes = copy
    }

    deinit {
        unsafe cpdf_close(handle)
        unsafe bytes.deallocate()
    }

    /// Number of pages.
    public var pageCount: Int { Int(unsafe cpdf_page_count(handle)) }

    /// What is on a page; nil where it is damaged.
    ///
    /// - Complexity: O(characters and objects of the page).
    public func page(_ index: Int) -> PDFPage? {
        guard unsafe cpdf_load_page(handle, Int32(index)) == 0 else { return nil }
        var (width, height): (Float, Float) = (0, 0)
        unsafe cpdf_page_size(handle, &width, &height)
        let count = Int(unsafe cpdf_character_count(handle))
        if buffer.count < count { buffer = [cpdf_character](repeating: cpdf_character(), count: count) }
        let written = unsafe buffer.withUnsafeMutableBufferPointer { room -> Int in
            guard let base = room.baseAddress, count > 0 else { return 0 }
            return Int(unsafe cpdf_characters(handle, base, Int64(count)))
        }
        let characters = buffer[..<written].map {
            PDFCharacter(
                scalar: $0.scalar, left: $0.left, bottom: $0.bottom, right: $0.right, top: $0.top,
                baseline: $0.baseline,
                size: $0.size, angle: $0.angle, isGenerated: $0.is_generated != 0, isUnmapped: $0.is_unmapped != 0)
        }
        var images: Int64 = 0
        let boxes = boxes(&images)
        return PDFPage(width: width, height: height, characters: characters, boxes: boxes, images: Int(images))
    }

    private func boxes(_ images: inout Int64) -> [PDFBox] {
        var list = [cpdf_box](repeating: cpdf_box(), count: PDFFile.mostBoxes)
        let written = unsafe list.withUnsafeMutableBufferPointer { room -> Int in
            guard let base = room.baseAddress else { return 0 }
            return Int(unsafe cpdf_boxes(handle, base, Int64(room.count), &images))
        }
        return list[..<written].map { PDFBox(left: $0.left, bottom: $0.bottom, right: $0.right, top: $0.top) }
    }
}
