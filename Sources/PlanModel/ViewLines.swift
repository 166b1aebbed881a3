/// The lines of a view as ranges of its elements, without their line ends; made as they are asked for.
public struct ViewLines: RandomAccessCollection, Sendable {
    /// Places of the line ends, in order.
    private let ends: [Int32]
    private let length: Int
    public let endIndex: Int

    /// - Parameter length: Number of elements; what stands behind the last line end is a line too.
    init(ends: [Int32], length: Int) {
        let last = ends.last.map { Int($0) + 1 } ?? 0
        (self.ends, self.length, endIndex) = (ends, length, ends.count + (last < length ? 1 : 0))
    }

    public var startIndex: Int { 0 }

    public subscript(line: Int) -> Range<Int> {
        let start = line == 0 ? 0 : Int(ends[line - 1]) + 1
        return start..<(line < ends.count ? Int(ends[line]) : length)
    }
}
