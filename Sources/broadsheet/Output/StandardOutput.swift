import Glibc
import Text

/// Where commands print. What comes from files has passed `SafeText` or JSON's escapes before it gets here.
enum StandardOutput {
  /// Writes all of it; when nobody reads any more, the program ends as quietly as `SIGPIPE` would.
  static func write(_ text: String) { write(Array(text.utf8)) }

  static func write(_ bytes: [UInt8]) {
    guard !Descriptor.write(bytes, to: STDOUT_FILENO) else { return }
    let failure = errno
    guard failure != EPIPE else { exit(141) }
    StandardError.write("broadsheet: nothing can be written to standard output: \(String(cString: strerror(failure)))")
    exit(ExitStatus.failed.rawValue)
  }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
}

/// Where complaints go.
enum StandardError {
  /// They quote arguments and names, which are from outside.
  static func write(_ line: String) {
    _ = Descriptor.write(Array((SafeText.line(line) + "\n").utf8), to: STDERR_FILENO)
  }
}

extension StandardError {
  /// Writes a line over the one before it; for how far something is, on a terminal.
  static func writeOver(_ line: String) {
    // To the first column, clear to the right (ECMA-48 EL).
    _ = Descriptor.write(Array(("\r\u{1B}[K" + SafeText.line(line)).utf8), to: STDERR_FILENO)
  }
}

/// The three descriptors that a process is to have from the start.
enum StandardStreams {
  /// Fills those that are closed, so that no file or pipe of our own is taken for one of them; to be used, they stay as good
  /// as closed: what is put there cannot be read, or written.
  static func fill() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest free number is the one.
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}

private enum Descriptor {
  /// - Returns: whether all was written; else `errno` says why.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0 {
          if errno == EINTR { continue }
          return false
        }
        rest = rest.dropFirst(count)
      }
      return true
    }
  }
}
