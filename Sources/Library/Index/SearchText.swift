import NewsCore
import Text

/// What the search table is told of an article: its words, folded, with blanks between.
///
/// They are made on all cores, and the one who writes only has to put them in.
struct SearchText: Sendable {
  let title, body: String
  /// Source, place, section, site and author.
  let origin: String
  /// The headlines of the page's own lists.
  let listings: String

  init(_ article: Article) {
    let publication = article.publication
    title = Self.words(article.title)
    body = article.blocks.map { Self.words($0.text) }.joined(separator: " ")
    origin = [publication.source, publication.place, publication.section, publication.site, article.author]
      .compactMap { $0.map(Self.words) }.joined(separator: " ")
    listings = article.listings.flatMap(\.items).map { Self.words($0.title) }.joined(separator: " ")
  }

  /// Of an article whose text cannot be had.
  init(title: String) {
    self.title = Self.words(title)
    (body, origin, listings) = ("", "", "")
  }

  private static func words(_ text: String) -> String {
    String(decoding: Folding.search(text).bytes, as: UTF8.self)
  }
}
