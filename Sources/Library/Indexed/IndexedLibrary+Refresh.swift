import NewsCore
import SQL

extension IndexedLibrary {
  public func refresh() { startRefresh() }

  /// Brings the index in line with the files, and returns when all is listed and searchable.
  public func load() async {
    startRefresh()
    await refreshing?.value
    await reloading?.value
  }

  /// Brings the index in line with the files, and returns when all is listed; search learns of it another time.
  public func loadHeadlines() async {
    fillsSearch = false
    defer { fillsSearch = true }
    await load()
  }

  /// Keeps the library up to date for as long as the program runs.
  public func live() async {
    await load()
  }

  func startRefresh() {
    guard refreshing == nil else { return }
    refreshing = Task(priority: .utility) {
      await runRefresh()
      refreshing = nil
    }
  }

  private func runRefresh() async {
    let index = index
    state.work = .reading(WorkProgress(), isAllFound: false)
    reload()
    await catchUp()
    speed.reset()
    let refresh = Refresh(
      roots: roots, shelf: shelf, registry: registry, writer: index.writer, reader: index.files, watch: nil)
    do throws(SQLError) {
      try await refresh.all { progress in await self.tell(progress) }
      await reload().value
      if fillsSearch { try await fillSearch(index) }
    } catch {
      if IndexFile.isDamage(error) { try? recover() }
    }
    state.work = nil
    state.problems = await problems().count
    state.skipped = (try? await asking { (index) throws(SQLError) in try await index.lists.skipped() }) ?? 0
    announce()
  }

  private func fillSearch(_ index: OpenIndex) async throws(SQLError) {
    speed.reset()
    _ = try await index.writer.forgetGhosts()
    let fill = SearchFill(shelf: shelf, registry: registry, writer: index.writer, reader: index.files)
    try await fill.run(shouldPause: { false }, report: { progress in await self.tellIndexing(progress) })
  }

  private func tell(_ progress: RefreshProgress) {
    state.work = .reading(speed.measure(progress.read, of: progress.toRead), isAllFound: progress.isAllFound)
    reload()
  }

  private func tellIndexing(_ progress: WorkProgress) {
    state.work = .indexing(speed.measure(progress.done, of: progress.total))
    announce()
  }
}
