import Screen
import Testing
import Text
import VirtualTerminal

@testable import Terminal

extension TerminalSuite {
  @Suite("shows a canvas")
  struct Showing {
    @Test("Each cell is where the canvas has it, wide, with marks and cut short")
    func cells() throws {
      let bench = try Bench(columns: 30, rows: 7)
      var canvas = bench.canvas
      let rows = [
        "Plain words", "漢字かな한글 and Latin", "e\u{301}toile, o\u{308}l, n\u{303}", "👨‍👩‍👧‍👦 family, 🇫🇮 flag, 👍🏽 thumb",
        "a❤️b ☎ c1️⃣d", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 \u{1CD00}.", "………“”—×§│",
      ]
      for (row, text) in rows.enumerated() { canvas.put(text, at: Point(column: row, row: row), style: .plain) }
      bench.show(canvas)
      expectSame(bench.emulator, canvas)
    }

    @Test("Vowel signs beside their letters have cells, and what stands behind them does not shift")
    func vowelSigns() throws {
      let bench = try Bench(columns: 40, rows: 4)
      let rows = ["हिन्दी में समाचार की दुनिया", "கொழும்பு செய்தி க\u{BC6}\u{BBE}", "বাংলা সংবাদ", "ប្រជាជន នៅភ្នំពេញ น้ำ"]
      for _ in 0..<2 {
        var canvas = bench.canvas
        for (row, text) in rows.enumerated() {
          canvas.put(text, at: Point(column: 0, row: row), style: .plain)
          canvas.put("│", at: Point(column: 36, row: row), style: .plain)
        }
        bench.show(canvas)
        for (row, text) in rows.enumerated() {
          #expect(bench.emulator.cell(column: 36, row: row).text == "│")
          #expect(bench.emulator.lines[row].hasPrefix(text))
        }
        bench.terminal.repaint()
      }
    }

    @Test("A wide character under another frame's halves leaves nothing behind")
    func halves() throws {
      let bench = try Bench(columns: 12, rows: 2)
      for (text, column) in [("漢字漢字", 0), ("漢字漢字", 1), ("abc", 2), ("字", 3), ("x", 4), ("漢字漢字漢字", 0), ("", 0)] {
        var canvas = bench.canvas
        canvas.put(text, at: Point(column: column, row: 0), style: .plain)
        canvas.put(text, at: Point(column: 11 - column, row: 1), style: .plain)
        bench.show(canvas)
        expectSame(bench.emulator, canvas)
      }
    }

    @Test("Where the terminal draws a character narrower than the canvas has it, nothing beside it shifts")
    func narrower() throws {
      let bench = try Bench(columns: 24, rows: 3)
      // This emulator draws ambiguous characters, and emoji that are younger than it, in one cell.
      for text in [
        "§ten sections, ×2│end", "a \u{1FAE8} shaken \u{1FADF}face\u{1FAE8}\u{1FAE8}", "plain", "\u{1FAE8}\u{1FAE8}.§§",
      ] {
        var canvas = Canvas(size: bench.terminal.size, metrics: CellMetrics(ambiguousIsWide: true))
        for row in 0..<3 { canvas.put(text, at: Point(column: row, row: row), style: .plain) }
        bench.show(canvas)
        for row in 0..<3 {
          for column in 0..<24 where canvas[Point(column: column, row: row)].width > 0 {
            let shown = bench.emulator.cell(column: column, row: row).text
            #expect(shown == canvas[Point(column: column, row: row)].text, "column \(column), row \(row)")
          }
        }
      }
    }

    @Test("Characters of ambiguous width take one cell where the canvas says so")
    func ambiguous() throws {
      let bench = try Bench(columns: 20, rows: 2)
      for isWide in [true, false, true, false] {
        var canvas = Canvas(size: bench.terminal.size, metrics: CellMetrics(ambiguousIsWide: isWide))
        #expect(canvas.put("§§x", at: Point(column: 0, row: 0), style: .plain) == (isWide ? 5 : 3))
        bench.show(canvas)
        #expect(bench.emulator.lines[0] == (isWide ? "§ § x" : "§§x"))
      }
    }

    @Test("Every size from one cell up is filled to its last cell", arguments: [1, 2, 3, 80], [1, 2, 30])
    func sizes(columns: Int, rows: Int) throws {
      let bench = try Bench(columns: columns, rows: rows)
      #expect(bench.terminal.size == Size(columns: columns, rows: rows))
      for letter in ["a", "字", "b"] {
        var canvas = bench.canvas
        for row in 0..<rows {
          canvas.put(String(repeating: letter, count: columns), at: Point(column: 0, row: row), style: .plain)
        }
        bench.show(canvas)
        expectSame(bench.emulator, canvas)
      }
    }

    @Test("A canvas of another size than the terminal is cut, and leaves the rest blank")
    func otherSizes() throws {
      let bench = try Bench(columns: 10, rows: 3)
      var large = Canvas(size: Size(columns: 15, rows: 5))
      for row in 0..<5 { large.put("123456789字字字", at: Point(column: 0, row: row), style: .plain) }
      bench.show(large)
      #expect(bench.emulator.lines == ["123456789", "123456789", "123456789"])
      var small = Canvas(size: Size(columns: 4, rows: 1))
      small.put("abcd", at: Point(column: 0, row: 0), style: .plain)
      bench.show(small)
      #expect(bench.emulator.lines == ["abcd", "", ""])
    }

    @Test("The cursor stands where the canvas has it, and is hidden where it has none")
    func cursor() throws {
      let bench = try Bench()
      var canvas = bench.canvas
      canvas.cursor = Point(column: 7, row: 3)
      bench.show(canvas)
      #expect(bench.emulator.cursor == (7, 3))
      #expect(bench.emulator.cursorIsVisible)
      canvas.cursor = nil
      bench.show(canvas)
      #expect(!bench.emulator.cursorIsVisible)
      canvas.cursor = Point(column: 400, row: 3)
      bench.show(canvas)
      #expect(!bench.emulator.cursorIsVisible)
    }

    @Test("Blanks have the ground, the line and the reversal of their style, whatever stood there and beside them")
    func blanks() throws {
      let bench = try Bench(columns: 12, rows: 1)
      let styles: [Style] = [
        .plain, Style(background: .ansi(4)), Style(background: .ansi(2)), Style(attributes: .underline),
        Style(attributes: .reverse), Style(foreground: .ansi(1), background: .ansi(4)), Style(attributes: .bold),
      ]
      for former in styles {
        for style in styles {
          for letters in ["a  b", "axxb"] {
            var canvas = bench.canvas
            canvas.put(letters, at: Point(column: 0, row: 0), style: former)
            bench.show(canvas)
            canvas.put("a ", at: Point(column: 0, row: 0), style: Style(background: .ansi(4)))
            canvas.put(" b  ", at: Point(column: 2, row: 0), style: style)
            bench.show(canvas)
            for column in 0..<12 {
              let asked = canvas[Point(column: column, row: 0)].style
              let shown = bench.emulator.cell(column: column, row: 0)
              let ground = VirtualCell.Color(asked.background)
              #expect(shown.background == ground, "column \(column), \(former) and then \(style)")
              #expect(shown.isReversed == asked.attributes.contains(.reverse))
              #expect(shown.isUnderlined == asked.attributes.contains(.underline))
            }
          }
        }
      }
    }

    @Test("Attributes are shown")
    func attributes() throws {
      let bench = try Bench()
      var canvas = bench.canvas
      for (column, attributes) in [Style.Attributes.bold, .italic, .underline, .reverse].enumerated() {
        canvas.put("x", at: Point(column: column, row: 0), style: Style(attributes: attributes))
      }
      bench.show(canvas)
      let cells = (0..<4).map { bench.emulator.cell(column: $0, row: 0) }
      #expect(cells.map(\.isBold) == [true, false, false, false])
      #expect(cells.map(\.isItalic) == [false, true, false, false])
      #expect(cells.map(\.isUnderlined) == [false, false, true, false])
      #expect(cells.map(\.isReversed) == [false, false, false, true])
    }
  }
}

extension VirtualCell.Color {
  /// One of the terminal's own.
  fileprivate init(_ color: Color) {
    if case .ansi(let number) = color { self = .palette(Int(number)) } else { self = .standard }
  }
}

/// Compares the terminal's screen with a canvas cell by cell.
func expectSame(_ emulator: VirtualTerminal, _ canvas: Canvas, sourceLocation: SourceLocation = #_sourceLocation) {
  for row in 0..<canvas.size.rows {
    for column in 0..<canvas.size.columns {
      let cell = canvas[Point(column: column, row: row)]
      let shown = emulator.cell(column: column, row: row)
      guard shown.text.unicodeScalars.elementsEqual(cell.text.unicodeScalars) else {
        Issue.record(
          "column \(column), row \(row): \(shown.text) for \(cell.text)\n\(emulator.text)",
          sourceLocation: sourceLocation)
        return
      }
    }
  }
}
