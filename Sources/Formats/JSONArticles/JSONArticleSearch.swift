import Markup
import NewsCore

/// Finds the articles in a value; as deep as `JSON` nests, which is bounded.
struct JSONArticleSearch {
  let file: SourceFile
  private(set) var articles: [Article] = []
  /// What is said of all articles in a list.
  private var feed: JSONFields?

  init(file: SourceFile) {
    self.file = file
  }

  mutating func visit(_ value: JSON) {
    if let items = value.items {
      for item in items { visit(item) }
      return
    }
    guard let members = value.members else { return }
    let fields = JSONFields(value)
    if let items = value["items"]?.items, value["version"] != nil || value["feed_url"] != nil || value["title"] != nil {
      feed = fields
      for item in items where item.members != nil {
        articles.append(JSONFields(item).article(in: file, feed: fields, isFeed: true))
      }
      feed = nil
      return
    }
    if fields.isArticle {
      articles.append(fields.article(in: file, feed: feed, isFeed: false))
      return
    }
    for (_, member) in members { if let member { visit(member) } }
  }
}
