import Markup
import NewsCore

/// What the elements of a NITF document say of its article.
struct NITFReader {
  private let root: XMLElement
  private let facts: XMLElement?
  private let head: XMLElement?
  /// What introduces the text.
  private let lead: XMLElement?

  /// - Parameter root: the element `nitf`.
  init(_ root: XMLElement) {
    self.root = root
    head = root.first("head")
    facts = head?.first("docdata")
    lead = root.first("body", "body.head")
  }

  /// What its identifier is unique in.
  var scope: String { facts?.first("doc-id")?.attribute("regsrc") ?? source ?? "" }

  func read(into draft: inout ArticleDraft) {
    draft.guid = facts?.first("doc-id")?.attribute("id-string") ?? root.attribute("uno")
    draft.link = head?.children("pubdata").lazy.compactMap { $0.attribute("ex-ref") }
      .compactMap { WebLink.resolved($0.utf8, against: nil) }.first { $0.hasPrefix("http") }
    readTexts(into: &draft)
    readPublication(into: &draft)
    readDates(into: &draft)
    if let author {
      draft.author = author
      draft.found(.author, .certain, "from the byline")
    }
    if let status = facts?.attribute("management-status")?.lowercased(), status != "usable" {
      draft.warn(.page, .status(status))
    }
  }

  /// Texts alone, as a NITF document has them that lies in another form.
  func readTexts(into draft: inout ArticleDraft) {
    let headline = lead?.first("hedline")
    if let title = headline?.first("hl1")?.text() ?? headline?.text() ?? head?.first("title")?.text() {
      draft.title = title
      draft.found(.title, .certain, "from the headline")
    }
    draft.summary = lead?.first("abstract")?.text() ?? headline?.first("hl2")?.text()
    if let body = root.first("body", "body.content") ?? root.first("body") {
      draft.blocks = HTMLBlocks.blocks(of: NITFMarkup.html(of: body), base: nil)
      for media in body.descendants where media.isNamed("media-reference") {
        guard let link = media.attribute("source"), draft.media.count < 100, !draft.media.contains(link) else {
          continue
        }
        draft.media.append(link)
      }
    }
    if let line = root.first("body", "body.end", "tagline")?.text() {
      draft.blocks.append(.paragraph(Paragraph(line, role: .authorCard)))
    }
    if draft.blocks.isEmpty { draft.warn(.body, .missing) }
    if draft.title.isEmpty { draft.useFirstSentence() } else { draft.leaveTitleOutOfText() }
  }

  private var source: String? {
    lead?.first("distributor")?.text() ?? facts?.first("doc.copyright")?.attribute("holder")
  }

  /// The persons that are named, or what is left without what they are by profession.
  var author: String? {
    let bylines = lead?.descendants.filter { $0.isNamed("byline") } ?? []
    let names = bylines.flatMap { byline in
      let people = byline.descendants.filter { $0.isNamed("person") }.compactMap { $0.text() }
      return people.isEmpty ? [byline.text(without: ["byttl"])].compactMap(\.self) : people
    }
    return NewsNames.joined(names)
  }

  /// As the dateline gives it, without its day; else where the story is said to be from.
  var place: String? {
    let dateline = lead?.first("dateline")
    if let location = dateline?.first("location")?.text() { return location }
    if let place = dateline?.text(without: ["story.date"]).flatMap(NewsPlace.place) { return place }
    guard let event = facts?.first("evloc") else { return nil }
    return event.attribute("city") ?? event.attribute("state-prov") ?? event.text()
  }

  private func readPublication(into draft: inout ArticleDraft) {
    let publication = head?.first("pubdata")
    draft.publication.site = publication?.attribute("name")
    draft.publication.section =
      publication?.attribute("position.section")
      ?? head?.descendants.lazy.filter { $0.isNamed("tobject.subject") }.compactMap {
        $0.attribute("tobject.subject.type") ?? $0.attribute("tobject.subject.matter")
      }.first
    let keywords = head?.descendants.filter { $0.isNamed("keyword") } ?? []
    draft.tell(topics: keywords.compactMap { $0.attribute("key") })
    draft.publication.source = source
    draft.publication.place = place
    draft.publication.language = root.attribute("baselang") ?? root.attribute("xml:lang")
    if draft.publication.place != nil { draft.found(.place, .certain, "from the dateline") }
    if draft.publication.source != nil { draft.found(.source, .certain, "from the file") }
    if draft.publication.section != nil { draft.found(.section, .certain, "from the file") }
  }

  private func readDates(into draft: inout ArticleDraft) {
    let issued = [facts?.first("date.issue"), facts?.first("date.release"), lead?.first("dateline", "story.date")]
    let printed = head?.children("pubdata").compactMap { $0.attribute("date.publication") } ?? []
    let texts = issued.compactMap { $0?.attribute("norm") } + printed
    draft.date = texts.lazy.compactMap { DateReader.date($0, provenance: .metadata) }.first
    draft.updated = head?.children("revision-history").compactMap { $0.attribute("norm") }
      .compactMap { DateReader.date($0, provenance: .metadata) }.max { $0.sortKey < $1.sortKey }
    draft.date = draft.date ?? draft.updated
    if draft.date != nil {
      draft.found(.date, .certain, "from the file")
    } else {
      draft.warn(.date, texts.first.map { .meaningless($0) } ?? .missing)
    }
  }
}
