public import Screen

/// Where everything is: all arithmetic of panes is here, and views are told their rectangle.
///
/// Below 80 columns one pane, below 120 two (the headlines beside the article, or the article beside its sidebar), from there
/// three; the article has at least 50 columns of three panes, and 40 of two. The header is the first row, from 5 rows up; the
/// status line is the last, from 3. Where something stands beside the panes, they are laid out in the room that is left.
public struct Layout: Hashable, Sendable {
  public let header, status: Rectangle
  /// `nil` where there is no room for it.
  public let headlines, article, sidebar: Rectangle?
  /// What stands beside the panes, at the right.
  public let aside: Rectangle?
  /// Columns of the thin rules between panes.
  public let rules: [Int]

  /// - Parameter aside: columns wanted beside the panes; they have them where half of the screen is left.
  public init(size: Size, focus: Pane, settings: Settings, isZen: Bool = false, aside: Int = 0) {
    let hasHeader = size.rows > 4
    let hasStatus = size.rows > 2
    header = Rectangle(column: 0, row: 0, columns: size.columns, rows: hasHeader ? 1 : 0)
    status = Rectangle(column: 0, row: size.rows - 1, columns: size.columns, rows: hasStatus ? 1 : 0)
    let body = Rectangle(
      column: 0, row: header.rows, columns: size.columns, rows: size.rows - header.rows - status.rows)
    let hasAside = aside > 0 && size.columns >= aside * 2
    let columns = size.columns - (hasAside ? aside + 1 : 0)
    let widths = Widths(columns: columns, focus: focus, settings: settings, isZen: isZen)

    var left = 0
    var rules: [Int] = []
    func pane(_ columns: Int?) -> Rectangle? {
      guard let columns else { return nil }
      if left > 0 {
        rules.append(left)
        left += 1
      }
      defer { left += columns }
      return Rectangle(column: left, row: body.row, columns: columns, rows: body.rows)
    }
    headlines = pane(widths.headlines)
    article = pane(widths.article)
    sidebar = pane(widths.sidebar)
    self.aside = hasAside ? pane(aside) : nil
    self.rules = rules
  }

  public init(_ state: State) {
    let isBeside = state.overlays.contains { if case .themes = $0 { true } else { false } }
    self.init(
      size: state.size, focus: state.focus, settings: state.settings, isZen: state.isZen,
      aside: isBeside ? ThemePickerView.columns : 0)
  }
}

/// How wide each pane is; `nil` for one that is not shown.
private struct Widths {
  var headlines, article, sidebar: Int?

  private static let oneBelow = 80
  private static let twoBelow = 120
  private static let leastSide = 16

  init(columns: Int, focus: Pane, settings: Settings, isZen: Bool) {
    guard columns >= Self.oneBelow, !isZen else {
      switch focus {
      case .headlines: headlines = columns
      case .article: article = columns
      case .sidebar: sidebar = columns
      }
      return
    }
    let wantedLeft = settings.headlinesColumns ?? min(max(32, columns * 28 / 100), 52)
    let wantedRight = settings.sidebarColumns ?? min(max(30, columns * 26 / 100), 48)
    guard columns >= Self.twoBelow else {
      let side = focus == .sidebar ? wantedRight : wantedLeft
      let shown = min(max(Self.leastSide, side), columns - 1 - 40)
      if focus == .sidebar { sidebar = shown } else { headlines = shown }
      article = columns - 1 - shown
      return
    }
    // Where both want too much, both give way.
    let room = columns - 2 - 50
    var left = max(Self.leastSide, wantedLeft)
    var right = max(Self.leastSide, wantedRight)
    if left + right > room {
      left = min(max(Self.leastSide, left * room / (left + right)), room - Self.leastSide)
      right = room - left
    }
    headlines = left
    sidebar = right
    article = columns - 2 - left - right
  }
}
