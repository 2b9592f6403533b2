/// Full-text search by the command line: the first page of hits, with the program's start and end.
struct SearchCommand: Measurement {
  let name = "search command, first page of hits"
  private static let runs = 25
  private let note = "The program’s start and end are in it, and up to fifty articles printed whole."

  func figures(on bench: Bench) async throws(MeasurementError) -> [Figure] {
    try bench.program.require("search")
    var figures: [Figure] = []
    // A rare word may be in no article of a small library, which the program tells by its status.
    for query in SearchQuery.all(bench.maker) where bench.corpus.manifest.documents[query.text] != 0 {
      let deadline = bench.deadline
      let arguments = ["search", query.text, "--json", "--limit", "50", "--in", bench.corpus.folder.path]
      var times: [Double] = []
      while times.count < Self.runs, !(times.count > 2 && deadline.isOver) {
        times.append(try bench.run(arguments).duration.milliseconds)
      }
      figures.append(Figure(query.name + ", p99", Samples(times).percentile(99), .milliseconds, note: note))
    }
    return figures
  }
}
