import NewsCore
import Screen
import Text

/// One row of the headline list, in two lines, or its title alone where it has one.
struct HeadlineView {
  /// `nil` while it is on its way.
  let headline: Headline?
  /// Whether its pane has the focus, where it is selected; else `nil`.
  let selection: Bool?
  let theme: Theme

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    if let selection {
      canvas.fill(area, style: theme.style(.text, inSelection: selection))
      canvas.put(
        Signs.selected, at: Point(column: area.column, row: area.row), columns: 1,
        style: theme.style(.selectionMark, inSelection: selection))
    }
    guard let headline else { return }
    let unread = canvas.metrics.width(of: Signs.unread)
    if !headline.isRead {
      let point = Point(column: area.column + 1, row: area.row)
      canvas.put(Signs.unread, at: point, columns: unread, style: style(.unreadMark))
    }
    let text = area.inset(left: 2 + unread, right: 1)
    TextRow(left: [TextRow.Part(headline.title, headline.isRead ? .headline : .unreadHeadline)])
      .draw(on: &canvas, in: text.row(0), style: style)
    TextRow(left: [TextRow.Part(details(headline), .meta)]).draw(on: &canvas, in: text.row(1), style: style)
  }

  private func style(_ role: Role) -> Style {
    selection.map { theme.style(role, inSelection: $0) } ?? theme.style(role)
  }

  /// Who and where, how many copies, how long.
  private func details(_ headline: Headline) -> String {
    var details = [headline.source ?? headline.site, headline.place.map(PlaceName.shown)].compactMap(\.self)
    if headline.copies > 1 { details.append("\(Amount.grouped(headline.copies)) copies") }
    details.append("\(headline.readingMinutes) min")
    return details.joined(separator: "  ")
  }
}

/// The signs of the screen that are not letters.
enum Signs {
  static let selected = "▸"
  static let unread = "•"

  /// The thin rule between panes; a plain bar where the thin one would take two cells.
  static func rule(_ metrics: CellMetrics) -> String { metrics.width(of: "│") == 1 ? "│" : "|" }
}
