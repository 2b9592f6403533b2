import NewsCore

// Several headlines at once: `v` one by one, `V` from row to row.
extension State {
  /// Chooses the selected headline, or no longer, and goes on to the next.
  mutating func chooseHeadline() -> [Effect] {
    guard focus == .headlines, let headline = list.window.headline(inRow: list.selectedRow) else {
      notice = Notice("Headlines can be selected in their list.")
      return []
    }
    guard list.selection.rangeStart == nil else { return endRange() }
    list.selection.toggle(headline)
    moveSelection(.lines(1))
    return []
  }

  /// Begins a range at the selected row, or ends it there.
  mutating func chooseRange() -> [Effect] {
    guard focus == .headlines, list.window.total > 0 else {
      notice = Notice("Headlines can be selected in their list.")
      return []
    }
    guard list.selection.rangeStart == nil else { return endRange() }
    list.selection.rangeStart = list.selectedRow
    notice = Notice("Move to the other end: V selects, m s t act at once, Esc leaves it.")
    return []
  }

  /// Runs a command for what is chosen; a range that is being drawn ends first.
  mutating func runOnSelection(_ command: Command) -> [Effect] {
    guard focus == .headlines, list.selection.rangeStart != nil else { return mark(command) }
    list.afterRange = command
    return endRange()
  }

  private mutating func mark(_ command: Command) -> [Effect] {
    switch command {
    case .toggleRead: return toggleRead()
    case .star: return toggleStar()
    case .tag: return openTags()
    default: return []
    }
  }

  /// Takes the rows of the range; those that are not at hand are asked for.
  private mutating func endRange() -> [Effect] {
    guard let range = list.selection.range(to: list.selectedRow) else { return [] }
    guard range.count <= Selection.limit else {
      list.afterRange = nil
      notice = Notice("A range can have \(Amount.grouped(Selection.limit)) headlines. A marks the whole list.")
      return []
    }
    list.selection.rangeStart = nil
    let held = range.compactMap { list.window.headline(inRow: $0) }
    if held.count == range.count { return take(held) }
    guard let asked = list.range(Range(range)) else { return [] }
    let request = requests.next()
    list.rangeAsked = (request, asked)
    return [.fetchHeadlines(request, asked.query, .row(range.lowerBound), before: 0, after: range.count - 1)]
  }

  mutating func takeRange(_ window: HeadlineWindow, for request: RequestID) -> [Effect] {
    guard let asked = list.rangeAsked, asked.request == request else { return [] }
    list.rangeAsked = nil
    guard asked.range.isSeen(in: window), window.rows.count == asked.range.rows.count else {
      list.afterRange = nil
      notice = Notice("The list has changed meanwhile. Choose the range again.", kind: .failure)
      return []
    }
    return take(window.rows)
  }

  private mutating func take(_ headlines: [Headline]) -> [Effect] {
    for headline in headlines { list.selection.insert(headline) }
    defer { list.afterRange = nil }
    return list.afterRange.map { mark($0) } ?? []
  }

  /// - Returns: whether there was anything.
  mutating func clearSelection() -> Bool {
    defer { list.selection = Selection() }
    return !list.selection.isEmpty
  }
}
