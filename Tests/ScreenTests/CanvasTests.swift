import Screen
import Testing
import Text

@Suite("A canvas")
struct CanvasTests {
  private func canvas(_ columns: Int, _ rows: Int = 1) -> Canvas { Canvas(size: Size(columns: columns, rows: rows)) }

  private func put(_ text: String, columns: Int = 8, at column: Int = 0) -> String {
    var canvas = canvas(columns)
    canvas.put(text, at: Point(column: column, row: 0), style: .plain)
    return canvas.text
  }

  @Test("A wide cluster at the edge leaves a blank")
  func edge() {
    #expect(put("日本語", columns: 5) == "日本")
    #expect(put("a日", columns: 2) == "a")
  }

  @Test("Writing over half of a wide cluster blanks its other half")
  func halves() {
    var canvas = canvas(6)
    canvas.put("日本語", at: Point(column: 0, row: 0), style: .plain)
    canvas.put("x", at: Point(column: 3, row: 0), style: .plain)
    #expect(canvas.text == "日 x語")
    canvas.fill(Rectangle(column: 5, row: 0, columns: 1, rows: 1), style: .plain)
    #expect(canvas.text == "日 x")
    canvas.put("y", at: Point(column: 0, row: 0), style: .plain)
    #expect(canvas.text == "y  x")
  }

  @Test("What a cell cannot hold is its first code point, padded to the width that was counted")
  func drawn() {
    #expect(put("👩‍👩‍👧‍👦|") == "👩|")
    #expect(put("🇪🇺|") == "🇪 |")
    #expect(put("❤️|") == "❤ |")
    #expect(put("👍🏽|") == "👍|")
    #expect(put("a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}|") == "a|")
    #expect(put("e\u{301}|") == "e\u{301}|")
    #expect(put("\u{1112}\u{1161}\u{11AB}\u{1161}|") == "\u{1112}\u{1161}\u{11AB} \u{1161}|")
    #expect(put("हिन्दी|") == "हिन्दी|")
    #expect(put("น้ำ|") == "น้ำ|")
    #expect(put("க\u{BC6}\u{BBE}|") == "க\u{BC6}\u{BBE}|")
    #expect(put("\u{301}|") == " \u{301}|")
  }

  @Test("Text is made harmless before it becomes cells")
  func harmless() {
    #expect(put("a\u{1B}[31mb\u{7}\u{202E}c\td") == "abc d")
  }

  @Test("Points and columns outside are passed over")
  func outside() {
    var canvas = canvas(3, 2)
    let before = canvas
    for point in [(-1, 0), (3, 0), (0, -1), (0, 2), (.max, .max), (.min, .min)] {
      #expect(canvas.put("x", at: Point(column: point.0, row: point.1), style: .plain) == 0)
    }
    #expect(canvas.put("x", at: Point(column: 0, row: 0), columns: -1, style: .plain) == 0)
    canvas.fill(Rectangle(column: 5, row: 5, columns: 9, rows: 9), style: .plain)
    #expect(canvas == before)
    var nothing = self.canvas(0, 0)
    nothing.put("x", at: Point(column: 0, row: 0), style: .plain)
    nothing.fill(Rectangle(column: 0, row: 0, columns: 1, rows: 1), style: .plain)
  }

  @Test("However texts overlap, each row's widths add up to its columns and every half has its other half")
  func widths() {
    let texts = ["日本語", "a", "👩‍👩‍👧‍👦x🇪🇺", "e\u{301}\u{301}", "\u{301}", "…", "한국", "plain"]
    var state: UInt64 = 7
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for ambiguousIsWide in [false, true] {
      var canvas = Canvas(
        size: Size(columns: 9, rows: 2), metrics: CellMetrics(ambiguousIsWide: ambiguousIsWide))
      for _ in 0..<3_000 {
        let point = Point(column: random(11) - 1, row: random(2))
        if random(4) == 0 {
          canvas.fill(Rectangle(column: point.column, row: point.row, columns: random(4), rows: 1), style: .plain)
        } else {
          canvas.put(texts[random(texts.count)], at: point, columns: random(10), style: .plain)
        }
        for row in 0..<2 {
          #expect(canvas.row(row).reduce(0) { $0 + Int($1.width) } == 9)
          let cells = Array(canvas.row(row))
          for (index, cell) in cells.enumerated() where cell.width != 1 {
            #expect(cell.width == 2 ? cells[index + 1].width == 0 : cells[index - 1].width == 2)
          }
        }
      }
    }
  }
}
