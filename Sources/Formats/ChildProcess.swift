import CChild

/// A program that is run in a session of its own with bounds; it and all that it started are gone when it ends.
public struct ChildProcess: Sendable {
    /// The program, looked for in PATH where it has no slash, and its arguments.
    public var arguments: [String]
    /// Its whole environment (`NAME=value`); nil for the caller's.
    public var environment: [String]?
    /// Folder in which it runs; nil for the caller's.
    public var folder: String?
    /// Most bytes that it may write.
    public var mostOutput: Int
    /// Longest time that it may take.
    public var time: Duration

    public init(
        arguments: [String], environment: [String]? = nil, folder: String? = nil, mostOutput: Int, time: Duration
    ) {
        (self.arguments, self.environment, self.folder) = (arguments, environment, folder)
        (self.mostOutput, self.time) = (mostOutput, time)
    }

    /// How a program ended.
    public enum End: Sendable, Hashable {
        /// It could not be started; the system's error number.
        case notStarted(Int)
        case exited(Int)
        /// A signal ended it.
        case killed(Int)
        /// It took too long and was ended.
        case late
        /// It wrote too much and was ended.
        case flood
    }

    /// What a program did.
    public struct Outcome: Sendable {
        public var end: End
        public var output: [UInt8]
        /// What it wrote to standard error, at most a MiB.
        public var errors: [UInt8]
        /// Greatest memory that it or a process that it waited for held, in bytes; 0 where the caller itself held more
        /// before, since the system counts a process with the one that started it.
        public var memory: Int

        /// Whether the process, which has `ProcessLimits`, ended for want of memory.
        public var lackedMemory: Bool { String(decoding: errors, as: UTF8.self).contains(CCHILD_MEMORY_MARK) }
    }

    /// Runs the program, writes `input` to it and waits for its end.
    public func run(input: [UInt8] = []) -> Outcome {
        var result = unsafe cchild_result()
        let (seconds, attoseconds) = time.components
        let milliseconds = seconds * 1000 + attoseconds / 1_000_000_000_000_000
        unsafe ChildProcess.withCStrings(arguments) { arguments in
            unsafe ChildProcess.withCStrings(environment ?? []) { variables in
                unsafe input.withUnsafeBufferPointer { bytes in
                    let environment = self.environment == nil ? nil : unsafe variables
                    if let folder {
                        unsafe cchild_run(
                            arguments, environment, folder, bytes.baseAddress, Int64(bytes.count), Int64(mostOutput),
                            milliseconds, &result)
                    } else {
                        unsafe cchild_run(
                            arguments, environment, nil, bytes.baseAddress, Int64(bytes.count), Int64(mostOutput),
                            milliseconds, &result)
                    }
                }
            }
        }
        defer { unsafe cchild_free(&result) }
        return Outcome(
            end: unsafe ChildProcess.end(result),
            output: unsafe Array(UnsafeBufferPointer(start: result.output, count: Int(result.output_count))),
            errors: unsafe Array(UnsafeBufferPointer(start: result.errors, count: Int(result.error_count))),
            memory: Int(unsafe result.memory))
    }

    private static func end(_ result: cchild_result) -> End {
        if unsafe result.fault != 0 { return .notStarted(Int(unsafe result.fault)) }
        if unsafe result.is_late != 0 { return .late }
        if unsafe result.is_flood != 0 { return .flood }
        if unsafe result.signal != 0 { return .killed(Int(unsafe result.signal)) }
        return .exited(Int(unsafe result.exit_code))
    }

    /// Calls `body` with C strings, ended by NULL, that live as long as the call.
    private static func withCStrings<Value>(
        _ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Value
    ) -> Value {
        let bytes = strings.map { Array($0.utf8) + [0] }
        let flat = bytes.flatMap { $0 }.map { CChar(bitPattern: $0) }
        return unsafe flat.withUnsafeBufferPointer { all in
            var places: [UnsafePointer<CChar>?] = unsafe []
            var start = 0
            for string in bytes {
                unsafe places.append(all.baseAddress.map { unsafe $0 + start })
                start += string.count
            }
            unsafe places.append(nil)
            return unsafe places.withUnsafeBufferPointer { list in
                guard let base = list.baseAddress else { fatalError("a list that ends with NULL is not empty") }
                return unsafe body(base)
            }
        }
    }
}

/// Bounds that a process puts on itself before it touches what it was given.
public struct ProcessLimits: Sendable, Hashable {
    /// Address space in bytes.
    public var memory: Int
    /// Processor time in seconds.
    public var seconds: Int
    /// Largest file that it may write, in bytes.
    public var fileSize: Int
    /// Files that it may have open.
    public var files: Int

    public init(memory: Int, seconds: Int, fileSize: Int, files: Int) {
        (self.memory, self.seconds, self.fileSize, self.files) = (memory, seconds, fileSize, files)
    }

    /// Puts them on the calling process, which ends when its parent does from then on.
    ///
    /// - Returns: Whether the system took them.
    public func apply() -> Bool {
        cchild_limit_self(Int64(memory), Int64(seconds), Int64(fileSize), Int64(files)) == 0
    }
}
