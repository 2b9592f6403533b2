/// From the start to the first headlines, where there is no index.
struct ColdStart: Measurement {
  let name = "first headlines, no index yet"

  func figures(on bench: Bench) async throws(MeasurementError) -> [Figure] {
    let deadline = bench.deadline
    var times: [Double] = []
    for _ in 0..<5 {
      bench.sandbox.clear()
      let session = try bench.start()
      defer { session.end(ReaderProgram.leave) }
      times.append(try session.waitForText(ReaderProgram.headlineMark, until: deadline).milliseconds)
    }
    bench.sandbox.clear()
    let samples = Samples(times)
    return [
      Figure("p50", samples.median, .milliseconds, budget: 150), Figure("slowest", samples.largest, .milliseconds),
    ]
  }
}
