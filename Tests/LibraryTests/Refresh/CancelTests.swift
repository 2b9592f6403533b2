import NewsCore
import Testing

@testable import Library

@Suite("Refresh: ended before it is done")
struct CancelTests {
  @Test("What was put down stays, and the next goes on with the rest", arguments: [1, 20])
  func goesOn(folders: Int) async throws {
    let folder = try TemporaryFolder()
    let count = 400
    for number in 0..<count {
      try folder.write(
        Page(title: "Page \(number)", body: "LOWMARK (AP) — \(number)."), to: "\(number % folders)/\(number).txt")
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

  @Test("How many there are to read is told before they are read, and is as many as there are")
  func total() async throws {
    let folder = try TemporaryFolder()
    for number in 0..<400 {
      try folder.write(
        Page(title: "Page \(number)", body: "LOWMARK (AP) — \(number)."), to: "\(number % 40)/\(number).txt")
    }
    let census = FileCensus(of: [folder.path])
    while census.files == nil { try await Task.sleep(for: .milliseconds(5)) }
    #expect(census.files == 400)
    let index = try BareIndex(of: folder)
    // One that was ended early counts the files that it had read as done.
    try await Task {
      _ = try await index.reports { _ in withUnsafeCurrentTask { $0?.cancel() } }
    }.value
    let before = try await index.totals.articles
    let told = try await index.reports().filter(\.isAllFound)
    #expect(!told.isEmpty)
    for progress in told { #expect(progress.total == 400 - before && progress.done <= progress.total, "\(progress)") }
    #expect(told.last?.done == 400 - before)
    // Of a library that was read in once nothing is counted.
    #expect(try await index.reports().allSatisfy { $0.total == 0 })
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
