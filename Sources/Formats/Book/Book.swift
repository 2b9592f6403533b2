import Markup
public import NewsCore

/// A book as people have their news made into: EPUB, an article a chapter, with the section of the contents.
public enum Book: StreamedFormat {
  public static let name = "epub"

  /// The first file says what it is, as it stands (EPUB OCF 3.3, section 4.3).
  public static func recognizes(_ beginning: [UInt8]) -> Bool {
    ZipArchive.recognizes(beginning) && beginning.dropFirst(30).starts(with: "mimetypeapplication/epub+zip".utf8)
  }

  public static func visitArticles(in file: StreamedFile, _ visit: (Article) -> Bool) throws(FormatError) {
    guard let reader = try BookReader(file) else { return }
    try reader.visitChapters(where: { _ in true }, visit)
  }

  public static func article(_ id: ArticleID, at locator: Locator, in file: StreamedFile) throws(FormatError)
    -> Article?
  {
    guard let member = locator.member, let reader = try BookReader(file) else { return nil }
    var found: Article?
    try reader.visitChapters(where: { $0 == member }) { article in
      if article.id == id { found = article }
      return found == nil
    }
    return found
  }
}
