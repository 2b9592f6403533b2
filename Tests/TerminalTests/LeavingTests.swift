import CPty
import Glibc
import Screen
import Testing
import VirtualTerminal

import class Foundation.Thread

@testable import Terminal

extension TerminalSuite {
  @Suite("is left as it was")
  struct Leaving {
    @Test("Closing puts back the settings, the screen and the cursor")
    func close() throws {
      let bench = try Bench()
      var canvas = bench.canvas
      canvas.put("A frame", at: Point(column: 0, row: 0), style: Style(attributes: .bold))
      bench.show(canvas)
      #expect(bench.emulator.isAlternateScreen)
      #expect(!bench.emulator.settings.echoes)
      #expect(!bench.emulator.settings.isCanonical)
      bench.terminal.setMouse(true)
      bench.terminal.close()
      bench.terminal.close()
      bench.emulator.synchronize()
      expectLeft(bench.emulator)
    }

    @Test("A frame after closing goes nowhere")
    func closed() throws {
      let bench = try Bench()
      bench.terminal.close()
      bench.emulator.synchronize()
      bench.emulator.forgetReceived()
      bench.terminal.present(bench.canvas)
      bench.terminal.setMouse(true)
      bench.terminal.suspend {}
      bench.emulator.synchronize()
      #expect(bench.emulator.received == [])
    }

    @Test("It is left while the program is stopped, and the frame is there again afterwards")
    func suspend() throws {
      let bench = try Bench()
      var canvas = bench.canvas
      canvas.put("A frame", at: Point(column: 3, row: 2), style: .plain)
      canvas.cursor = nil
      bench.show(canvas)
      bench.terminal.setMouse(true)
      bench.terminal.suspend {
        bench.emulator.synchronize()
        expectLeft(bench.emulator)
        bench.emulator.resize(columns: 50, rows: 9)
      }
      bench.emulator.synchronize()
      #expect(bench.emulator.text.contains("   A frame"))
      #expect(bench.emulator.isAlternateScreen)
      #expect(bench.emulator.mouseIsOn)
      #expect(!bench.emulator.settings.echoes)
      #expect(bench.terminal.nextEvents(timeout: .seconds(10)) == [.resized(Size(columns: 50, rows: 9))])
    }

    @Test("A program that was stopped from outside takes it back")
    func continued() throws {
      let bench = try Bench()
      var canvas = bench.canvas
      canvas.put("A frame", at: Point(column: 3, row: 2), style: .plain)
      bench.show(canvas)
      // A shell has written and set things meanwhile.
      var settings = termios()
      tcgetattr(bench.emulator.device, &settings)
      settings.c_lflag |= UInt32(ECHO | ICANON)
      tcsetattr(bench.emulator.device, TCSANOW, &settings)
      write(bench.emulator.device, "\u{1B}[?1049l[1]+ Stopped", 22)
      send(SIGCONT)
      _ = bench.terminal.nextEvents(timeout: .milliseconds(300))
      bench.emulator.synchronize()
      #expect(bench.emulator.isAlternateScreen)
      #expect(!bench.emulator.settings.echoes)
      #expect(bench.emulator.text.contains("   A frame"))
      #expect(!bench.emulator.text.contains("Stopped"))
    }

    @Test("A program that dies of a trap leaves it as it was", arguments: [SIGILL, SIGSEGV, SIGABRT, SIGQUIT, SIGXCPU])
    func crash(signal: Int32) async throws {
      let emulator = try VirtualTerminal(columns: 40, rows: 6)
      let path = emulator.devicePath
      await #expect(processExitsWith: .signal(signal)) { [path = path as String, signal = signal as Int32] in
        let device = Glibc.open(path, O_RDWR | O_NOCTTY)
        let terminal = try Terminal(device: device, environment: ["TERM": "xterm-256color"])
        terminal.setMouse(true)
        terminal.present(Canvas(size: terminal.size))
        if signal == SIGILL { preconditionFailure("a bug") }
        send(signal)
        // It may come to another thread a little later.
        while true { pause() }
      }
      emulator.synchronize()
      expectLeft(emulator)
    }

    @Test("A signal to end is heeded while the terminal takes no bytes", arguments: [SIGTERM, SIGHUP])
    func stuck(signal: Int32) async {
      await #expect(processExitsWith: .exitCode(7)) { [signal = signal as Int32] in
        var (master, device) = (Int32(-1), Int32(-1))
        var window = winsize(ws_row: 50, ws_col: 200, ws_xpixel: 0, ws_ypixel: 0)
        guard openpty(&master, &device, nil, nil, &window) == 0 else { return }
        let terminal = try Terminal(device: device, environment: ["TERM": "xterm-256color"])
        Thread.detachNewThread {
          usleep(300_000)
          send(signal)
          usleep(30_000_000)
          _exit(8)
        }
        // Nobody reads what is written, so that it ends in the middle of a frame.
        for number in 0... {
          var canvas = Canvas(size: terminal.size)
          for row in 0..<50 {
            canvas.put(String(repeating: "\(number)", count: 100), at: Point(column: 0, row: row), style: .plain)
          }
          terminal.present(canvas)
          if terminal.nextEvents(timeout: .zero).contains(.hangUp) { break }
        }
        terminal.close()
        exit(7)
      }
    }

    @Test("Without a descriptor to spare it shows direct colours as the nearest it has, and is left as it was")
    func exhausted() async throws {
      let emulator = try VirtualTerminal(columns: 40, rows: 6)
      let path = emulator.devicePath
      await #expect(processExitsWith: .exitCode(7)) { [path = path as String] in
        let device = Glibc.open(path, O_RDWR | O_NOCTTY)
        let terminal = try Terminal(
          device: device, environment: ["TERM": "xterm-256color", "COLORTERM": "truecolor"])
        var canvas = Canvas(size: terminal.size)
        terminal.present(canvas)
        var limit = rlimit(rlim_cur: 3, rlim_max: 3)
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        for red: UInt8 in [10, 200] {
          let style = Style(foreground: .rgb(red: red, green: 20, blue: 30))
          canvas.put("frame \(red)", at: Point(column: 0, row: 0), style: style)
          terminal.present(canvas)
        }
        terminal.close()
        exit(7)
      }
      emulator.synchronize()
      expectLeft(emulator)
      #expect(String(decoding: emulator.received, as: UTF8.self).contains("frame 10"))
    }

    @Test("Without a terminal, or with one nobody knows, it says what to do, and touches nothing")
    func errors() throws {
      let emulator = try VirtualTerminal()
      for (type, error) in [
        ("no-such-terminal", TerminalError.unknownType("no-such-terminal")), ("", .untyped),
        ("dumb", .incapable("dumb")),
        ("../../etc/passwd", .unknownType("....etcpasswd")),
      ] {
        #expect(throws: error) { try Terminal(device: emulator.device, environment: ["TERM": type]) }
        #expect(emulator.settings == emulator.originalSettings)
        #expect(!error.description.isEmpty)
      }
      #expect(throws: TerminalError.noTerminal) {
        let file = open("/dev/null", O_RDWR)
        defer { _ = Glibc.close(file) }
        _ = try Terminal(device: file, environment: ["TERM": "xterm"])
      }
    }
  }
}

private func expectLeft(_ emulator: VirtualTerminal, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(emulator.settings == emulator.originalSettings, sourceLocation: sourceLocation)
  #expect(!emulator.isAlternateScreen, sourceLocation: sourceLocation)
  #expect(emulator.cursorIsVisible, sourceLocation: sourceLocation)
  #expect(!emulator.mouseIsOn, sourceLocation: sourceLocation)
  #expect(!emulator.titleWasSet, sourceLocation: sourceLocation)
  #expect(emulator.text.allSatisfy { $0.isWhitespace }, sourceLocation: sourceLocation)
  let written = String(decoding: emulator.received, as: UTF8.self)
  #expect(written.contains("\u{1B}[?2004l"), sourceLocation: sourceLocation)
}
