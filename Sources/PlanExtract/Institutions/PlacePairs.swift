/// Two or more places by their single characters, as names of common works have them (沪苏, 中—德).
enum PlacePairs {
    /// End of such a pair at a place, nil where there is none.
    static func end(_ fold: [UInt16], _ at: Int, _ limit: Int) -> Int? {
        if at + 1 < limit, isPlace(fold[at]), isPlace(fold[at + 1]) { return at + 2 }
        var next = at
        while next + 2 < limit, NameUnit.isHan(fold[next]), fold[next + 1] == 0x2014, NameUnit.isHan(fold[next + 2]) {
            next += 2
        }
        // One dash may join two longer words (瓮福—江山); two join single characters.
        return next - at >= 4 ? next + 1 : nil
    }

    private static func isPlace(_ unit: UInt16) -> Bool { characters.contains(unit) }

    /// Usual one-character names of provinces and cities, without those that are common words.
    private static let characters: [UInt16] = Array("京津沪渝冀豫辽湘皖鲁苏浙赣鄂桂晋蒙陕闽粤藏川琼港澳深穗蓉甬哈沈汉杭昆".utf16)
}
