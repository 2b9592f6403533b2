/// From the start to the first headlines, where the index is up to date.
struct WarmStart: Measurement {
  let name = "start to first headlines, index warm"

  func figures(on bench: Bench) async throws(MeasurementError) -> [Figure] {
    _ = try bench.reader()
    bench.closeReader()
    guard bench.sandbox.hasIndex else { throw .notYet("The reader leaves no index yet.") }
    let deadline = bench.deadline
    var times: [Double] = []
    while times.count < 9, !(times.count >= 3 && deadline.isOver) {
      let session = try bench.start()
      defer { session.end(ReaderProgram.leave) }
      times.append(try session.waitForText(ReaderProgram.headlineMark, until: deadline).milliseconds)
    }
    let samples = Samples(times)
    return [
      Figure("p50", samples.median, .milliseconds, budget: 30), Figure("slowest", samples.largest, .milliseconds),
    ]
  }
}
