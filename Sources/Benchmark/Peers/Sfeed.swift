/// sfeed and sfeed_curses: feeds to lines of text, and one list over all of them. It has no index, and searches titles only.
struct Sfeed: Peer {
  static let programs = ["sfeed", "sfeed_curses"]
  static let name = "sfeed_curses"

  let feeds: FeedCorpus
  let sandbox: Sandbox
  let limit: Duration

  private var list: String { sandbox.home.path + "/everything" }

  func report() -> PeerReport {
    var report = PeerReport(name: Self.name)
    do throws(MeasurementError) {
      sandbox.clear()
      report.importRate = Double(feeds.articles) / (try importFeeds()).seconds
      try sort()
      try read(into: &report)
    } catch {
      report.remarks.append(error.words)
    }
    return report
  }

  private func importFeeds() throws(MeasurementError) -> Duration {
    let script = "cd '\(feeds.folder.path)' && for feed in *.xml; do sfeed <\"$feed\"; done >'\(list).unsorted'"
    let session = try ProgramSession("/bin/sh", ["-c", script], environment: sandbox.environment)
    return try session.waitForEnd(until: Deadline(limit))
  }

  /// Newest first, as its own list shows them.
  private func sort() throws(MeasurementError) {
    let script = "LC_ALL=C sort -rn '\(list).unsorted' >'\(list)' && rm '\(list).unsorted'"
    let session = try ProgramSession("/bin/sh", ["-c", script], environment: sandbox.environment)
    _ = try session.waitForEnd(until: Deadline(limit))
  }

  private func read(into report: inout PeerReport) throws(MeasurementError) {
    guard let path = Self.path(of: "sfeed_curses") else { throw .failed("It is not installed.") }
    let deadline = Deadline(limit)
    let session = try ProgramSession(path, [list], environment: sandbox.environment)
    defer {
      report.memory = Double(session.peakMemory) / 1024
      session.end(["q"])
    }
    report.start = try session.waitForText(feeds.newestDay, until: deadline).milliseconds
    try session.settle(silence: .milliseconds(300), until: deadline)
    // From the list of feeds to that of articles.
    _ = try session.press("\t", silence: .milliseconds(100), until: deadline)
    report.rowDown = try session.median(of: "j", presses: 100, until: Deadline(limit))
    _ = try session.press("/" + PlantedWord.hundredth.text, silence: .milliseconds(100), until: deadline)
    report.search = try session.press("\r", silence: .milliseconds(100), until: deadline).settled?.milliseconds
    report.remarks.append("Its search looks in titles only, and its import makes no index.")
  }
}
