import Library

/// Finding that nothing has changed.
struct RefreshUnchanged: Measurement {
  let name = "refresh with nothing changed"

  func figures(on bench: Bench) async throws(MeasurementError) -> [Figure] {
    let library = try bench.library()
    let start = ContinuousClock.now
    await library.load()
    let budget = bench.corpus.articles <= 100_000 ? 1000.0 : nil
    return [Figure("", (ContinuousClock.now - start).milliseconds, .milliseconds, budget: budget)]
  }
}
