import Library
import NewsCore

/// Lists in each order, and lists of a part in an order: the first page when a list is asked for, and then its end.
struct LibraryLists: Measurement {
  let name = "lists in an order of their own"

  private static let runs = 10
  private static let page = 60

  func figures(on bench: Bench) async throws(MeasurementError) -> [Figure] {
    let library = try await bench.listedLibrary()
    var figures: [Figure] = []
    for sort in HeadlineSort.allCases where sort != .newest && sort != .relevance {
      figures += try await Self.measured("by \(sort)", HeadlineQuery(sort: sort), library)
    }
    for (name, search) in [
      ("unread", "is:unread"), ("a section", "section:world"), ("a source", "source:ap"), ("a year", "after:1y"),
      ("short", "time:<2m"), ("copies", "has:copies"), ("not in a section", "-section:world is:unread"),
    ] {
      for sort in [HeadlineSort.newest, .title] {
        figures += try await Self.measured("\(name), by \(sort)", HeadlineQuery(search: search, sort: sort), library)
      }
    }
    return figures
  }

  private static func measured(
    _ name: String, _ query: HeadlineQuery, _ library: IndexedLibrary
  ) async throws(MeasurementError) -> [Figure] {
    var first: [Double] = []
    var end: [Double] = []
    let deadline = Deadline(.seconds(20))
    while first.count < runs, !(first.count > 2 && deadline.isOver) {
      var look = query
      look.visit = first.count + 1
      let start = ContinuousClock.now
      try await rows(look, .row(0), library)
      first.append((ContinuousClock.now - start).milliseconds)
      let second = ContinuousClock.now
      try await rows(look, .row(.max), library)
      end.append((ContinuousClock.now - second).milliseconds)
    }
    return [
      Figure("\(name), first page, slowest", Samples(first).largest, .milliseconds, budget: 50),
      Figure("\(name), then its end, p50", Samples(end).median, .milliseconds),
    ]
  }

  private static func rows(
    _ query: HeadlineQuery, _ anchor: HeadlineAnchor, _ library: IndexedLibrary
  ) async throws(MeasurementError) {
    do throws(LibraryError) {
      _ = try await library.headlines(query, around: anchor, before: 0, after: page)
    } catch {
      throw .failed("The list failed: \(error).")
    }
  }
}
