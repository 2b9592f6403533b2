import NewsCore
import Screen

extension State {
  /// A command while something lies over the panes: what is in front takes it, or it is passed over.
  mutating func run(_ command: Command, in overlay: Overlay) -> [Effect] {
    switch command {
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return quit()
    case .leave, .back, .cancel: closeOverlay()
    case .left: if case .contents = overlay { closeOverlay() }
    case .right: if case .contents = overlay { return choose(in: overlay) }
    case .help: if case .help = overlay { closeOverlay() } else { openHelp() }
    case .problems: if case .problems = overlay { closeOverlay() }
    case .theme: if case .themes = overlay { closeOverlay() }
    case .contents: if case .contents = overlay { closeOverlay() }
    case .sort: if case .sort = overlay { closeOverlay() }
    case .search, .filter: findInOverlay(overlay)
    case .undo where forgotten != nil: return undo()
    // What is written is to be done among the panes.
    case .command:
      closeOverlay()
      return run(command)
    case .forget: if case .contents(let shown) = overlay { return forgetSearch(shown) }
    case .open: return choose(in: overlay)
    default:
      guard let motion = command.motion else {
        let key = command.row?.keys.first?.description ?? command.rawValue
        notice = Notice("\(key) does nothing here; q closes this.")
        return []
      }
      moveOverlay(motion)
    }
    return []
  }

  private mutating func choose(in overlay: Overlay) -> [Effect] {
    // Text is read on in, as in an article.
    switch overlay {
    case .help, .problems:
      moveOverlay(.lines(1))
      return []
    default: overlays.removeLast()
    }
    switch overlay {
    case .themes: return [.remember(settings)]
    case .contents(let shown): return shown.entry.map { show($0) } ?? []
    case .sort(let selected):
      let offered = offeredSorts
      return offered.indices.contains(selected) ? setSort(offered[selected]) : []
    case .help, .problems, .question, .prompt: return []
    }
  }

  /// Takes the front one away, and puts back what it only tried.
  private mutating func closeOverlay() {
    if case .themes(_, let before) = overlays.popLast() { settings.theme = before }
  }

  private func lines(of problems: [FileProblem]) -> Int {
    problems.count * ProblemsView.lines(ofProblemIn: size.columns)
  }

  mutating func moveOverlay(_ motion: Motion) {
    guard let overlay = overlays.popLast() else { return }
    let distance = motion.distance(page: overlayLines, overlap: 1)
    switch overlay {
    case .help(let top): overlays.append(.help(topLine: Self.moved(top, distance, helpLines.count)))
    case .problems(let problems, let top):
      overlays.append(.problems(problems, topLine: Self.moved(top, distance, lines(of: problems))))
    case .themes(let selected, let before):
      let selected = Self.moved(selected, distance, themes.count)
      overlays.append(.themes(selected: selected, before: before))
      if themes.indices.contains(selected) { settings.theme = themes[selected].id }
    case .contents(var shown):
      shown.selected = Self.moved(shown.selected, distance, shown.entries.count)
      overlays.append(.contents(shown))
    case .sort(let selected): overlays.append(.sort(selected: Self.moved(selected, distance, offeredSorts.count)))
    case .prompt, .question: overlays.append(overlay)
    }
  }

  /// A key for a question: `y` is yes, anything else no.
  mutating func answer(_ key: Key, _ question: Question) -> [Effect] {
    switch key {
    case .control("l"): return [.redraw]
    case .control("z"): return [.suspend]
    case .character("y"), .character("Y"):
      overlays.removeLast()
      switch question.subject {
      case .markAllRead(let query, let latestStory): return markAll(query, through: latestStory)
      }
    default:
      overlays.removeLast()
      notice = Notice("Nothing was changed.")
      return []
    }
  }

  /// A place among so many, moved; the distance may be as great as a number can be.
  private static func moved(_ place: Int, _ distance: Int, _ count: Int) -> Int {
    let last = max(0, count - 1)
    return distance > last ? last : distance < -last ? 0 : min(max(0, place + distance), last)
  }

  /// The last line of what scrolls stays at the foot, not at the top.
  mutating func clampOverlays() {
    guard let overlay = overlays.last else { return }
    switch overlay {
    case .help(let top):
      overlays[overlays.count - 1] = .help(topLine: min(top, max(0, helpLines.count - overlayLines)))
    case .problems(let problems, let top):
      let top = min(top, max(0, lines(of: problems) - 1 - overlayLines))
      overlays[overlays.count - 1] = .problems(problems, topLine: max(0, top))
    case .themes, .contents, .sort, .question, .prompt: break
    }
  }

  // MARK: Problems

  mutating func askForProblems() -> [Effect] {
    let request = requests.next()
    problemsAsked = request
    return [.fetchProblems(request)]
  }

  mutating func takeProblems(_ problems: [FileProblem], for request: RequestID) {
    guard problemsAsked == request else { return }
    problemsAsked = nil
    overlays.append(.problems(problems, topLine: 0))
  }
}

extension Command {
  /// What it moves by, if it moves.
  fileprivate var motion: Motion? {
    switch self {
    case .down: .lines(1)
    case .up: .lines(-1)
    case .pageDown, .readOn: .pages(1)
    case .pageUp: .pages(-1)
    case .halfPageDown: .halfPages(1)
    case .halfPageUp: .halfPages(-1)
    case .top: .top
    case .bottom: .bottom
    default: nil
    }
  }
}
