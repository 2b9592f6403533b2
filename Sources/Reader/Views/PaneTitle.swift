import Screen
import Text

/// The first row of a pane.
struct PaneTitle {
  let name: String
  /// What is said beside it.
  var detail: String?
  /// What is said where there is no room for that, cut in the middle where need be: its end tells as much as its beginning.
  var shorterDetail: String?
  var right: String?
  /// What of it stays where the name beside it has else no room.
  var shorterRight: String?
  let isFocused: Bool
  let theme: Theme

  func draw(on canvas: inout Canvas, in pane: Rectangle, indent: Int = 1) {
    var row = TextRow(left: [TextRow.Part(name, isFocused ? .paneTitleFocused : .paneTitle)])
    let columns = pane.columns - indent - 1 - canvas.metrics.width(of: name) - 2
    let shown = fitted(to: columns, canvas.metrics)
    if let right = shown.right { row.right = [TextRow.Part(right, .hereCount)] }
    if let detail = shown.detail { row.left.append(TextRow.Part(detail, .dim)) }
    // Which match of how many one stands at is shown nowhere else; what is beside the name is.
    row.leastLeft = TextRow.width(of: [row.left[0]], canvas.metrics)
    row.draw(on: &canvas, in: pane.row(0).inset(left: indent, right: 1)) { theme.style($0) }
  }

  /// What is said beside the name and at the right, in so many columns.
  private func fitted(to columns: Int, _ metrics: CellMetrics) -> (detail: String?, right: String?) {
    guard let detail, let shorterDetail else { return (detail, right) }
    func room(_ right: String?) -> Int { columns - (right.map { metrics.width(of: $0) + 2 } ?? 0) }
    let text = SafeText.line(shorterDetail)
    let width = metrics.width(of: text)
    if metrics.width(of: detail) <= room(right) { return (detail, right) }
    if width <= room(right) { return (text, right) }
    let right = shorterRight ?? right
    return (width <= room(right) ? text : Self.cutInside(text, to: room(right), metrics), right)
  }

  private static func cutInside(_ text: String, to columns: Int, _ metrics: CellMetrics) -> String? {
    // Less says nothing.
    guard columns >= 5 else { return nil }
    let start = metrics.cut(text, toColumns: max(0, columns / 2), ellipsis: "")
    var width = metrics.width(of: start) + 1
    let end = text.reversed().prefix { character in
      width += metrics.width(of: String(character))
      return width <= columns
    }
    return start + "…" + String(end.reversed())
  }
}
