/// Names of documents that have no id of their own.
package enum DocumentName {
    /// The name of a file without its suffix.
    package static func stem(of name: String) -> String {
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
        return String(name[..<dot])
    }
}
