import Formats
import Testing

@Suite struct ChildProcessTests {
    private func shell(
        _ script: String, environment: [String]? = nil, folder: String? = nil, most: Int = 1 << 20,
        time: Duration = .seconds(20), input: [UInt8] = []
    ) -> ChildProcess.Outcome {
        ChildProcess(
            arguments: ["/bin/sh", "-c", script], environment: environment, folder: folder, mostOutput: most, time: time
        ).run(input: input)
    }

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test func givesOutputAndCode() {
        let outcome = shell("echo out; echo err >&2; exit 3")
        #expect(outcome.end == .exited(3))
        #expect(text(outcome.output) == "out\n")
        #expect(text(outcome.errors) == "err\n")
        #expect(outcome.memory == 0 || outcome.memory > 100_000)
    }

    @Test func takesEnvironmentAndFolder() {
        let outcome = shell("echo $PLANLENS_CASE $HOME; pwd", environment: ["PLANLENS_CASE=甲"], folder: "/")
        #expect(text(outcome.output) == "甲\n/\n")
    }

    @Test func namesTheSignalThatEndedIt() { #expect(shell("kill -9 $$").end == .killed(9)) }

    @Test func whatIsNotThereIsNotStarted() {
        let outcome = ChildProcess(arguments: ["planlens-no-such-program"], mostOutput: 10, time: .seconds(5)).run()
        #expect(outcome.end == .notStarted(2))
    }

    @Test func whatTakesTooLongIsEndedWithAllThatItStarted() {
        let clock = ContinuousClock()
        let start = clock.now
        let outcome = shell("sleep 61.25 & sleep 61.25", time: .milliseconds(300))
        #expect(outcome.end == .late)
        #expect(clock.now - start < .seconds(10))
        let left = shell(
            "for f in /proc/[0-9]*/cmdline; do tr '\\0' ' ' < $f; echo; done 2>/dev/null | grep -c '^sleep 61.25'")
        #expect(text(left.output) == "0\n")
    }

    @Test func whatWritesTooMuchIsEnded() {
        let outcome = shell("while :; do echo 0123456789; done", most: 10_000)
        #expect(outcome.end == .flood)
        #expect(outcome.output.count <= 10_000 + (1 << 16))
    }

    @Test func writesAndReadsMuchAtTheSameTime() {
        let input = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
        let outcome = shell("cat", most: 4 << 20, input: input)
        #expect(outcome.end == .exited(0))
        #expect(outcome.output == input)
    }

    @Test func inputThatNobodyReadsDoesNoHarm() {
        let outcome = shell("exit 0", input: [UInt8](repeating: 0, count: 1 << 20))
        #expect(outcome.end == .exited(0))
    }
}
