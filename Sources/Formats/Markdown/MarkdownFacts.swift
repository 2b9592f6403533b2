import NewsCore

/// The fields of an article that front matter tells, by the names that the tools for it use.
struct MarkdownFacts {
  private let matter: FrontMatter

  init(_ matter: FrontMatter) {
    self.matter = matter
  }

  func read(into draft: inout ArticleDraft) {
    if let title = matter.value("title", "headline", "name") {
      draft.title = title
      draft.found(.title, .certain, "the front matter")
    }
    draft.summary = matter.value("description", "summary", "excerpt", "subtitle", "abstract", "deck")
    let authors = matter.values["authors"] ?? matter.values["author"] ?? matter.values["byline"] ?? []
    if !authors.isEmpty {
      draft.author = authors.joined(separator: ", ")
      draft.found(.author, .certain, "the front matter")
    }
    readDates(into: &draft)
    draft.link =
      matter.value("link", "url", "canonical_url", "canonical", "canonicalurl", "source_url", "original_url")
      .flatMap(Self.address) ?? matter.value("source", "permalink").flatMap(Self.address)
    readPublication(into: &draft)
  }

  private func readPublication(into draft: inout ArticleDraft) {
    if let section = matter.value("section", "category", "categories", "topic") {
      draft.publication.section = section
      draft.found(.section, .certain, "the front matter")
    }
    // Obsidian and others write the sign of a tag before it.
    let topics = ["tags", "tag", "keywords", "topics", "categories"].flatMap { matter.values[$0] ?? [] }
    draft.tell(topics: topics.flatMap { $0.split(separator: ",") }.map { String($0.trimmingBlanks.drop { $0 == "#" }) })
    if let site = matter.value("site", "site_name", "sitename", "publication", "publisher", "website") {
      draft.publication.site = site
      draft.found(.site, .certain, "the front matter")
    }
    if let source = matter.value("source", "agency"), Self.address(source) == nil {
      draft.publication.source = source
      draft.found(.source, .certain, "the front matter")
    }
    if let language = matter.value("lang", "language", "locale"), language.utf8.count <= 35 {
      draft.publication.language = language.replacing("_", with: "-")
    }
  }

  private func readDates(into draft: inout ArticleDraft) {
    let published = [
      "date", "published", "publishdate", "pubdate", "published_at", "date_published", "created", "time",
    ]
    let updated = ["updated", "lastmod", "modified", "updated_at", "date_modified", "last_modified_at"]
    draft.date = date(published) ?? date(updated)
    if draft.date != nil { draft.found(.date, .certain, "the front matter") }
    draft.updated = date(updated)
  }

  private func date(_ keys: [String]) -> PublicationDate? {
    keys.lazy.flatMap { matter.values[$0] ?? [] }
      .compactMap { DateReader.date($0, provenance: .metadata) ?? DateReader.firstDate(in: $0, provenance: .metadata) }
      .first
  }

  /// Of a permalink only one that is whole leads anywhere.
  private static func address(_ text: String) -> String? {
    text.hasPrefix("http://") || text.hasPrefix("https://") ? text : nil
  }
}
