import Glibc
import Reader
import Screen
import Terminal

/// The reader at a terminal: what happens goes into the state, what it wants is carried out, and the frame is shown.
@MainActor
struct ReaderLoop {
  private let terminal: Terminal
  private var state: State
  private let mailbox: Mailbox
  private let runner: EffectRunner
  private var minute: LocalTime
  /// What was shown last.
  private var frame: Frame?
  /// How a run ends.
  private var ending: ExitStatus?

  /// A frame waits so long for answers that are about to come, so that a key is one frame and not two.
  private static let patience = Duration.milliseconds(8)

  /// How long the end of a program may wait for a slow disk.
  private static let farewell = Duration.milliseconds(800)

  init(terminal: Terminal, state: State, mailbox: Mailbox, runner: EffectRunner) {
    self.terminal = terminal
    self.state = state
    self.mailbox = mailbox
    self.runner = runner
    minute = state.now
  }

  mutating func run() -> ExitStatus {
    var waits = carryOut(state.start())
    let clock = ContinuousClock()
    var changed = clock.now
    var isShown = false
    while true {
      if let ending {
        awaitKeeping()
        return ending
      }
      let patience = waits ? Self.patience - (clock.now - changed) : .zero
      if !isShown, patience <= .zero {
        frame = draw(state, after: frame)
        frame.map { terminal.present($0.canvas) }
        isShown = true
        waits = false
      }
      let events = terminal.nextEvents(timeout: isShown ? LocalTime.untilNextMinute : patience)
      let messages = events.compactMap { message($0) } + mailbox.drain() + clockMessages()
      guard !messages.isEmpty else { continue }
      if isShown { changed = clock.now }
      // An answer has come; whether others are wanted is for what comes of it.
      waits = false
      for message in messages where carryOut(state.update(message)) { waits = true }
      isShown = false
    }
  }

  /// What the reader did and chose is kept before the program ends, or is not to be kept.
  private mutating func awaitKeeping() {
    let clock = ContinuousClock()
    let deadline = clock.now + Self.farewell
    while state.isKeeping || runner.isKeeping, clock.now < deadline {
      for message in mailbox.drain() { _ = state.update(message) }
      usleep(1000)
    }
  }

  private mutating func message(_ event: TerminalEvent) -> Message? {
    switch event {
    case .key(let key): return .key(key)
    case .mouse(let mouse): return .mouse(mouse)
    case .paste(let text): return .paste(text)
    case .resized(let size): return .resized(size)
    case .hangUp:
      ending = terminal.endingSignal == SIGTERM ? .terminated : .hungUp
      return .hangUp
    }
  }

  private mutating func clockMessages() -> [Message] {
    let now = LocalTime.now
    guard now != minute else { return [] }
    minute = now
    return [.clock(now)]
  }

  /// - Returns: whether answers are about to come.
  private mutating func carryOut(_ effects: [Effect]) -> Bool {
    var waits = false
    for effect in effects {
      switch effect {
      case .captureMouse(let isOn): terminal.setMouse(isOn)
      case .redraw: terminal.repaint()
      case .suspend: terminal.suspend()
      case .quit: ending = ending ?? .done
      default: if runner.run(effect) { waits = true }
      }
    }
    return waits
  }
}
