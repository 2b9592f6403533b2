import NewsCore
import Screen

// Clicks do what Enter does; the wheel scrolls what is under it and never opens or marks anything.
extension State {
  mutating func point(_ event: MouseEvent) -> [Effect] {
    guard settings.mouse else { return [] }
    notice = nil
    list.isTouched = true
    spaceGoesOn = false
    pendingKeys = []
    pendingItem = nil
    switch event.action {
    case .wheelUp: roll(by: -3, at: event.point)
    case .wheelDown: roll(by: 3, at: event.point)
    case .click: return overlays.isEmpty ? click(at: event.point, isDouble: false) : []
    case .doubleClick: return overlays.isEmpty ? click(at: event.point, isDouble: true) : []
    }
    return []
  }

  private mutating func roll(by lines: Int, at point: Point) {
    guard overlays.isEmpty else { return moveOverlay(.lines(lines)) }
    let layout = Layout(self)
    if layout.headlines?.contains(point) == true {
      rollHeadlines(by: lines > 0 ? 1 : -1)
    } else if layout.article?.contains(point) == true {
      scrollArticle(.lines(lines))
    } else if layout.sidebar?.contains(point) == true {
      moveItem(.lines(lines > 0 ? 1 : -1))
    }
  }

  /// Scrolls a row; the selection is taken along at the edge.
  private mutating func rollHeadlines(by rows: Int) {
    let last = max(0, list.window.total - 1)
    guard rows < 0 || shownRows.upperBound <= last else { return }
    list.topRow = min(max(0, list.topRow + rows), last)
    let row = min(max(list.selectedRow, list.topRow), max(list.topRow, shownRows.upperBound - 1))
    guard row != list.selectedRow else { return }
    let top = list.topRow
    select(row: row)
    list.topRow = min(top, list.selectedRow)
  }

  private mutating func click(at point: Point, isDouble: Bool) -> [Effect] {
    let layout = Layout(self)
    if let pane = layout.headlines, pane.contains(point) {
      return clickHeadline(line: point.row - pane.row - 1, isDouble: isDouble)
    }
    if let pane = layout.sidebar, pane.contains(point) {
      return clickItem(line: point.row - pane.row - 1, isDouble: isDouble)
    }
    if layout.article?.contains(point) == true, open != nil { focus = .article }
    return []
  }

  private mutating func clickHeadline(line: Int, isDouble: Bool) -> [Effect] {
    guard line >= 0, let row = row(atLine: line) else { return [] }
    let opens = isDouble || (focus == .headlines && row == list.selectedRow)
    focus = .headlines
    let top = list.topRow
    select(row: row)
    // What was clicked stays under the pointer.
    list.topRow = min(top, list.selectedRow)
    return opens ? openSelected() : []
  }

  private func row(atLine line: Int) -> Int? {
    let rows = headlineRows
    var end = 0
    for row in list.topRow..<max(list.topRow, min(list.window.total, list.topRow + line + 1)) {
      end += rows.lines(ofRow: row, isFirstShown: row == list.topRow)
      if line < end { return row }
    }
    return nil
  }

  private mutating func clickItem(line: Int, isDouble: Bool) -> [Effect] {
    guard line >= 0, case .item(let item, _, _, _) = sidebarContents[sidebar.topLine + line] else { return [] }
    let opens = isDouble || (focus == .sidebar && item == sidebar.selectedItem)
    focus = .sidebar
    sidebar.selectedItem = item
    return opens ? openSelectedItem() : []
  }
}
