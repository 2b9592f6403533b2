import NewsCore
import Text

/// An article in the making: its fields, with how each was found.
struct ArticleDraft {
  let file: SourceFile
  /// The publisher's own identifier.
  var guid: String?
  var title = ""
  var summary: String?
  /// Where the article stands on the web; what its id is made of, unless it has a guid.
  var link: String?
  var author: String?
  var date: PublicationDate?
  var updated: PublicationDate?
  var publication = Publication()
  var blocks: [Block] = []
  /// What the file says it is about (`tell(topics:)`).
  private(set) var topics: [String] = []
  var listings: [Listing] = []
  var votes: Int?
  var media: [String] = []
  private(set) var findings: [Finding] = []
  private(set) var warnings: [Warning] = []

  init(file: SourceFile) {
    self.file = file
  }

  mutating func found(_ field: Field, _ certainty: Finding.Certainty, _ how: String) {
    findings.append(Finding(field, certainty, how))
  }

  /// Says each thing once.
  mutating func warn(_ field: Field, _ kind: Warning.Kind) {
    let warning = Warning(field, kind)
    if !warnings.contains(warning) { warnings.append(warning) }
  }

  /// Takes what the file says it is about: each once, in their order.
  ///
  /// A text of its own is none, and pages that name hundreds, to be found by them, are about the first.
  mutating func tell(topics told: some Sequence<String>) {
    for topic in told {
      guard topics.count < Self.mostTopics else { return }
      let topic = SafeText.line(topic).trimmingBlanks
      guard !topic.isEmpty, topic.utf8.count <= Self.longestTopic else { continue }
      let key = Folding.headline(topic)
      if !topics.contains(where: { Folding.headline($0) == key }) { topics.append(topic) }
    }
  }

  private static let mostTopics = 40
  /// UTF-8.
  private static let longestTopic = 150

  /// The article; one that came out without a title that can be seen is called by its file's name.
  ///
  /// - Parameters:
  ///   - id: where the format knows better than by guid, link or the file's bytes.
  ///   - locator: where it is a part of the file.
  mutating func article(format: FormatName, id: ArticleID? = nil, locator: Locator? = nil) -> Article {
    if SafeText.line(title).allSatisfy(\.isWhitespace) { useFileName() }
    return Article(
      id: id ?? identity, guid: guid, title: title, summary: summary, link: link, author: author, date: date,
      updated: updated, publication: publication, blocks: blocks, topics: topics == [publication.section] ? [] : topics,
      listings: listings, votes: votes, media: media, format: format, locator: locator ?? file.locator,
      findings: findings, warnings: warnings)
  }

  private var identity: ArticleID {
    guid.flatMap { ArticleIdentity.version1(guid: $0, feed: nil) } ?? link.flatMap {
      ArticleIdentity.version1(link: $0)
    }
      ?? ArticleIdentity.version1(bytes: file.bytes)
  }

  /// Takes off the beginning of the text a heading that says the title again, as many pages and feeds have it.
  mutating func leaveTitleOutOfText() {
    guard blocks.count > 1, case .heading(_, let spans) = blocks[0],
      Folding.headline(spans.text) == Folding.headline(title)
    else { return }
    blocks.removeFirst()
  }

  /// Calls an article that came without a title by the first sentence of its text, where there is one.
  mutating func useFirstSentence() {
    let sentences = blocks.prefix(8).lazy.compactMap { Sentence.title(of: Dateline.removed(from: $0.text)) }
    guard title.isEmpty, let sentence = sentences.first else { return }
    title = sentence
    found(.title, .guessed, "the text's first sentence")
    warn(.title, .madeUp)
  }

  private mutating func useFileName() {
    title = file.name
    findings.removeAll { $0.field == .title }
    found(.title, .guessed, "the file's name")
    warn(.title, .madeUp)
  }
}
