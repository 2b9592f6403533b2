import Markup
public import NewsCore

/// All formats, in the order in which they are tried.
public struct FormatRegistry: Sendable {
  public let streamed: [any StreamedFormat.Type]
  public let formats: [any FileFormat.Type]
  /// Whether files that are read whole are shown as they were saved, in one block, instead of their articles' own.
  private var showsAsSaved = false

  public init(streamed: [any StreamedFormat.Type] = [], _ formats: [any FileFormat.Type]) {
    self.streamed = streamed
    self.formats = formats
  }

  public static let standard = FormatRegistry(
    streamed: [
      WebArchive.self,
      Book.self,
      ZipArchive.self,
      PackedArchive.self,
      Mailbox.self,
      SavedPage.self,
      Mail.self,
      Feed.self,
      NewsML.self,
      JSONArticles.self,
      Sfeed.self,
      Newsboat.self,
    ],
    [
      NITF.self,
      HTMLPage.self,
      OPML.self,
      // Its layouts are told by their first lines; the signs of Markdown have to be counted.
      PageText.self,
      Markdown.self,
      CopiedPage.self,
      PlainText.self,
    ])

  /// Hands over the articles in a file in their order until it is told to stop.
  ///
  /// - Parameter visit: `false` ends it.
  /// - Throws: `FormatError` where there is nothing to show, or no more of it.
  public func visitArticles(in file: StreamedFile, _ visit: (Article) -> Bool) throws(FormatError) {
    var visited = 0
    for format in streamed where format.recognizes(file.beginning) {
      try format.visitArticles(in: file) { article in
        visited += 1
        return visit(article)
      }
      if visited > 0 { return }
    }
    guard Self.isText(file.beginning) else {
      throw try OutlookMessage.isOne(file) ? OutlookMessage.notRead : .notText
    }
    for article in try wholeArticles(in: try file.whole()) {
      guard visit(article) else { return }
    }
  }

  /// The article that lies there; where that is not known to the byte, the first with its id.
  ///
  /// - Throws: `FormatError` where the file has nothing to show any more.
  public func article(_ id: ArticleID, at locator: Locator, in file: StreamedFile) throws(FormatError) -> Article? {
    if locator.byteRange != nil || locator.member != nil {
      for format in streamed where format.recognizes(file.beginning) {
        if let article = try format.article(id, at: locator, in: file), article.id == id { return article }
      }
    }
    var found: Article?
    try visitArticles(in: file) { article in
      if article.id == id { found = article }
      return found == nil
    }
    return found
  }

  /// The page that an article is from, as it was saved, as text: all of a web page, menus and all; the source of what is
  /// text already; and the article alone of what can only be unpacked.
  ///
  /// - Throws: `FormatError` where the file has nothing to show any more.
  public func savedText(of id: ArticleID, at locator: Locator, in file: StreamedFile) throws(FormatError) -> String? {
    var registry = self
    registry.showsAsSaved = true
    guard let article = try registry.article(id, at: locator, in: file.read(by: registry)) else { return nil }
    if article.blocks.count == 1, case .code(_, let text) = article.blocks[0] { return text }
    let bytes = try file.saved(at: locator)
    return Self.isText(bytes) ? DecodedBytes(text: bytes, charset: nil).text : article.bodyText
  }

  /// The article of a file that holds one and no more.
  ///
  /// - Throws: `FormatError` where there is nothing to show.
  public func onlyArticle(in file: StreamedFile) throws(FormatError) -> Article? {
    var articles: [Article] = []
    do throws(FormatError) {
      try visitArticles(in: file) { article in
        articles.append(article)
        return articles.count < 2
      }
    } catch {
      if articles.isEmpty { throw error }
    }
    return articles.count == 1 ? articles.first : nil
  }

  /// The articles in a file that is at hand.
  ///
  /// - Throws: `FormatError` where there is nothing to show.
  public func articles(in file: SourceFile) throws(FormatError) -> [Article] {
    var articles: [Article] = []
    do throws(FormatError) {
      try visitArticles(in: StreamedFile(file, registry: self)) { article in
        articles.append(article)
        return true
      }
    } catch {
      if articles.isEmpty { throw error }
    }
    return articles
  }

  private func wholeArticles(in file: SourceFile) throws(FormatError) -> [Article] {
    guard file.bytes.contains(where: { $0 > 0x20 }) else {
      // Without a message a mailbox has not a byte by which it could be told.
      throw file.bytes.isEmpty && file.name.lowercased().hasSuffix(".mbox") ? Mailbox.noMessages : .empty
    }
    for format in formats where format.recognizes(file) {
      let articles = try format.articles(in: file)
      guard !articles.isEmpty else { continue }
      return showsAsSaved ? articles.map { asSaved($0, file) } : articles
    }
    throw .empty
  }

  private func asSaved(_ article: Article, _ file: SourceFile) -> Article {
    var article = article
    let text: String
    if article.format.name == HTMLPage.name {
      let page = DecodedBytes(html: file.bytes, charset: file.hints.charset).utf8
      text = HTMLBlocks.blocks(of: page, base: file.hints.link).map(\.text).joined(separator: "\n\n")
    } else {
      text = DecodedBytes(text: file.bytes, charset: file.hints.charset).text
    }
    article.blocks = [.code(language: nil, text)]
    return article
  }

  /// Texts have no NULs and hardly any other controls; the beginning tells. A few are let pass: saved pages do hold them.
  private static func isText(_ bytes: [UInt8]) -> Bool {
    // UTF-16 is full of NULs; at its beginning it says what it is, or looks like it.
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    let beginning = bytes.prefix(8192)
    // Without a branch, for this is done with every file and member.
    let controls = beginning.withUnsafeBufferPointer { bytes in
      bytes.reduce(0) { controls, byte in
        let isWhite = byte == 0x09 || byte == 0x0A || byte == 0x0D || byte == 0x0C || byte == 0x1B
        return controls &+ (byte == 0 ? 8 : 0) &+ (byte < 0x20 ? 1 : 0) &- (isWhite ? 1 : 0)
      }
    }
    return controls * 50 <= beginning.count + 400 || TextEncoding(unmarkedUTF16: beginning) != nil
  }
}
