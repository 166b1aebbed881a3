import Testing

@Suite struct FunctionsTests {
    private func lines(_ text: String) -> [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    @Test func countsTheLinesOfAFunction() {
        let text = "struct A {\n    private static func b() {\n        if c {\n        }\n    }\n    init() { d() }\n}"
        #expect(Functions.lengths(of: lines(text)).map(\.length) == [4, 1])
        #expect(Functions.lengths(of: lines(text)).map(\.line) == [2, 6])
    }

    @Test func bracesInStringsAreNoBraces() {
        let text = "func a() {\n    b(\"{\")  // {\n}\nfunc c() {\n}"
        #expect(Functions.lengths(of: lines(text)).map(\.length) == [3, 2])
    }

    @Test(arguments: [
        ("package func a() {", [1]), ("/// A.\npackage func a() {", []), ("/// A.\n@inlinable\npublic func a() {", []),
        ("package var a: Int", []), ("public static func < (a: A, b: A) -> Bool {", []), ("struct A {", []),
        ("package static func a() {", [1]), ("public struct A {", [1]),
    ])
    func findsDeclarationsWithoutAComment(text: String, found: [Int]) {
        #expect(Functions.unexplained(in: lines(text)) == found)
    }
}
