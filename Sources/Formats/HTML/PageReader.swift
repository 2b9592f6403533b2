import Markup
import NewsCore

/// From a tree to an article's fields.
struct PageReader {
  let document: HTMLDocument
  let facts: PageFacts
  let metadata: PageMetadata
  let link: String?
  /// Where it was fetched from, if that is known.
  private let known: String?
  let base: String?
  /// Where the article's text stands.
  let finder: BodyFinder
  let body: [Int]

  init(document: HTMLDocument, hints: SourceHints) {
    self.document = document
    facts = PageFacts(document)
    metadata = PageMetadata(facts)
    finder = BodyFinder(facts)
    body = finder.body()
    let own = [metadata.canonical, metadata["og:url"]].compactMap {
      $0.flatMap { WebLink.resolved($0.utf8, against: hints.link) }
    }.filter { $0.hasPrefix("http") }
    let isArticle = metadata.linkedData.article != nil || metadata["og:type"] == "article"
    known = hints.link
    link = PageLink.link(own: own, known: hints.link, isArticle: isArticle)
    // Relative links start from where the page lay, not from where it is to be kept (HTML, 2.4.3).
    let place = hints.link ?? link ?? own.first
    base = metadata.base.flatMap { WebLink.resolved($0.utf8, against: place) } ?? place
  }

  func read(into draft: inout ArticleDraft) {
    draft.link = link
    draft.publication.section =
      metadata["article:section", "section"] ?? metadata.linkedData.text("articleSection")?.limited(to: 1000)
    if draft.publication.section != nil { draft.found(.section, .metadata) }
    draft.tell(topics: PageTopics(facts: facts, metadata: metadata).topics)
    draft.publication.language = PageLanguage.tag(
      declared: [metadata.language, metadata["content-language"], metadata["og:locale"]], body: body, facts: facts)
    draft.summary =
      metadata["og:description", "description", "twitter:description"]
      ?? metadata.linkedData.text("description")?.limited(to: 8000)
    // Many systems escape it twice.
    draft.summary = draft.summary.map(LinkedData.unescaped)
    let site = readTitle(&draft)
    let head = ArticleHead(title: draft.title, body: body, facts: facts)
    readByline(site, head, &draft)
    readDates(head, &draft)
    readBody(&draft)
  }

  /// - Returns: the site's name, which often stands behind the title.
  private func readTitle(_ draft: inout ArticleDraft) -> String? {
    let names = [
      metadata["og:site_name"], metadata["application-name"], metadata["dc.publisher"], metadata.linkedData.publisher,
    ]
    // Some give their address or the name of an account there.
    let told = names.lazy.compactMap(\.self).first { !$0.contains("://") && !$0.hasPrefix("@") }
    if let title = PageTitle(facts: facts, metadata: metadata, site: told) {
      draft.title = title.title
      draft.found(.title, title.isCertain ? .certain : .likely, title.how)
    }
    draft.publication.site = told ?? metadata.documentTitle.flatMap { PageTitle.site(behind: draft.title, in: $0) }
    if told != nil {
      draft.found(.site, .metadata)
    } else if draft.publication.site != nil {
      draft.found(.site, .likely, "behind the document's title")
    } else {
      draft.warn(.site, .missing)
    }
    return draft.publication.site
  }

  private func readByline(_ site: String?, _ head: ArticleHead, _ draft: inout ArticleDraft) {
    let byline = PageByline(facts: facts, metadata: metadata, head: head, site: site, isFrontPage: isAtRoot)
    guard let (author, origin) = byline.author() else { return draft.warn(.author, .missing) }
    draft.author = author
    draft.found(.author, origin)
  }

  /// Whether the page's address is that of a whole site: what is printed there of days and names is said of what it leads to.
  private var isAtRoot: Bool {
    guard metadata["og:type"] != "article" else { return false }
    return (metadata.canonical ?? known).map(PageLink.isFrontPage) ?? false
  }

  private func readDates(_ head: ArticleHead, _ draft: inout ArticleDraft) {
    let order = DateReader.Order(language: draft.publication.language)
    let dates = PageDates(
      facts: facts, metadata: metadata, head: head,
      printed: PrintedDates(facts: facts, isForeign: finder.isForeign, order: order), link: link,
      isFrontPage: isAtRoot
    ).read()
    draft.updated = dates.updated
    guard let published = dates.published else { return draft.warn(.date, .missing) }
    draft.date = published.date
    draft.found(.date, published.origin)
  }

  private func readBody(_ draft: inout ArticleDraft) {
    var builder = BlockBuilder(document: document, base: base)
    let dropped = BodyCleaner(facts, body: body).dropped(in: body)
    builder.dropped = dropped.isDropped
    let lead = LeadParagraph.node(before: body, finder: finder, description: draft.summary)
    for picture in LeadParagraph.pictures(before: body, lead: lead, finder: finder) { builder.add(picture) }
    if let lead { builder.add(lead) }
    for root in body { builder.add(root) }
    var lines = BodyLines(title: draft.title, author: draft.author)
    draft.blocks = lines.cleaned(builder.finish())
    if lines.hasLeftOutText { draft.warn(.body, .ambiguous) }
    let listings = PageListings(facts: facts, base: base, link: link)
    draft.listings = listings.listings(and: dropped.linkLists)
    if !draft.listings.isEmpty { draft.found(.listings, .likely, "boxes of links beside the body") }
    if let picture = metadata["og:image", "twitter:image"].flatMap({ WebLink.resolved($0.utf8, against: base) }) {
      draft.media = [picture]
    }
    let isWritten = readText(into: &draft)
    withoutRepeatedSummary(&draft)
    // A page that is no article shows what it leads to.
    let length = draft.blocks.reduce(0) { $0 + $1.text.utf8.count }
    guard length < 250 && isWritten || isListOfArticles(draft.blocks) || isFrontPage else { return }
    draft.warn(.body, .ambiguous)
    if let headlines = listings.headlines() {
      if draft.listings.isEmpty { draft.found(.listings, .likely, "the page's headlines") }
      draft.listings.insert(headlines, at: 0)
    }
  }

  /// Takes the text from elsewhere where the page shows next to none.
  ///
  /// - Returns: whether it is what the page shows.
  private func readText(into draft: inout ArticleDraft) -> Bool {
    let length = draft.blocks.reduce(0) { $0 + $1.text.utf8.count }
    func isMore(_ blocks: [Block]) -> Bool { blocks.reduce(0) { $0 + $1.text.utf8.count } > 2 * length }
    if length < 200 {
      let told = metadata.linkedData.body(base: base)
      if isMore(told) {
        draft.blocks = told
        draft.found(.body, .linkedData)
        return false
      }
      let kept = isFrontPage ? [] : ScriptText(facts: facts, title: draft.title).blocks(base: base)
      if isMore(kept) {
        draft.blocks = kept
        draft.found(.body, .likely, "what the page holds for its scripts")
        return false
      }
    }
    if draft.blocks.isEmpty {
      draft.warn(.body, .missing)
    } else {
      draft.found(.body, .likely, "where most of the page's text stands")
    }
    return true
  }

  /// Whether it is the first page of a site, and not an article that a site of one page has there.
  private var isFrontPage: Bool { isAtRoot && !callsItselfArticle }

  private var callsItselfArticle: Bool { metadata.linkedData.article != nil || metadata["og:type"] == "article" }

  /// Whether a page that does not call itself an article is headings that lead elsewhere, each with hardly a paragraph.
  private func isListOfArticles(_ blocks: [Block]) -> Bool {
    guard !callsItselfArticle else { return false }
    let headings = blocks.count(where: \.isHeading)
    let leading = blocks.count(where: \.isHeadingOfLinks)
    return leading > 3 && leading * 4 >= headings * 3 && blocks.count(where: \.isRunningText) <= leading * 2
  }

  /// What the title says, or the body begins with, need not be said twice; the name of the site behind the title says nothing.
  private func withoutRepeatedSummary(_ draft: inout ArticleDraft) {
    guard let summary = draft.summary.map(TitleForm.folded) else { return }
    let title = TitleForm.folded(draft.title)
    let saysTitle = title.hasPrefix(summary) || summary.hasPrefix(title) && summary.count < title.count + 24
    // A picture may stand before the first paragraph.
    let isRepeated = draft.blocks.prefix(4).contains { block in
      TitleForm.folded(block.text.limited(to: 2000)).hasPrefix(summary.prefix(60))
    }
    if isRepeated || saysTitle && !title.isEmpty { draft.summary = nil }
  }
}
