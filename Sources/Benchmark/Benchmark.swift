/// The whole run: one size after the other, one measurement after the other.
struct Benchmark {
  let arguments: Arguments
  let interruption: Interruption

  /// In an order in which each leaves what the next needs: the index after the refresh, the reader open until the last.
  private static let measurements: [any Measurement] = [
    TerminalEcho(), ColdStart(), ColdRefresh(), RefreshUnchanged(), WarmStart(), HeadlineKeys.rowDown,
    HeadlineKeys.pageDown, HeadlineKeys.ends, OpenArticle(), SearchTyping(), ReaderMemory(), LibrarySearch.best,
    LibrarySearch.newest, LibraryTyping(), LibraryLists(), SearchCommand(), RelatedCommand(), Loading.pageTexts,
    Loading.htmlPages, Loading.feedItems, Loading.webArchives, RecordReading.pagesAlone, RecordReading.mixed,
    ReadThrough.feed, ReadThrough.webArchive,
  ]
  private static let peers: [any Peer.Type] = [Newsboat.self, Sfeed.self]

  func run() async throws(BenchmarkError) {
    let program = try ReaderProgram(path: arguments.binary)
    let base: Folder
    if let folder = arguments.folder {
      base = try Folder(folder)
    } else {
      base = try .temporary()
      interruption.remove(base)
    }
    defer { if arguments.folder == nil { base.remove() } }
    let maker = PageMaker()
    var report = Report(machine: .here())
    for size in arguments.sizes.sorted() {
      tell("\(Number.grouped(size)) articles")
      report.sizes.append(try await measure(size, program, maker, base))
      try keep(report)
    }
    print(report.markdown, terminator: "")
  }

  private func measure(
    _ size: Int, _ program: ReaderProgram, _ maker: PageMaker, _ base: Folder
  ) async throws(BenchmarkError) -> SizeReport {
    let start = ContinuousClock.now
    let corpus = try await Corpus.prepare(size, in: base, maker: maker)
    tell("  written or found in \(Number.rounded((ContinuousClock.now - start).seconds)) s")
    let home = try base.folder("home-\(size)")
    defer { if arguments.folder == nil { home.remove() } }
    let bench = Bench(
      program: program, corpus: corpus, maker: maker, sandbox: Sandbox(home: home), limit: .seconds(arguments.limit))
    var report = SizeReport(articles: size)
    for measurement in Self.measurements where arguments.wants(measurement.name) {
      report.lines.append(await line(measurement, bench))
    }
    bench.closeReader()
    if size <= arguments.peerLimit, arguments.only.isEmpty { report.peers = try await peers(size, maker, base) }
    return report
  }

  private func line(_ measurement: any Measurement, _ bench: Bench) async -> Line {
    var line = Line(measurement: measurement.name)
    do throws(MeasurementError) {
      line.figures = try await measurement.figures(on: bench)
    } catch {
      line.reason = error.words
      if case .notYet = error { line.isNotYet = true }
    }
    let figures = line.figures.map { "\($0.name) \(Number.measured($0.value, $0.unit))" }
    tell("  \(measurement.name): " + (line.reason ?? figures.joined(separator: ", ")))
    return line
  }

  private func peers(_ size: Int, _ maker: PageMaker, _ base: Folder) async throws(BenchmarkError) -> [PeerReport] {
    let feeds = try await FeedCorpus.prepare(size, in: base, maker: maker)
    defer { feeds.folder.remove() }
    var reports: [PeerReport] = []
    for peer in Self.peers {
      guard peer.isInstalled else {
        reports.append(PeerReport(name: peer.name, remarks: ["It is not installed here."]))
        continue
      }
      tell("  \(peer.name)")
      let home = try base.folder("home-\(peer.name)")
      defer { home.remove() }
      let sandbox = Sandbox(home: home)
      reports.append(peer.init(feeds: feeds, sandbox: sandbox, limit: .seconds(arguments.limit)).report())
    }
    return reports
  }

  /// After each size, so that a run that is stopped has told what it knew.
  private func keep(_ report: Report) throws(BenchmarkError) {
    guard let path = arguments.json, let json = report.json else { return }
    try Folder.write(json, to: path)
  }

  private func tell(_ words: String) { StandardError.write(words) }
}
