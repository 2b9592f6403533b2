import NewsCore
import Prose
import Screen

/// The first row: the paper's name, what is open, how much there is, and the time.
struct HeaderView {
  let state: State
  let theme: Theme

  func draw(on canvas: inout Canvas, in area: Rectangle) {
    canvas.fill(area, style: theme.style(.header))
    let inner = area.inset(left: 1, right: 1)
    row.draw(on: &canvas, in: inner) { theme.style($0) }
  }

  private var row: TextRow {
    var left = [TextRow.Part("Broadsheet", .masthead)]
    if state.size.columns >= 40 { left.append(TextRow.Part(state.libraryName, .header)) }
    let clock = DateWords.short(state.now.day) + " " + DateWords.clock(state.now.hour, state.now.minute)
    return TextRow(left: left, right: counts + [TextRow.Part(clock, .meta, isExtra: true)])
  }

  private var counts: [TextRow.Part] {
    let status = state.status
    var parts: [TextRow.Part] = []
    if status.problems > 0 { parts.append(TextRow.Part("\(Amount.grouped(status.problems)) unreadable", .error)) }
    if case .reading(let progress, _) = status.work {
      parts.append(TextRow.Part("reading, \(Amount.of(progress.done, "file", "files")) so far", .meta))
    }
    parts.append(TextRow.Part(Amount.of(status.articles, "article", "articles"), .meta))
    if status.articles > 0 { parts.append(TextRow.Part("\(Amount.grouped(status.unread)) unread", .header, gap: 4)) }
    return parts
  }
}
