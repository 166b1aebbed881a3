/// The arguments of the command. Names of files need not be UTF-8; such an argument goes by a label in which U+FFFD stands
/// for what is none, and the file is opened by its bytes.
enum GivenArguments {
    /// The arguments behind the name of the program.
    static var list: [String] { given.list }

    /// The bytes of a path: those that were given, where it is the label of an argument.
    static func bytes(of path: String) -> [UInt8] { given.raw[path] ?? Array(path.utf8) }

    private static let given = labels(of: Console.arguments().dropFirst())

    /// A label for each argument; no two that differ have one label.
    static func labels(of arguments: some Sequence<[UInt8]>) -> (list: [String], raw: [String: [UInt8]]) {
        let all = Array(arguments)
        var known = Set(all.compactMap { String(validating: $0, as: UTF8.self) })
        var (list, raw): ([String], [String: [UInt8]]) = ([], [:])
        for bytes in all {
            if let text = String(validating: bytes, as: UTF8.self) {
                list.append(text)
                continue
            }
            var label = String(decoding: bytes, as: UTF8.self)
            while raw[label].map({ $0 != bytes }) ?? known.contains(label) {
                let place = label.firstIndex(of: "\u{FFFD}") ?? label.startIndex
                label.insert("\u{FFFD}", at: place)
            }
            raw[label] = bytes
            known.insert(label)
            list.append(label)
        }
        return (list, raw)
    }
}
