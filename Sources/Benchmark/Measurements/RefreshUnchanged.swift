/// Finding that nothing has changed.
struct RefreshUnchanged: Measurement {
  let name = "refresh with nothing changed"

  func figures(on bench: Bench) throws(MeasurementError) -> [Figure] {
    try bench.program.require("refresh")
    let duration = try bench.run(["refresh", bench.corpus.folder.path]).duration
    return [Figure("", duration.seconds, .seconds, budget: bench.corpus.articles <= 100_000 ? 1 : nil)]
  }
}
