import NewsCore
import Testing

@testable import Library

@Suite("Clocks")
struct ClockTests {
  @Test("After a clock was set back, what is done later still counts")
  func setBack() async throws {
    let folder = try TemporaryFolder()
    let alder = try Device("alder", in: folder)
    try await alder.perform(.read(true), of: 0..<2)
    alder.clock.advance(milliseconds: -86_400_000)
    try await alder.perform(.read(false), of: 0..<1)
    #expect(await alder.numbersRead(0..<2) == [1])
    // To another device, which reads it all at once, too.
    let birch = try Device("birch", in: folder)
    try await birch.journal.catchUp()
    #expect(await birch.numbersRead(0..<2) == [1])
    #expect(try await alder.undo() == "undone: marked unread")
    #expect(try await alder.undo() == "undone: 2 marked read")
    #expect(await alder.numbersRead(0..<2) == [])
  }

  @Test("A device whose clock is years ahead can be contradicted, and troubles nothing else")
  func farAhead() async throws {
    let folder = try TemporaryFolder()
    let alder = try Device("alder", in: folder)
    let birch = try Device("birch", in: folder)
    birch.clock.advance(milliseconds: 20 * 365 * 86_400_000)
    try await birch.perform(.read(true), of: 0..<1)
    #expect(try await alder.perform(.read(false), of: 0..<3) == "marked unread")
    #expect(await alder.numbersRead(0..<3) == [])
    #expect(try await alder.perform(.starred(true), of: 0..<3) == "3 starred")
    // Only the answer to it was drawn into the future.
    let entries = folder.readJournal().entries.filter { $0.stamped.device == "alder" }
    #expect(entries.filter { $0.stamped.time > alder.clock.now }.map(\.articles) == [articles(0..<1)])
    // In a bulk act too.
    #expect(try await alder.perform(.read(true), of: 0..<3) == "3 marked read")
    let late = folder.readJournal().entries.filter { $0.stamped.device == "alder" && $0.stamped.time > alder.clock.now }
    #expect(late.map(\.articles) == [articles(0..<1), articles(0..<1)])
    try await birch.journal.catchUp()
    #expect(await birch.numbersRead(0..<3) == [0, 1, 2])
    #expect(try await alder.undo() == "undone: 3 marked read")
    #expect(await alder.numbersRead(0..<3) == [])
  }

  @Test("At the end of time nothing breaks")
  func endOfTime() async throws {
    let folder = try TemporaryFolder()
    try folder.write(Lines.read(0, at: "9999-12-31T23:59:59.999Z") + "\n", to: "journal/zebra.jsonl")
    let alder = try Device("alder", in: folder)
    try await alder.perform(.read(false), of: 0..<1)
    #expect(folder.readJournal().faults.isEmpty)
  }

  @Test("Times are read as they are written, and nothing else is one")
  func texts() throws {
    for milliseconds in [0, 1, 951_782_400_000, 1_795_564_800_123, 253_402_300_799_999] as [Int64] {
      let time = JournalTime(milliseconds: milliseconds)
      #expect(JournalTime(time.description) == time)
    }
    #expect(StandingClock.midnight.description == "2026-11-25T00:00:00.000Z")
    #expect(JournalTime(milliseconds: 951_782_400_001).description == "2000-02-29T00:00:00.001Z")
    #expect(JournalTime(milliseconds: -5).milliseconds == 0)
    for text in [
      "", "2026-11-25", "2026-11-25T00:00:00Z", "2026-11-25T00:00:00.000", "2026-02-30T00:00:00.000Z",
      "2026-11-25T24:00:00.000Z", "2026-11-25T00:60:00.000Z", "1969-12-31T00:00:00.000Z", "2026-11-25t00:00:00.000Z",
      "٢026-11-25T00:00:00.000Z",
    ] {
      #expect(JournalTime(text) == nil, "\(text)")
    }
  }
}
