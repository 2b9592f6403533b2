/// Other readers beside Broadsheet, with the ratios.
struct PeerTable {
  let size: SizeReport

  var text: String {
    let table = MarkdownTable(
      header: ["reader", "import", "start", "a row down", "open", "search, word in 1 %", "memory"],
      rows: [cells(of: ours)] + size.peers.map(cells))
    return table.text + "\n" + size.peers.flatMap { peer in peer.remarks.map { "- \(peer.name): \($0)\n" } }.joined()
  }

  /// Broadsheet's own numbers from the lines of this size.
  private var ours: PeerReport {
    var report = PeerReport(name: "Broadsheet")
    report.importRate = value(ColdRefresh().name, "until searchable")
    report.start = value(WarmStart().name, "p50") ?? value(ColdStart().name, "p50")
    report.rowDown = value(HeadlineKeys.rowDown.name, "p50")
    report.open = value(OpenArticle().name, "p50")
    report.search = value(LibrarySearch.best.name, "word in 1 %, p99")
    report.memory = value(ReaderMemory().name, "")
    return report
  }

  private func value(_ measurement: String, _ figure: String) -> Double? {
    size.lines.first { $0.measurement == measurement }?.figures.first { $0.name == figure }?.value
  }

  private func cells(of report: PeerReport) -> [String] {
    [
      report.name, cell(report.importRate, ours.importRate, .perSecond), cell(report.start, ours.start, .milliseconds),
      cell(report.rowDown, ours.rowDown, .milliseconds), cell(report.open, ours.open, .milliseconds),
      cell(report.search, ours.search, .milliseconds), cell(report.memory, ours.memory, .mebibytes),
    ]
  }

  /// `1,240 ms (x 41)`: how many times as much as ours.
  private func cell(_ value: Double?, _ ours: Double?, _ unit: Figure.Unit) -> String {
    guard let value else { return "-" }
    let text = Number.measured(value, unit)
    guard let ours, ours > 0, value != ours else { return text }
    return text + " (x \(Number.rounded(value / ours)))"
  }
}
