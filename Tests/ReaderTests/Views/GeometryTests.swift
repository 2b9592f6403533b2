import NewsCore
import Prose
import Reader
import Screen
import Testing

@Suite("At every size")
struct GeometryTests {
  @Test("The panes cover the body, part by part, and the article has its columns")
  func layout() {
    for columns in 0...260 {
      for rows in [0, 1, 2, 3, 4, 24] {
        for focus in Pane.allCases {
          for side in [nil, 16, 40, 500] {
            var settings = Settings()
            settings.headlinesColumns = side
            settings.sidebarColumns = side
            let layout = Layout(size: Size(columns: columns, rows: rows), focus: focus, settings: settings)
            let panes = [layout.headlines, layout.article, layout.sidebar].compactMap(\.self)
            #expect(panes.count == (columns < 80 ? 1 : columns < 120 ? 2 : 3))
            #expect(layout.rules.count == panes.count - 1)
            #expect(panes.reduce(0) { $0 + $1.columns } + layout.rules.count == columns)
            #expect(panes.allSatisfy { $0.rows + layout.header.rows + layout.status.rows == rows })
            for (pane, next) in zip(panes, panes.dropFirst()) { #expect(pane.endColumn + 1 == next.column) }
            if columns >= 120 { #expect((layout.article?.columns ?? 0) >= 50) }
            if columns >= 80 { #expect((layout.article?.columns ?? 0) >= 40) }
            let shown = focus == .headlines ? layout.headlines : focus == .article ? layout.article : layout.sidebar
            #expect(shown != nil)
          }
        }
      }
    }
  }

  @Test("Every surface is drawn at every size, and its cursor stands in it", arguments: Scene.surfaces)
  func surfaces(_ scene: Scene) {
    var desk = scene.desk()
    for columns in [0, 1, 2, 3, 5, 9, 15, 16, 17, 20, 31, 40, 79, 80, 100, 119, 120, 121, 200, 300] {
      for rows in [0, 1, 2, 3, 4, 5, 7, 12, 24, 61] {
        desk.resize(columns, rows)
        let canvas = draw(desk.state)
        #expect(canvas.size == Size(columns: columns, rows: rows))
        #expect(canvas.cells.count == columns * rows)
        if let cursor = canvas.cursor { #expect(canvas.bounds.contains(cursor), "\(cursor) at \(columns)x\(rows)") }
        for row in 0..<rows {
          // A wide cluster has both of its cells in the row.
          #expect(canvas.row(row).reduce(0) { $0 + Int($1.width) } == columns, "row \(row) at \(columns)x\(rows)")
        }
      }
    }
  }

  @Test("What is on top stays on top through any widths and back")
  func topStays() {
    var desk = Desk()
    desk.press("Enter Space Space }")
    let anchor = desk.state.open?.anchor
    let lines = desk.lines
    for columns in stride(from: 1, to: 240, by: 7) { desk.resize(columns, 40) }
    desk.resize(120, 40)
    #expect(desk.state.open?.anchor == anchor)
    #expect(desk.lines == lines)
  }

  @Test("Rows wholly shown and the top that shows a row agree, in panes of any height")
  func headlineRows() {
    let desk = Desk()
    let window = desk.state.list.window
    for lines in 1...60 {
      let rows = HeadlineRows(
        window: window, today: desk.state.now.day, lines: lines, columns: lines % 2 == 0 ? 40 : 12)
      for row in window.firstRow..<(window.firstRow + window.rows.count) {
        let top = rows.top(showing: row)
        let shown = rows.rows(fromTop: top)
        #expect(shown.contains(row), "row \(row) of \(lines) lines")
        let taken = shown.reduce(0) { $0 + rows.lines(ofRow: $1, isFirstShown: $1 == top) }
        #expect(taken <= lines || shown.count == 1)
        if top > 0, lines > 3 { #expect(!rows.rows(fromTop: top - 1).contains(row)) }
      }
    }
  }
}

extension Scene {
  /// One of each surface.
  static let surfaces = all.filter { scene in
    [
      "list-120", "article-searched", "article-as-saved", "sidebar-120", "filter-without-match", "empty-with-problems",
      "help", "help-40", "themes", "article-doubtful", "sidebar-of-twelve", "problems", "command", "search-fault",
      "search-kept", "sort", "contents", "marks", "mark-all", "tags", "highlights", "hostile",
      "wide-characters", "wide-characters-ambiguous",
    ].contains(scene.name)
  }
}
