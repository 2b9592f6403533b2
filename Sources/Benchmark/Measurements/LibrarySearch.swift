import Library
import NewsCore

/// Full-text search: the first page of hits with their snippets, without the program around it.
struct LibrarySearch: Measurement {
  let name: String
  let sort: HeadlineSort

  static let best = LibrarySearch(name: "full-text search, first page of hits", sort: .relevance)
  static let newest = LibrarySearch(name: "full-text search, newest first", sort: .newest)

  private static let runs = 50
  /// As many as a large terminal shows.
  private static let page = 20

  func figures(on bench: Bench) async throws(MeasurementError) -> [Figure] {
    let library = try await bench.listedLibrary()
    var figures: [Figure] = []
    for query in SearchQuery.all(bench.maker) {
      let deadline = Deadline(.seconds(20))
      var times: [Double] = []
      while times.count < Self.runs, !(times.count > 2 && deadline.isOver) {
        // Each is another visit, for which the hits are looked for anew.
        let search = HeadlineQuery(search: query.text, sort: sort, visit: times.count + 1)
        let start = ContinuousClock.now
        let hits = try await Self.hits(search, library)
        times.append((ContinuousClock.now - start).milliseconds)
        try check(hits, query, bench)
      }
      figures.append(Figure(query.name + ", p99", Samples(times).percentile(99), .milliseconds, budget: 50))
    }
    return figures
  }

  private static func hits(_ query: HeadlineQuery, _ library: IndexedLibrary) async throws(MeasurementError) -> Int {
    do throws(LibraryError) {
      let window = try await library.headlines(query, around: .row(0), before: 0, after: page)
      _ = await library.snippets(query, of: window.rows.map(\.id))
      return window.total
    } catch {
      throw .failed("The search failed: \(error).")
    }
  }

  /// Stories are found, in how many articles ever they stand.
  private func check(_ hits: Int, _ query: SearchQuery, _ bench: Bench) throws(MeasurementError) {
    guard let documents = bench.corpus.manifest.documents[query.text] else { return }
    guard (documents == 0) == (hits == 0), hits <= documents else {
      throw .failed("“\(query.text)” is in \(documents) articles, and \(hits) stories were found.")
    }
  }
}
