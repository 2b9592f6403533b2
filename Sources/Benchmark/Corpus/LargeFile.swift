/// A file much larger than what a reader may have in memory. Its texts come again and again, under other names where the form
/// has names.
struct LargeFile {
  let path: String
  let articles: Int

  private static let differentPages = 400
  /// What is written at a time.
  private static let part = 8 << 20

  static func feed(of size: Int, in folder: Folder, maker: PageMaker) throws(BenchmarkError) -> LargeFile {
    let pages = (0..<differentPages).map(maker.page)
    let texts = pages.map(FeedWriter.rest)
    return try write("large.xml", of: size, in: folder, between: FeedWriter.head(0), and: FeedWriter.end) { number in
      FeedWriter.beginning(of: pages[number % pages.count], as: number) + texts[number % texts.count]
    }
  }

  static func webArchive(of size: Int, in folder: Folder, maker: PageMaker) throws(BenchmarkError) -> LargeFile {
    let pages = try WebArchiveWriter.packed((0..<differentPages).map(maker.page), in: folder)
    return try write("large.warc.gz", of: size, in: folder, between: [], and: []) { pages[$0 % pages.count] }
  }

  private static func write(
    _ name: String, of size: Int, in folder: Folder, between head: [UInt8], and end: [UInt8],
    article: (Int) -> [UInt8]
  ) throws(BenchmarkError) -> LargeFile {
    var (articles, written) = (0, 0)
    var bytes = head
    while written + bytes.count < size {
      bytes += article(articles)
      articles += 1
      guard bytes.count >= part else { continue }
      try folder.append(bytes, to: name)
      written += bytes.count
      bytes.removeAll(keepingCapacity: true)
    }
    try folder.append(bytes + end, to: name)
    return LargeFile(path: folder.path + "/" + name, articles: articles)
  }
}
