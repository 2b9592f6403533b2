import NewsCore
import Screen
import Text

extension State {
  mutating func toggleZen() {
    isZen.toggle()
    if isZen, open != nil { focus = .article }
  }

  /// The side pane in focus; from the article that of the headlines.
  mutating func resizeSide(by step: Int) -> [Effect] {
    let layout = Layout(self)
    guard let pane = focus == .sidebar ? layout.sidebar : layout.headlines, layout.rules.count > 0 else {
      notice = Notice("There is no side pane to resize here.")
      return []
    }
    // From what is shown, so that keys beyond a limit do not add up.
    let former = settings
    if focus == .sidebar {
      settings.sidebarColumns = pane.columns + step
    } else {
      settings.headlinesColumns = pane.columns + step
    }
    let wider = Layout(self)
    guard (focus == .sidebar ? wider.sidebar : wider.headlines)?.columns != pane.columns else {
      settings = former
      notice = Notice("This pane cannot get any \(step > 0 ? "wider" : "narrower").")
      return []
    }
    return [.remember(settings)]
  }

  mutating func setMeasure(_ argument: String) -> [Effect] {
    guard let columns = Int(argument), Settings.measures.contains(columns) else {
      let limits = "\(Settings.measures.lowerBound) to \(Settings.measures.upperBound)"
      notice = Notice("Lines can be \(limits) columns long.", kind: .failure)
      return []
    }
    return changeMeasure(to: columns)
  }

  mutating func changeMeasure(to columns: Int) -> [Effect] {
    let limits = Settings.measures
    settings.measure = min(max(limits.lowerBound, columns), limits.upperBound)
    notice = Notice("Lines of \(settings.measure) columns.")
    return [.remember(settings)]
  }

  /// The named theme; without a name the picker.
  mutating func chooseTheme(_ name: String) -> [Effect] {
    guard !name.isEmpty else {
      let selected = themes.firstIndex { $0.id == settings.theme } ?? 0
      if !themes.isEmpty { overlays.append(.themes(selected: selected, before: settings.theme)) }
      return []
    }
    guard themes.contains(where: { $0.id == name }) else {
      let hint = Spelling.nearest(to: name, in: themes.map(\.id)).map { " Did you mean “\($0)”?" } ?? ""
      notice = Notice("There is no theme “\(name)”.\(hint)", kind: .failure)
      return []
    }
    settings.theme = name
    return [.remember(settings)]
  }

  mutating func setAmbiguousWidth(_ argument: String) -> [Effect] {
    guard let isWide = choice(argument, yes: "wide", no: "narrow", now: settings.ambiguousIsWide) else { return [] }
    settings.ambiguousIsWide = isWide
    notice = Notice("Characters of ambiguous width are \(isWide ? "wide" : "narrow").")
    return [.remember(settings)]
  }

  mutating func setMouse(_ argument: String) -> [Effect] {
    guard let isOn = choice(argument, yes: "on", no: "off", now: settings.mouse) else { return [] }
    settings.mouse = isOn
    notice = Notice(isOn ? "The mouse is on. Shift and drag selects text." : "The mouse is the terminal's again.")
    return [.captureMouse(isOn), .remember(settings)]
  }

  /// One of two words; nothing turns over what is.
  private mutating func choice(_ word: String, yes: String, no: String, now: Bool) -> Bool? {
    switch word {
    case "": return !now
    case yes: return true
    case no: return false
    default:
      notice = Notice("It is either \(yes) or \(no).", kind: .failure)
      return nil
    }
  }
}
