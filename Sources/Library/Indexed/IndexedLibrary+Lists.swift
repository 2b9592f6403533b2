public import NewsCore
import SQL

extension IndexedLibrary {
  public func headlines(
    _ query: HeadlineQuery, around anchor: HeadlineAnchor, before: Int, after: Int
  ) async throws(LibraryError) -> HeadlineWindow {
    if remaking != nil, case .article(let id, _) = anchor {
      _ = try await once(need(of: query)) { () throws(LibraryError) in
        try await row(of: id, in: try await self.list(query))
      }
    }
    // A list may have rows of stories that have gone since it was made: some are taken out of it, of many it is made anew.
    while true {
      let list: StoryList
      var totals: IndexTotals?
      if case .row(let row) = anchor, row <= 0, after < Self.firstRows, let first = try await firstRows(query) {
        list = StoryList(numbers: first.stories, read: RowSet())
        totals = first.totals
      } else {
        list = try await self.list(query)
      }
      guard let row = try await row(of: anchor, in: list) else { return .empty }
      let rows = max(0, row - max(0, before))..<min(list.count, row + min(max(0, after), list.count) + 1)
      let numbers = list.numbers[rows]
      let headlines = try await asking { (index) throws(SQLError) in try await index.rows.headlines(of: numbers) }
      guard headlines.gone.isEmpty else {
        lists.remove(headlines.gone)
        if headlines.there.isEmpty { await reloaded() }
        continue
      }
      return HeadlineWindow(
        total: totals?.stories ?? list.count, unread: totals?.unread ?? list.unread, firstRow: rows.lowerBound,
        rows: unsaved.isEmpty ? headlines.there : headlines.there.map(unsaved.shown), anchorRow: row,
        latestMatches: list.latestMatches, latestStory: totals.map { $0.nextArticle - 1 } ?? Int(list.latest))
    }
  }

  /// More than any screen shows.
  private static let firstRows = 600

  /// What is shown of all stories before their whole list is at hand: the first of them, which is what a start and another
  /// order ask for. The list is made meanwhile.
  private func firstRows(_ query: HeadlineQuery) async throws(LibraryError) -> (stories: [Int32], totals: IndexTotals)?
  {
    guard isOfAll(query), query.isAll ? lists.all == nil : lists.list(query) == nil else { return nil }
    let sort = sort(of: query)
    let (first, totals) = try await asking { (index) throws(SQLError) in
      (try await index.rows.first(Self.firstRows, by: sort), try await index.rows.totals())
    }
    guard let first else { return nil }
    if query.isAll { reload() } else { Task { _ = try? await list(query) } }
    // The status says what is shown, and not a moment later.
    if query.isAll, state.stories != totals.stories {
      (state.articles, state.stories, state.unread) = (totals.articles, totals.stories, totals.unread)
      announce()
    }
    return (first, totals)
  }

  private func row(of anchor: HeadlineAnchor, in list: StoryList) async throws(LibraryError) -> Int? {
    guard list.count > 0 else { return nil }
    switch anchor {
    case .row(let row): return min(max(0, row), list.count - 1)
    case .article(let id, let other): return try await row(of: id, in: list) ?? min(max(0, other), list.count - 1)
    case .unread(let id, let forward):
      var here: Int?
      if let id { here = try await row(of: id, in: list) }
      let from = here ?? (forward ? list.count - 1 : 0)
      return list.unreadRow(from: from, forward: forward) ?? from
    }
  }

  private func row(of id: ArticleID, in list: StoryList) async throws(LibraryError) -> Int? {
    let story = try await asking { (index) throws(SQLError) in try await index.rows.story(of: id) }
    return story.flatMap { list.row(of: $0) }
  }

  // MARK: Whole lists

  func list(_ query: HeadlineQuery) async throws(LibraryError) -> StoryList {
    if query.isAll {
      if lists.all == nil { await reloaded() }
      return lists.all ?? StoryList()
    }
    let former = lists.list(query)
    if let former, !former.isStale { return former.list }
    let version = lists.version
    let begun = lists.beginReading()
    do throws(LibraryError) {
      let found = try await find(query, keeping: former?.list)
      let list = lists.endReading(found, begun: begun) ?? found
      lists.keep(list, for: query, version: version)
      return list
    } catch {
      _ = lists.endReading(nil, begun: begun)
      throw error
    }
  }

  /// - Parameter former: the list as it was shown; what is no more in it stays where it was.
  private func find(_ query: HeadlineQuery, keeping former: StoryList?) async throws(LibraryError) -> StoryList {
    let list = try await find(query)
    // Of all stories none goes by a mark.
    guard let former, !isOfAll(query) else { return list }
    return try await asking { (index) throws(SQLError) in
      let there = try await index.rows.stories(among: former.numbers, without: list.stories)
      return list.keeping(rowsOf: former) { there.contains(Int($0)) }
    }
  }

  /// Brings the list of all stories up to date, now or after the reload that is under way.
  @discardableResult
  func reload() -> Task<Void, Never> {
    isReloadDue = true
    if let reloading { return reloading }
    let task = Task(priority: .userInitiated) { await reloadWhileDue() }
    reloading = task
    return task
  }

  /// Brings the list of all stories up to date, once: a library that is being read in is due for it again and again.
  func reloaded() async {
    await withCheckedContinuation { continuation in
      waitingForReload.append(continuation)
      reload()
    }
  }

  private func reloadWhileDue() async {
    let clock = ContinuousClock()
    while isReloadDue {
      isReloadDue = false
      let waiting = waitingForReload
      waitingForReload = []
      let begun = clock.now
      let first = firstOfToday ?? 1
      let asked = index
      let marks = lists.beginReading()
      let read = try? await asking { (index) throws(SQLError) in
        let totals = try await index.files.totals()
        let arrived = first > 1 && totals.nextArticle > first ? try await index.files.stories(since: first) : 0
        let all = try await index.files.all()
        return (all: all, version: await index.files.basis.version, totals: totals, arrived: arrived)
      }
      let all = lists.endReading(read?.all, begun: marks)
      // Searches are put in the same order.
      if let read { await asked.lists.take(byDate: read.all.numbers, version: read.version) }
      if asked.writer !== index.writer {
        isReloadDue = true
      } else if let read, let all {
        lists.takeAll(all)
        state.articles = read.totals.articles
        state.stories = all.count
        state.unread = all.unread
        state.arrived = read.arrived
        state.firstArrival = first
        state.nextStory = read.totals.nextArticle
        lists.storiesChanged()
        announce()
      }
      for continuation in waiting { continuation.resume() }
      guard isReloadDue else { break }
      // A library that is being read in changes all the time: a fifth of it goes into showing that.
      try? await Task.sleep(for: max(.milliseconds(60), (clock.now - begun) * 4))
    }
    reloading = nil
  }

  func announce() {
    if broadcast.announce(state) {
      // Changes that follow one another closely are told together.
      Task {
        try? await Task.sleep(for: .milliseconds(40))
        if broadcast.pauseEnded() { announce() }
      }
    }
  }
}

extension HeadlineQuery {
  /// Whether it is the list of all, the newest first, whichever look at it this is.
  var isAll: Bool { passesAll && (sort == .newest || sort == .relevance) }
}
