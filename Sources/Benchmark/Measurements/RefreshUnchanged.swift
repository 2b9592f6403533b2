import Library

/// Finding that nothing has changed.
struct RefreshUnchanged: Measurement {
  let name = "refresh with nothing changed"

  func figures(on bench: Bench) async throws(MeasurementError) -> [Figure] {
    let library = try bench.library()
    let start = ContinuousClock.now
    await library.load()
    let took = ContinuousClock.now - start
    // The reader has made its own index before.
    let command = try bench.run(["refresh", bench.corpus.folder.path]).duration
    let budget = bench.corpus.articles <= 100_000 ? 1000.0 : nil
    return [
      Figure("in the library", took.milliseconds, .milliseconds, budget: budget),
      Figure("by the command line", command.milliseconds, .milliseconds, budget: budget),
    ]
  }
}
