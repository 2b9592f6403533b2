import Glibc

/// The files through which ncurses writes and reads: it flushes and forgets them, so they have descriptors of their own.
final class TerminalFiles {
  let output, input: UnsafeMutablePointer<FILE>

  /// - Throws: `TerminalError.system` where the process has no descriptors left.
  init(of descriptor: Int32) throws(TerminalError) {
    output = try Self.open(descriptor, "w")
    do throws(TerminalError) {
      input = try Self.open(descriptor, "r")
    } catch {
      fclose(output)
      throw error
    }
  }

  deinit {
    fclose(output)
    fclose(input)
  }

  private static func open(_ descriptor: Int32, _ mode: String) throws(TerminalError) -> UnsafeMutablePointer<FILE> {
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
    guard copy >= 0 else { throw .system(errno) }
    guard let file = fdopen(copy, mode) else {
      let code = errno
      close(copy)
      throw .system(code)
    }
    return file
  }
}
