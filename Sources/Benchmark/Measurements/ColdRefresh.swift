/// Reading every file of a library for the first time.
struct ColdRefresh: Measurement {
  let name = "cold refresh"

  func figures(on bench: Bench) throws(MeasurementError) -> [Figure] {
    bench.sandbox.clear()
    let articles = Double(bench.corpus.articles)
    guard bench.program.has("refresh") else {
      _ = try bench.reader()
      return [
        Figure(
          "until listed", articles / (bench.listed?.seconds ?? .nan), .perSecond, budget: 10_000,
          note: "Listed in the reader’s memory; there is no index yet, and nothing is searchable.")
      ]
    }
    let (duration, memory) = try bench.run(["refresh", bench.corpus.folder.path])
    return [
      Figure("until searchable", articles / duration.seconds, .perSecond, budget: 3000),
      Figure("memory", Double(memory) / 1024, .mebibytes),
    ]
  }
}
