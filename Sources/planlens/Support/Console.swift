import Foundation

/// The few calls of the system that Foundation lacks or answers with a crash; the one file here that uses pointers.
enum Console {
    /// Reads from standard input into `buffer`, as much as is there at once.
    ///
    /// `FileHandle` ends the process where standard input is closed or a folder, and waits for a full buffer
    /// otherwise, which would keep a line from being answered.
    ///
    /// - Returns: Number of bytes at the front of the buffer, 0 at the end of the input, nil where it cannot be read.
    static func readInput(into buffer: inout [UInt8]) -> Int? {
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(STDIN_FILENO, $0.baseAddress, $0.count) }
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
