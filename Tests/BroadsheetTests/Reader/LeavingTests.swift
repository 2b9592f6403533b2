import Glibc
import Testing
import VirtualTerminal

@Suite("The reader leaves the terminal as it was")
struct LeavingTests {
  @Test("after each way to quit", arguments: ["q", "Q", ":quit\r", "\rqq", "?Q", "Tqq", ":mouse on\rQ"])
  func quit(keys: String) throws {
    let desk = try Desk.onPages()
    #expect(desk.terminal.isAlternateScreen)
    #expect(!desk.terminal.settings.echoes)
    desk.type(keys)
    #expect(desk.terminal.waitForExit() == .exited(0), "\(desk.terminal.text)")
    expectLeft(desk.terminal)
    #expect(desk.terminal.isBlank)
  }

  @Test("with what stood there before, and the cursor where it was")
  func screenBefore() throws {
    let desk = try Desk(shell: "printf 'first line\\r\\nsecond line\\r\\n'; \"$0\"; printf 'status %s' $?")
    desk.sees("1/43")
    #expect(!desk.terminal.text.contains("first line"))
    desk.type("q")
    #expect(desk.terminal.waitForExit() == .exited(0))
    #expect(desk.terminal.lines.prefix(3) == ["first line", "second line", "status 0"])
    expectLeft(desk.terminal)
  }

  @Test(
    "when a signal asks it to end, and tells by its status", arguments: [SIGTERM, SIGHUP],
    ["", "\r", "/cloc", "T", "?"])
  func signals(signal: Int32, keys: String) throws {
    let desk = try Desk.onPages()
    desk.type(":mouse on\r" + keys)
    desk.sees { $0.terminal.mouseIsOn }
    desk.terminal.signal(signal)
    #expect(desk.terminal.waitForExit(.seconds(5)) == .exited(128 + signal))
    expectLeft(desk.terminal)
  }

  @Test("^C quits nothing")
  func interrupt() throws {
    let desk = try Desk.onPages()
    desk.type("\u{3}?")
    desk.sees("KEYS AND COMMANDS")
    desk.terminal.signal(SIGINT)
    desk.seesNo("KEYS AND COMMANDS")
    desk.type("q")
    #expect(desk.terminal.waitForExit() == .exited(0))
  }

  @Test("A terminal that goes away ends it", arguments: ["", "\r", "/clo", "jjjjjjj"])
  func closed(keys: String) throws {
    let desk = try Desk.onPages()
    desk.type(keys)
    desk.terminal.hangUp()
    #expect(desk.terminal.waitForExit(.seconds(5)) == .exited(129))
  }

  /// A trap of Swift is one of these signals. A real one cannot be provoked here, for there is none to be reached; that of a
  /// precondition is provoked where the handler is tested (`TerminalSuite`).
  @Test(
    "when it crashes, and dies of the signal", arguments: [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGQUIT])
  func crash(signal: Int32) throws {
    let desk = try Desk.onPages()
    desk.type(":mouse on\r")
    desk.sees { $0.terminal.mouseIsOn }
    desk.terminal.signal(signal)
    #expect(desk.terminal.waitForExit() == .signaled(signal))
    expectLeft(desk.terminal)
  }

  @Test("while it is stopped by ^Z, and fg brings back the very picture")
  func suspend() throws {
    let desk = try Desk.onPages(
      shell:
        "stty -echo; set -m; \"$0\" \"$@\"; echo stopped here; read line; fg >/dev/null; echo status $?; read line; fg >/dev/null; echo status $?"
    )
    desk.openTower()
    desk.type("}}}}")
    desk.sees(passage: 3, at: "24%")
    let picture = desk.pane(1)
    desk.type(Typed.suspend)
    desk.sees("stopped here")
    #expect(!desk.terminal.isAlternateScreen)
    #expect(desk.terminal.cursorIsVisible)
    #expect(desk.terminal.settings.isCanonical)
    desk.type("\n")
    desk.sees { $0.terminal.isAlternateScreen && $0.pane(1) == picture }
    #expect(!desk.terminal.settings.isCanonical)
    // At a prompt too.
    desk.type("/whee" + Typed.suspend)
    desk.sees("status 148")
    #expect(!desk.terminal.isAlternateScreen)
    desk.type("\n")
    desk.sees { $0.terminal.isAlternateScreen && $0.status.contains("/whee") }
    desk.type("l\rQ")
    desk.sees("status 0")
    #expect(desk.terminal.waitForExit() == .exited(0))
    #expect(!desk.terminal.isAlternateScreen)
  }

  @Test("A size that changed while it was stopped is the one it comes back in")
  func suspendAndResize() throws {
    let desk = try Desk.onPages(shell: "set -m; \"$0\" \"$@\"; echo stopped here; read line; fg >/dev/null")
    desk.type(Typed.suspend)
    desk.sees("stopped here")
    desk.terminal.resize(columns: 60, rows: 12)
    desk.type("\n")
    desk.sees { desk in desk.terminal.isAlternateScreen && desk.terminal.lines[11].contains("? help") }
    #expect(!desk.terminal.text.contains("│"))
    desk.type("Q")
    #expect(desk.terminal.waitForExit() == .exited(0))
  }

  @Test("Stopped from outside it takes back the terminal that others wrote on")
  func stoppedFromOutside() throws {
    let desk = try Desk.onPages()
    let picture = desk.pane(0)
    desk.terminal.signal(SIGSTOP)
    #expect(desk.terminal.waitForStop())
    Settings.setForShell(desk.terminal.device)
    let scribble = "\u{1B}[?1049l\u{1B}[H[1]+  Stopped"
    _ = write(desk.terminal.device, scribble, scribble.utf8.count)
    desk.sees("[1]+  Stopped")
    desk.terminal.signal(SIGCONT)
    desk.sees { $0.terminal.isAlternateScreen && $0.pane(0) == picture && !$0.terminal.settings.echoes }
    desk.type("Q")
    #expect(desk.terminal.waitForExit() == .exited(0))
    expectLeft(desk.terminal)
  }
}
