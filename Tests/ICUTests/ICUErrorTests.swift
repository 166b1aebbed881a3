import ICU
import Testing

@Suite struct ICUErrorTests {
    @Test func namesTheCall() {
        let error = ICUError(operation: "open word breaker", code: 2)
        #expect(error.codeName == "U_MISSING_RESOURCE_ERROR")
        #expect(error.description == "ICU cannot open word breaker: U_MISSING_RESOURCE_ERROR")
    }

    @Test func knowsItsVersions() {
        let parts = ICUVersions.current.icu.split(separator: ".")
        #expect(parts.count == 2 && parts.allSatisfy { Int($0) != nil })
        #expect(ICUVersions.current.unicode.split(separator: ".").first.flatMap { Int($0) } ?? 0 >= 15)
    }
}
