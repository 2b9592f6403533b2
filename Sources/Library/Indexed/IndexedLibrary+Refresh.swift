import Glibc
import NewsCore
import SQL

extension IndexedLibrary {
  public func refresh() { startRefresh() }

  public func stopRefresh() {
    due = nil
    refreshing?.cancel()
  }

  /// Brings the index in line with the files, and returns when all is listed and searchable.
  public func load() async {
    startRefresh()
    // Another index may take its place meanwhile, and be brought in line from its beginning.
    while let refreshing { await refreshing.value }
    await reloading?.value
  }

  /// Brings the index in line with the files, and returns when all is listed; search learns of it another time.
  public func loadHeadlines() async {
    fillsSearch = false
    defer { fillsSearch = true }
    await load()
  }

  /// Refreshes now, or after what is being refreshed.
  func startRefresh(of scope: RefreshScope = .all) {
    guard let refreshing else { return refresh(scope, after: nil) }
    // One that was stopped takes up nothing more.
    if refreshing.isCancelled { refresh(scope, after: refreshing) } else { fallDue(scope) }
  }

  private func fallDue(_ scope: RefreshScope) { due = due?.joined(with: scope) ?? scope }

  /// Ends the refresh of an index that was given up, and begins with another.
  func restartRefresh() {
    let former = refreshing
    former?.cancel()
    refresh(.all, after: former)
  }

  private func refresh(_ scope: RefreshScope, after former: Task<Void, Never>?) {
    refreshes += 1
    let number = refreshes
    refreshing = Task(priority: .utility) {
      await former?.value
      await runRefresh(of: scope)
      while let scope = due, !Task.isCancelled {
        due = nil
        await runRefresh(of: scope)
      }
      guard number == refreshes else { return }
      refreshing = nil
      remaking = nil
    }
  }

  private func runRefresh(of scope: RefreshScope) async {
    let index = index
    guard !index.isLost else {
      try? recover(index, from: nil)
      return
    }
    await takeFirstLook(index)
    await catchUp()
    guard let lock = await lock(index) else {
      state.work = nil
      return announce()
    }
    defer { withExtendedLifetime(lock) {} }
    if scope == .all { state.work = .reading(WorkProgress(), isAllFound: false) }
    speed.reset()
    let refresh = Refresh(
      roots: roots, shelf: shelf, registry: registry, writer: index.writer, reader: index.files, watch: watch)
    do throws(SQLError) {
      switch scope {
      case .all: try await refresh.all { progress in await self.tell(progress) }
      case .folders(let folders): try await refresh.folders(Array(folders)) { progress in await self.tell(progress) }
      }
      if scope == .all { await takeFirstEdition(index) }
      await reloaded()
      noteLook(at: scope)
      if scope == .all, remaking != nil { remaking = .search }
      if fillsSearch { try await fillSearch(index) }
      writeProblem = nil
      busyTurns = 0
    } catch  where error.code.primary == .busy && busyTurns < Self.mostBusyTurns {
      // Another program writes for longer than SQLite waits: what was put down stays, and the rest is done after it.
      busyTurns += 1
      fallDue(.all)
      state.work = .waiting
      announce()
      try? await Task.sleep(for: .milliseconds(200))
      return
    } catch {
      busyTurns = 0
      writeProblem = index.file.writeProblem(error)
      try? recover(index, from: error)
    }
    state.work = nil
    await countOffers()
    state.problems = await problems().count
    state.skipped = (try? await asking { (index) throws(SQLError) in try await index.files.skipped() }) ?? 0
    announce()
  }

  /// Tells that all files were looked at, before search is told of them.
  private func noteLook(at scope: RefreshScope) {
    guard !Task.isCancelled else { return }
    state.missing = roots.count { $0.isMissing }
    guard scope == .all else { return }
    state.looks += 1
    announce()
  }

  /// With what SQLite waits itself, some minutes.
  private static let mostBusyTurns = 60

  /// What is there before anything is refreshed; what comes later than that is new.
  private func takeFirstLook(_ index: OpenIndex) async {
    guard firstOfToday == nil else { return }
    let totals = try? await index.rows.totals()
    isFirstEdition = (try? await index.rows.isReadIn()) == false
    firstOfToday = isFirstEdition ? 1 : totals?.nextArticle
    state.articles = totals?.articles ?? 0
    state.stories = totals?.stories ?? 0
    state.unread = totals?.unread ?? 0
    announce()
    reload()
  }

  /// Of a library that was opened for the first time nothing is new but what comes when all of it has been listed.
  private func takeFirstEdition(_ index: OpenIndex) async {
    guard isFirstEdition, !Task.isCancelled, let totals = try? await index.rows.totals() else { return }
    isFirstEdition = false
    firstOfToday = totals.nextArticle
  }

  /// Waits while another program refreshes this index; what it does is shown meanwhile.
  private func lock(_ index: OpenIndex) async -> RefreshLock? {
    while !Task.isCancelled {
      if let lock = RefreshLock(of: index.file) { return lock }
      if state.work != .waiting {
        state.work = .waiting
        announce()
      }
      try? await Task.sleep(for: .milliseconds(200))
      await noticeOthers()
    }
    return nil
  }

  private func fillSearch(_ index: OpenIndex) async throws(SQLError) {
    speed.reset()
    _ = try await index.writer.forgetGhosts()
    let fill = SearchFill(shelf: shelf, registry: registry, writer: index.writer, reader: index.files)
    // New headlines come before the words of those that are there.
    try await fill.run(
      shouldPause: { await self.due != nil }, report: { progress in await self.tellIndexing(progress) })
  }

  private func tell(_ progress: RefreshProgress) {
    if progress.toRead > 0 {
      state.work = .reading(speed.measure(progress.done, of: progress.total), isAllFound: progress.isAllFound)
    }
    reload()
  }

  private func tellIndexing(_ progress: WorkProgress) {
    state.work = .indexing(speed.measure(progress.done, of: progress.total))
    // What was found before search was told of it would be all that is ever shown.
    lists.storiesChanged()
    announce()
  }
}

extension FilePath {
  /// Whether nothing has this name.
  fileprivate var isMissing: Bool {
    var information = stat()
    return stat(cString, &information) != 0 && (errno == ENOENT || errno == ENOTDIR)
  }
}
