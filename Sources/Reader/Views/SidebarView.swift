import NewsCore
import Screen

/// The lists that the page printed: what is in the library is bright, the rest is dim.
struct SidebarView: FramePart {
  /// Of the open article; `nil` while there is none.
  private let listings: [Listing]?
  private let resolutions: [[Resolution]]?
  private let setting: SidebarSetting
  private let topLine: Int
  /// The selected item, where the pane has the focus.
  private let selectedItem: Int?
  private let isFocused: Bool
  private let theme: Theme

  init(_ state: State, theme: Theme) {
    listings = state.open?.article.listings
    resolutions = state.open?.resolutions
    setting = state.sidebarSetting
    topLine = state.sidebar.topLine
    selectedItem = state.focus == .sidebar ? state.sidebar.selectedItem : nil
    isFocused = state.focus == .sidebar && state.overlays.isEmpty
    self.theme = theme
  }

  func draw(on canvas: inout Canvas, in pane: Rectangle) {
    title.draw(on: &canvas, in: pane)
    let area = pane.below(1)
    let lines = setting.lines
    guard let listings, lines.itemCount > 0 else {
      let parts = listings == nil ? [] : [TextRow.Part("This page lists no other articles.", .dim)]
      Sentences(parts: parts, theme: theme).draw(on: &canvas, in: area)
      return
    }
    for line in 0..<area.rows where topLine + line < lines.lineCount {
      let number = topLine + line
      let text = lines.text(ofLine: number, in: listings).map { setting.texts[$0].lines } ?? []
      switch lines[number] {
      case .blank: break
      case .heading(let listing): drawHeading(of: listing, in: listings, on: &canvas, in: area.row(line))
      case .item(let number, let listing, let index, let part):
        let isHere = resolutions?.resolution(ofItem: index, in: listing)?.article != nil
        let role = isHere ? Role.resolved : .unresolved
        drawItem(number, text, role, part: part, on: &canvas, in: area.row(line))
      case .quotation(_, _, let part):
        draw(text, .unresolved, part: part, on: &canvas, in: area.row(line)) { theme.style($0) }
      }
    }
  }

  private var title: PaneTitle {
    PaneTitle(name: "ALSO ON THIS PAGE", isFocused: isFocused, theme: theme)
  }

  private func drawHeading(of listing: Int, in listings: [Listing], on canvas: inout Canvas, in row: Rectangle) {
    let list = listings[listing]
    var heading = TextRow(left: [TextRow.Part(list.heading, .paneTitle)])
    if let resolutions, resolutions.indices.contains(listing) {
      let here = resolutions[listing].count { $0.article != nil }
      heading.right = [TextRow.Part("\(here) of \(list.items.count { $0.hasTitle }) here", .hereCount)]
    }
    heading.draw(on: &canvas, in: row.inset(left: 1, right: 1)) { theme.style($0) }
  }

  /// Left of a title stand the mark of the selected line and the number that jumps, in two cells, and a blank.
  private static let indent = 4

  static func textColumns(of pane: Int) -> Int { max(0, pane - indent - 1) }

  private func drawItem(
    _ number: Int, _ text: [String], _ role: Role, part: Int, on canvas: inout Canvas, in row: Rectangle
  ) {
    let isSelected = number == selectedItem
    func style(_ role: Role) -> Style {
      isSelected ? theme.style(role, inSelection: isFocused) : theme.style(role)
    }
    if isSelected { canvas.fill(row, style: style(.text)) }
    let point = Point(column: row.column, row: row.row)
    if isSelected, part == 0 {
      canvas.put(Signs.selected, at: point, columns: 1, style: theme.style(.selectionMark, inSelection: isFocused))
      if isFocused { canvas.cursor = point }
    }
    if number < 99, part == 0 {
      let point = Point(column: row.column + (number < 9 ? 2 : 1), row: row.row)
      canvas.put("\(number + 1)", at: point, columns: row.columns - 2, style: style(.jumpNumber))
    }
    draw(text, role, part: part, on: &canvas, in: row, style: style)
  }

  /// One of a text's lines.
  private func draw(
    _ parts: [String], _ role: Role, part: Int, on canvas: inout Canvas, in row: Rectangle, style: (Role) -> Style
  ) {
    let area = row.inset(left: Self.indent, right: 1)
    guard parts.indices.contains(part) else { return }
    TextRow(left: [TextRow.Part(parts[part], role)]).draw(on: &canvas, in: area, style: style)
  }
}

extension Listing {
  /// As the page calls it; the short marks of the neighbours in words.
  fileprivate var heading: String {
    switch kind {
    case .previous: "THE PAGE BEFORE"
    case .next: "THE NEXT PAGE"
    default: name.uppercased()
    }
  }
}

extension [[Resolution]] {
  /// What an item of a listing leads to.
  func resolution(ofItem index: Int, in listing: Int) -> Resolution? {
    guard indices.contains(listing), self[listing].indices.contains(index) else { return nil }
    return self[listing][index]
  }
}
