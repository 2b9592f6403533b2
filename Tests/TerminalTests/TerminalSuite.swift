import Glibc
import Screen
import Testing
import VirtualTerminal

@testable import Terminal

/// One after the other: ncurses and a process' signal handlers are there once.
@Suite("A terminal", .serialized)
struct TerminalSuite {}

/// A terminal on an emulator.
final class Bench {
  let emulator: VirtualTerminal
  let terminal: Terminal

  init(
    columns: Int = 40, rows: Int = 6, type: String = "xterm-256color", environment: [String: String] = [:]
  ) throws {
    emulator = try VirtualTerminal(columns: columns, rows: rows)
    terminal = try Terminal(device: emulator.device, environment: environment.merging(["TERM": type]) { $1 })
  }

  deinit { terminal.close() }

  var canvas: Canvas { Canvas(size: terminal.size) }

  /// Shows a canvas, and gives the bytes that took.
  @discardableResult
  func show(_ canvas: Canvas) -> Int {
    emulator.synchronize()
    emulator.forgetReceived()
    terminal.present(canvas)
    emulator.synchronize()
    return emulator.received.count
  }

  /// Types bytes, and gives what comes of them until nothing does.
  func events(typing bytes: String) -> [TerminalEvent] {
    emulator.type(bytes)
    var all: [TerminalEvent] = []
    while case let events = terminal.nextEvents(timeout: .milliseconds(100)), !events.isEmpty { all += events }
    return all
  }
}

/// To the process: the threads that tests run on have most signals blocked.
func send(_ signal: Int32) { kill(getpid(), signal) }
