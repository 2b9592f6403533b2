import NewsCore
import Text

/// What the search table is told of an article: its words, folded, with blanks between.
///
/// They are made on all cores, and the one who writes only has to put them in.
struct SearchText: Sendable {
  /// UTF-8.
  private(set) var title: [UInt8] = []
  private(set) var body: [UInt8] = []
  /// Source, place, section, site and author.
  private(set) var origin: [UInt8] = []
  /// What the file says it is about.
  private(set) var topics: [UInt8] = []
  /// The headlines of the page's own lists.
  private(set) var listings: [UInt8] = []
  /// Of title, body, origin and topics, which ranking holds against long texts.
  private(set) var length = 0

  init(_ article: Article) {
    let publication = article.publication
    Self.add(article.title, to: &title)
    // It stands above the text, and often says what that does not.
    if let summary = article.summary { Self.add(summary, to: &body) }
    for block in article.blocks { Self.add(block.text, to: &body) }
    let names = [publication.source, publication.place, publication.section, publication.site, article.author]
    for name in names.compactMap(\.self) { Self.add(name, to: &origin) }
    for topic in article.topics { Self.add(topic, to: &topics) }
    length = [title, body, origin, topics].reduce(0) { $0 + $1.count { $0 == 0x20 } }
    for item in article.listings.flatMap(\.items) {
      Self.add(item.hasTitle ? item.title : item.snippet ?? "", to: &listings)
    }
  }

  /// Of an article whose text cannot be had.
  init(title: String) {
    Self.add(title, to: &self.title)
    length = self.title.count { $0 == 0x20 }
  }

  private static func add(_ text: String, to words: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes in
      WordTokenizer.forEachWord(in: bytes) { word, _ in
        words.append(contentsOf: word)
        words.append(0x20)
        return true
      }
    }
  }
}
