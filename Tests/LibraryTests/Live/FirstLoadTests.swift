import NewsCore
import Testing

@testable import Library

@Suite("While a library is being loaded", .timeLimit(.minutes(5)))
struct FirstLoadTests {
  private let news: TemporaryFolder
  private let place: TemporaryFolder

  init() throws {
    (news, place) = (try TemporaryFolder(), try TemporaryFolder())
    try news.write(Page(title: "Harbor opens"), to: "a.txt")
    try news.write(Page(title: "Ferry sinks", body: "LOWMARK (AP) — It sank."), to: "b.txt")
    try place.makeFolder("journal")
  }

  /// With everything in it.
  private func library() async throws -> IndexedLibrary {
    let library = try Kind.disk.library(of: [news.path], keptIn: place.path)
    await library.load()
    return library
  }

  /// Another device's word.
  private func tell(_ change: ReadingChange, of article: ArticleID, second: Int) throws {
    let time = JournalTime(milliseconds: StandingClock.midnight.milliseconds + Int64(second) * 1000)
    let line = JournalLine(time: time, mark: nil, change: change, articles: [article])
    try place.append(line.bytes, to: "journal/birch-2.jsonl")
  }

  @Test("What another device did is shown while the first load is still waiting for its turn")
  func duringFirstLoad() async throws {
    let id = try #require(try await library().id(of: "Ferry sinks"))
    let library = try Kind.disk.library(of: [news.path], keptIn: place.path)
    var lock = RefreshLock(of: await library.index.file)
    #expect(lock != nil)
    let living = Task { await library.live() }
    var isTold = false
    for await status in await library.changes() {
      if status.work == .waiting, status.unread == 2, !isTold {
        try tell(.read(true), of: id, second: 0)
        isTold = true
      }
      if status.unread == 1 { break }
    }
    #expect(await library.status().work == .waiting)
    lock = nil
    living.cancel()
    await living.value
  }

  @Test("Stars, tags and notes that come through the journal are told of, as what is read is")
  func marks() async throws {
    let library = try await library()
    let id = try #require(try await library.id(of: "Ferry sinks"))
    var changes = await library.changes().makeAsyncIterator()
    _ = await changes.next()
    let highlight = Highlight(
      range: DocumentOffset(block: 0, utf8: 0)..<DocumentOffset(block: 0, utf8: 7), quote: "LOWMARK", note: "Where?")
    for (second, change) in ([.starred(true), .tag("quay", isOn: true), .highlight(highlight)] as [ReadingChange])
      .enumerated()
    {
      try tell(change, of: id, second: second)
      await library.catchUp()
      #expect(await changes.next() != nil)
    }
    let row = try await library.headlines(.all, around: .article(id, elseRow: 0), before: 0, after: 0).rows.first
    #expect(row?.isStarred == true && row?.tags == ["quay"])
  }

  @Test("What another program did and told the index of is shown when the journal tells of it", .timeLimit(.minutes(1)))
  func toldByOthers() async throws {
    let library = try await library()
    let id = try #require(try await library.id(of: "Ferry sinks"))
    try tell(.read(true), of: id, second: 0)
    let other = try Kind.disk.library(of: [news.path], keptIn: place.path)
    #expect(await other.catchUp())
    // Nothing is left to be read in the journal, and nothing else looks for what others did.
    let journal = try #require(FolderWatch())
    journal.watch(place.path("journal"))
    let following = Task { await library.followJournal(journal) }
    defer { following.cancel() }
    try place.write("", to: "journal/touched")
    for await status in await library.changes() where status.unread == 1 { break }
  }

  @Test("What comes after the first load of a library is new, in the first session too")
  func arrivals() async throws {
    let library = try await library()
    #expect(await library.status().arrived == 0)
    try news.write(Page(title: "Fog lifts", body: "LOWMARK (AP) — It lifted."), to: "c.txt")
    await library.load()
    #expect(await library.status().arrived == 1)
  }

  @Test(
    "While a lost index is made anew, the row and the article that the reader is at are waited for",
    arguments: [true, false])
  func remaking(opens: Bool) async throws {
    let library = try await library()
    let id = try #require(try await library.id(of: "Ferry sinks"))
    try place.remove("index.sqlite")
    // So that it is not made at once.
    var lock = RefreshLock(of: await library.index.file)
    #expect(lock != nil)
    try await library.recover(await library.index, from: nil)
    async let answer =
      opens
      ? library.article(id).id
      : library.headlines(.all, around: .article(id, elseRow: 0), before: 0, after: 0).rows.first?.id
    for await status in await library.changes() where status.work == .waiting { break }
    #expect(try await library.index.rows.story(of: id) == nil)
    withExtendedLifetime(lock) {}
    lock = nil
    #expect(try await answer == id)
    while let refreshing = await library.refreshing { await refreshing.value }
    // What is in no file any more is not waited for.
    let gone = ArticleID(version: 1, high: 1, low: 1)
    #expect(try await library.headlines(.all, around: .article(gone, elseRow: 1), before: 0, after: 0).anchorRow == 1)
  }

  @Test("A refresh that is asked for while one that was stopped is ending takes place")
  func refreshAfterStop() async throws {
    let library = try await library()
    try news.write(Page(title: "Fog lifts", body: "LOWMARK (AP) — It lifted."), to: "c.txt")
    var lock = RefreshLock(of: await library.index.file)
    #expect(lock != nil)
    await library.refresh()
    for await status in await library.changes() where status.work == .waiting { break }
    await library.stopAndRefresh()
    lock = nil
    while let refreshing = await library.refreshing { await refreshing.value }
    #expect(try await library.titles().contains("Fog lifts"))
  }
}

extension IndexedLibrary {
  /// Both before the refresh that is stopped hears of it.
  fileprivate func stopAndRefresh() {
    stopRefresh()
    refresh()
  }
}
