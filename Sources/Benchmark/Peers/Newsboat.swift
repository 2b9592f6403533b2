/// newsboat: feeds into its cache, and one list over all of them.
struct Newsboat: Peer {
  static let programs = ["newsboat"]
  static let name = "newsboat"

  let feeds: FeedCorpus
  let sandbox: Sandbox
  let limit: Duration

  private var cache: String { sandbox.home.path + "/cache.db" }
  private static let down = "\u{1B}OB"

  func report() -> PeerReport {
    var report = PeerReport(name: Self.name)
    do throws(MeasurementError) {
      try setUp()
      report.importRate = Double(feeds.articles) / (try reload()).seconds
      report.remarks.append(contentsOf: analyze())
      try read(into: &report)
    } catch {
      report.remarks.append(error.words)
    }
    return report
  }

  private func setUp() throws(MeasurementError) {
    sandbox.clear()
    let settings = """
      auto-reload no
      refresh-on-startup no
      reload-threads 2
      show-read-articles yes
      confirm-exit no
      cleanup-on-quit no
      max-items 0

      """
    let urls = (0..<feeds.feeds).map { "file://\(feeds.path(of: $0))\n" }.joined()
    do {
      try sandbox.home.write(Array(settings.utf8), as: "settings")
      try sandbox.home.write(Array(urls.utf8), as: "feeds")
      try sandbox.home.write(Array(("\"query:Everything:age > -1\"\n" + urls).utf8), as: "feeds-and-all")
    } catch {
      throw .failed(error.words)
    }
  }

  private func session(_ list: String, _ more: [String] = []) throws(MeasurementError) -> ProgramSession {
    guard let path = Self.path(of: "newsboat") else { throw .failed("It is not installed.") }
    let home = sandbox.home.path
    return try ProgramSession(
      path, ["-q", "-C", home + "/settings", "-u", home + "/" + list, "-c", cache] + more,
      environment: sandbox.environment)
  }

  private func reload() throws(MeasurementError) -> Duration {
    try session("feeds", ["-x", "reload"]).waitForEnd(until: Deadline(limit))
  }

  /// Without it, its start takes a hundred times as long from tens of thousands of articles on.
  private func analyze() -> [String] {
    guard let path = Self.path(of: "sqlite3"), (try? Subprocess.output(of: path, [cache, "ANALYZE"])) != nil else {
      return ["Its database as it leaves it; sqlite3 is not installed, which would make its start faster by ANALYZE."]
    }
    return ["Its database was analysed (ANALYZE), without which its start is far slower."]
  }

  private func read(into report: inout PeerReport) throws(MeasurementError) {
    let deadline = Deadline(limit)
    let session = try session("feeds-and-all")
    defer {
      report.memory = Double(session.peakMemory) / 1024
      session.end(["q", "q", "q"])
    }
    report.start = try session.waitForText("Everything", until: deadline).milliseconds
    try session.settle(silence: .milliseconds(300), until: deadline)
    // The search comes first: it is asked for from the list of feeds.
    report.search = try search(in: session)
    _ = try session.press("\r", silence: .milliseconds(300), until: deadline)
    report.rowDown = try session.median(of: Self.down, presses: 60, until: Deadline(limit))
    report.open = try session.median(of: "\r", then: ["q", Self.down], presses: 15, until: Deadline(limit))
  }

  private func search(in session: ProgramSession) throws(MeasurementError) -> Double {
    let deadline = Deadline(limit)
    var times: [Double] = []
    for _ in 0..<3 {
      _ = try session.press("/" + PlantedWord.hundredth.text, silence: .milliseconds(100), until: deadline)
      let answer = try session.press("\r", silence: .milliseconds(100), until: deadline)
      guard session.shownText.contains("earch result") else { throw .failed("There were no search results.") }
      times.append(answer.settled?.milliseconds ?? .nan)
      _ = try session.press("q", silence: .milliseconds(100), until: deadline)
    }
    return Samples(times).median
  }
}
