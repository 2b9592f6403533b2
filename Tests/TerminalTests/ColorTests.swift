import Screen
import Testing
import VirtualTerminal

@testable import Terminal

extension TerminalSuite {
  @Suite("shows colours")
  struct Colors {
    @Test(
      "Its type and environment tell how many",
      arguments: [
        ("xterm-256color", [:], ColorDepth.indexed),
        ("xterm-256color", ["COLORTERM": "truecolor"], .direct),
        ("xterm-256color", ["COLORTERM": "24bit"], .direct),
        ("xterm-256color", ["COLORTERM": "truecolor", "NO_COLOR": "1"], .none),
        ("xterm-256color", ["NO_COLOR": ""], .indexed),
        ("xterm-direct", [:], .direct),
        ("xterm-16color", [:], .sixteen),
        ("xterm", [:], .eight),
        ("linux", [:], .eight),
        ("vt100", [:], .none),
        ("screen-256color", ["COLORTERM": "truecolor"], .indexed),
        ("tmux-256color", ["COLORTERM": "truecolor"], .direct),
      ] as [(String, [String: String], ColorDepth)])
    func depths(type: String, environment: [String: String], depth: ColorDepth) throws {
      let bench = try Bench(type: type, environment: environment)
      #expect(bench.terminal.colorDepth == depth)
    }

    @Test("256 colours are the nearest of the 256")
    func indexed() throws {
      let cells = try show(in: "xterm-256color")
      #expect(cells.map(\.foreground) == [.standard, .palette(3), .palette(12), .palette(208), .palette(208)])
      #expect(cells.map(\.background) == [.standard, .standard, .palette(1), .standard, .palette(16)])
    }

    @Test("16 colours are the nearest of the 16")
    func sixteen() throws {
      let cells = try show(in: "xterm-16color")
      #expect(cells.map(\.foreground).prefix(3) == [.standard, .palette(3), .palette(12)])
      #expect(cells[4].foreground != .standard)
    }

    @Test("Eight colours are the nearest of the eight")
    func eight() throws {
      let cells = try show(in: "xterm")
      #expect(cells.map(\.foreground).prefix(3) == [.standard, .palette(3), .palette(4)])
      #expect(cells.allSatisfy { if case .palette(8...) = $0.foreground { false } else { true } })
    }

    @Test("No colours are none", arguments: ["vt100", "xterm-256color"])
    func none(type: String) throws {
      let cells = try show(in: type, ["NO_COLOR": "1"])
      #expect(cells.allSatisfy { $0.foreground == .standard && $0.background == .standard })
      #expect(cells[0].text == "x")
    }

    @Test("Direct colours are themselves, and the others come along")
    func direct() throws {
      let cells = try show(in: "xterm-256color", ["COLORTERM": "truecolor"])
      #expect(cells[4].foreground == .direct(0xFF8800))
      #expect(cells[4].background == .direct(0x000008))
      #expect(cells[1].foreground == .palette(3))
      #expect(cells[2].foreground == .direct(0x5C5CFF))
      #expect(cells[3].foreground == .direct(0xFF8700))
    }

    @Test("A frame of palette colours has the terminal's own sixteen, also beside frames of direct ones")
    func change() throws {
      let bench = try Bench(environment: ["COLORTERM": "truecolor"])
      for style in [
        Style(foreground: .ansi(12)), Style(foreground: .rgb(red: 1, green: 2, blue: 3)), Style(foreground: .ansi(9)),
      ] {
        var canvas = bench.canvas
        canvas.put("words", at: Point(column: 2, row: 1), style: style)
        bench.show(canvas)
        #expect(bench.emulator.text.contains("  words"))
        #expect(bench.emulator.isAlternateScreen)
        let shown = bench.emulator.cell(column: 2, row: 1).foreground
        switch style.foreground {
        case .ansi(let index): #expect(shown == .palette(Int(index)))
        default: #expect(shown == .direct(0x010203))
        }
      }
      bench.terminal.close()
      bench.emulator.synchronize()
      #expect(bench.emulator.settings == bench.emulator.originalSettings)
    }

    @Test("More colours than there are pairs are still a frame")
    func many() throws {
      let bench = try Bench(columns: 120, rows: 50, environment: ["COLORTERM": "truecolor"])
      for blue in [UInt8(0), 100] {
        var canvas = bench.canvas
        for row in 0..<50 {
          for column in 0..<120 {
            let color = Color.rgb(red: UInt8(row), green: UInt8(column), blue: blue + 50)
            canvas.put("x", at: Point(column: column, row: row), style: Style(foreground: color))
          }
        }
        bench.show(canvas)
        expectSame(bench.emulator, canvas)
        #expect(bench.emulator.cell(column: 119, row: 5).foreground == .direct(0x057732 + Int(blue)))
      }
    }

    private func show(in type: String, _ environment: [String: String] = [:]) throws -> [VirtualCell] {
      let bench = try Bench(type: type, environment: environment)
      var canvas = bench.canvas
      let orange = Color.rgb(red: 255, green: 136, blue: 0)
      let styles = [
        Style.plain, Style(foreground: .ansi(3)), Style(foreground: .ansi(12), background: .ansi(1)),
        Style(foreground: .indexed(208)), Style(foreground: orange, background: .rgb(red: 0, green: 0, blue: 0)),
      ]
      for (column, style) in styles.enumerated() {
        canvas.put("x", at: Point(column: column, row: 0), style: style)
      }
      bench.show(canvas)
      return styles.indices.map { bench.emulator.cell(column: $0, row: 0) }
    }
  }
}
