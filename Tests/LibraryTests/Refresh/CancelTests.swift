import NewsCore
import Testing

@testable import Library

@Suite("Refresh: ended before it is done")
struct CancelTests {
  @Test("What was put down stays, and the next goes on with the rest")
  func goesOn() async throws {
    let folder = try TemporaryFolder()
    let count = 200
    for number in 0..<count {
      try folder.write(
        Page(title: "Page \(number)", body: "LOWMARK (AP) — \(number)."), to: "\(number % 20)/\(number).txt")
    }
    let index = try BareIndex(of: folder)
    // Ended at the first word of it.
    try await Task {
      _ = try await index.reports { _ in withUnsafeCurrentTask { $0?.cancel() } }
    }.value
    let first = try await index.totals.articles
    #expect(first > 0 && first < count)
    #expect(try index.faults() == [])
    #expect(try await index.refreshed() == count - first)
    #expect(try await index.totals.articles == count)
    #expect(try await index.totals.nextArticle == count + 1)
    #expect(try await index.differences() == [])
  }

  @Test("It may be ended at any time while a library is open, and begun again")
  func stopped() async throws {
    let folder = try TemporaryFolder()
    for number in 0..<100 {
      try folder.write(
        Page(title: "Page \(number)", body: "LOWMARK (AP) — \(number)."), to: "\(number % 9)/\(number).txt")
    }
    let library = try IndexedLibrary(roots: [folder.path], today: { CalendarDay(daysSince1970: 20_800) })
    for _ in 0..<5 {
      await library.refresh()
      await library.stopRefresh()
    }
    await library.load()
    #expect(try await library.titles().count == 100)
    #expect(try await library.titles(HeadlineQuery(search: "lowmark")).count == 100)
    #expect(await library.status().work == nil)
  }

  @Test("The time left follows from the rate, and where there is none it is not told")
  func timeLeft() {
    #expect(WorkProgress(done: 10, total: 100, rate: 30).secondsLeft == 3)
    #expect(WorkProgress(done: 11, total: 100, rate: 30).secondsLeft == 3)
    #expect(WorkProgress(done: 10, total: 100).secondsLeft == nil)
    #expect(WorkProgress(done: 100, total: 100, rate: 5).secondsLeft == nil)
    var speed = Speedometer()
    #expect(speed.measure(5, of: 10) == WorkProgress(done: 5, total: 10))
    // Of less than a moment nothing is said, nor where it goes back.
    #expect(speed.measure(6, of: 10).rate == 0)
    #expect(speed.measure(2, of: 10).rate == 0)
  }
}
