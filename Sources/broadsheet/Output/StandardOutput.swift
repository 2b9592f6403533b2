import Glibc

/// Where commands print. What comes from files has passed `SafeText` or JSON's escapes before it gets here.
enum StandardOutput {
  /// Writes all of it; when nobody reads any more, the program ends as quietly as `SIGPIPE` would.
  static func write(_ text: String) {
    if !Descriptor.write(text, to: STDOUT_FILENO) { exit(errno == EPIPE ? 141 : ExitStatus.failed.rawValue) }
  }

  static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
}

/// Where complaints go.
enum StandardError {
  static func write(_ line: String) { _ = Descriptor.write(line + "\n", to: STDERR_FILENO) }
}

private enum Descriptor {
  /// - Returns: whether all was written; else `errno` says why.
  static func write(_ text: String, to descriptor: Int32) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if count < 0 {
          if errno == EINTR { continue }
          return false
        }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
      return true
    }
  }
}
