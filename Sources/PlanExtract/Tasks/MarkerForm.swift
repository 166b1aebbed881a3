internal import PlanModel

/// Form of a section's marker, as far as tasks depend on it.
enum MarkerForm: Sendable {
    /// 一、 （一） 1. 1、 第一章: counted headings.
    case heading
    /// ◆ ● ■.
    case bullet
    /// 一是, 第一，, （1）, ①, ——: clauses that count or mark what stands in a paragraph.
    case clause
    /// 第一条.
    case article
    /// 专栏1, 表3, 附件2.
    case box
    /// No marker.
    case none

    init(_ section: Section, fold: [UInt16]) {
        let start = section.range.lowerBound
        let end = section.titleRange.lowerBound
        guard start < end, !section.marker.isEmpty else {
            self = MarkerForm.isBox(section.titleRange, fold) ? .box : .none
            return
        }
        let first = fold[start]
        let inner = start + 1 < end ? fold[start + 1] : 0
        switch first {
        case 0x28: self = inner >= 0x30 && inner <= 0x39 ? .clause : .heading
        case 0x7B2C: self = MarkerForm.ordinal(start..<end, fold)
        case 0x2014, 0x2460...0x2487, 0x2776...0x277F: self = .clause
        case 0x25A0...0x27BF, 0xF000...0xF0FF, 0x2D, 0x2A, 0xB7: self = .bullet
        default: self = (start..<end).contains { fold[$0] == 0x662F || fold[$0] == 0x8981 } ? .clause : .heading  // 是 要
        }
    }

    private static func ordinal(_ marker: Range<Int>, _ fold: [UInt16]) -> MarkerForm {
        if marker.contains(where: { fold[$0] == 0x6761 }) { return .article }  // 条
        let isFrame = marker.contains { [0x90E8, 0x7BC7, 0x7F16, 0x7AE0, 0x8282].contains(fold[$0]) }  // 部篇编章节
        return isFrame ? .heading : .clause
    }

    private static func isBox(_ title: Range<Int>, _ fold: [UInt16]) -> Bool {
        guard title.count > 2, fold[title.lowerBound] == 0x4E13, fold[title.lowerBound + 1] == 0x680F else {
            return false
        }
        return true  // 专栏
    }
}
