// VirtualTerminal: a terminal to run programs on
//
// A pty with libvterm at its other end, for tests of the Terminal module and of the program. Times in here are limits for
// what never comes, not measures.
import CPty
import CVTerm
import Glibc

/// A terminal with a screen that can be looked at and keys that can be typed.
///
/// ```swift
/// let terminal = try VirtualTerminal(columns: 80, rows: 24)
/// try terminal.spawn(path, ["--theme", "day"], environment: ["HOME": home])
/// #expect(terminal.waitUntil { $0.text.contains("Editions") })
/// terminal.type("q")
/// #expect(terminal.waitForExit() == .exited(0))
/// ```
public final class VirtualTerminal {
  /// The terminal as the program sees it; stays this class's.
  public let device: Int32
  public let devicePath: String
  /// The settings it had before any program ran.
  public let originalSettings: Settings
  /// Everything that was written to it since the last `forgetReceived`.
  public private(set) var received: [UInt8] = []

  let emulator: OpaquePointer
  let screen: OpaquePointer
  private let modes = UnsafeMutablePointer<cvterm_modes>.allocate(capacity: 1)
  private let reader: PtyReader
  private var child: pid_t = 0
  private var exit: ExitStatus?
  private var columns, rows: Int

  public init(columns: Int = 80, rows: Int = 24) throws {
    var master: Int32 = -1
    var device: Int32 = -1
    guard openpty(&master, &device, nil, nil, nil) == 0 else { throw VirtualTerminalError.system(errno) }
    _ = cpty_resize(device, Int32(columns), Int32(rows))
    var path = [CChar](repeating: 0, count: 128)
    guard ttyname_r(device, &path, path.count) == 0, let emulator = vterm_new(Int32(rows), Int32(columns)),
      let screen = vterm_obtain_screen(emulator)
    else { throw VirtualTerminalError.system(errno) }
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    _ = fcntl(device, F_SETFD, FD_CLOEXEC)
    self.device = device
    devicePath = path.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    originalSettings = Settings(of: device)
    self.emulator = emulator
    self.screen = screen
    self.columns = columns
    self.rows = rows
    modes.initialize(to: cvterm_modes(alternate_screen: 0, cursor_visible: 1, mouse: 0, title_set: 0))
    vterm_set_utf8(emulator, 1)
    vterm_screen_enable_altscreen(screen, 1)
    cvterm_watch(screen, modes)
    vterm_screen_reset(screen, 1)
    reader = try PtyReader(master)
  }

  deinit {
    if child > 0, exit == nil {
      kill(child, SIGKILL)
      _ = waitForExit()
    }
    reader.stop()
    close(device)
    vterm_free(emulator)
    modes.deallocate()
  }

  /// Starts a program on this terminal, which is the terminal of its session.
  /// - Parameter environment: all of it; `TERM` and `LANG` are added where they are missing.
  public func spawn(
    _ path: String, _ arguments: [String] = [], environment: [String: String] = [:], folder: String? = nil
  ) throws {
    let environment = ["TERM": "xterm-256color", "LANG": "C.UTF-8"].merging(environment) { $1 }
    let words = ([path] + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    let result = cpty_spawn(&child, path, devicePath, folder, words, variables)
    guard result == 0 else { throw VirtualTerminalError.system(result) }
    exit = nil
  }

  /// The process that was spawned.
  public var processID: Int32 { child }

  /// Types text: its UTF-8.
  public func type(_ text: String) { send(Array(text.utf8)) }

  public func send(_ bytes: [UInt8]) { reader.write(bytes) }

  /// Another size; the program on it is told by a signal.
  public func resize(columns: Int, rows: Int) {
    takeOutput()
    self.columns = columns
    self.rows = rows
    vterm_set_size(emulator, Int32(rows), Int32(columns))
    _ = cpty_resize(device, Int32(columns), Int32(rows))
  }

  /// The terminal goes away, as when its window is closed.
  public func hangUp() { reader.stop() }

  public func signal(_ number: Int32) { kill(child, number) }

  /// Reads what the program writes until the screen is as wanted.
  /// - Returns: whether it ever was.
  public func waitUntil(_ limit: Duration = .seconds(10), _ isReached: (VirtualTerminal) throws -> Bool) rethrows
    -> Bool
  {
    let end = ContinuousClock.now + limit
    var lastLook: ContinuousClock.Instant?
    while true {
      let now = ContinuousClock.now
      // A look at a whole screen takes its time; without new output only what is not on it can have changed.
      if takeOutput() > 0 || lastLook.map({ now - $0 > .milliseconds(50) || now >= end }) ?? true {
        if try isReached(self) { return true }
        lastLook = now
      }
      if now >= end { return false }
      usleep(2000)
    }
  }

  /// Reads what the program writes until it has written nothing for a while.
  public func settle(quiet: Duration = .milliseconds(40)) {
    var last = ContinuousClock.now
    while ContinuousClock.now - last < quiet {
      if takeOutput() > 0 { last = .now }
      usleep(2000)
    }
  }

  /// Takes all that was written before this call, however late the kernel hands it on.
  ///
  /// A mark is written behind it that no terminal heeds (an OSC nobody knows). For when no program is writing.
  public func synchronize() {
    let mark = Array("\u{1B}]7777;\(received.count)\u{7}".utf8)
    guard mark.withUnsafeBytes({ Glibc.write(device, $0.baseAddress, $0.count) }) == mark.count else { return settle() }
    let end = ContinuousClock.now + .seconds(20)
    while ContinuousClock.now < end {
      takeOutput()
      if let place = received.lastRange(of: mark) {
        received.removeSubrange(place)
        return
      }
      usleep(500)
    }
  }

  /// How the program ended; `nil` where it did not in time.
  public func waitForExit(_ limit: Duration = .seconds(10)) -> ExitStatus? {
    let end = ContinuousClock.now + limit
    while exit == nil, child > 0 {
      takeOutput()
      var status: Int32 = 0
      if waitpid(child, &status, WNOHANG) == child { exit = ExitStatus(status) }
      if ContinuousClock.now >= end { break }
      usleep(2000)
    }
    if exit != nil { synchronize() } else { settle(quiet: .milliseconds(10)) }
    return exit
  }

  /// Whether the program stops (is suspended) within the limit.
  public func waitForStop(_ limit: Duration = .seconds(10)) -> Bool {
    waitUntil(limit) { _ in
      var status: Int32 = 0
      return waitpid(child, &status, WNOHANG | WUNTRACED) == child && cpty_stopped(status) != 0
    }
  }

  public func forgetReceived() {
    takeOutput()
    received = []
  }

  /// Gives the emulator what has been written, and the program the emulator's answers.
  @discardableResult
  public func takeOutput() -> Int {
    let bytes = reader.take()
    guard !bytes.isEmpty else { return 0 }
    received += bytes
    bytes.withUnsafeBytes {
      _ = vterm_input_write(emulator, $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count)
    }
    var answer = [CChar](repeating: 0, count: 256)
    let count = vterm_output_read(emulator, &answer, answer.count)
    if count > 0 { reader.write(answer.prefix(count).map { UInt8(bitPattern: $0) }) }
    return bytes.count
  }
}

extension VirtualTerminal {
  public var size: (columns: Int, rows: Int) { (columns, rows) }

  /// Each row without the blanks at its end.
  public var lines: [String] {
    (0..<rows).map { row in
      var line = (0..<columns).reduce(into: "") { $0 += cell(column: $1, row: row).text }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// The screen.
  public var text: String { lines.joined(separator: "\n") }

  public func cell(column: Int, row: Int) -> VirtualCell {
    VirtualCell(cvterm_cell_at(screen, Int32(row), Int32(column)))
  }

  /// Where the cursor is, shown or not.
  public var cursor: (column: Int, row: Int) {
    var position = VTermPos()
    vterm_state_get_cursorpos(vterm_obtain_state(emulator), &position)
    return (Int(position.col), Int(position.row))
  }

  public var cursorIsVisible: Bool { modes.pointee.cursor_visible != 0 }
  public var isAlternateScreen: Bool { modes.pointee.alternate_screen != 0 }
  public var mouseIsOn: Bool { modes.pointee.mouse != 0 }
  public var titleWasSet: Bool { modes.pointee.title_set != 0 }
  /// The terminal's settings as they are now.
  public var settings: Settings { Settings(of: device) }
}

/// What went wrong in setting up a terminal.
public enum VirtualTerminalError: Error {
  case system(Int32)
}

extension [UInt8] {
  fileprivate func lastRange(of other: [UInt8]) -> Range<Int>? {
    guard count >= other.count else { return nil }
    return (0...(count - other.count)).last { self[$0..<($0 + other.count)].elementsEqual(other) }
      .map { $0..<($0 + other.count) }
  }
}
