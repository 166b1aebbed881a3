import Foundation
import TestSupport
import Testing

/// Files that name others, near and far: nothing is fetched and nothing of this machine is read (cases 36 and 57).
@Suite struct NetworkTests {
    @Test func pagesFetchNothing() throws {
        try expectNoCall("page.html") { address, secret in PageInputs.withLinks(to: address, secret: secret) }
    }

    @Test func documentsFetchNothing() throws {
        try expectNoCall("plan.docx") { address, secret in MarkupInputs.withTemplate(at: address, secret: secret) }
    }

    private func expectNoCall(_ name: String, make: (String, String) -> [UInt8]) throws {
        let call = try Call()
        let listener = try Listener()
        let secret = try call.file("secret.txt", Array("到2031年，建成灯塔9座。".utf8))
        let path = try call.file(name, make("127.0.0.1:\(listener.port)", secret))
        let good = try call.file("good.txt", Array(BadInput.good.utf8))
        let run = try call.run(["extract", path, good, "--format", "json"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.time < Call.time)
        let documents = try run.documents()
        #expect(documents[name]?.contains("码头") == true)
        #expect(documents["good.txt"]?.contains("书店") == true)
        #expect(!run.output.contains("灯塔"))
        #expect(call.left() == [])
        #expect(!listener.wasCalled)
        // So that the test can fail: whoever calls is seen.
        try listener.callOnce()
        #expect(listener.wasCalled)
    }
}

/// Waits on a port of this machine.
private final class Listener {
    private struct Fault: Error {}

    private let descriptor: Int32
    let port: UInt16

    init() throws {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
        self.descriptor = descriptor
        guard descriptor >= 0 else { throw Fault() }
        var (address, length) = (Listener.local(port: 0), socklen_t(MemoryLayout<sockaddr_in>.size))
        let status = unsafe withUnsafeMutablePointer(to: &address) { place in
            unsafe place.withMemoryRebound(to: sockaddr.self, capacity: 1) { place in
                guard unsafe bind(descriptor, place, length) == 0, listen(descriptor, 8) == 0 else { return Int32(-1) }
                return unsafe getsockname(descriptor, place, &length)
            }
        }
        port = UInt16(bigEndian: address.sin_port)
        guard status == 0 else { throw Fault() }
    }

    deinit { close(descriptor) }

    /// Whether somebody called since the last time.
    var wasCalled: Bool {
        let caller = accept(descriptor, nil, nil)
        if caller >= 0 { close(caller) }
        return caller >= 0
    }

    func callOnce() throws {
        let caller = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(caller) }
        var address = Listener.local(port: port)
        let status = unsafe withUnsafePointer(to: &address) { place in
            unsafe place.withMemoryRebound(to: sockaddr.self, capacity: 1) { place in
                unsafe connect(caller, place, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard status == 0 else { throw Fault() }
    }

    private static func local(port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return address
    }
}
