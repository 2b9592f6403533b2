import NewsCore
import Screen
import Text

/// The headlines, each under the heading of its day: a mark where unread, the title, and a quiet line of where it is from.
struct HeadlinesView {
  let state: State
  let theme: Theme

  private var isFocused: Bool { state.focus == .headlines && state.overlays.isEmpty }

  func draw(on frame: inout Frame, in pane: Rectangle) {
    title.draw(on: &frame.canvas, in: pane)
    let area = pane.below(1)
    guard state.list.window.total > 0 else {
      Sentences(parts: emptiness, theme: theme).draw(on: &frame.canvas, in: area)
      return
    }
    drawRows(on: &frame, in: area)
  }

  private var title: PaneTitle {
    let list = state.list
    let chosen = list.selection.ids.count + (list.selection.range(to: list.selectedRow)?.count ?? 0)
    let isRanked = list.query.sort == .relevance
    let isIncomplete = list.isSearch && state.isComingIn
    let told = isIncomplete ? " so far" : bound ?? (isRanked ? " ranked" : "")
    let count = list.query.passesAll ? nil : Amount.grouped(list.window.total)
    return PaneTitle(
      name: "HEADLINES", detail: isRanked ? name : "\(name), \(list.query.sort.words)",
      // Where there is room for one of them: an order that was chosen says more than that all are listed.
      shorterDetail: name == "all" && list.query.sort != .newest ? list.query.sort.words : name,
      right: chosen > 0 ? "\(Amount.grouped(chosen)) selected" : count.map { $0 + told },
      shorterRight: chosen > 0 || bound != nil || isIncomplete ? nil : count, isFocused: isFocused, theme: theme)
  }

  /// That more have the text than were looked at.
  private var bound: String? {
    state.list.window.latestMatches.map { " of latest \(Amount.grouped($0))" }
  }

  /// What the list is called.
  private var name: String {
    let list = state.list
    let name = list.entry?.name ?? (list.isSearch ? search : list.query.since == nil ? "all" : "new")
    guard !list.query.titleWords.allSatisfy(\.isWhitespace) else { return name }
    return (name == "all" ? "" : name + " ") + "with “\(list.query.titleWords)”"
  }

  /// The search as it was written, in quotation marks unless it has its own.
  private var search: String {
    let list = state.list
    let text = (list.written.isEmpty ? list.query.search : list.written).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    return text.contains("\"") ? text : "“\(text)”"
  }

  /// Why there is nothing.
  private var emptiness: [TextRow.Part] {
    let status = state.status
    if !state.list.query.passesAll {
      guard state.list.hasNoMatch else { return [] }
      return noMatch
    }
    if status.isLoading || status.articles > 0 {
      return [TextRow.Part("Looking for articles …", .dim)]
    }
    if status.missing > 0 {
      return [
        TextRow.Part(state.missingWords, .text), TextRow.Part("Press E to see which, ^R to look again.", .dim),
      ]
    }
    var parts = [TextRow.Part("Nothing to read in \(state.libraryName) yet.", .text)]
    if status.problems > 0 {
      let files = Amount.of(status.problems, "file", "files")
      parts.append(TextRow.Part("\(files) could not be read. Press E to see why.", .dim))
    }
    if status.skipped > 0 { parts.append(TextRow.Part(Skipped.words(status.skipped) + ".", .dim)) }
    parts.append(TextRow.Part("Leave with q, and start with a folder of news: broadsheet ~/news", .dim))
    return parts
  }

  private var noMatch: [TextRow.Part] {
    let list = state.list
    if !list.query.titleWords.allSatisfy(\.isWhitespace) {
      return [TextRow.Part("No headline has these words.", .text), TextRow.Part("Esc shows all again.", .dim)]
    }
    guard list.isSearch else {
      return [TextRow.Part("Nothing is in this list.", .text), TextRow.Part("Esc goes back to all.", .dim)]
    }
    var parts = [TextRow.Part("Nothing was found.", .text)]
    if case .prompt(let prompt) = state.overlays.last, let word = prompt.text.split(separator: " ").last, word.isShort {
      parts.append(TextRow.Part("From three letters on, beginnings of words are found.", .dim))
    }
    parts += state.unsearchable.map { TextRow.Part($0, .dim) }
    return parts + [TextRow.Part("Esc goes back to what was there.", .dim)]
  }

  private func drawRows(on frame: inout Frame, in area: Rectangle) {
    let rows = state.headlineRows
    let range = state.list.selection.range(to: state.list.selectedRow)
    var line = 0
    var row = state.list.topRow
    while line < area.rows, row < state.list.window.total {
      if let heading = rows.heading(ofRow: row, isFirstShown: row == state.list.topRow) {
        TextRow(left: [TextRow.Part(heading, .dateHeading)])
          .draw(on: &frame.canvas, in: area.row(line).inset(left: 1, right: 1)) { theme.style($0) }
        line += 1
      }
      let height = rows.linesWithoutHeading(ofRow: row)
      let place = Rectangle(column: area.column, row: area.row + line, columns: area.columns, rows: height)
      let isSelected = row == state.list.selectedRow
      let headline = state.list.window.headline(inRow: row)
      let isChosen = headline.map { state.list.selection.contains($0.id) } ?? false
      let view = HeadlineView(
        headline: headline, title: headline.map { rows.titles[$0.title] }, selection: isSelected ? isFocused : nil,
        isChosen: isChosen || range?.contains(row) ?? false, snippet: headline.flatMap { state.list.snippets[$0.id] },
        theme: theme)
      frame.draw(view, as: .headline(row: row), in: place.intersection(area))
      if isSelected, isFocused, line < area.rows {
        frame.canvas.cursor = Point(column: area.column, row: area.row + line)
      }
      line += height
      row += 1
    }
  }
}

extension Substring {
  /// Whether it may be a word of which there is too little to search for what begins so; two characters of Chinese are enough.
  fileprivate var isShort: Bool { count < 3 && unicodeScalars.allSatisfy { $0.value < 0x2E80 } }
}
