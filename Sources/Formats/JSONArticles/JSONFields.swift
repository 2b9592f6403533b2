import Markup
import NewsCore

/// The fields of an article by the names that the vocabularies give them.
struct JSONFields {
  let value: JSON

  init(_ value: JSON) {
    self.value = value
  }

  /// Whether it has what makes an article: a title with a text or a link.
  var isArticle: Bool {
    guard value.members != nil else { return false }
    let isPage = text("@type")?.hasSuffix("Article") ?? false || text("@type") == "BlogPosting"
    return title != nil && (body != nil || isPage || summary != nil && (link != nil || isNinjs))
  }

  /// Whether it is a feed with its items.
  var isFeed: Bool { isFeedHead && (value["items"]?.items != nil || value["items"]?.isNull ?? false) }

  /// Whether it says what JSON Feed says of all its items.
  var isFeedHead: Bool { value["version"] != nil || value["feed_url"] != nil || value["title"] != nil }

  /// ninjs of the IPTC, in all versions: 1.x has names in small letters, later ones in mixed (https://iptc.org/std/ninjs/).
  var isNinjs: Bool {
    value["uri"] != nil
      && ["pubstatus", "pubStatus", "versioncreated", "versionCreated", "headlines", "bodies"].contains {
        value[$0] != nil
      }
  }

  var title: String? {
    text("title", "headline") ?? (text("@type") == nil ? nil : text("name")) ?? text(in: "headlines")
  }
  var link: String? { text("link", "url", "external_url", "mainEntityOfPage", "canonical_url") ?? exportedLink }
  var guid: String? { text("guid", "identifier", "uri", "@id") }
  var summary: String? {
    text("summary", "description", "description_text", "abstract", "alternativeHeadline", "subtitle")
      ?? text(in: "descriptions")
  }
  var language: String? { text("language", "inLanguage", "lang") }

  /// The longest text.
  var body: FeedValue? {
    for name in ["content_html", "body_html", "body_xhtml", "contentHtml"] {
      if let html = value[name]?.text, !html.isEmpty { return FeedValue(Array(html.utf8), kind: .html, base: link) }
    }
    let names = ["content_text", "text", "maintext", "articleBody", "body_text", "body", "content"]
    let text = names.lazy.compactMap { value[$0]?.text }.first { !$0.isEmpty } ?? text(in: "bodies") ?? exportedBody
    guard let text else { return nil }
    let bytes = Array(text.utf8)
    let isHTML = value["content_text"] == nil && FeedValue.looksLikeHTML(bytes)
    return FeedValue(bytes, kind: isHTML ? .html : .text, base: link)
  }

  /// - Parameter feed: what is said of all items of the feed that it is one of.
  func article(in file: SourceFile, feed: JSONFields?, at locator: Locator) -> Article {
    let isFeed = feed != nil
    var draft = ArticleDraft(file: file)
    let body = body
    draft.guid = isFeed ? id : guid
    draft.link = link.flatMap { WebLink.resolved($0.utf8, against: feed?.text("home_page_url")) }
    draft.blocks = body.map(FeedBody.blocks) ?? []
    if draft.blocks.isEmpty, let summary { draft.blocks = FeedBody.blocks(FeedValue(Array(summary.utf8))) }
    if let summary, body != nil, !FeedBody.begins(draft.blocks, with: summary) { draft.summary = summary }
    draft.author = author ?? feed?.author
    draft.publication.site =
      text("site", "publisher", "isPartOf", "source_domain") ?? exportedSite ?? (isFeed ? feed?.title : nil)
    draft.publication.source = text(
      "source", "infosource", "infosources", "infoSources", "copyrightHolder", "copyrightholder")
    draft.publication.place = text("place", "places", "located", "dateline", "contentLocation")
    draft.publication.section = text("section", "articleSection", "tags", "keywords", "subject", "subjects", "genre")
    draft.tell(topics: ["topics", "tags", "keywords", "subject", "subjects"].flatMap(names) + exportedTopics)
    draft.publication.language = language ?? feed?.language
    draft.publication.feed = feed?.text("feed_url")
    draft.publication.home = feed?.text("home_page_url")
    draft.votes = value["votes"]?.integer
    draft.media = [
      "media", "image", "image_url", "preview_picture", "thumbnail", "banner_image", "video", "attachments",
      "renditions",
    ].flatMap(links)
    readStatus(&draft)
    readDates(&draft, isFeed: isFeed)
    readTitle(&draft)
    let variant = isFeed ? "JSON Feed" : isNinjs ? "ninjs" : nil
    var article = draft.article(
      format: FormatName(JSONArticles.name, variant: variant), id: identity(of: draft, feed), locator: locator)
    article.marks = exportedMarks
    return article
  }

  private func identity(of draft: ArticleDraft, _ feed: JSONFields?) -> ArticleID {
    let scope = feed.map { $0.text("feed_url", "home_page_url") ?? $0.title ?? "" }
    if let scope, let id = draft.guid.flatMap({ ArticleIdentity.version1(guid: $0, feed: scope) }) { return id }
    return text("id").flatMap { ArticleID($0) } ?? draft.guid.flatMap { ArticleIdentity.version1(guid: $0, feed: nil) }
      ?? draft.link.flatMap { ArticleIdentity.version1(link: $0) }
      ?? ArticleIdentity.version1(bytes: Array((draft.title + "\n" + draft.blocks.map(\.text).joined()).utf8))
  }

  /// All names, each once.
  private var author: String? {
    var names: [String] = []
    let all = ["author", "authors", "byline", "bylines", "by", "creator", "published_by"].flatMap(people)
    for name in all.prefix(100) where !names.contains(name) {
      names.append(name)
    }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  private func readTitle(_ draft: inout ArticleDraft) {
    let line = title.map { FeedValue(Array($0.utf8)).line }
    if let title = line, !title.isEmpty {
      draft.title = title
      draft.found(.title, .certain, "from the file")
      draft.leaveTitleOutOfText()
    } else {
      draft.useFirstSentence()
    }
  }

  /// Of ninjs.
  private func readStatus(_ draft: inout ArticleDraft) {
    guard isNinjs else { return }
    if let status = text("pubstatus", "pubStatus")?.lowercased(), status != "usable" {
      draft.warn(.page, .status(status))
    }
    if let date = text("embargoed") { draft.warn(.page, .status("embargoed until " + date)) }
  }

  private func readDates(_ draft: inout ArticleDraft, isFeed: Bool) {
    let provenance: PublicationDate.Provenance = isFeed ? .feed : .metadata
    draft.updated = date(
      ["date_modified", "updated", "dateModified", "date_modify", "versioncreated", "versionCreated"], provenance)
    draft.date =
      date(["date_published", "date", "datePublished", "date_publish", "firstcreated", "firstCreated"], provenance)
      ?? date(
        [
          "published", "pubDate", "dateCreated", "created", "published_at", "publishedAt", "contentcreated",
          "contentCreated",
        ],
        provenance) ?? draft.updated
    if draft.date == nil { draft.warn(.date, .missing) } else { draft.found(.date, .certain, "from the file") }
  }

  private func date(_ names: [String], _ provenance: PublicationDate.Provenance) -> PublicationDate? {
    for name in names {
      switch value[name] {
      case .string(let text)?:
        if let date = DateReader.date(text, provenance: provenance, order: .init(language: language)) { return date }
      case .number(let number)?:
        if let date = DateReader.date(String(number), provenance: provenance) { return date }
      case .decimal(let number)? where abs(number) < 1e17:
        if let date = DateReader.date(String(Int(number)), provenance: provenance) { return date }
      default: continue
      }
    }
    return nil
  }
}
