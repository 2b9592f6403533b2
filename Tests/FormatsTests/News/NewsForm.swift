import Formats
import NewsCore

/// An article of an agency in the form that the `.json` of a fixture has.
struct NewsForm: Encodable {
  let article: ArticleForm
  let guid, link, summary, updated, language: String?
  let media: [String]
  let marks: [String]?
  let member: String?
  let byteRange: [Int]?

  init(_ article: Article) {
    self.article = ArticleForm(article)
    guid = article.guid
    link = article.link
    summary = article.summary
    updated = article.updated?.iso8601
    language = article.publication.language
    media = article.media
    marks = article.marks.isEmpty ? nil : article.marks.map { "\($0)" }
    member = article.locator.member
    byteRange = article.locator.byteRange.map { [$0.lowerBound, $0.upperBound] }
  }
}
