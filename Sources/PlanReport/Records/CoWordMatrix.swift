package import PlanKeywords

/// Writes a co-word matrix as a sheet or as a network.
package struct CoWordMatrix {
    private let matrix: CoOccurrence
    private let names: [String]

    /// - Parameter names: The words as they are shown, in the order of the matrix.
    package init(_ matrix: CoOccurrence, names: [String]) { (self.matrix, self.names) = (matrix, names) }

    /// The matrix, a word a line and a column.
    ///
    /// - Complexity: O(words²).
    package func csv() -> [UInt8] {
        var csv = CSVWriter()
        csv.text("term")
        for name in names { csv.text(name) }
        csv.endRow()
        for (name, row) in zip(names, matrix.matrix) {
            csv.text(name)
            for count in row { csv.number(count) }
            csv.endRow()
        }
        return csv.bytes
    }

    /// An undirected graph in GraphML: words with the units that hold them, pairs with those that they share.
    ///
    /// - Complexity: O(words + pairs).
    package func graphML() -> [UInt8] {
        var xml = HTMLWriter()
        xml.raw(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
            <key id="label" for="node" attr.name="label" attr.type="string"/>
            <key id="count" for="node" attr.name="count" attr.type="int"/>
            <key id="weight" for="edge" attr.name="weight" attr.type="int"/>
            <key id="jaccard" for="edge" attr.name="jaccard" attr.type="double"/>
            <key id="equivalence" for="edge" attr.name="equivalence" attr.type="double"/>
            <graph id="words" edgedefault="undirected">

            """)
        for (number, name) in names.enumerated() {
            xml.raw("<node")
            xml.attribute("id", "n\(number)")
            xml.raw("><data key=\"label\">")
            xml.text(name)
            xml.raw("</data><data key=\"count\">")
            xml.number(matrix.counts[number])
            xml.raw("</data></node>\n")
        }
        for (number, pair) in matrix.pairs.enumerated() {
            xml.raw("<edge")
            xml.attribute("id", "e\(number)")
            xml.attribute("source", "n\(pair.first)")
            xml.attribute("target", "n\(pair.second)")
            xml.raw("><data key=\"weight\">")
            xml.number(pair.count)
            xml.raw("</data><data key=\"jaccard\">")
            xml.text(RoundedNumber.text(pair.jaccard, places: 6))
            xml.raw("</data><data key=\"equivalence\">")
            xml.text(RoundedNumber.text(pair.equivalence, places: 6))
            xml.raw("</data></edge>\n")
        }
        xml.raw("</graph>\n</graphml>\n")
        return xml.bytes
    }
}
