import Markup
import NewsCore

/// What the elements of a `NewsItem` of NewsML 1.x say of its article.
struct OldNewsItemReader {
  private let item: XMLElement
  private let identifier: XMLElement?
  private let management: XMLElement?

  init(_ item: XMLElement) {
    self.item = item
    identifier = item.first("identification", "newsidentifier")
    management = item.first("newsmanagement")
  }

  /// What its identifier is unique in.
  var scope: String { identifier?.first("providerid")?.text() ?? "" }

  func read(into draft: inout ArticleDraft) {
    // The public identifier ends in the revision: what all versions share is made of its parts (NewsML 1.2, section 5.3).
    let parts = [identifier?.first("providerid"), identifier?.first("dateid"), identifier?.first("newsitemid")]
    let names = parts.compactMap { $0?.text() }
    draft.guid =
      names.count == 3 ? "urn:newsml:" + names.joined(separator: ":") : identifier?.first("publicidentifier")?.text()
    readLines(into: &draft)
    readContents(into: &draft)
    let date = { (name: StaticString) in
      management?.first(name)?.text().flatMap { DateReader.date($0, provenance: .metadata) }
    }
    draft.updated = date("thisrevisioncreated")
    draft.date = date("firstcreated") ?? draft.updated
    if draft.date != nil { draft.found(.date, .certain, "from the file") } else { draft.warn(.date, .missing) }
    if let status = management?.first("status")?.attribute("formalname")?.lowercased(), status != "usable" {
      draft.warn(.page, .status(status))
    }
    if draft.blocks.isEmpty { draft.warn(.body, .missing) }
    if draft.title.isEmpty { draft.useFirstSentence() } else { draft.leaveTitleOutOfText() }
  }

  /// The first element with a name, wherever in the components it stands.
  private func first(_ name: StaticString) -> XMLElement? { item.descendants.first { $0.isNamed(name) } }

  private func readLines(into draft: inout ArticleDraft) {
    let lines = first("newslines")
    if let title = lines?.first("headline")?.text() ?? lines?.first("slugline")?.text() {
      draft.title = title
      draft.found(.title, .certain, "from the headline")
    }
    draft.summary = lines?.first("subheadline")?.text()
    draft.author = NewsNames.joined(lines?.children("byline").compactMap { $0.text() } ?? [])
    if draft.author != nil { draft.found(.author, .certain, "from the file") }
    draft.publication.place = lines?.first("dateline")?.text().flatMap(NewsPlace.place)
    draft.publication.source =
      first("source")?.first("party")?.attribute("formalname")
      ?? first("provider")?.first("party")?.attribute("formalname") ?? lines?.first("creditline")?.text()
    draft.publication.section = lines?.first("keywordline")?.text()
    draft.publication.language = first("language")?.attribute("formalname") ?? item.attribute("xml:lang")
    if draft.publication.place != nil { draft.found(.place, .certain, "from the dateline") }
    if draft.publication.source != nil { draft.found(.source, .certain, "from the file") }
  }

  private func readContents(into draft: inout ArticleDraft) {
    var longest: NewsText?
    for contents in item.descendants.lazy.filter({ $0.isNamed("contentitem") }).prefix(64) {
      let type = contents.first("mimetype")?.attribute("formalname")?.lowercased()
      if let data = contents.first("datacontent"), let text = NewsText(in: data, type: type, of: draft),
        text.length > longest?.length ?? 0
      {
        longest = text
      } else if let href = contents.attribute("href"), let link = WebLink.resolved(href.utf8, against: nil),
        draft.media.count < 100, !draft.media.contains(link)
      {
        draft.media.append(link)
      }
    }
    longest?.fill(&draft)
  }
}
