import Formats
import NewsCore

/// Files to articles on one core, without reading them from the disk.
struct Loading: Measurement {
  let name: String
  var budget: Double?
  var articlesPerFile = 1
  let files: @Sendable (Bench) throws(MeasurementError) -> [[UInt8]]

  static let pageTexts = Loading(name: "page texts to articles, one core") { bench throws(MeasurementError) in
    (0..<min(2000, bench.corpus.articles)).map { PageTextWriter.bytes(of: bench.maker.page($0)) }
  }
  static let htmlPages = Loading(name: "HTML pages of 60 to 100 KB to articles, one core", budget: 300) {
    bench throws(MeasurementError) in
    (0..<300).map { HTMLPageWriter.bytes(of: bench.maker.page($0)) }
  }
  static let feedItems = Loading(
    name: "feed items to articles, one core", budget: 50_000, articlesPerFile: FeedWriter.itemsPerFeed
  ) { bench throws(MeasurementError) in
    (0..<20).map { number in
      let pages = (0..<FeedWriter.itemsPerFeed).map { bench.maker.page(number * FeedWriter.itemsPerFeed + $0) }
      return FeedWriter.bytes(of: pages, number: number)
    }
  }
  static let webArchives = Loading(name: "pages of a packed WARC to articles, one core", articlesPerFile: 100) {
    bench throws(MeasurementError) in
    do throws(BenchmarkError) {
      let pages = try WebArchiveWriter.packed((0..<100).map(bench.maker.page), in: bench.sandbox.home)
      return [pages.flatMap(\.self)]
    } catch {
      throw .failed(error.words)
    }
  }

  func figures(on bench: Bench) async throws(MeasurementError) -> [Figure] {
    let files = try files(bench).enumerated().map { SourceFile(path: FilePath("\($0)"), bytes: $1) }
    for file in files { try check(file) }
    let deadline = bench.deadline
    let start = ThreadTime.now
    var articles = 0
    repeat {
      for file in files { articles += (try? FormatRegistry.standard.articles(in: file).count) ?? 0 }
    } while ThreadTime.now - start < .seconds(2) && !deadline.isOver
    return [Figure("", Double(articles) / (ThreadTime.now - start).seconds, .perSecond, budget: budget)]
  }

  /// What no format knows is read as plain text, which would be no measure of anything.
  private func check(_ file: SourceFile) throws(MeasurementError) {
    let articles = (try? FormatRegistry.standard.articles(in: file)) ?? []
    guard articles.count == articlesPerFile, articles.first?.format.name != "text" else {
      throw .failed("\(articles.count) articles were read of a file with \(articlesPerFile).")
    }
  }
}
