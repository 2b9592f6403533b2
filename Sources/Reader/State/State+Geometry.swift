import NewsCore
public import Prose
import Screen
public import Text

// The first row of each pane is its title; what is below it scrolls.
extension State {
  public var headlineLines: Int { max(0, (Layout(self).headlines?.rows ?? 0) - 1) }
  public var articleLines: Int { max(0, (Layout(self).article?.rows ?? 0) - 1) }
  public var sidebarLines: Int { max(0, (Layout(self).sidebar?.rows ?? 0) - 1) }
  /// The rows of help, theme picker and problems: all but header, title and status line.
  public var overlayLines: Int {
    let layout = Layout(self)
    return max(1, size.rows - layout.header.rows - layout.status.rows - 1)
  }

  /// The lines of help at this width, with what was asked for.
  public var helpLines: [HelpLine] {
    HelpLine.all(columns: HelpView.columns(of: size.columns), metrics: metrics, words: helpWords)
  }

  public var metrics: CellMetrics { CellMetrics(ambiguousIsWide: settings.ambiguousIsWide) }

  /// How the rows of the headline list lie in its pane.
  public var headlineRows: HeadlineRows {
    let pane = Layout(self).headlines
    var rows = HeadlineRows(
      window: list.window, today: now.day, zone: now.zone, lines: max(0, (pane?.rows ?? 0) - 1),
      columns: HeadlineRows.textColumns(of: pane?.columns ?? 0, metrics), metrics: metrics,
      sort: list.shown.sort, hasSnippets: !list.phrases.isEmpty)
    if let titles, titles.measure == rows.titles.measure { rows.titles = titles }
    return rows
  }

  /// The lines of the sidebar of the article in the pane.
  public var sidebarContents: SidebarLines { sidebarSetting.lines }

  /// The sidebar as it was set, where it is still to be set so.
  var sidebarSetting: SidebarSetting {
    let columns = Layout(self).sidebar.map { SidebarView.textColumns(of: $0.columns) }
    if let kept = open?.sidebar, kept.columns == columns, kept.texts.measure.metrics == metrics { return kept }
    return SidebarSetting(open?.article.listings ?? [], columns: columns, metrics: metrics)
  }

  /// How wide an article is set: the measure, where the pane leaves a column of air at both sides. `nil` while no pane shows one.
  public var measure: Measure? {
    guard let pane = Layout(self).article else { return nil }
    let columns = max(1, min(settings.measure, pane.columns - 2))
    return Measure(columns: columns, metrics: metrics)
  }
}
