import NewsCore
import Testing

@testable import Library

@Suite("Undo and redo")
struct UndoTests {
  private func highlight(_ note: String? = nil) -> Highlight {
    let range = DocumentOffset(block: 1, utf8: 0)..<DocumentOffset(block: 1, utf8: 9)
    return Highlight(id: .init(number: 1), range: range, quote: "The ferry", note: note)
  }

  @Test("A bulk act is undone for exactly those that it changed, and done again")
  func bulk() async throws {
    let device = try Device("alder", in: TemporaryFolder())
    try await device.perform(.read(true), of: 3..<5)
    #expect(try await device.perform(.read(true), of: 0..<44) == "42 marked read")
    #expect(try await device.undo() == "undone: 42 marked read")
    #expect(await device.numbersRead(0..<44) == [3, 4])
    #expect(try await device.redo() == "done again: 42 marked read")
    #expect(await device.numbersRead(0..<44) == Array(0..<44))
    #expect(try await device.undo() == "undone: 42 marked read")
    #expect(try await device.undo() == "undone: 2 marked read")
    #expect(try await device.undo() == nil)
    #expect(await device.numbersRead(0..<44) == [])
    #expect(try await device.redo() == "done again: 2 marked read")
    #expect(try await device.redo() == "done again: 42 marked read")
    #expect(try await device.redo() == nil)
  }

  @Test("What is so already is no act")
  func nothing() async throws {
    let device = try Device("alder", in: TemporaryFolder())
    #expect(try await device.perform(.read(false), of: 0..<9) == nil)
    #expect(try await device.perform(.tag("harbor", isOn: false), of: 0..<9) == nil)
    #expect(try await device.perform(.highlightRemoved(.init(number: 1)), of: 0..<1) == nil)
    #expect(try await device.perform(.read(true), of: 0..<0) == nil)
    #expect(try await device.perform(.read(true), of: 0..<1) == "marked read")
    #expect(try await device.perform(.read(true), of: 0..<1) == nil)
    #expect(
      try await device.journal.perform(Act(.starred(true), of: [article(1), article(1)]))?.description == "starred")
    #expect(try await device.undo() == "undone: starred")
    #expect(try await device.undo() == "undone: marked read")
    #expect(try await device.undo() == nil)
  }

  @Test("Every kind of act is undone and done again; a place that was kept is no act")
  func kinds() async throws {
    let device = try Device("alder", in: TemporaryFolder())
    let place = DocumentOffset(block: 3, utf8: 7)
    var states = [ReadingState.untouched]
    for change in [
      .starred(true), .tag("harbor", isOn: true), .tag("ferry", isOn: true), .tag("harbor", isOn: false),
      .highlight(highlight()), .highlight(highlight("a note")), .highlightRemoved(.init(number: 1)), .read(true),
      .starred(false),
    ] as [ReadingChange] {
      try await device.perform(change, of: 0..<1)
      try await device.perform(.position(place), of: 0..<1)
      states.append(await device.state(of: 0))
    }
    states[0].position = place
    #expect(zip(states, states.dropFirst()).allSatisfy { $0 != $1 })
    for state in states.dropLast().reversed() {
      _ = try await device.undo()
      #expect(await device.state(of: 0) == state)
    }
    #expect(try await device.undo() == nil)
    for state in states.dropFirst() {
      _ = try await device.redo()
      #expect(await device.state(of: 0) == state)
    }
    #expect(try await device.redo() == nil)
  }

  @Test("An act of several steps is one stroke")
  func steps() async throws {
    let device = try Device("alder", in: TemporaryFolder())
    let act = Act([
      .init(.starred(true), of: articles(0..<3)), .init(.tag("harbor", isOn: true), of: articles(1..<2)),
      .init(.position(.start), of: articles(0..<1)),
    ])
    #expect(try await device.journal.perform(act)?.description == "3 starred, tag harbor added, place kept")
    #expect(try await device.undo() == "undone: 3 starred, tag harbor added")
    #expect(await device.state(of: 1) == .untouched)
    #expect(try await device.redo() == "done again: 3 starred, tag harbor added")
    #expect(await device.state(of: 1) == ReadingState(isStarred: true, tags: ["harbor"]))
  }

  @Test("What was undone cannot be done again once something else was done")
  func newAct() async throws {
    let device = try Device("alder", in: TemporaryFolder())
    try await device.perform(.read(true), of: 0..<1)
    _ = try await device.undo()
    try await device.perform(.position(.start), of: 0..<1)
    #expect(try await device.redo() == "done again: marked read")
    _ = try await device.undo()
    try await device.perform(.starred(true), of: 0..<1)
    #expect(try await device.redo() == nil)
  }

  @Test("After a restart the acts of before are undone, the last first, and done again")
  func restart() async throws {
    let folder = try TemporaryFolder()
    let before = try Device("alder", in: folder)
    try await before.perform(.read(true), of: 0..<2500)
    try await before.perform(.highlight(highlight("a note")), of: 0..<1)
    try await before.perform(.highlightRemoved(.init(number: 1)), of: 0..<1)
    try await before.perform(.starred(true), of: 0..<1)
    _ = try await before.undo()
    let after = try Device("alder", in: folder)
    after.clock.advance(milliseconds: 60_000)
    #expect(try await after.redo() == "done again: starred")
    #expect(try await after.undo() == "undone: starred")
    #expect(try await after.undo() == "undone: highlight taken away")
    #expect(await after.state(of: 0).highlights == [highlight("a note")])
    #expect(try await after.undo() == "undone: noted")
    let third = try Device("alder", in: folder)
    third.clock.advance(milliseconds: 120_000)
    #expect(try await third.undo() == "undone: 2,500 marked read")
    #expect(try await third.undo() == nil)
    #expect(await third.numbersRead(0..<2500) == [])
    #expect(try await third.redo() == "done again: 2,500 marked read")
  }

  @Test("Acts of other devices are not undone")
  func othersActs() async throws {
    let folder = try TemporaryFolder()
    let alder = try Device("alder", in: folder)
    try await alder.perform(.read(true), of: 0..<1)
    let birch = try Device("birch", in: folder)
    #expect(try await birch.undo() == nil)
  }

  @Test("What was changed elsewhere since is left as it is, and counted")
  func elsewhere() async throws {
    let folder = try TemporaryFolder()
    let alder = try Device("alder", in: folder)
    let birch = try Device("birch", in: folder)
    try await alder.perform(.tag("ferry", isOn: true), of: 0..<1)
    try await alder.perform(.read(true), of: 0..<5)
    birch.clock.advance(milliseconds: 60_000)
    try await birch.perform(.read(false), of: 0..<1)
    // Read there, unread, and read again: as alder left it, but a newer word.
    try await birch.perform(.read(false), of: 1..<2)
    try await birch.perform(.read(true), of: 1..<2)
    #expect(try await alder.undo() == "undone: 3 marked read; 2 were changed elsewhere since")
    #expect(await alder.numbersRead(0..<5) == [1])
    #expect(try await alder.redo() == "done again: 3 marked read; 2 were changed elsewhere since")
    #expect(await alder.numbersRead(0..<5) == [1, 2, 3, 4])
    try await birch.journal.catchUp()
    try await birch.perform(.read(false), of: 0..<5)
    #expect(try await alder.undo() == "left as it is: 5 were changed elsewhere since")
    #expect(try await alder.undo() == "undone: tag ferry added")
    #expect(try await alder.undo() == nil)
  }

  @Test("Two that read on one device undo each other's acts only when they have none of their own left")
  func twoReaders() async throws {
    let folder = try TemporaryFolder()
    let first = try Device("alder", in: folder)
    let second = try Device("alder", in: folder)
    try await first.perform(.read(true), of: 0..<1)
    try await second.perform(.starred(true), of: 1..<2)
    #expect(try await first.undo() == "undone: marked read")
    #expect(try await first.undo() == "undone: starred")
    #expect(try await second.undo() == "left as it is: 1 was changed elsewhere since")
    #expect(try await second.undo() == nil)
  }

  @Test("An act that was half written is undone as far as it was")
  func halfWritten() async throws {
    let folder = try TemporaryFolder()
    try await Device("alder", in: folder).perform(.read(true), of: 0..<2500)
    let lines = try folder.text(of: "journal/alder.jsonl").split(separator: "\n")
    #expect(lines.count == 4)
    try folder.write(lines[..<3].joined(separator: "\n") + "\n" + lines[3].prefix(900), to: "journal/alder.jsonl")
    let device = try Device("alder", in: folder)
    device.clock.advance(milliseconds: 60_000)
    #expect(try await device.undo() == "undone: 2,000 marked read")
    #expect(await device.numbersRead(0..<2500) == [])
  }

  @Test("Notes and tags that are too long are refused, the longest are kept")
  func tooLong() async throws {
    let device = try Device("alder", in: TemporaryFolder())
    let longest = String(repeating: "\u{1}", count: ReadingChange.noteLimit)
    let tag = String(repeating: "x", count: ReadingChange.tagLimit + 1)
    let unfit: [ReadingChange] = [.highlight(highlight(longest + "x")), .tag("", isOn: true), .tag(tag, isOn: true)]
    for change in unfit {
      await #expect(throws: JournalError.tooLong(change)) { try await device.perform(change, of: 0..<1) }
    }
    var widest = highlight(longest)
    widest.quote = longest
    try await device.perform(.highlight(widest), of: 0..<1)
    try await device.perform(.highlight(highlight("short")), of: 0..<1)
    let news = try await device.journal.catchUp()
    #expect(news.faults.isEmpty)
    #expect(try await device.undo() == "undone: note changed")
    #expect(await device.state(of: 0).highlights == [widest])
  }

  @Test("A fold that cannot be asked keeps nothing from being saved")
  func noFold() async throws {
    struct Broken: JournalFold {
      func marks() throws(FoldUnavailable) -> [String: JournalMark] { throw FoldUnavailable(reason: "gone") }
      func changes(of field: ReadingField, in articles: [ArticleID]) throws(FoldUnavailable)
        -> [ArticleID: StampedChange]
      { throw FoldUnavailable(reason: "gone") }
      func merge(_ entries: [JournalEntry], marks: [String: JournalMark]) throws(FoldUnavailable) -> Set<ArticleID> {
        throw FoldUnavailable(reason: "gone")
      }
    }
    let folder = try TemporaryFolder()
    let device = try #require(JournalDevice(name: "alder"))
    let clock = StandingClock()
    let journal = Journal(folder: folder.path("journal"), device: device, fold: Broken(), clock: { clock.now })
    #expect(try await journal.perform(Act(.read(true), of: articles(0..<2)))?.description == "2 marked read")
    clock.advance(milliseconds: 1)
    #expect(try await journal.perform(Act(.read(false), of: articles(0..<2)))?.description == "2 marked unread")
    clock.advance(milliseconds: 1)
    #expect(try await journal.undo()?.description == "undone: 2 marked unread")
    await #expect(throws: FoldUnavailable.self) { try await journal.catchUp() }
    #expect(
      folder.readJournal().states.values.map(\.state) == [ReadingState(isRead: true), ReadingState(isRead: true)])
  }

  @Test("An act is judged by what the files say where the fold is behind them, and undone by that too")
  func foldBehind() async throws {
    struct Behind: JournalFold {
      let fold = MemoryFold()
      func marks() async -> [String: JournalMark] { await fold.marks() }
      func changes(of field: ReadingField, in articles: [ArticleID]) async -> [ArticleID: StampedChange] {
        await fold.changes(of: field, in: articles)
      }
      func merge(_ entries: [JournalEntry], marks: [String: JournalMark]) throws(FoldUnavailable) -> Set<ArticleID> {
        throw FoldUnavailable(reason: "full")
      }
    }
    let folder = try TemporaryFolder()
    let birch = try Device("birch", in: folder)
    try await birch.perform(.read(true), of: 0..<2)
    let device = try #require(JournalDevice(name: "alder"))
    let clock = StandingClock()
    let journal = Journal(folder: folder.path("journal"), device: device, fold: Behind(), clock: { clock.now })
    func read() -> [ArticleID] { folder.readJournal().states.filter(\.value.state.isRead).keys.sorted() }
    #expect(try await journal.perform(Act(.read(true), of: articles(0..<2))) == nil)
    #expect(try await journal.perform(Act(.read(false), of: articles(0..<2)))?.description == "2 marked unread")
    #expect(read() == [])
    try await birch.journal.catchUp()
    try await birch.perform(.read(true), of: 1..<2)
    #expect(try await journal.undo()?.description == "undone: marked unread; 1 was changed elsewhere since")
    #expect(read() == articles(0..<2))
    #expect(try await journal.redo()?.description == "done again: marked unread; 1 was changed elsewhere since")
    #expect(read() == [article(1)])
  }
}
