import Glibc

extension [UInt8] {
  /// Writes all to a terminal, past ncurses. Where that fails the terminal is gone, and reading tells.
  func write(to descriptor: Int32) {
    var rest = self[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return }
    }
  }
}
