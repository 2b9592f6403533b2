import NewsCore

// Marks show when they are kept; a row that was read stays where it is.
extension State {
  /// Whether something that the reader did is not kept yet.
  public var isKeeping: Bool { !acts.isEmpty || !savingSearch.isEmpty }

  mutating func perform(_ act: Act, isQuiet: Bool = false) -> [Effect] {
    let request = begin(.act(act), isQuiet: isQuiet)
    return [.perform(request, act)]
  }

  mutating func begin(_ kind: PendingAct.Kind, isQuiet: Bool = false) -> RequestID {
    let request = requests.next()
    forgotten = nil
    acts[request] = PendingAct(kind, isQuiet: isQuiet)
    return request
  }

  /// Marks an opened article as read, unless it is.
  mutating func markOpened(_ article: ArticleID) -> [Effect] {
    let row = list.window.rows.first { $0.id == article }
    guard !(row?.isRead ?? false), open?.reading.isRead != true else { return [] }
    return perform(Act(.read(true), of: [article]), isQuiet: true)
  }

  // MARK: What a key is for

  /// What a key is for, with the marks that it will have when what was done before is kept: of two quick presses of a key the
  /// second takes back the first.
  var subjects: Subjects? { pendingActs.reduce(subjectsShown) { $0?.changed(by: $1) } }

  /// The open article with the marks that it will have then.
  var openWhenKept: OpenArticle? {
    guard var open else { return nil }
    var reading = open.reading
    for step in pendingActs.flatMap(\.steps) where step.articles.contains(open.article.id) {
      reading.apply(step.change)
    }
    open.show(reading)
    return open
  }

  private var pendingActs: [Act] {
    acts.sorted { $0.key.number < $1.key.number }.compactMap { _, pending in
      if case .act(let act) = pending.kind { act } else { nil }
    }
  }

  /// Among the headlines those that are chosen, or the selected one; elsewhere the open article.
  private var subjectsShown: Subjects? {
    if focus != .headlines { return open.map { Subjects($0) } }
    if !list.selection.ids.isEmpty { return Subjects(list.selection.all) }
    return list.window.headline(inRow: list.selectedRow).map { Subjects([$0]) }
  }

  private mutating func withSubjects(_ act: (Subjects) -> Act) -> [Effect] {
    guard let subjects else {
      notice = Notice("There is nothing to mark here.")
      return []
    }
    return perform(act(subjects))
  }

  /// All of them the same: read, unless all are.
  mutating func toggleRead() -> [Effect] {
    withSubjects { Act(.read(!$0.all.allSatisfy(\.isRead)), of: $0.ids) }
  }

  mutating func toggleStar() -> [Effect] {
    withSubjects { Act(.starred(!$0.all.allSatisfy(\.isStarred)), of: $0.ids) }
  }

  // MARK: Many at once

  mutating func askToMarkAll() {
    let unread = list.window.unread
    guard unread > 0 else {
      notice = Notice("Nothing in this list is unread.")
      return
    }
    let stories = Amount.of(unread, "unread story", "unread stories")
    overlays.append(
      .question(
        Question("Mark \(stories) of this list as read?", .markAllRead(list.shown, through: list.window.latestStory))))
  }

  mutating func markAll(_ query: HeadlineQuery, through latestStory: Int) -> [Effect] {
    noteMarking(list.window.unread)
    return [.performAll(begin(.many), .read(true), query, through: latestStory)]
  }

  /// What takes a while is told of until it is done.
  private mutating func noteMarking(_ stories: Int) {
    if stories >= 1000 { notice = Notice("Marking \(Amount.grouped(stories)) stories as read …") }
  }

  /// All rows above the selected one, or below it.
  mutating func markBeside(above: Bool) -> [Effect] {
    let total = list.window.total
    let rows = above ? 0..<min(list.selectedRow, total) : min(list.selectedRow + 1, total)..<total
    guard !rows.isEmpty, let range = list.range(rows) else {
      notice = Notice("There is nothing \(above ? "above" : "below").")
      return []
    }
    noteMarking(rows.count)
    return [.performRows(begin(.many), .read(true), range)]
  }

  mutating func undo() -> [Effect] { bringBackSearch() ?? [.undo(begin(.undo))] }

  mutating func redo() -> [Effect] { [.redo(begin(.redo))] }

  // MARK: When it is kept

  mutating func performed(_ request: RequestID, _ summary: ActSummary?) -> [Effect] {
    guard let pending = acts.removeValue(forKey: request) else { return [] }
    if !pending.isQuiet { notice = Notice(Self.words(of: summary, pending.kind)) }
    if case .act(let act) = pending.kind {
      show(act)
      return []
    }
    return refreshMarks()
  }

  private static func words(of summary: ActSummary?, _ kind: PendingAct.Kind) -> String {
    guard let summary else {
      return kind == .redo ? "There is nothing to do again." : "There is nothing to undo."
    }
    guard !summary.description.isEmpty else {
      return kind == .takeOver
        ? "No file says that something was read or starred in another reader." : "Nothing was to be changed."
    }
    switch summary.kind {
    case .undone where !summary.parts.isEmpty: return summary.description + " — ^Y do it again"
    case .undone: return summary.description
    case .done, .redone: return summary.description + " — u undo"
    }
  }

  /// What was done to more than is at hand is looked up again.
  private mutating func refreshMarks() -> [Effect] {
    let reading = open.map { [Effect.fetchReading($0.article.id)] } ?? []
    guard list.asked == nil else {
      list.isStale = true
      return reading
    }
    return reading + askAgain()
  }

  /// Shows an act in the rows at hand and in the open article. The list says itself, later, what else changed.
  private mutating func show(_ act: Act) {
    for step in act.steps {
      let ids = Set(step.articles)
      list.window = list.window.changing { ids.contains($0.id) ? $0.changed(by: step.change) : $0 }
      for headline in list.selection.all where ids.contains(headline.id) {
        list.selection.update(headline.changed(by: step.change))
      }
      if let open, ids.contains(open.article.id) {
        var reading = open.reading
        reading.apply(step.change)
        self.open?.show(reading)
      }
    }
  }

  /// What was to be kept is not.
  mutating func failToKeep(_ request: RequestID, _ reason: String) -> Bool {
    guard let pending = acts.removeValue(forKey: request) else { return false }
    // The header says it already, and what goes without saying is not to be said at every step.
    if !pending.isQuiet || status.notSaved == nil { notice = Notice(reason, kind: .failure) }
    return true
  }
}

extension HeadlineWindow {
  fileprivate func changing(_ change: (Headline) -> Headline) -> HeadlineWindow {
    let changed = rows.map(change)
    let read = zip(rows, changed).reduce(0) { $0 + ($1.1.isRead ? 1 : 0) - ($1.0.isRead ? 1 : 0) }
    return HeadlineWindow(
      total: total, unread: max(0, unread - read), firstRow: firstRow, rows: changed, anchorRow: anchorRow,
      latestMatches: latestMatches, latestStory: latestStory)
  }
}
