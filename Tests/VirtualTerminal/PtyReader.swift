import CPty
import Glibc
import Synchronization

/// Reads a pty all the time, so that no program waits for a test to look.
final class PtyReader: Sendable {
  private struct State {
    var bytes: [UInt8] = []
    var isOver = false
    var thread: pthread_t?
  }

  private let master: Int32
  private let stopPipe: (read: Int32, write: Int32)
  private let state = Mutex(State())

  init(_ master: Int32) throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw VirtualTerminalError.system(errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    self.master = master
    stopPipe = (ends[0], ends[1])
    var thread = pthread_t()
    let context = Unmanaged.passRetained(self).toOpaque()
    let failure = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<PtyReader>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, context)
    guard failure == 0 else { throw VirtualTerminalError.system(failure) }
    state.withLock { [thread] in $0.thread = thread }
  }

  /// What has come since the last call.
  func take() -> [UInt8] {
    state.withLock { state in
      defer { state.bytes = [] }
      return state.bytes
    }
  }

  func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty, !state.withLock(\.isOver) {
      let count = rest.withUnsafeBytes { Glibc.write(master, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return }
    }
  }

  /// Hangs up: the master is closed when this returns.
  func stop() {
    let thread = state.withLock { state in
      defer { state.thread = nil }
      return state.thread
    }
    guard let thread else { return }
    var byte: UInt8 = 0
    _ = Glibc.write(stopPipe.write, &byte, 1)
    pthread_join(thread, nil)
    close(stopPipe.read)
    close(stopPipe.write)
  }

  private func run() {
    var part = [UInt8](repeating: 0, count: 65536)
    while true {
      var descriptors = [master, stopPipe.read].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      guard poll(&descriptors, 2, -1) > 0 else { continue }
      if descriptors[1].revents != 0 { break }
      // There is something to read, so that nobody waits for the lock; what is read is put down before anybody else looks.
      let count = state.withLock { state in
        let count = read(master, &part, part.count)
        if count > 0 { state.bytes += part.prefix(count) }
        return count
      }
      if count <= 0 {
        // Nobody has the terminal open for now.
        usleep(1000)
      }
    }
    state.withLock { $0.isOver = true }
    close(master)
  }
}
