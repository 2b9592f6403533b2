/// Opening the selected article from its file, until it stands on the screen.
struct OpenArticle: Measurement {
  let name = "open an article"

  func figures(on bench: Bench) async throws(MeasurementError) -> [Figure] {
    let session = try bench.reader()
    let deadline = bench.deadline
    _ = try session.press(ReaderProgram.top, silence: .milliseconds(300), until: deadline)
    var times: [Double] = []
    while times.count < 100, !(times.count > 20 && deadline.isOver) {
      // Opened as soon as it is selected, so that no preview has read it already.
      let step = times.count % 50 == 49 ? ReaderProgram.top : ReaderProgram.pageDown
      _ = try session.press(step, silence: .milliseconds(10), until: deadline)
      let answer = try session.press(ReaderProgram.open, until: deadline)
      guard let settled = answer.settled else { throw .failed("Enter changed nothing.") }
      times.append(settled.milliseconds)
      _ = try session.press(ReaderProgram.back, until: deadline)
    }
    let samples = Samples(times)
    return [
      Figure("p50", samples.median, .milliseconds, budget: 3),
      Figure("p99", samples.percentile(99), .milliseconds, budget: 20),
    ]
  }
}
