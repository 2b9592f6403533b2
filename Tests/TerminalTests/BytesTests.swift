import Screen
import Testing
import VirtualTerminal

@testable import Terminal

extension TerminalSuite {
  @Suite("sends few bytes")
  struct Bytes {
    @Test("The same frame again sends nothing")
    func same() throws {
      let bench = try Bench(columns: 200, rows: 60)
      let canvas = list(size: bench.terminal.size, selected: 3, columns: 60)
      bench.show(canvas)
      #expect(bench.show(canvas) == 0)
    }

    @Test("A row down a list costs its two rows and a little")
    func rowDown() throws {
      let bench = try Bench(columns: 200, rows: 60)
      bench.show(list(size: bench.terminal.size, selected: 3, columns: 40))
      var most = 0
      for selected in [4, 5, 6, 7, 6, 5, 17, 18] {
        let canvas = list(size: bench.terminal.size, selected: selected, columns: 40)
        most = max(most, bench.show(canvas))
        expectSame(bench.emulator, canvas)
      }
      #expect(most <= 150)
    }

    @Test("A letter costs its address and itself")
    func letter() throws {
      let bench = try Bench(columns: 200, rows: 60)
      var canvas = list(size: bench.terminal.size, selected: 3, columns: 60)
      bench.show(canvas)
      canvas.put("#", at: Point(column: 100, row: 30), style: .plain)
      #expect(bench.show(canvas) <= 30)
    }

    /// A list with a bar on its selected row, beside an article.
    private func list(size: Size, selected: Int, columns: Int) -> Canvas {
      var canvas = Canvas(size: size)
      for row in 0..<size.rows {
        canvas.put(
          "Headline number \(row) of the harbour news", at: Point(column: 1, row: row), columns: columns - 1,
          style: .plain)
        canvas.put("An article's words in row \(row) 漢字", at: Point(column: columns + 3, row: row), style: .plain)
      }
      let bar = Rectangle(column: 0, row: selected, columns: columns, rows: 1)
      canvas.restyle(bar) { Style(foreground: $0.foreground, background: .indexed(24), attributes: .bold) }
      canvas.cursor = Point(column: 0, row: selected)
      return canvas
    }
  }
}
