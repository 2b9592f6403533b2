import FoundationEssentials

/// The articles of a library as feeds of a hundred items each, for readers of feeds.
struct FeedCorpus: Sendable {
  let articles: Int
  let folder: Folder
  /// The day of the newest article, as lists show it.
  let newestDay: String

  var feeds: Int { (articles + FeedWriter.itemsPerFeed - 1) / FeedWriter.itemsPerFeed }

  func path(of feed: Int) -> String { "\(folder.path)/\(feed).xml" }

  /// Writes the feeds into a folder below another, each time anew: it takes seconds.
  static func prepare(_ articles: Int, in base: Folder, maker: PageMaker) async throws(BenchmarkError) -> FeedCorpus {
    let folder = try base.folder("feeds-\(articles)")
    let starts = stride(from: 0, to: articles, by: FeedWriter.itemsPerFeed)
    let results = await withTaskGroup(of: Result<Moment?, BenchmarkError>.self) { group in
      for start in starts {
        group.addTask {
          Result { () throws(BenchmarkError) in
            let pages = (start..<min(articles, start + FeedWriter.itemsPerFeed)).map(maker.page)
            let number = start / FeedWriter.itemsPerFeed
            try folder.write(FeedWriter.bytes(of: pages, number: number), as: "\(number).xml")
            return pages.map(\.date).max()
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    var newest: Moment?
    for result in results { newest = [newest, try result.get()].compactMap { $0 }.max() }
    return FeedCorpus(articles: articles, folder: folder, newestDay: newest?.dayText ?? "")
  }
}
