import Library
import NewsCore

/// Full-text search while the words are typed: each key until the first page of hits.
struct LibraryTyping: Measurement {
  let name = "full-text search while typing, each key"

  func figures(on bench: Bench) async throws(MeasurementError) -> [Figure] {
    let library = try await bench.listedLibrary()
    let deadline = bench.deadline
    var times: [Double] = []
    for round in 1...5 {
      for query in SearchQuery.all(bench.maker) {
        for length in 1...query.text.count {
          if times.count > 20, deadline.isOver { break }
          let typed = HeadlineQuery(
            search: String(query.text.prefix(length)), isBeingTyped: true, sort: .relevance, visit: round)
          let start = ContinuousClock.now
          do throws(LibraryError) {
            _ = try await library.headlines(typed, around: .row(0), before: 0, after: 60)
          } catch {
            throw .failed("The search for “\(typed.search)” failed: \(error).")
          }
          times.append((ContinuousClock.now - start).milliseconds)
        }
      }
    }
    let samples = Samples(times)
    return [
      Figure("p50", samples.median, .milliseconds),
      Figure("p99", samples.percentile(99), .milliseconds, budget: 50),
    ]
  }
}
