// Formats: files to articles
//
// A file's bytes are looked at, never its ending; the first format that knows them makes articles of them. One folder a
// format; `FormatRegistry.standard` is the list. There are two kinds. A `FileFormat` makes articles of bytes that are all at
// hand: a page, a message. A `StreamedFormat` reads what may be larger than memory a piece at a time (a feed, a mailbox, an
// archive of the web) and hands over one article after the other; one that holds files of other forms asks the registry about
// each. A format never fails on content: what cannot be read better is plain text. Only a file with nothing to show throws.
public import NewsCore

/// One way in which people keep news, read whole.
public protocol FileFormat: Sendable {
  /// The name in `--json` and `check`.
  static var name: String { get }
  /// Whether the bytes look like this format; cheap, and looks at the beginning only.
  static func recognizes(_ file: SourceFile) -> Bool
  /// The articles in the file, in its order; empty where it turns out to be another format.
  ///
  /// - Throws: `FormatError.noItems`.
  static func articles(in file: SourceFile) throws(FormatError) -> [Article]
}

/// One way in which people keep much news in one file, read a piece at a time.
public protocol StreamedFormat: Sendable {
  /// The name in `--json` and `check`.
  static var name: String { get }
  /// Whether files are read from their beginning to their end, so that one of any size can be read while it is unpacked.
  static var readsForwards: Bool { get }
  /// Whether a file that begins so looks like this format.
  ///
  /// - Parameter beginning: at most `StreamedFile.mostOfBeginning` bytes.
  static func recognizes(_ beginning: [UInt8]) -> Bool
  /// Hands over the articles in their order until it is told to stop.
  ///
  /// Where the file turns out to be of another format, none is handed over.
  /// - Parameter visit: `false` ends it.
  /// - Throws: `FormatError` where nothing more can be had from the file; articles may have been handed over before.
  static func visitArticles(in file: StreamedFile, _ visit: (Article) -> Bool) throws(FormatError)
  /// The article that lies there, without reading what lies before it; `nil` where that cannot be done.
  ///
  /// - Throws: `FormatError` where the file cannot be read.
  static func article(at locator: Locator, in file: StreamedFile) throws(FormatError) -> Article?
  /// The same where there may be several.
  static func article(_ id: ArticleID, at locator: Locator, in file: StreamedFile) throws(FormatError) -> Article?
}

extension StreamedFormat {
  public static var readsForwards: Bool { false }

  public static func article(_ id: ArticleID, at locator: Locator, in file: StreamedFile) throws(FormatError)
    -> Article?
  {
    try article(at: locator, in: file)
  }

  public static func article(at locator: Locator, in file: StreamedFile) throws(FormatError) -> Article? { nil }
}
