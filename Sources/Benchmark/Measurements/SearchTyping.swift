/// Searching in the reader: each key of the words while they are typed, until the hits stand.
struct SearchTyping: Measurement {
  let name = "“/” in the reader, each key"

  func figures(on bench: Bench) async throws(MeasurementError) -> [Figure] {
    let session = try bench.reader()
    let deadline = bench.deadline
    _ = try session.press(ReaderProgram.top, silence: .milliseconds(300), until: deadline)
    var times: [Double] = []
    for query in SearchQuery.all(bench.maker) {
      if times.count > 20, deadline.isOver { break }
      _ = try session.press(ReaderProgram.search, silence: .milliseconds(300), until: deadline)
      for key in query.text {
        // Hits may come later than the letter, but before the preview of the first.
        let answer = try session.press(String(key), silence: .milliseconds(100), until: deadline)
        if let settled = answer.settled { times.append(settled.milliseconds) }
        try session.settle(silence: .milliseconds(200), until: deadline)
      }
      _ = try session.press(ReaderProgram.escape, silence: .milliseconds(300), until: deadline)
    }
    guard !times.isEmpty else { throw .failed("The keys changed nothing.") }
    let samples = Samples(times)
    return [
      Figure("p50", samples.median, .milliseconds),
      Figure("p99", samples.percentile(99), .milliseconds, budget: 50),
    ]
  }
}
