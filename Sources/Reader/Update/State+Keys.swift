import NewsCore
import Screen

extension State {
  /// A key: for what lies in front, else for the keymap.
  mutating func press(_ key: Key) -> [Effect] {
    notice = nil
    list.isTouched = true
    switch overlays.last {
    case .prompt(let prompt): return write(key, prompt)
    case .question(let question): return answer(key, question)
    default: break
    }
    if let pendingItem { return press(key, after: pendingItem) }
    return pressKeys(key)
  }

  private mutating func pressKeys(_ key: Key) -> [Effect] {
    let keys = pendingKeys + [key]
    pendingKeys = []
    switch keymap.lookUp(keys) {
    case .pending:
      pendingKeys = keys
      return []
    case .matched(.item) where overlays.isEmpty: return beginItem(key)
    case .matched(let command): return run(command)
    // A sequence that leads nowhere is dropped, and its last key counts for itself.
    case .notFound where keys.count > 1: return pressKeys(key)
    case .notFound:
      spaceGoesOn = false
      let name = KeySequence(key).description
      if !name.isEmpty { notice = Notice("\(name) does nothing here; ? shows the keys.") }
      return []
    }
  }

  /// Carries out a command where it applies, and says where it would elsewhere.
  mutating func run(_ command: Command, argument: String = "") -> [Effect] {
    let goesOn = spaceGoesOn
    spaceGoesOn = false
    if let overlay = overlays.last { return run(command, in: overlay) }
    guard command.row?.places.contains(place) == true else {
      let place = command.row?.places == [.overlay] ? "contents" : "article"
      notice = Notice("\(command.rawValue) works in the \(place).")
      return []
    }
    let opened = command.row?.group == .moving ? readPreview() : []
    if command == .readOn { return opened + readOn(goesOn: goesOn) }
    return opened + runInPanes(command, argument)
  }

  private mutating func runInPanes(_ command: Command, _ argument: String) -> [Effect] {
    runMotion(command) ?? runReading(command, argument) ?? runMarking(command)
      ?? runFinding(command, argument) ?? runRest(command, argument)
  }

  private var place: CommandRow.Place {
    switch focus {
    case .headlines: .headlines
    case .article: .article
    case .sidebar: .sidebar
    }
  }

  private mutating func runMotion(_ command: Command) -> [Effect]? {
    switch command {
    case .down: move(.lines(1))
    case .up: move(.lines(-1))
    case .pageDown: move(.pages(1))
    case .pageUp: move(.pages(-1))
    case .halfPageDown: move(.halfPages(1))
    case .halfPageUp: move(.halfPages(-1))
    case .top: move(.top)
    case .bottom: move(.bottom)
    case .nextParagraph: moveParagraph(forward: true)
    case .previousParagraph: moveParagraph(forward: false)
    case .left: return focusLeft()
    case .right: return focusRight()
    case .nextPane: return focusAround(by: 1)
    case .previousPane: return focusAround(by: -1)
    default: return nil
    }
    return []
  }

  private mutating func runReading(_ command: Command, _ argument: String) -> [Effect]? {
    switch command {
    case .open: return openChosen()
    case .nextArticle: return openNeighbour(by: 1)
    case .previousArticle: return openNeighbour(by: -1)
    case .next: return goOn(forward: true)
    case .previous: return goOn(forward: false)
    case .item: return openItem(argument)
    case .historyBack: return goBack()
    case .historyForward: return goForward()
    case .savedPage: return toggleSavedPage()
    default: return nil
    }
  }

  private mutating func runMarking(_ command: Command) -> [Effect]? {
    switch command {
    case .toggleRead, .star, .tag: return runOnSelection(command)
    case .markAll: askToMarkAll()
    case .markAbove: return markBeside(above: true)
    case .markBelow: return markBeside(above: false)
    case .choose: return chooseHeadline()
    case .chooseRange: return chooseRange()
    case .highlight: return toggleHighlight()
    case .note: return openNote()
    case .undo: return undo()
    case .redo: return redo()
    case .takeOver: return takeOverOffers()
    default: return nil
    }
    return []
  }

  private mutating func runFinding(_ command: Command, _ argument: String) -> [Effect]? {
    switch command {
    case .search: openPrompt(focus == .headlines ? .library : .search)
    case .filter: openPrompt(.filter, text: list.query.titleWords)
    case .sort: return chooseSort(argument)
    case .contents: return openContents()
    case .saveSearch: return saveSearch(argument)
    case .newest: return showNewest()
    case .refresh:
      refreshAsked = status
      isStopped = false
      notice = .lookingAgain
      return [.refresh]
    default: return nil
    }
    return []
  }

  private mutating func runRest(_ command: Command, _ argument: String) -> [Effect] {
    switch command {
    case .zen: toggleZen()
    case .wider: return resizeSide(by: 2)
    case .narrower: return resizeSide(by: -2)
    case .longerLines: return changeMeasure(to: settings.measure + 4)
    case .shorterLines: return changeMeasure(to: settings.measure - 4)
    case .measure: return setMeasure(argument)
    case .theme: return chooseTheme(argument)
    case .ambiguousWidth: return setAmbiguousWidth(argument)
    case .mouse: return setMouse(argument)
    case .leave: return goUp(leaving: true)
    case .back: return goUp(leaving: false)
    case .cancel: return cancel()
    case .problems: return askForProblems()
    case .help: openHelp()
    case .command: openPrompt(.command)
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return quit()
    default: break
    }
    return []
  }
}
