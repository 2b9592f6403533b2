import Markup
import NewsCore

/// Makes articles of items.
struct NewsItemArticles {
  private let file: StreamedFile
  private let isSeekable: Bool
  private let encoding: TextEncoding

  init(file: StreamedFile, isSeekable: Bool) {
    self.file = file
    self.isSeekable = isSeekable
    encoding = isSeekable ? DecodedBytes(xml: file.beginning, charset: file.hints.charset).encoding : .utf8
  }

  /// `nil` for one with nothing to show.
  func article(_ item: NewsItemStream.Item) -> Article? {
    let tree = XMLTree(DecodedBytes(text: item.bytes, charset: encoding.rawValue).utf8)
    guard let root = tree.root else { return nil }
    let source = SourceFile(path: file.path, member: file.member, hints: file.hints, bytes: [])
    var draft = ArticleDraft(file: source)
    if item.isCut || tree.isCut { draft.warn(.body, .endsEarly) }
    let scope: String
    let variant: String
    if root.first("itemmeta") != nil || root.attribute("guid") != nil {
      let reader = NewsItemReader(root)
      reader.read(into: &draft)
      (scope, variant) = (reader.scope, root.isNamed("packageitem") ? "NewsML-G2 package" : "NewsML-G2")
    } else {
      let reader = OldNewsItemReader(root)
      reader.read(into: &draft)
      (scope, variant) = (reader.scope, "NewsML 1")
    }
    guard !draft.title.isEmpty || !draft.blocks.isEmpty || !draft.listings.isEmpty else { return nil }
    let id =
      draft.guid.flatMap { ArticleIdentity.version1(guid: $0, feed: scope) }
      ?? draft.link.flatMap { ArticleIdentity.version1(link: $0) } ?? ArticleIdentity.version1(bytes: item.bytes)
    let range = isSeekable && file.member == nil ? item.range : file.byteRange
    return draft.article(
      format: FormatName(NewsML.name, variant: variant), id: id,
      locator: Locator(path: file.path, member: file.member, byteRange: range))
  }
}
