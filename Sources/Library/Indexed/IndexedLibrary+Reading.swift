public import NewsCore
import SQL

extension IndexedLibrary {
  /// What was done with an article or a copy of it. A place within is its own alone: another copy may begin otherwise.
  public func reading(of id: ArticleID) async throws(LibraryError) -> ReadingState {
    try await asking { (index) throws(SQLError) in
      var state = StampedState()
      for copy in try await index.rows.copies(of: id) {
        for stamped in try await index.rows.changes(of: copy) + unsaved.changes(of: copy) {
          if copy == id || stamped.change.field != .position { state.merge(stamped) }
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
      let summary = try await journal.perform(act, in: self)
      announceSaved(nil)
      return summary ?? ActSummary(parts: [])
    } catch {
      // What is too long can at no time be kept.
      if case .tooLong = error {} else { await showUnsaved(act, error.reason) }
      throw .notSaved(reason: error.description)
    }
  }

  /// What is done with a story is told of all its copies: whichever of their files goes, the rest keep it. Those that are so
  /// already, by another copy, are passed over, or undo would take back what was so before.
  private func reachingCopies(_ act: Act) async throws(LibraryError) -> Act {
    var steps: [Act.Step] = []
    for step in act.steps {
      // An index that is behind may say of a story what is no longer so.
      let isCurrent = step.change.isPassedOver ? await catchUp() : false
      let unsaved = unsaved
      let articles = try await asking { (index) throws(SQLError) in
        guard step.change.field != .position else { return step.articles }
        let rest =
          isCurrent
          ? try await index.files.articles(step.articles, unlessSo: step.change, butFor: unsaved) : step.articles
        return try await index.files.copies(of: rest)
      }
      steps.append(Act.Step(step.change, of: articles))
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

  public func undo() async throws(LibraryError) -> ActSummary? { try await undo(anywhere: false) }

  public func redo() async throws(LibraryError) -> ActSummary? { try await redo(anywhere: false) }

  /// - Parameter anywhere: also what was done in other libraries.
  public func undo(anywhere: Bool) async throws(LibraryError) -> ActSummary? {
    try await revising { (journal) throws(JournalError) in try await journal.undo(in: anywhere ? nil : self) }
  }

  public func redo(anywhere: Bool) async throws(LibraryError) -> ActSummary? {
    try await revising { (journal) throws(JournalError) in try await journal.redo(in: anywhere ? nil : self) }
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

extension IndexedLibrary: ActScope {
  public func has(any articles: [ArticleID]) async -> Bool {
    do throws(LibraryError) {
      // Of acts upon many, the first speak for all: they were shown in one list.
      return try await asking { (index) throws(SQLError) in
        for article in articles.prefix(100) where try await index.files.story(of: article) != nil { return true }
        return false
      }
    } catch {
      return true
    }
  }

  public func stories(of articles: [ArticleID]) async -> Int {
    let stories = try? await asking { (index) throws(SQLError) in try await index.files.stories(of: articles) }
    return stories ?? articles.count
  }
}

extension ReadingChange {
  /// Whether a story that is so by one of its copies is so.
  fileprivate var isPassedOver: Bool { self == .read(true) || self == .starred(true) }
}
