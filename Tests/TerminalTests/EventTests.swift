import Glibc
import Screen
import Testing
import VirtualTerminal

@testable import Terminal

extension TerminalSuite {
  @Suite("tells what happens")
  struct Events {
    @Test("Keys come as they are pressed")
    func keys() throws {
      let bench = try Bench()
      #expect(
        bench.events(typing: "jé\u{1B}[A\r") == [.key(.character("j")), .key(.character("é")), .key(.up), .key(.enter)])
      #expect(bench.events(typing: "\u{3}\u{1A}\u{11}\u{13}") == "czqs".map { .key(.control($0)) })
    }

    @Test("An Escape alone is a key once nothing follows it")
    func escape() throws {
      let bench = try Bench()
      #expect(bench.events(typing: "\u{1B}") == [.key(.escape)])
    }

    @Test("Pastes come in one piece")
    func paste() throws {
      let bench = try Bench()
      bench.emulator.synchronize()
      #expect(String(decoding: bench.emulator.received, as: UTF8.self).contains("\u{1B}[?2004h"))
      #expect(
        bench.events(typing: "a\u{1B}[200~q\r\u{1B}[Aß\u{1B}[201~b") == [
          .key(.character("a")), .paste("q\r\u{1B}[Aß"), .key(.character("b")),
        ])
    }

    @Test("The mouse says nothing until it is turned on")
    func mouse() throws {
      let bench = try Bench()
      bench.emulator.synchronize()
      #expect(!bench.emulator.mouseIsOn)
      bench.terminal.setMouse(true)
      bench.emulator.synchronize()
      #expect(bench.emulator.mouseIsOn)
      let click = "\u{1B}[<0;5;3M\u{1B}[<0;5;3m"
      let point = Point(column: 4, row: 2)
      #expect(
        bench.events(typing: click + click + "\u{1B}[<65;5;3M") == [
          .mouse(MouseEvent(.click, at: point)), .mouse(MouseEvent(.doubleClick, at: point)),
          .mouse(MouseEvent(.wheelDown, at: point)),
        ])
      bench.terminal.setMouse(false)
      bench.emulator.synchronize()
      #expect(!bench.emulator.mouseIsOn)
    }

    @Test("A new size comes as an event, and the next frame fills it")
    func resize() throws {
      let bench = try Bench()
      for (columns, rows) in [(20, 3), (1, 1), (90, 31)] {
        bench.emulator.resize(columns: columns, rows: rows)
        send(SIGWINCH)
        #expect(bench.terminal.nextEvents(timeout: .seconds(10)) == [.resized(Size(columns: columns, rows: rows))])
        var canvas = bench.canvas
        canvas.put(String(repeating: "w", count: columns), at: Point(column: 0, row: rows - 1), style: .plain)
        bench.show(canvas)
        expectSame(bench.emulator, canvas)
      }
    }

    @Test("A signal to end is a hang-up, and an interrupt is the key", arguments: [SIGTERM, SIGHUP])
    func end(signal: Int32) throws {
      let bench = try Bench()
      send(SIGINT)
      #expect(bench.terminal.nextEvents(timeout: .seconds(10)) == [.key(.control("c"))])
      #expect(bench.terminal.endingSignal == nil)
      send(signal)
      #expect(bench.terminal.nextEvents(timeout: .seconds(10)) == [.hangUp])
      #expect(bench.terminal.endingSignal == signal)
    }

    @Test("A terminal that goes away is a hang-up once, and asks for no time after that")
    func gone() throws {
      let bench = try Bench()
      bench.emulator.hangUp()
      #expect(bench.terminal.nextEvents(timeout: .seconds(10)) == [.hangUp])
      send(SIGHUP)
      bench.terminal.present(bench.canvas)
      // It waits: a loop that is told of a lost terminal again and again would spin.
      let start = ContinuousClock.now
      #expect(bench.terminal.nextEvents(timeout: .milliseconds(50)) == [])
      #expect(ContinuousClock.now - start >= .milliseconds(50))
      bench.terminal.close()
    }

    @Test("Another thread can wake it")
    func wake() throws {
      let bench = try Bench()
      let waker = bench.terminal.waker
      waker.wake()
      waker.wake()
      #expect(bench.terminal.nextEvents() == [])
      #expect(bench.terminal.nextEvents(timeout: .zero) == [])
      bench.terminal.close()
      waker.wake()
    }
  }
}
