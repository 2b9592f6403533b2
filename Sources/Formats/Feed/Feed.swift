import Markup
public import NewsCore

/// RSS in all versions, Atom 0.3 and 1.0, and CDF: what is malformed included. Items are handed over as they come, so that the
/// size of a feed does not matter, and each can be read again by the place of its element.
public enum Feed: StreamedFormat {
  public static let name = "feed"
  public static let readsForwards = true

  public static func recognizes(_ beginning: [UInt8]) -> Bool { FeedRoot(beginning) != nil }

  /// - Throws: `FormatError.noItems`; `FormatError.damaged` where it breaks off before the first.
  public static func visitArticles(in file: StreamedFile, _ visit: (Article) -> Bool) throws(FormatError) {
    guard let opened = try open(file) else { return }
    var stream = opened.0
    let maker = opened.1
    var isEmpty = true
    while let item = try stream.nextItem() {
      isEmpty = false
      guard visit(maker.article(item)) else { return }
    }
    if isEmpty { throw maker.errorWithoutItems }
  }

  public static func article(at locator: Locator, in file: StreamedFile) throws(FormatError) -> Article? {
    guard let range = locator.byteRange, range.count <= FeedStream.longestItem, let (stream, maker) = try open(file),
      stream.isSeekable
    else { return nil }
    return maker.article(FeedStream.Item(bytes: try stream.source.read(range), range: range, isCut: false))
  }

  private static func open(_ file: StreamedFile) throws(FormatError) -> (FeedStream, FeedArticles)? {
    guard let root = FeedRoot(file.beginning) else { return nil }
    var source = file.source
    if !root.isByteWise {
      // UTF-16 and encodings that switch cannot be scanned for marks.
      let whole = try file.whole()
      source = BytesAtHand(DecodedBytes(xml: whole.bytes, charset: file.hints.charset).utf8)
    }
    var stream = FeedStream(source, itemPrefix: root.itemPrefix, isSeekable: root.isByteWise)
    let head = try stream.readHead()
    let maker = FeedArticles(file: file, root: root, head: head)
    // Some feeds say behind their items what they are.
    guard !maker.knowsTitle, let tail = try stream.tail() else { return (stream, maker) }
    return (stream, FeedArticles(file: file, root: root, head: head + tail))
  }
}
