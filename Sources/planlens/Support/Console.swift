import Foundation

/// The few calls of the system that Foundation lacks or answers with a crash; the one file here that uses pointers.
enum Console {
    /// The arguments as the system handed them over, the name of the program first; they need not be UTF-8.
    static func arguments() -> [[UInt8]] {
        (0..<Int(CommandLine.argc)).map { index in
            guard let text = unsafe CommandLine.unsafeArgv[index] else { return [] }
            return unsafe UnsafeBufferPointer(start: text, count: strlen(text)).map { UInt8(bitPattern: $0) }
        }
    }

    /// What the system says of a path that was opened, or of one without opening it.
    struct FileStatus {
        var isRegular: Bool
        var isFolder: Bool
        var size: Int

        fileprivate init(_ about: stat) {
            (isRegular, isFolder) = (about.st_mode & S_IFMT == S_IFREG, about.st_mode & S_IFMT == S_IFDIR)
            size = Int(about.st_size)
        }
    }

    /// An error number of the system.
    struct Fault: Error {
        let number: Int32
    }

    /// What is at a path; a pipe or a device is not touched.
    static func status(of path: [UInt8]) throws(Fault) -> FileStatus {
        var about = stat()
        guard unsafe stat((path + [0]).map { CChar(bitPattern: $0) }, &about) == 0 else { throw Fault(number: errno) }
        return FileStatus(about)
    }

    /// Opens a file to be read, and waits for nobody.
    ///
    /// - Returns: The descriptor, which the caller closes, and what was opened, whatever the path leads to by now.
    static func open(_ path: [UInt8]) throws(Fault) -> (descriptor: Int32, status: FileStatus) {
        let name = (path + [0]).map { CChar(bitPattern: $0) }
        let descriptor = unsafe Foundation.open(name, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard descriptor >= 0 else { throw Fault(number: errno) }
        var about = stat()
        guard unsafe fstat(descriptor, &about) == 0 else {
            let fault = Fault(number: errno)
            close(descriptor)
            throw fault
        }
        return (descriptor, FileStatus(about))
    }

    /// Closes a descriptor of `open`.
    static func shut(_ descriptor: Int32) { close(descriptor) }

    /// Reads from standard input, or from a descriptor, into `buffer`, as much as is there at once.
    ///
    /// `FileHandle` ends the process where standard input is closed or a folder, and waits for a full buffer
    /// otherwise, which would keep a line from being answered.
    ///
    /// - Returns: Number of bytes at the front of the buffer, 0 at the end of the input, nil where it cannot be read.
    static func readInput(into buffer: inout [UInt8], from descriptor: Int32 = STDIN_FILENO) -> Int? {
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 { return count }
            if errno != EINTR { return nil }
        }
    }

    /// Writes all bytes to standard output; false where it takes no more.
    static func writeOutput(_ bytes: [UInt8]) -> Bool {
        var done = 0
        while done < bytes.count {
            let count = unsafe bytes.withUnsafeBytes {
                unsafe write(STDOUT_FILENO, $0.baseAddress! + done, $0.count - done)
            }
            if count < 0, errno != EINTR { return false }
            done += max(0, count)
        }
        return true
    }

    /// Whether standard error is shown on a terminal.
    static var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Columns of the terminal on standard output; nil where there is none.
    static func columns() -> Int? {
        var size = winsize()
        guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }
}
