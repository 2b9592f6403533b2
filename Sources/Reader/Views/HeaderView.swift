import NewsCore
import Prose
import Screen
import Text

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
    if state.size.columns >= 40 { left.append(TextRow.Part(name(atMost: state.size.columns / 3), .header)) }
    let clock = DateWords.short(state.now.day) + " " + DateWords.clock(state.now.hour, state.now.minute)
    return TextRow(left: left, right: counts + [TextRow.Part(clock, .meta, extra: 4)])
  }

  /// Of a long path the end tells more than the beginning.
  private func name(atMost columns: Int) -> String {
    let name = state.libraryName
    guard state.metrics.width(of: name) > columns else { return name }
    var width = 1
    let end = name.reversed().prefix { character in
      width += state.metrics.width(of: String(character))
      return width <= columns
    }
    return "…" + String(end.reversed())
  }

  private var counts: [TextRow.Part] {
    let status = state.status
    var parts: [TextRow.Part] = []
    if status.notSaved != nil { parts.append(TextRow.Part("not saved", .error)) }
    if status.missing > 0 { parts.append(TextRow.Part("\(Amount.grouped(status.missing)) missing", .error)) }
    let unreadable = status.problems - status.missing
    if unreadable > 0 { parts.append(TextRow.Part("\(Amount.grouped(unreadable)) unreadable", .error, extra: 1)) }
    if let work = status.work { parts += Self.parts(of: work) }
    // How far it is comes before how much there is by now.
    let extra = status.work == nil ? 0 : 3
    parts.append(TextRow.Part(Amount.of(status.stories, "story", "stories"), .meta, extra: extra))
    if status.stories > 0 {
      parts.append(TextRow.Part("\(Amount.grouped(status.unread)) unread", .header, extra: extra))
    }
    let new = status.arrived - state.arrivedSeen
    if new > 0 { parts.append(TextRow.Part("\(Amount.grouped(new)) new", .accent, extra: min(1, extra))) }
    parts[parts.count - 1].gap = 4
    return parts
  }

  /// `reading 12,431 of 100,000  9,800/s  9 s left`.
  private static func parts(of work: LibraryWork) -> [TextRow.Part] {
    let (word, progress, isAllFound): (String, WorkProgress, Bool)
    switch work {
    case .waiting: return [TextRow.Part("another Broadsheet refreshes", .meta)]
    case .reading(let read, let isAll): (word, progress, isAllFound) = ("reading", read, isAll)
    case .indexing(let told): (word, progress, isAllFound) = ("indexing", told, true)
    }
    let done = Amount.grouped(progress.done)
    let total = isAllFound ? " of \(Amount.grouped(progress.total))" : ""
    var parts = [TextRow.Part("\(word) \(done)\(total)", .meta)]
    if progress.rate > 0 { parts.append(TextRow.Part("\(Amount.grouped(progress.rate))/s", .meta, extra: 2)) }
    if isAllFound, let seconds = progress.secondsLeft {
      parts.append(TextRow.Part("\(time(seconds)) left", .meta))
    }
    return parts
  }

  private static func time(_ seconds: Int) -> String {
    seconds < 100 ? "\(seconds) s" : seconds < 6000 ? "\((seconds + 59) / 60) min" : "\((seconds + 3599) / 3600) h"
  }
}
