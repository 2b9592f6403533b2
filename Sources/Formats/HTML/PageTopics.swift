import Markup
import NewsCore

/// What a page says its article is about: in its head, else by links that call themselves tags.
///
/// `<meta name="keywords">` is left alone: mostly it says the same on all pages of a site.
struct PageTopics {
  let topics: [String]

  init(facts: PageFacts, metadata: PageMetadata) {
    let lists = ["news_keywords", "parsely-tags", "sailthru.tags"].compactMap { metadata.meta[$0]?.first }
    let told =
      (metadata.meta["article:tag"] ?? []).prefix(Self.most).flatMap(Self.parts) + lists.flatMap(Self.parts)
      + metadata.linkedData.keywords.prefix(Self.most)
    // `type:story`, `https://…`: words for programs.
    let names = told.map(\.collapsed).filter { !$0.contains(":") }
    topics = names.isEmpty ? Self.links(facts) : names
  }

  private static let most = 100

  private static func parts(_ list: String) -> [String] {
    list.split(separator: ",").prefix(most).map(String.init)
  }

  /// `rel="tag"` (HTML, section 4.6.7.20).
  private static func links(_ facts: PageFacts) -> [String] {
    let document = facts.document
    return document.nodes.indices.lazy.filter { node in
      document.nodes[node].tag == .a && !facts.isGone[node]
        && document.string(.rel, of: node)?.split(separator: " ").contains("tag") ?? false
    }.prefix(most).map { HTMLText.line(of: $0, in: facts).collapsed }
  }
}
