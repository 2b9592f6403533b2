import Text

/// The signs of the screen that are not letters.
enum Signs {
  static let selected = "▸"
  static let unread = "•"
  static let star = "★"
  static let chosen = "+"

  /// Beside what the reader marked; heavier than the rule between panes, which may stand next to it.
  static func bar(_ metrics: CellMetrics) -> String { metrics.width(of: "┃") == 1 ? "┃" : "|" }

  /// The bar, where the paragraph is also the one that keys are for.
  static func selectedBar(_ metrics: CellMetrics) -> String { metrics.width(of: "┣") == 1 ? "┣" : "+" }

  /// The thin rule between panes; a plain bar where the thin one would take two cells.
  static func rule(_ metrics: CellMetrics) -> String { metrics.width(of: "│") == 1 ? "│" : "|" }
}
