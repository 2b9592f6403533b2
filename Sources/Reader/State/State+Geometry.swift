public import Prose
import Screen
import Text

// The first row of each pane is its title; what is below it scrolls.
extension State {
  public var headlineLines: Int { max(0, (Layout(self).headlines?.rows ?? 0) - 1) }
  public var articleLines: Int { max(0, (Layout(self).article?.rows ?? 0) - 1) }
  public var sidebarLines: Int { max(0, (Layout(self).sidebar?.rows ?? 0) - 1) }
  /// The rows of help, theme picker and problems: all but header, title and status line.
  public var overlayLines: Int { max(1, size.rows - 3) }

  /// How wide an article is set: the measure, where the pane leaves a column of air at both sides. `nil` while no pane shows one.
  public var measure: Measure? {
    guard let pane = Layout(self).article else { return nil }
    let columns = max(1, min(settings.measure, pane.columns - 2))
    return Measure(columns: columns, metrics: CellMetrics(ambiguousIsWide: settings.ambiguousIsWide))
  }
}
