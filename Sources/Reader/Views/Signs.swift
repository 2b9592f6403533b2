import Text

/// The signs of the screen that are not letters.
enum Signs {
  static let selected = "▸"
  static let unread = "•"

  /// The thin rule between panes; a plain bar where the thin one would take two cells.
  static func rule(_ metrics: CellMetrics) -> String { metrics.width(of: "│") == 1 ? "│" : "|" }
}
