import Markup
import NewsCore

/// What the elements of a `newsItem` or `packageItem` of NewsML-G2 say of its article.
struct NewsItemReader {
  let item: XMLElement
  /// What is said of the item itself.
  let management: XMLElement?
  /// What is said of what it tells.
  let content: XMLElement?

  init(_ item: XMLElement) {
    self.item = item
    management = item.first("itemmeta")
    content = item.first("contentmeta")
  }

  /// What its identifier is unique in, where that is no URI.
  var scope: String { management?.first("provider").flatMap(Self.label) ?? "" }

  func read(into draft: inout ArticleDraft) {
    draft.guid = item.attribute("guid")
    readHeadline(into: &draft)
    readAuthor(into: &draft)
    readPublication(into: &draft)
    readContents(into: &draft)
    readDates(into: &draft)
    readStatus(into: &draft)
    draft.listings = groups
    if draft.blocks.isEmpty { draft.warn(.body, .missing) }
    if draft.title.isEmpty { draft.useFirstSentence() } else { draft.leaveTitleOutOfText() }
  }

  // MARK: Concepts

  /// What a concept is called: its name, else the word in its code, unless that is a number.
  static func label(_ concept: XMLElement) -> String? {
    if let name = concept.first("name")?.text() ?? concept.attribute("literal") { return name }
    guard let word = word(concept, "qcode") else { return nil }
    return word.contains(where: \.isLetter) ? word : nil
  }

  /// What stands behind the alias of a code's scheme: `usable` of `stat:usable`.
  static func word(_ element: XMLElement?, _ attribute: StaticString) -> String? {
    element?.attribute(attribute)?.split(separator: ":", maxSplits: 1).last.map(String.init)
  }

  // MARK: Fields

  private func readHeadline(into draft: inout ArticleDraft) {
    let headlines = content?.children("headline") ?? []
    let main = headlines.first { ["main", "hld", nil].contains(Self.word($0, "role")) } ?? headlines.first
    if let title = main?.text() ?? management?.first("title")?.text() ?? content?.first("slugline")?.text() {
      draft.title = title
      draft.found(.title, .certain, "from the headline")
    }
  }

  private func readAuthor(into draft: inout ArticleDraft) {
    let names = content?.children("by").compactMap { $0.text() } ?? []
    let creators = content?.children("creator").compactMap { $0.first("name")?.text() ?? $0.attribute("literal") } ?? []
    draft.author = NewsNames.joined(names.isEmpty ? creators : names)
    if draft.author != nil { draft.found(.author, .certain, "from the file") }
  }

  private func readPublication(into draft: inout ArticleDraft) {
    let sources = [
      content?.first("infosource"), management?.first("provider"), item.first("rightsinfo", "copyrightholder"),
    ]
    draft.publication.source =
      sources.lazy.compactMap { $0.flatMap(Self.label) }.first ?? content?.first("creditline")?.text()
    let subjects = content?.children("subject") ?? []
    draft.publication.section =
      subjects.lazy.compactMap { $0.first("name")?.text() ?? $0.attribute("literal") }.first
      ?? management?.first("service").flatMap(Self.label) ?? content?.first("keyword")?.text()
    draft.tell(
      topics: subjects.compactMap { $0.first("name")?.text() ?? $0.attribute("literal") }
        + (content?.children("keyword") ?? []).compactMap { $0.text() })
    draft.publication.place =
      content?.first("located").flatMap(Self.label)
      ?? content?.first("dateline")?.text().flatMap(NewsPlace.place)
    draft.publication.language = content?.first("language")?.attribute("tag") ?? item.attribute("xml:lang")
    if draft.publication.source != nil { draft.found(.source, .certain, "from the file") }
    if draft.publication.section != nil { draft.found(.section, .certain, "from the file") }
    if draft.publication.place != nil { draft.found(.place, .certain, "from the file") }
  }

  private func readDates(into draft: inout ArticleDraft) {
    let date = { (element: XMLElement?) in
      element?.text().flatMap { DateReader.date($0, provenance: .metadata) }
    }
    draft.updated = date(management?.first("versioncreated"))
    draft.date =
      date(management?.first("firstcreated")) ?? date(content?.first("contentcreated")) ?? draft.updated
      ?? date(content?.first("contentmodified"))
    if draft.date != nil { draft.found(.date, .certain, "from the file") } else { draft.warn(.date, .missing) }
  }

  private func readStatus(into draft: inout ArticleDraft) {
    if let status = Self.word(management?.first("pubstatus"), "qcode")?.lowercased(), status != "usable" {
      draft.warn(.page, .status(status))
    }
    if let embargo = management?.first("embargoed") {
      draft.warn(.page, .status(embargo.text().map { "embargoed until " + $0 } ?? "embargoed"))
    }
  }
}
