/// Articles related to one, with reasons, by the command line.
struct RelatedCommand: Measurement {
  let name = "related command"

  func figures(on bench: Bench) async throws(MeasurementError) -> [Figure] {
    try bench.program.require("related")
    var times: [Double] = []
    let deadline = bench.deadline
    for number in stride(from: 0, to: bench.corpus.articles, by: max(1, bench.corpus.articles / 25)) {
      if times.count > 2, deadline.isOver { break }
      let path = Corpus.path(of: number)
      let file = "\(bench.corpus.folder.path)/\(path.folder)/\(path.file)"
      times.append(try bench.run(["related", file]).duration.milliseconds)
    }
    let samples = Samples(times)
    return [
      Figure("p50", samples.median, .milliseconds, budget: 20), Figure("slowest", samples.largest, .milliseconds),
    ]
  }
}
