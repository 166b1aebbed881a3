package import PlanModel

/// A document as it goes into the library.
package struct LibraryDocument: Sendable {
    package let document: PlanDocument
    /// The document as `planlens.document/1`, without a line end.
    package let record: [UInt8]
    /// Version of the program that read it.
    package let tool: String

    package init(document: PlanDocument, record: [UInt8], tool: String) {
        (self.document, self.record, self.tool) = (document, record, tool)
    }
}

/// What is known of a document of the library without its text and records.
package struct LibraryEntry: Sendable, Hashable {
    /// Number in the library; never used again.
    package let number: Int64
    package let id: String
    package let name: String
    package let title: String?
    package let kind: String
    package let places: [String]
    package let periodStart: String?
    package let periodEnd: String?
    /// Characters of the reading view.
    package let length: Int
}

/// What is known of the file that a document of the library came from.
package struct LibraryOrigin: Sendable, Hashable {
    package let id: String
    /// File name without its folder.
    package let name: String
    package let sha256: String
    /// Size of the file.
    package let byteCount: Int
    package let format: String
    package let encoding: String
    /// Date of publication (`YYYY-MM-DD`).
    package let published: String?
}
