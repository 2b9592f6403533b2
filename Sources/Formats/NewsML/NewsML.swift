import Markup
public import NewsCore

/// NewsML-G2 and NewsML 1.x of the IPTC: a news item, a package of them, or a message with any number of either (NewsML-G2
/// Specification 2.34; NewsML 1.2). Items are handed over as they come, and each can be read again by the place of its element.
public enum NewsML: StreamedFormat {
  public static let name = "newsml"
  public static let readsForwards = true

  public static func recognizes(_ beginning: [UInt8]) -> Bool {
    guard let root = XMLRoot.name(of: beginning) else { return false }
    return ["newsitem", "packageitem", "newsmessage", "newsml"].contains(root)
  }

  /// - Throws: `FormatError.noItems`; `FormatError.empty` where its items have nothing to show; `FormatError.damaged` where it
  ///   breaks off before the first.
  public static func visitArticles(in file: StreamedFile, _ visit: (Article) -> Bool) throws(FormatError) {
    var items = try NewsItemStream(file)
    let maker = NewsItemArticles(file: file, isSeekable: items.isSeekable)
    var isEmpty = true
    var hasItems = false
    while let item = try items.next() {
      hasItems = true
      guard let article = maker.article(item) else { continue }
      isEmpty = false
      guard visit(article) else { return }
    }
    guard isEmpty else { return }
    if hasItems { throw .empty }
    throw XMLRoot.hasEnd(in: DecodedBytes(xml: file.beginning).utf8)
      ? .noItems(in: "a package of news with none in it")
      : .damaged(reason: "is a package of news that breaks off before its first item")
  }

  public static func article(at locator: Locator, in file: StreamedFile) throws(FormatError) -> Article? {
    guard let range = locator.byteRange, range.count <= NewsItemStream.longestItem else { return nil }
    let items = try NewsItemStream(file)
    guard items.isSeekable else { return nil }
    return NewsItemArticles(file: file, isSeekable: true).article(
      NewsItemStream.Item(bytes: try file.source.read(range), range: range, isCut: false))
  }
}
