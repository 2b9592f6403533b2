import NewsCore

extension State {
  /// Sets what is shown of the lists at both sides, so that no frame has to.
  mutating func keepLists() {
    keepTitles()
    keepSidebar()
  }

  private mutating func keepTitles() {
    let rows = headlineRows
    guard rows.columns > 0 else { return }
    let shown = rows.rows(fromTop: list.topRow)
    // The last row may be shown in part.
    let titles = (shown.lowerBound..<(shown.upperBound + 1)).compactMap { list.window.headline(inRow: $0)?.title }
    var kept = rows.titles
    self.titles = nil
    kept.keep(titles)
    self.titles = kept
  }

  private mutating func keepSidebar() {
    guard open != nil else { return }
    var setting = sidebarSetting
    open?.sidebar = nil
    setting.keep(sidebar.topLine..<(sidebar.topLine + sidebarLines), of: open?.article.listings ?? [])
    open?.sidebar = setting
  }
}
