import Markup
import NewsCore
import Text

extension JSON {
  /// An article in the schema of the command line; absent is absent.
  ///
  /// - Parameter resolved: what the items of its listings lead to, where a library was asked.
  static func article(_ article: Article, resolved: [[Resolution]] = []) -> JSON {
    .object(members(of: article, resolved: resolved))
  }

  /// An article that a search found, with the words around it.
  static func hit(_ article: Article, snippet: Snippet?) -> JSON {
    .object(members(of: article, resolved: []) + [("snippet", .string(snippet?.text))])
  }

  /// The same with how each field was found.
  static func checked(_ article: Article) -> JSON {
    let findings = article.findings.map { finding in
      JSON.object([
        ("field", .string(finding.field.rawValue)), ("certainty", .string(finding.certainty.rawValue)),
        ("how", .string(finding.how)),
      ])
    }
    return .object(members(of: article, resolved: []) + [("findings", .list(findings))])
  }

  /// A file that gave no article.
  static func problem(_ problem: FileProblem) -> JSON {
    .object([("path", .string(problem.path.text)), ("error", .string(problem.reason))])
  }

  /// Absent where it is but the name of the file, which stands there as well.
  private static func title(of article: Article) -> String? {
    let isMadeUp = article.warnings.contains(Warning(.title, .madeUp))
    let locator = article.locator
    let name = locator.member?.split(separator: "/").last.map(String.init) ?? locator.path.name
    return isMadeUp && article.title == name ? nil : article.title
  }

  private static func members(of article: Article, resolved: [[Resolution]]) -> [(String, JSON?)] {
    let publication = article.publication
    let text = article.bodyText
    return [
      ("id", .string(article.id.description)), ("guid", .string(article.guid)), ("title", .string(title(of: article))),
      ("link", .string(article.link)), ("author", .string(article.author)),
      ("date", .string(article.date?.iso8601)), ("updated", .string(article.updated?.iso8601)),
      ("dateFrom", .string(article.date?.provenance.rawValue)), ("site", .string(publication.site)),
      ("source", .string(publication.source)), ("place", .string(publication.place)),
      ("section", .string(publication.section)), ("language", .string(publication.language)),
      ("summary", .string(article.summary)), ("text", text.isEmpty ? nil : .string(text)),
      ("topics", .list(article.topics.map { .string($0) })),
      ("votes", article.votes.map { .number($0) }),
      ("listings", .list(article.listings.enumerated().map { listing($1, resolved: resolved.item($0) ?? []) })),
      ("media", .list(article.media.map { .string($0) })), ("path", .string(article.locator.path.text)),
      ("member", .string(article.locator.member)), ("format", .string(article.format.words)),
      ("warnings", .list(article.warnings.map { .string($0.words) })),
    ]
  }

  private static func listing(_ listing: Listing, resolved: [Resolution]) -> JSON {
    let items = listing.items.enumerated().map { index, item in
      JSON.object([
        ("title", .string(item.hasTitle ? item.title : nil)), ("link", .string(item.link)),
        ("snippet", .string(item.snippet)),
        ("article", .string(resolved.item(index)?.article?.description)),
      ])
    }
    return .object([("name", .string(listing.name)), ("items", .array(items))])
  }
}

extension Array {
  fileprivate func item(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

extension FormatName {
  /// `pagetext A`, `text`.
  var words: String { variant.map { name + " " + $0 } ?? name }
}
