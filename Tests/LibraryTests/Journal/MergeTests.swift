import NewsCore
import Testing

@testable import Library

@Suite("Merging")
struct MergeTests {
  @Test("Journals come to the same in any order, in any parts, and however often they are read")
  func anyOrder() {
    for seed in 0..<200 as Range<UInt64> {
      var numbers = SeededNumbers(seed: seed)
      let entries = (0..<60).map { _ in Self.entry(&numbers) }
      var expected: [ArticleID: StampedState] = [:]
      expected.merge(entries)

      var shuffled: [ArticleID: StampedState] = [:]
      shuffled.merge((entries + entries.shuffled(using: &numbers).prefix(20)).shuffled(using: &numbers))
      #expect(shuffled == expected)

      // Two parts folded apart and then into one another, either way.
      let cut = Int.random(in: 0...entries.count, using: &numbers)
      var left: [ArticleID: StampedState] = [:]
      var right: [ArticleID: StampedState] = [:]
      left.merge(Array(entries[..<cut]))
      right.merge(Array(entries[cut...]))
      for (from, into) in [(left, right), (right, left)] {
        var merged = into
        for (article, state) in from { merged.merge(state.changes.map { JournalEntry($0, of: [article]) }) }
        #expect(merged == expected)
        #expect(merged.mapValues(\.state) == expected.mapValues(\.state))
      }
    }
  }

  /// Few articles, times and devices, so that much collides.
  private static func entry(_ numbers: inout SeededNumbers) -> JournalEntry {
    func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &numbers) }
    let highlight = Highlight.ID(number: UInt64(below(2)))
    let offset = DocumentOffset(block: below(3), utf8: below(3))
    let change: ReadingChange =
      switch below(6) {
      case 0: .read(below(2) == 0)
      case 1: .starred(below(2) == 0)
      case 2: .tag(["harbor", "ferry"][below(2)], isOn: below(2) == 0)
      case 3: .highlight(Highlight(id: highlight, range: offset..<offset, quote: "q", note: ["a", "b"][below(2)]))
      case 4: .highlightRemoved(highlight)
      default: .position(offset)
      }
    let stamped = StampedChange(
      change, at: JournalTime(milliseconds: Int64(below(8))), on: ["alder", "birch", "cedar"][below(3)])
    return JournalEntry(stamped, of: (0...below(3)).map { _ in article(below(3)) })
  }

  @Test("The later word counts, then the greater device")
  func supersedes() {
    func stamped(_ time: Int64, _ device: String, _ isRead: Bool = true) -> StampedChange {
      StampedChange(.read(isRead), at: JournalTime(milliseconds: time), on: device)
    }
    #expect(stamped(2, "alder").supersedes(stamped(1, "birch")))
    #expect(stamped(1, "birch").supersedes(stamped(1, "alder")))
    #expect(!stamped(1, "alder").supersedes(stamped(1, "alder")))
    #expect(stamped(1, "alder", true).supersedes(stamped(1, "alder", false)))
    #expect(!stamped(1, "alder", false).supersedes(stamped(1, "alder", true)))
  }

  @Test("Two devices whose files come together agree")
  func twoDevices() async throws {
    let folder = try TemporaryFolder()
    let alder = try Device("alder", in: folder)
    let birch = try Device("birch", in: folder)
    try await alder.perform(.read(true), of: 0..<5)
    try await alder.perform(.tag("harbor", isOn: true), of: 0..<2)
    #expect(try await birch.journal.catchUp().changed == Set(articles(0..<5)))
    birch.clock.advance(milliseconds: 9000)
    try await birch.perform(.read(false), of: 1..<3)
    try await birch.perform(.tag("ferry", isOn: true), of: 0..<1)
    let news = try await alder.journal.catchUp()
    #expect(news == Journal.News(changed: Set(articles(0..<3))))
    #expect(try await alder.journal.catchUp() == Journal.News())
    for number in 0..<5 {
      let state = await alder.state(of: number)
      #expect(state == (await birch.state(of: number)))
    }
    #expect(await alder.state(of: 0) == ReadingState(isRead: true, tags: ["harbor", "ferry"]))
    #expect(await alder.numbersRead(0..<6) == [0, 3, 4])
  }

  @Test("A file that a synchroniser set aside as a conflict is merged too, as the same device's")
  func conflict() async throws {
    let folder = try TemporaryFolder()
    try folder.write([Lines.head, Lines.read(1)].joined(separator: "\n") + "\n", to: "journal/alder.jsonl")
    try folder.write(
      [Lines.head, Lines.read(1), Lines.read(2)].joined(separator: "\n") + "\n",
      to: "journal/alder.sync-conflict-20261125-101010-ABCDEFG.jsonl")
    try folder.write("never mind", to: "journal/.alder.compacting")
    try folder.write("never mind", to: "journal/notes.txt")
    let journal = folder.readJournal()
    #expect(journal.faults.isEmpty)
    #expect(journal.states.keys.sorted() == articles(1..<3))
    #expect(Set(journal.entries.map(\.stamped.device)) == ["alder"])
  }
}
