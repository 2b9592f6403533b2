import Library
import NewsCore

/// Reading every file of a library for the first time: by the library alone, and by the reader with all it draws meanwhile.
struct ColdRefresh: Measurement {
  let name = "cold refresh"

  func figures(on bench: Bench) async throws(MeasurementError) -> [Figure] {
    bench.sandbox.clear()
    let articles = Double(bench.corpus.articles)
    let library = try bench.library(anew: true)
    let start = ContinuousClock.now
    let listing = Task { await Self.listed(library) }
    await library.load()
    let searchable = ContinuousClock.now - start
    listing.cancel()
    let listed = await listing.value.map { $0 - start } ?? searchable
    try await check(library, bench)
    bench.closeLibrary()
    let reader = try bench.reader()
    return [
      Figure("until listed", articles / listed.seconds, .perSecond, budget: 10_000),
      Figure("until searchable", articles / searchable.seconds, .perSecond, budget: 3000),
      Figure("in the reader, until searchable", articles / bench.readerTook.seconds, .perSecond),
      Figure("memory of the reader meanwhile", Double(reader.peakMemory) / 1024, .mebibytes),
    ]
  }

  /// The moment from which on there is nothing left but to tell search of it.
  private static func listed(_ library: IndexedLibrary) async -> ContinuousClock.Instant? {
    for await status in await library.changes() {
      if case .indexing = status.work { return .now }
    }
    return nil
  }

  /// A fast refresh that loses articles is none. A few of a million invented pages are equal to the byte, and so are one.
  private func check(_ library: IndexedLibrary, _ bench: Bench) async throws(MeasurementError) {
    let found = await library.status().articles
    guard found >= bench.corpus.articles - bench.corpus.articles / 100_000 else {
      throw .failed("There are \(bench.corpus.articles) articles, and \(found) were listed.")
    }
  }
}
