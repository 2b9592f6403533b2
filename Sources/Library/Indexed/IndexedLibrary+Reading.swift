public import NewsCore
import SQL

extension IndexedLibrary {
  /// What was done with an article: its own state, and of its copies whether they were read or starred.
  public func reading(of id: ArticleID) async throws(LibraryError) -> ReadingState {
    try await asking { (index) throws(SQLError) in
      var state = StampedState()
      for copy in try await index.rows.copies(of: id) {
        for stamped in try await index.rows.changes(of: copy) + unsaved.changes(of: copy) {
          // A place in one copy is a place in another only where the text is the same to the byte, which is not known.
          let isCommon = stamped.change.field == .read || stamped.change.field == .starred
          if copy == id || isCommon { state.merge(stamped) }
        }
      }
      return state.state
    }
  }

  public func perform(_ act: Act) async throws(LibraryError) -> ActSummary {
    let act = try await reachingCopies(act)
    guard let journal else {
      await showUnsaved(act, "there is no home folder.")
      throw .notSaved(reason: "Nothing is saved: there is no home folder.")
    }
    do throws(JournalError) {
      // What was done before comes before it, or neither is kept.
      try await keepUnsaved()
      let summary = try await journal.perform(act)
      announceSaved(nil)
      return summary ?? ActSummary(parts: [])
    } catch {
      // What is too long can at no time be kept.
      if case .tooLong = error {} else { await showUnsaved(act, error.reason) }
      throw .notSaved(reason: error.description)
    }
  }

  /// A story is read if any of its copies is: to make it unread, all of them have to be. One that is so already by another copy
  /// is passed over, or undo would take back what was so before.
  private func reachingCopies(_ act: Act) async throws(LibraryError) -> Act {
    var steps: [Act.Step] = []
    for step in act.steps {
      switch step.change {
      case .read(false), .starred(false):
        let articles = try await asking { (index) throws(SQLError) in
          var copies: [ArticleID] = []
          for article in step.articles { copies += try await index.rows.copies(of: article) }
          return copies
        }
        steps.append(Act.Step(step.change, of: articles))
      case .read(true), .starred(true):
        // An index that is behind may say of a story what is no longer so.
        var step = step
        if await catchUp() {
          let (former, unsaved) = (step, unsaved)
          let articles = try await asking { (index) throws(SQLError) in
            try await index.files.articles(former.articles, unlessSo: former.change, butFor: unsaved)
          }
          step = Act.Step(step.change, of: articles)
        }
        steps.append(step)
      default: steps.append(step)
      }
    }
    return Act(steps)
  }

  /// What could not be kept holds for as long as the program runs: it is not put into the index, which outlives it.
  private func showUnsaved(_ act: Act, _ reason: String) async {
    let entries = await journal?.entries(of: act)
    unsaved.add(entries ?? act.steps.map { JournalEntry(StampedChange($0.change, at: .now, on: ""), of: $0.articles) })
    let stories = try? await asking { (index) throws(SQLError) in
      var stories: [Int32: Bool] = [:]
      for step in act.steps {
        guard case .read(let isRead) = step.change else { continue }
        for article in step.articles {
          if let story = try await index.rows.story(of: article) { stories[story] = isRead }
        }
      }
      return stories
    }
    lists.markUnsaved(stories ?? [:])
    show([:])
    announceSaved(reason)
  }

  /// Keeps what could not be kept before, where that can be done now.
  func keepUnsaved() async throws(JournalError) {
    guard !unsaved.isEmpty, let journal else { return }
    let entries = unsaved.entries
    try await journal.keep(entries)
    unsaved.remove(entries)
    guard unsaved.isEmpty else { return }
    lists.forgetUnsaved()
    // Of what was changed elsewhere since they show what is no longer so.
    reload()
    announceSaved(nil)
  }

  public func perform(
    _ change: ReadingChange, ofAll query: HeadlineQuery, through latestStory: Int?
  ) async throws(LibraryError) -> ActSummary {
    let stories = try await list(query).numbers.filter { Int($0) <= latestStory ?? .max }
    let faces = try await asking { (index) throws(SQLError) in try await index.files.faces(of: stories) }
    return try await perform(Act(change, of: faces))
  }

  public func undo() async throws(LibraryError) -> ActSummary? {
    try await revising { (journal) throws(JournalError) in
      try await journal.undo { [weak self] in await self?.has(any: $0) ?? false }
    }
  }

  public func redo() async throws(LibraryError) -> ActSummary? {
    try await revising { (journal) throws(JournalError) in
      try await journal.redo { [weak self] in await self?.has(any: $0) ?? false }
    }
  }

  /// Whether some of the articles are in this library, as far as that can be told.
  private func has(any articles: [ArticleID]) async -> Bool {
    // Of acts upon many, the first speak for all: they were shown in one list.
    for article in articles.prefix(100) {
      do throws(LibraryError) {
        if try await asking({ (index) throws(SQLError) in try await index.rows.place(of: article) }) != nil {
          return true
        }
      } catch {
        return true
      }
    }
    return false
  }

  private func revising(
    _ revise: (Journal) async throws(JournalError) -> ActSummary?
  ) async throws(LibraryError) -> ActSummary? {
    guard let journal else { return nil }
    do throws(JournalError) {
      // What was done last is taken back first.
      try await keepUnsaved()
      return try await revise(journal)
    } catch {
      announceSaved(error.reason)
      throw .notSaved(reason: error.description)
    }
  }

  /// Hears what other programs and devices wrote.
  ///
  /// - Returns: whether the index knows it by now.
  @discardableResult
  func catchUp() async -> Bool {
    guard let news = try? await journal?.catchUp() else { return false }
    // Lists have the marks by now; stars, tags and notes are read with the rows.
    if !news.changed.isEmpty { announce() }
    let passing = Array(news.faults.filter(\.reason.isPassing).prefix(100))
    guard passing != passingFaults || news.faults.count > passing.count else { return true }
    passingFaults = passing
    state.problems = await problems().count
    announce()
    return true
  }

  private func announceSaved(_ reason: String?) {
    guard state.notSaved != reason else { return }
    state.notSaved = reason
    announce()
  }

  /// Shows marks that were set, by whomever, in all lists.
  func show(_ marks: [Int32: Bool]) {
    lists.mark(marks)
    if let all = lists.all { state.unread = all.unread }
    announce()
  }
}
