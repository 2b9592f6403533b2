import Foundation
import Glibc
import NewsCore
import SQL
import Testing

@testable import Library

@Suite("What could not be kept")
struct UnsavedTests {
  private let news: TemporaryFolder

  init() throws {
    news = try TemporaryFolder()
    for number in 0..<5 { try news.write(Page(title: "Page \(number)"), to: "\(number).txt") }
  }

  private func fill(_ disk: SmallDisk) {
    let file = open(disk.folder.path("ballast").text, O_WRONLY | O_CREAT, 0o600)
    let page = [UInt8](repeating: 1, count: 4096)
    while write(file, page, page.count) > 0 {}
    close(file)
  }

  @Test(
    "With journal and index on a full disk, a mark holds while the program runs, and is kept when there is room",
    .enabled(if: SmallDisk.isAllowed))
  func full() async throws {
    let disk = try SmallDisk(bytes: 4 << 20)
    let place = disk.folder.path("kept")
    let library = try Kind.disk.library(of: [news.path], keptIn: place)
    await library.load()
    let one = try #require(try await library.id(of: "Page 1"))
    let two = try #require(try await library.id(of: "Page 2"))
    fill(disk)
    await #expect(throws: LibraryError.self) { try await library.mark([one, two], asRead: true) }
    await #expect(throws: LibraryError.self) { _ = try await library.perform(Act(.tag("quay", isOn: true), of: [two])) }
    func expectShown() async throws {
      let window = try await library.headlines(.all, around: .row(0), before: 0, after: 9)
      #expect(window.unread == 3)
      #expect(Set(window.rows.filter(\.isRead).map(\.title)) == ["Page 1", "Page 2"])
      #expect(window.rows.first { $0.id == two }?.tags == ["quay"])
      #expect(try await library.reading(of: two).tags == ["quay"])
      #expect(try await library.reading(of: one).isRead)
    }
    try await expectShown()
    // As it stands behind a colon.
    #expect(await library.status().notSaved?.hasPrefix("no room is left on the disk of ") == true)
    // It is not forgotten when lists are made anew.
    await library.reloaded()
    try await expectShown()
    #expect(unlink(disk.folder.path("ballast").text) == 0)
    try await library.keepUnsaved()
    #expect(await library.status().notSaved == nil)
    try await expectShown()
    #expect(await library.unsaved.isEmpty)
    // It is in the journal, and not in the index alone.
    let other = try IndexedLibrary(
      roots: [news.path], journal: await library.journalPlace, today: { CalendarDay(daysSince1970: 20_782) })
    await other.load()
    #expect(try await other.reading(of: one).isRead)
    #expect(try await other.reading(of: two).tags == ["quay"])
    #expect(try await other.headlines(.all, around: .row(0), before: 0, after: 9).unread == 3)
  }

  @Test("Searches and counts know what neither journal nor index could keep", .enabled(if: SmallDisk.isAllowed))
  func searched() async throws {
    let disk = try SmallDisk(bytes: 4 << 20)
    let library = try Kind.disk.library(of: [news.path], keptIn: disk.folder.path("kept"))
    await library.load()
    let (one, two) = (
      try #require(try await library.id(of: "Page 1")), try #require(try await library.id(of: "Page 2"))
    )
    let highlight = Highlight(
      range: DocumentOffset(block: 0, utf8: 0)..<DocumentOffset(block: 0, utf8: 4), quote: "PORT")
    // What another device did is in the index, and this one's journal still takes no room.
    for change in [ReadingChange.starred(true), .tag("pier", isOn: true)] {
      let stamped = StampedChange(change, at: JournalTime(milliseconds: 1), on: "birch-2")
      _ = try await library.index.writer.merge([JournalEntry(stamped, of: [one])], marks: [:])
    }
    fill(disk)
    let changes: [ReadingChange] = [.read(true), .starred(true), .tag("quay", isOn: true), .highlight(highlight)]
    for change in changes {
      await #expect(throws: LibraryError.self) { _ = try await library.perform(Act(change, of: [two])) }
    }
    for change in [ReadingChange.starred(false), .tag("pier", isOn: false)] {
      await #expect(throws: LibraryError.self) { _ = try await library.perform(Act(change, of: [one])) }
    }
    #expect(try await library.index.rows.changes(of: two).isEmpty)
    for search in [
      "is:read", "-is:unread", "is:starred", "tag:quay", "has:notes", "is:starred page", "tag:quay is:read",
    ] {
      for sort in [HeadlineSort.newest, .title, .relevance] {
        #expect(try await library.titles(HeadlineQuery(search: search, sort: sort)) == ["Page 2"], "\(search), \(sort)")
      }
    }
    #expect(try await library.titles(HeadlineQuery(search: "is:unread")).count == 4)
    #expect(try await library.titles(HeadlineQuery(search: "tag:pier")).isEmpty)
    let unread = try await library.headlines(HeadlineQuery(search: "page"), around: .row(0), before: 0, after: 9).unread
    #expect(unread == 4)
    let contents = try await library.contents()
    func stories(_ name: String) -> Int? { contents.first { $0.name == name }?.stories }
    #expect(stories("Unread") == 4)
    #expect(stories("Starred") == 1)
    #expect(stories("With notes") == 1)
    #expect(stories("quay") == 1)
    #expect(stories("pier") == nil)
  }

  @Test("A mark that could not be kept is kept when it is set again, though it shows already")
  func again() async throws {
    let folder = try TemporaryFolder()
    try folder.write("in the way", to: "kept")
    let library = try Kind.memory.library(of: [news.path], keptIn: folder.path("kept"))
    await library.load()
    let one = try #require(try await library.id(of: "Page 1"))
    await #expect(throws: LibraryError.self) { try await library.mark([one], asRead: true) }
    #expect(try await library.reading(of: one).isRead)
    try folder.remove("kept")
    try await library.mark([one], asRead: true)
    #expect(await library.status().notSaved == nil)
    let other = try Kind.memory.library(of: [news.path], keptIn: folder.path("kept"))
    await other.load()
    #expect(try await other.reading(of: one).isRead)
  }

  @Test("A mark that could not be kept does not outlive the program, though the index could be written")
  func notInIndex() async throws {
    let place = try TemporaryFolder()
    // The journal's folder cannot be made.
    try place.write("in the way", to: "journal")
    do {
      let library = try Kind.disk.library(of: [news.path], keptIn: place.path)
      await library.load()
      let one = try #require(try await library.id(of: "Page 1"))
      await #expect(throws: LibraryError.self) { try await library.mark([one], asRead: true) }
      await #expect(throws: LibraryError.self) {
        _ = try await library.perform(Act(.tag("quay", isOn: true), of: [one]))
      }
      #expect(try await library.reading(of: one) == ReadingState(isRead: true, tags: ["quay"]))
      #expect(await library.status().unread == 4)
      #expect(try await library.titles(HeadlineQuery(search: "is:read")) == ["Page 1"])
      #expect(try await library.index.rows.changes(of: one).isEmpty)
    }
    let next = try Kind.disk.library(of: [news.path], keptIn: place.path)
    await next.load()
    #expect(await next.status().unread == 5)
    #expect(try await next.titles(HeadlineQuery(search: "is:read")) == [])
  }

  @Test("What was changed elsewhere after a mark that could not be kept stands when that is kept")
  func laterElsewhere() async throws {
    let place = try TemporaryFolder()
    // This device's file of the journal cannot be opened.
    try place.write("in the way", to: "journal/alder-1.jsonl/file")
    let library = try Kind.disk.library(of: [news.path], keptIn: place.path)
    await library.load()
    let pages = (try #require(try await library.id(of: "Page 1")), try #require(try await library.id(of: "Page 2")))
    await #expect(throws: LibraryError.self) { try await library.mark([pages.0, pages.1], asRead: true) }
    // Undo does not take back what was kept before it.
    await #expect(throws: LibraryError.self) { _ = try await library.undo() }
    for (year, page) in [("2001", pages.0), ("2099", pages.1)] {
      let time = try #require(JournalTime("\(year)-01-01T00:00:00.000Z"))
      let line = JournalLine(time: time, mark: nil, change: .read(false), articles: [page])
      try place.append(line.bytes, to: "journal/birch.jsonl")
    }
    await library.catchUp()
    try place.remove("journal/alder-1.jsonl")
    try await library.keepUnsaved()
    await library.reloading?.value
    #expect(await library.status().notSaved == nil)
    #expect(await library.unsaved.isEmpty)
    #expect(try await library.titles(HeadlineQuery(search: "is:read")) == ["Page 1"])
    #expect(await library.status().unread == 4)
    #expect(place.readJournal().states[pages.1]?.state.isRead == false)
    #expect(try await library.undo()?.description == "undone: marked read")
    #expect(await library.status().unread == 5)
  }

  @Test("What is too long to be kept is refused, and keeps nothing else from being kept")
  func tooLong() async throws {
    let place = try TemporaryFolder()
    let library = try Kind.memory.library(of: [news.path], keptIn: place.path)
    await library.load()
    let one = try #require(try await library.id(of: "Page 1"))
    let tag = String(repeating: "घाट", count: 60)
    await #expect(throws: LibraryError.notSaved(reason: JournalError.tooLong(.tag(tag, isOn: true)).description)) {
      _ = try await library.perform(Act(.tag(tag, isOn: true), of: [one]))
    }
    #expect(try await library.reading(of: one).tags.isEmpty)
    #expect(await library.unsaved.isEmpty)
    #expect(await library.status().notSaved == nil)
  }

  @Test("Broken lines of the journal are named at every start, for as long as they are there")
  func brokenLines() async throws {
    let place = try TemporaryFolder()
    try place.write(
      Lines.head + "\n" + Lines.read(1) + "\ngarbage\n" + Lines.read(2) + "\n", to: "journal/alder-1.jsonl")
    for _ in 0..<3 {
      let library = try Kind.disk.library(of: [news.path], keptIn: place.path)
      await library.load()
      #expect(await library.problems().map(\.reason).filter { $0.hasPrefix("line 3: no JSON") }.count == 1)
      #expect(await library.status().problems == 1)
    }
    try place.write(Lines.head + "\n" + Lines.read(1) + "\n" + Lines.read(2) + "\n", to: "journal/alder-1.jsonl")
    let library = try Kind.disk.library(of: [news.path], keptIn: place.path)
    await library.load()
    #expect(await library.problems() == [])
    try place.write(Lines.head + "\ngarbage\n", to: "journal/birch-2.jsonl")
    await library.catchUp()
    #expect(await library.status().problems == 1)
    try place.remove("journal/birch-2.jsonl")
    #expect(await library.problems() == [])
  }

  @Test("A refresh that another program keeps from writing waits, says so, and is done after it")
  func busy() async throws {
    let place = try TemporaryFolder()
    let library = try Kind.disk.library(of: [news.path], keptIn: place.path)
    await library.load()
    let other = try Connection(path: place.path("index.sqlite").bytes, mode: .readWrite)
    try other.run(script: "BEGIN IMMEDIATE")
    try news.write(Page(title: "Page 9"), to: "9.txt")
    let loading = Task { await library.load() }
    while await library.status().work != .waiting { try await Task.sleep(for: .milliseconds(20)) }
    try other.run(script: "COMMIT")
    await loading.value
    #expect(try await library.titles().count == 6)
    #expect(await library.problems() == [])
    #expect(await library.status().work == nil)
  }

  @Test("A refresh waits its turn while another program refreshes, and says so")
  func locked() async throws {
    let place = try TemporaryFolder()
    let library = try Kind.disk.library(of: [news.path], keptIn: place.path)
    var lock = RefreshLock(of: await library.index.file)
    #expect(lock != nil)
    let loading = Task { await library.load() }
    while await library.status().work != .waiting { try await Task.sleep(for: .milliseconds(20)) }
    lock = nil
    await loading.value
    #expect(try await library.titles().count == 5)
    #expect(await library.status().work == nil)
  }
}
