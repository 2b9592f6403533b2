import CPty
import Glibc

/// A program on a terminal of its own, with a stopwatch.
///
/// What it writes is stamped as it is read. A screen has settled with the last bytes before a silence in which no thread of
/// the program ran: one that still computes is not taken for settled.
final class ProgramSession {
  /// What a program wrote after a key.
  struct Answer {
    /// Until the last byte; `nil` where nothing came.
    var settled: Duration?
    var bytes = 0
  }

  /// The moment right before the program was started.
  let started: ContinuousClock.Instant
  private let master: Int32
  private var child: pid_t = 0
  private(set) var isOver = false
  private var received = 0
  private var lastArrival: ContinuousClock.Instant
  private var lastActivity: ContinuousClock.Instant
  /// Since the last key.
  private var text = ScreenText()
  private var memory = 0
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  init(
    _ program: String, _ arguments: [String], environment: [String: String], columns: Int = 200, rows: Int = 60
  ) throws(MeasurementError) {
    var master: Int32 = -1
    var device: Int32 = -1
    guard openpty(&master, &device, nil, nil, nil) == 0 else { throw .failed("there is no terminal to be had") }
    defer { Glibc.close(device) }
    _ = cpty_resize(device, Int32(columns), Int32(rows))
    for descriptor in [master, device] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    var name = [CChar](repeating: 0, count: 128)
    _ = ttyname_r(device, &name, name.count)
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    self.master = master
    started = .now
    lastArrival = started
    lastActivity = started
    let failure = cpty_spawn(&child, program, name, environment["HOME"], words, variables)
    guard failure == 0 else { throw .failed("\(program): \(String(cString: strerror(failure)))") }
  }

  deinit { end() }

  // MARK: Waiting

  /// - Returns: how long after the start the text was on the screen.
  func waitForText(_ wanted: String, until deadline: Deadline) throws(MeasurementError) -> Duration {
    while !text.contains(wanted) {
      guard !isOver else { throw .failed("it ended before “\(wanted)” was on the screen") }
      guard !deadline.isOver else { throw .failed("“\(wanted)” did not come in \(deadline.limit)") }
      receive(for: .milliseconds(50))
    }
    return lastArrival - started
  }

  /// Types keys and waits until the screen has settled.
  /// - Parameter silence: how long nothing may come before it counts as settled.
  func press(
    _ keys: String, silence: Duration = .milliseconds(25), until deadline: Deadline
  ) throws(MeasurementError) -> Answer {
    while receive(for: .zero) {}
    text.removeAll()
    let before = received
    let start = ContinuousClock.now
    write(keys)
    try settle(from: start, silence: silence, until: deadline)
    return Answer(settled: received > before ? lastArrival - start : nil, bytes: received - before)
  }

  /// Waits for silence, and for all threads to rest.
  func settle(
    from start: ContinuousClock.Instant = .now, silence: Duration, until deadline: Deadline
  ) throws(MeasurementError) {
    // What does not answer at once is waited for longer than what has answered and goes on.
    while true {
      guard !deadline.isOver else { throw .failed("the screen did not settle in \(deadline.limit)") }
      guard !isOver else { throw .failed("it ended") }
      let hasAnswered = lastArrival > start
      let left = (hasAnswered ? lastArrival + silence : start + max(silence, .milliseconds(120))) - .now
      if left > .zero {
        receive(for: left)
      } else if ProcessTree(root: child).isBusy {
        lastActivity = .now
        receive(for: .milliseconds(2))
      } else if !receive(for: .milliseconds(2)) {
        return
      }
    }
  }

  /// From the start to when a thread of it was last seen running, or something last came.
  var restedAfter: Duration { max(lastArrival, lastActivity) - started }

  /// Waits for the program's own end.
  /// - Returns: how long it ran.
  func waitForEnd(until deadline: Deadline) throws(MeasurementError) -> Duration {
    while true {
      let isSilent = !receive(for: .milliseconds(2))
      measureMemory()
      var status: Int32 = 0
      if isSilent, child > 0, waitpid(child, &status, WNOHANG) == child {
        let duration = ContinuousClock.now - started
        child = 0
        guard cpty_exited(status) != 0, cpty_exit_code(status) == 0 else {
          throw .failed("it ended with \(cpty_exited(status) != 0 ? "status \(cpty_exit_code(status))" : "a signal")")
        }
        return duration
      }
      guard !deadline.isOver else { throw .failed("it did not end in \(deadline.limit)") }
      if isOver { usleep(200) }
    }
  }

  // MARK: What can be asked

  /// What is on the screen since the last key, for looking at.
  var shownText: String { String(decoding: text.bytes, as: UTF8.self) }

  /// In KiB.
  var peakMemory: Int {
    measureMemory()
    return memory
  }

  /// Ends the program: by its own keys, else by signals.
  func end(_ keys: [String] = []) {
    guard child > 0 else { return close() }
    measureMemory()
    for key in keys where !isOver {
      write(key)
      receive(for: .milliseconds(30))
    }
    for (signal, patience) in [(Int32(0), keys.isEmpty ? 0 : 1000), (SIGHUP, 500), (SIGKILL, 5000)] {
      if signal != 0 { kill(child, signal) }
      if waitForDeath(.milliseconds(patience)) { break }
    }
    close()
  }

  private func waitForDeath(_ patience: Duration) -> Bool {
    let end = ContinuousClock.now + patience
    repeat {
      var status: Int32 = 0
      if waitpid(child, &status, WNOHANG) == child {
        child = 0
        return true
      }
      if !receive(for: .milliseconds(5)) { usleep(500) }
    } while ContinuousClock.now < end
    return false
  }

  private func measureMemory() { memory = max(memory, child > 0 ? ProcessTree(root: child).peakMemory ?? 0 : 0) }

  private var isClosed = false

  private func close() {
    guard !isClosed else { return }
    isClosed = true
    isOver = true
    Glibc.close(master)
  }

  // MARK: Bytes

  private func write(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = bytes.withUnsafeBytes { Glibc.write(master, $0.baseAddress, $0.count) }
  }

  /// - Returns: whether something came in time.
  @discardableResult
  private func receive(for patience: Duration) -> Bool {
    guard !isOver else { return false }
    var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, Int32(max(0, patience.milliseconds.rounded(.up)))) > 0 else { return false }
    let count = read(master, &buffer, buffer.count)
    guard count > 0 else {
      isOver = true
      return false
    }
    lastArrival = .now
    received += count
    text.append(buffer.prefix(count))
    return true
  }
}
