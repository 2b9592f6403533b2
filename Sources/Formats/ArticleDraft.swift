import NewsCore
import Text

/// An article in the making: its fields, with how each was found.
struct ArticleDraft {
  let file: SourceFile
  var title = ""
  var author: String?
  var date: PublicationDate?
  var publication = Publication()
  var blocks: [Block] = []
  var listings: [Listing] = []
  var votes: Int?
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

  /// The article; one that came out without a title that can be seen is called by its file's name.
  mutating func article(format: FormatName) -> Article {
    if SafeText.line(title).allSatisfy(\.isWhitespace) { useFileName() }
    return Article(
      id: ArticleIdentity.version1(bytes: file.bytes), title: title, author: author,
      date: date,
      publication: publication, blocks: blocks, listings: listings, votes: votes, format: format,
      locator: Locator(path: file.path), findings: findings, warnings: warnings)
  }

  private mutating func useFileName() {
    title = file.path.name
    findings.removeAll { $0.field == .title }
    found(.title, .guessed, "the file's name")
    warn(.title, .madeUp)
  }
}
