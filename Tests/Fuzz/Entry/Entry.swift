import Foundation
import Fuzz

/// The target that the environment names.
private let target: FuzzTarget = {
    let name = ProcessInfo.processInfo.environment["PLANLENS_FUZZ_TARGET"] ?? ""
    guard let target = FuzzTarget.named(name) else {
        let names = FuzzTarget.all.map(\.name).joined(separator: ", ")
        fatalError("set PLANLENS_FUZZ_TARGET to one of \(names)")
    }
    return target
}()

/// Called by libFuzzer before it reads its corpus: writes the seeds to where the environment says.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(_ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutableRawPointer) -> CInt {
    guard let folder = ProcessInfo.processInfo.environment["PLANLENS_FUZZ_SEEDS"] else { return 0 }
    for (number, seed) in target.seeds().enumerated() {
        let file = URL(fileURLWithPath: folder).appendingPathComponent("seed-\(number)")
        do { try Data(seed).write(to: file) } catch { fatalError("\(error)") }
    }
    return 0
}

/// Called by libFuzzer for every input; ends the process where a promise is broken.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let input = unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
    do throws(BrokenPromise) { try target.check(input) } catch { fatalError("broken promise: \(error)") }
    return 0
}
