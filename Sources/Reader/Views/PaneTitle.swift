import Screen

/// The first row of a pane.
struct PaneTitle {
  let name: String
  /// What is said beside it.
  var detail: String?
  var right: String?
  let isFocused: Bool
  let theme: Theme

  func draw(on canvas: inout Canvas, in pane: Rectangle, indent: Int = 1) {
    var row = TextRow(left: [TextRow.Part(name, isFocused ? .paneTitleFocused : .paneTitle)])
    if let detail { row.left.append(TextRow.Part(detail, .dim)) }
    if let right { row.right = [TextRow.Part(right, .hereCount)] }
    // Which match of how many one stands at is shown nowhere else; what is beside the name is.
    row.leastLeft = TextRow.width(of: [row.left[0]], canvas.metrics)
    row.draw(on: &canvas, in: pane.row(0).inset(left: indent, right: 1)) { theme.style($0) }
  }
}
