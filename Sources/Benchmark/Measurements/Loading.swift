import Formats
import NewsCore

/// Files to articles on one core, without reading them from the disk.
struct Loading: Measurement {
  let name: String
  var budget: Double?
  var articlesPerFile = 1
  let file: @Sendable (PageMaker, Int) -> [UInt8]

  static let pageTexts = Loading(name: "page texts to articles, one core") { maker, number in
    PageTextWriter.bytes(of: maker.page(number))
  }
  static let htmlPages = Loading(name: "HTML pages to articles, one core", budget: 300) { maker, number in
    HTMLPageWriter.bytes(of: maker.page(number))
  }
  static let feedItems = Loading(
    name: "feed items to articles, one core", budget: 50_000, articlesPerFile: FeedWriter.itemsPerFeed
  ) { maker, number in
    let pages = (0..<FeedWriter.itemsPerFeed).map { maker.page(number * FeedWriter.itemsPerFeed + $0) }
    return FeedWriter.bytes(of: pages, number: number)
  }

  func figures(on bench: Bench) async throws(MeasurementError) -> [Figure] {
    let files = (0..<max(1, min(2000, bench.corpus.articles) / articlesPerFile)).map { number in
      SourceFile(path: FilePath("\(number)"), bytes: file(bench.maker, number))
    }
    try check(files[0])
    let deadline = bench.deadline
    let start = ContinuousClock.now
    var articles = 0
    repeat {
      for file in files { articles += (try? FormatRegistry.standard.articles(in: file).count) ?? 0 }
    } while ContinuousClock.now - start < .seconds(2) && !deadline.isOver
    return [Figure("", Double(articles) / (ContinuousClock.now - start).seconds, .perSecond, budget: budget)]
  }

  /// What no format knows is read as plain text, which would be no measure of anything.
  private func check(_ file: SourceFile) throws(MeasurementError) {
    let articles = (try? FormatRegistry.standard.articles(in: file)) ?? []
    guard articles.count == articlesPerFile, articles.first?.format.name != "text" else {
      throw .notYet("No format reads these yet.")
    }
  }
}
