import NewsCore
import Testing

@testable import Library

/// A fold that can keep who asks it waiting.
actor HeldFold: JournalFold {
  private let fold = MemoryFold()
  private var isHolding = false
  private var held: CheckedContinuation<Void, Never>?
  private var arrival: CheckedContinuation<Void, Never>?

  /// Has the next who asks what is known wait until `release`.
  func hold() { isHolding = true }

  /// Returns when somebody waits.
  func arrived() async {
    if held == nil { await withCheckedContinuation { arrival = $0 } }
  }

  func release() {
    held?.resume()
    held = nil
  }

  func marks() async -> [String: JournalMark] { await fold.marks() }

  func changes(of field: ReadingField, in articles: [ArticleID]) async -> [ArticleID: StampedChange] {
    if isHolding {
      isHolding = false
      await withCheckedContinuation { continuation in
        held = continuation
        arrival?.resume()
      }
    }
    return await fold.changes(of: field, in: articles)
  }

  func merge(_ entries: [JournalEntry], marks: [String: JournalMark]) async -> Set<ArticleID> {
    await fold.merge(entries, marks: marks)
  }
}

extension Journal {
  /// Begins at once: when this returns, undo is under way or waits its turn.
  fileprivate func beginUndo() -> Task<String?, any Error> { Task.immediate { try await undo()?.description } }

  fileprivate func begin(_ act: Act) -> Task<String?, any Error> {
    Task.immediate { try await perform(act)?.description }
  }
}

@Suite("The order of acts")
struct ActOrderTests {
  private let folder: TemporaryFolder
  private let fold = HeldFold()
  private let journal: Journal

  init() throws {
    folder = try TemporaryFolder()
    journal = Journal(
      folder: folder.path("journal"), device: try #require(JournalDevice(name: "alder")), fold: fold,
      clock: { StandingClock.midnight })
  }

  @Test("Undo takes back the act that came before it, though that act is not done yet")
  func undo() async throws {
    try await journal.perform(Act(.read(true), of: articles(0..<1)))
    await fold.hold()
    let starring = await journal.begin(Act(.starred(true), of: articles(0..<1)))
    await fold.arrived()
    let undoing = await journal.beginUndo()
    await fold.release()
    #expect(try await starring.value == "starred")
    #expect(try await undoing.value == "undone: starred")
    #expect(folder.readJournal().states[article(0)]?.state == ReadingState(isRead: true))
  }

  @Test("Of two acts on one field the one that came later counts, though the first has to wait")
  func acts() async throws {
    await fold.hold()
    let reading = await journal.begin(Act(.read(true), of: articles(0..<2)))
    await fold.arrived()
    let unreading = await journal.begin(Act(.read(false), of: articles(0..<1)))
    await fold.release()
    #expect(try await reading.value == "2 marked read")
    #expect(try await unreading.value == "marked unread")
    #expect(folder.readJournal().states.filter(\.value.state.isRead).keys.map(\.self) == [article(1)])
  }
}
