import Foundation
import NewsCore
import Testing

@testable import Library

@Suite("A refresh that is killed")
struct KilledRefreshTests {
  private static let words = ["load", "read", "load", "read"]
  private static let count = 120

  private func news() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for number in 0..<Self.count {
      let page = Page(title: "Page \(number)", body: "LOWMARK (AP) — Text \(number % 100) of the harbor.")
      try folder.write(page, to: "\(number % 5)/\(number).txt")
    }
    return folder
  }

  @Test(
    "Whatever it dies of, the index opens or is made anew, the next refresh completes it, and no act is lost",
    arguments: IndexWriterProcess.Manner.allCases)
  func killed(manner: IndexWriterProcess.Manner) async throws {
    let folder = try news()
    let whole = try IndexWriterProcess(Self.words, of: folder.path, keptIn: folder.path(".whole")).result()
    #expect(whole.code == 0 && whole.marked.count == 2)
    #expect(whole.calls > 100)
    var resumed = 0
    var died = 0
    // Calls at the beginning each, then some of what is hundreds of pages of the index.
    let calls = Array(1...8) + Array(stride(from: 9, through: whole.calls * 4 / 5, by: max(1, whole.calls / 16)))
    for call in calls {
      let kept = folder.path(".kept-\(call)")
      let result = try IndexWriterProcess(Self.words, of: folder.path, keptIn: kept, dyingAt: call, manner).result()
      if result.code == nil { died += 1 }
      #expect(result.code == nil || result.code == 0, "call \(call): \(result.told)")
      let index = try BareIndex(of: [folder.path], at: kept.appending(Array("index.sqlite".utf8)))
      #expect(try index.faults() == [], "call \(call)")
      if try await index.refreshed() < Self.count { resumed += 1 }
      try await index.filled()
      #expect(try index.faults() == [], "call \(call)")
      #expect(try await index.totals.articles == Self.count)
      #expect(try await index.found("harbor").count == 120)
      // With the journal.
      let library = try IndexedLibrary(
        roots: [folder.path], index: kept.appending(Array("index.sqlite".utf8)),
        journal: try place(kept), today: { CalendarDay(daysSince1970: 20_782) })
      await library.catchUp()
      for id in result.marked { #expect(try await library.reading(of: id).isRead, "call \(call)") }
      let unread = try await index.totals.unread
      #expect((0...1).contains(Self.count - result.marked.count - unread), "call \(call): \(unread)")
      #expect(try index.faults() == [])
    }
    // Threads come to their calls in another order each time, and batches fall together otherwise on a busy machine.
    #expect(died >= calls.count - 2)
    #expect(resumed >= 4)
  }

  @Test("Of a few files it may die at each of its calls, in one manner after the other")
  func everyCall() async throws {
    let folder = try TemporaryFolder()
    for number in 0..<6 {
      try folder.write(
        Page(title: "Page \(number)", body: "LOWMARK (AP) — Harbor \(number)."), to: "\(number % 2)/\(number).txt")
    }
    let whole = try IndexWriterProcess(Self.words, of: folder.path, keptIn: folder.path(".whole")).result()
    #expect(whole.code == 0)
    var died = 0
    for call in 1...max(1, whole.calls) {
      let kept = folder.path(".kept-\(call)")
      let manner = IndexWriterProcess.Manner.allCases[call % IndexWriterProcess.Manner.allCases.count]
      let result = try IndexWriterProcess(Self.words, of: folder.path, keptIn: kept, dyingAt: call, manner).result()
      if result.code == nil { died += 1 }
      let library = try IndexedLibrary(
        roots: [folder.path], index: kept.appending(Array("index.sqlite".utf8)), journal: try place(kept),
        today: { CalendarDay(daysSince1970: 20_782) })
      await library.load()
      #expect(try await library.titles(HeadlineQuery(search: "harbor")).count == 6, "call \(call), \(manner)")
      for id in result.marked { #expect(try await library.reading(of: id).isRead, "call \(call), \(manner)") }
    }
    #expect(died > whole.calls / 2)
  }

  private func place(_ kept: FilePath) throws -> JournalPlace {
    JournalPlace(folder: kept.appending(Array("journal".utf8)), device: try #require(JournalDevice(name: "alder")))
  }
}
