import Markup
public import NewsCore

/// Articles in JSON or JSON Lines: JSON Feed 1.0 and 1.1, schema.org's `NewsArticle`, ninjs, what news-please and Broadsheet's own
/// `--json` write, one by one or in lists, inside of other objects or not. A file may be of any size: an article is read at a
/// time, and each again by its bytes.
public enum JSONArticles: StreamedFormat {
  public static let name = "json"
  public static let readsForwards = true

  public static func recognizes(_ beginning: [UInt8]) -> Bool {
    let isWide = isWide(beginning)
    let text = isWide ? DecodedBytes(text: Array(beginning.prefix(1024))).utf8 : beginning
    let signs = text.drop { $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }.lazy.filter { $0 > 0x20 }.prefix(2)
    let pair = Array(signs)
    guard pair.count == 2 else { return false }
    // Words in brackets begin many a text.
    switch pair[0] {
    case UInt8(ascii: "{"): return pair[1] == UInt8(ascii: "\"")
    case UInt8(ascii: "["): return [0x7B, 0x5B, 0x22, 0x5D].contains(pair[1]) || (0x30...0x39).contains(pair[1])
    default: return false
    }
  }

  /// - Throws: `FormatError.noItems`; `FormatError.damaged` behind all else where an article was left out, being too long, or
  ///   something was no JSON.
  public static func visitArticles(in file: StreamedFile, _ visit: (Article) -> Bool) throws(FormatError) {
    var items = try JSONItemStream(try source(of: file))
    var visited = 0
    while let item = try items.next() {
      visited += 1
      guard visit(article(item, of: file)) else { return }
    }
    if items.hasTooLarge {
      throw .notRead(
        reason: "has articles of more than \(JSONItemStream.longestItem >> 20) MiB, which are left out",
        advice: "All others of it are there. What is that long is hardly one article: look at it in an editor.")
    }
    if visited == 0, !items.isMended, let feed = items.feed { throw .noItems(inFeed: feed.title) }
    // A file without an article may be another form's.
    if items.isMended, visited > 0 {
      throw .damaged(reason: "has faults in its JSON, so something of it may be missing")
    }
  }

  public static func article(at locator: Locator, in file: StreamedFile) throws(FormatError) -> Article? {
    guard let range = locator.byteRange, range.count <= JSONItemStream.longestItem, file.member == nil,
      !isWide(file.beginning)
    else { return nil }
    // What a feed says of all its items stands before the first of them.
    var items = try JSONItemStream(file.source)
    guard let first = try items.next() else { return nil }
    var alone = JSONItemStream(BytesAtHand(try file.source.read(range)), feed: first.feed)
    return try alone.next().map {
      article(JSONItemStream.Item(value: $0.value, range: range, feed: first.feed), of: file)
    }
  }

  private static func isWide(_ beginning: [UInt8]) -> Bool {
    ByteOrderMark(beginning).map { $0.encoding != .utf8 } ?? beginning.prefix(4).contains(0)
  }

  /// UTF-16 cannot be scanned for signs.
  private static func source(of file: StreamedFile) throws(FormatError) -> any ByteSource {
    guard isWide(file.beginning) else { return file.source }
    return BytesAtHand(DecodedBytes(text: try file.whole().bytes, charset: file.hints.charset).utf8)
  }

  private static func article(_ item: JSONItemStream.Item, of file: StreamedFile) -> Article {
    let source = SourceFile(path: file.path, member: file.member, hints: file.hints, bytes: [])
    let isSeekable = file.member == nil && !isWide(file.beginning)
    let locator = Locator(
      path: file.path, member: file.member, byteRange: isSeekable ? item.range : file.byteRange)
    return JSONFields(item.value).article(in: source, feed: item.feed, at: locator)
  }
}
