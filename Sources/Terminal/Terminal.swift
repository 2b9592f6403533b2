// Terminal: shows a canvas, reads keys
//
// ncurses is seen in this module only. The contract with the program is small: size, show a canvas, next events, suspend,
// and leave the terminal as it was, whatever happens.
//
// Output goes through ncurses' screen (`Surface`), which knows what is on the terminal and sends the difference. Input does
// not: bytes are read and decoded here (`KeyDecoder`), so that keys, pastes, signals, a size change, a lost terminal and
// another thread's wish are all waited for in one poll, without ncurses' own timers and handlers.
import CTerminal
import Glibc
public import Screen

/// The terminal this program runs on. At most one at a time, used by one thread.
///
/// ```swift
/// let terminal = try Terminal()
/// defer { terminal.close() }
/// terminal.present(canvas)
/// let events = terminal.nextEvents()
/// ```
public final class Terminal {
  /// Columns and rows, as of the last `.resized` or the opening.
  public internal(set) var size: Size
  /// How many colours it shows. What a canvas asks for beyond that is shown in the nearest there is.
  public var colorDepth: ColorDepth { kind.directName == nil ? surface.depth : .direct }
  /// Whether clicks and the wheel come as events.
  public private(set) var isMouseOn = false

  let descriptor: Int32
  let signals: Pipe
  let wakes: Pipe
  var decoder: KeyDecoder
  var clicks = ClickCounter()
  /// Set once the terminal is gone: it is not asked again.
  var isGone = false

  /// Set once `.hangUp` was told.
  var isEnding = false

  /// The signal that asked to end, where `.hangUp` came of one.
  public internal(set) var endingSignal: Int32?

  private let kind: TerminalKind
  private let settings: termios
  private let files: TerminalFiles
  private var surface: Surface
  /// Where frames of the other kind of colours are shown, once there was one.
  private var other: Surface?
  private var shown: Canvas?
  /// Whether the terminal really shows that. It does not after a resize, or when somebody else had it.
  private var isShown = false
  private var isOpen = true

  /// Takes over a terminal: its other screen, no echo, each key as it is pressed.
  /// - Parameters:
  ///   - device: A descriptor of a terminal, which stays the caller's; without one the terminal of the process.
  ///   - environment: Where `TERM`, `COLORTERM` and `NO_COLOR` are looked up; without one that of the process.
  /// - Throws: `TerminalError` where there is no terminal, or none that can show anything; it is left untouched then.
  public init(device: Int32? = nil, environment: [String: String]? = nil) throws(TerminalError) {
    let kind = try TerminalKind { name in
      environment.map { $0[name] } ?? getenv(name).map { String(cString: $0) }
    }
    let descriptor = try Self.open(device)
    var settings = termios()
    guard tcgetattr(descriptor, &settings) == 0, let signals = Pipe(), let wakes = Pipe() else {
      let code = errno
      Glibc.close(descriptor)
      throw .system(code)
    }
    Self.useUTF8()
    cterminal_signals_catch(signals.writeEnd)
    let files: TerminalFiles
    let surface: Surface
    do throws(TerminalError) {
      guard Capabilities.exist(kind.name) else { throw .unknownType(kind.name) }
      files = try TerminalFiles(of: descriptor)
      surface = try Surface(type: kind.name, files: files, hasColor: !kind.wantsNoColor)
    } catch {
      cterminal_signals_release()
      tcsetattr(descriptor, TCSANOW, &settings)
      Glibc.close(descriptor)
      throw error
    }
    // ncurses has taken some of them.
    cterminal_signals_catch(signals.writeEnd)
    self.kind = kind
    self.descriptor = descriptor
    self.settings = settings
    self.signals = signals
    self.wakes = wakes
    self.files = files
    self.surface = surface
    decoder = KeyDecoder(named: surface.capabilities.keys)
    size = Self.size(of: descriptor) ?? surface.size
    armCrashHandler()
    let descriptors = [descriptor, fileno(files.output), fileno(files.input)]
    // Without a descriptor for it a terminal that hangs is waited for.
    _ = cterminal_ending_arm(descriptors, Int32(descriptors.count), &settings)
    enter()
  }

  deinit { close() }

  /// Wakes `nextEvents` from any thread.
  public var waker: TerminalWaker { TerminalWaker(pipe: wakes) }

  /// Shows a frame: only what differs from the last one is sent. A canvas of another size is cut, or leaves the rest blank.
  public func present(_ canvas: Canvas) {
    guard isOpen, !isGone else { return }
    useSurface(for: canvas)
    surface.draw(canvas, over: isShown ? shown : nil)
    shown = canvas
    isShown = true
  }

  /// Lets the next frame be drawn cell by cell, for when something else has written on the terminal.
  public func repaint() { isShown = false }

  /// Turns reports of clicks and of the wheel on or off. While they are on, most terminals select text with Shift held only.
  public func setMouse(_ isOn: Bool) {
    isMouseOn = isOn
    guard isOpen else { return }
    (isOn ? surface.capabilities.mouseOn : surface.capabilities.mouseOff).write(to: descriptor)
  }

  /// Stops the program as ^Z does elsewhere, with the terminal as it was; returns when it is continued, the frame back.
  public func suspend() { suspend(stop: cterminal_stop) }

  /// Leaves the terminal as it was. Harmless when done twice.
  public func close() {
    guard isOpen else { return }
    leave()
    isOpen = false
    surface.close()
    other?.close()
    var settings = settings
    tcsetattr(descriptor, TCSADRAIN, &settings)
    cterminal_ending_disarm()
    cterminal_crash_disarm()
    cterminal_signals_release()
    Glibc.close(descriptor)
  }
}

extension Terminal {
  /// `stop` returns when the program is to go on.
  func suspend(stop: () -> Void) {
    guard isOpen, !isGone else { return }
    leave()
    stop()
    // That it was continued is known. Of a new size it was not told: others had the terminal.
    for number in signals.drain() where number != UInt8(SIGCONT) { signals.write(number) }
    if let now = Self.size(of: descriptor), now != size { signals.write(UInt8(SIGWINCH)) }
    comeBack()
  }

  /// Takes the terminal back after the program was stopped without being asked (`SIGSTOP`).
  func takeBack() {
    guard isOpen, !isGone else { return }
    leave()
    if let now = Self.size(of: descriptor), now != size { signals.write(UInt8(SIGWINCH)) }
    comeBack()
  }

  /// Asks for the size. What is shown is unknown then: terminals rewrap it.
  func updateSize() {
    guard isOpen, !isGone else { return }
    size = Self.size(of: descriptor) ?? size
    surface.resize(to: size)
    isShown = false
  }

  private func enter() {
    surface.resize(to: size)
    surface.capabilities.enter.write(to: descriptor)
    if isMouseOn { surface.capabilities.mouseOn.write(to: descriptor) }
    isShown = false
  }

  private func leave() {
    surface.capabilities.leave.write(to: descriptor)
    surface.leave()
    var settings = settings
    tcsetattr(descriptor, TCSADRAIN, &settings)
  }

  private func comeBack() {
    enter()
    if let shown { present(shown) }
  }

  /// A terminal's description has either the terminal's own 16 colours or the direct ones. A frame gets the one it needs.
  private func useSurface(for canvas: Canvas) {
    guard let directName = kind.directName else { return }
    let name = canvas.hasDirectColor ? directName : kind.name
    guard name != surface.type else { return }
    let next: Surface
    if let other {
      surface.leave()
      other.makeCurrent()
      next = other
    } else {
      // Where its description cannot be read any more, as without a descriptor to spare, the surface there is does what it can.
      guard let new = try? Surface(type: name, files: files, hasColor: true) else { return surface.makeCurrent() }
      surface.makeCurrent()
      surface.leave()
      new.makeCurrent()
      // It began before the other one left; its first frame begins anew.
      new.leave()
      next = new
    }
    (surface, other) = (next, surface)
    cterminal_signals_catch(signals.writeEnd)
    armCrashHandler()
    enter()
  }

  private func armCrashHandler() {
    var settings = settings
    let bytes = surface.capabilities.restore
    bytes.withUnsafeBytes {
      cterminal_crash_arm(descriptor, &settings, $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count)
    }
  }

  /// A descriptor of our own. Standard input may be a pipe with names of files, so the process' terminal is asked for first.
  private static func open(_ device: Int32?) throws(TerminalError) -> Int32 {
    guard let device else {
      guard isatty(STDOUT_FILENO) == 1 else { throw .noTerminal }
      let own = Glibc.open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC)
      if own >= 0 { return own }
      return try open(STDOUT_FILENO)
    }
    guard isatty(device) == 1 else { throw .noTerminal }
    let copy = fcntl(device, F_DUPFD_CLOEXEC, 3)
    guard copy >= 0 else { throw .system(errno) }
    return copy
  }

  private static let mostColumns = 2000
  private static let mostRows = 500

  private static func size(of descriptor: Int32) -> Size? {
    var window = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else { return nil }
    // A size may say 65,535 of both; a frame of that many cells takes all memory.
    return Size(columns: min(Int(window.ws_col), mostColumns), rows: min(Int(window.ws_row), mostRows))
  }

  /// ncurses writes characters in the encoding of the locale, and nothing but UTF-8 holds a world's news.
  private static func useUTF8() {
    for name in ["", "C.UTF-8", "C.utf8", "en_US.UTF-8"] {
      if setlocale(LC_CTYPE, name) != nil, String(cString: nl_langinfo(Int32(CODESET))) == "UTF-8" { return }
    }
  }
}

extension Canvas {
  fileprivate var hasDirectColor: Bool {
    cells.contains { cell in
      if case .rgb = cell.style.foreground { return true }
      if case .rgb = cell.style.background { return true }
      return false
    }
  }
}
