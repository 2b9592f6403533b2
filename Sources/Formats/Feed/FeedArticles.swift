import Markup
import NewsCore

/// Makes articles of items, with what the head of the feed says of all.
struct FeedArticles {
  private let file: StreamedFile
  private let root: FeedRoot
  private let encoding: TextEncoding
  private let namespaces: FeedNamespaces
  private let entities: FeedEntities
  private let head: [UInt8]
  private let feed: FeedFields
  /// What links in items start from: where nothing is said of it, where the feed or its site stands, as readers have it.
  private let base: String?
  private let site: String?
  /// What guids are unique in.
  private let scope: String

  var knowsTitle: Bool { feed.title != nil }
  /// Why there is none.
  var errorWithoutItems: FormatError {
    XMLRoot.hasEnd(in: head)
      ? .noItems(inFeed: site) : .damaged(reason: "is a feed that breaks off before its first item")
  }

  /// - Parameter head: what the feed says of itself, all before its first item.
  init(file: StreamedFile, root: FeedRoot, head: [UInt8]) {
    self.file = file
    self.root = root
    encoding =
      root.isByteWise ? DecodedBytes(xml: file.beginning, charset: file.hints.charset).encoding : .utf8
    let text = Self.utf8(head, encoding)
    entities = FeedEntities(text)
    (feed, namespaces) = text.withUnsafeBufferPointer { bytes in
      var reader = FeedReader(bytes, namespaces: FeedNamespaces(), isAtom: root.isAtom, base: file.hints.link)
      reader.readElements()
      return (reader.fields, reader.namespaces)
    }
    base = feed.base ?? [feed.otherLink, feed.link].compactMap(\.self).first { $0.contains("://") }
    site = feed.title.map(\.line).flatMap { $0.isEmpty ? nil : $0 }
    self.head = text
    scope = (root.isAtom ? feed.guid : nil) ?? feed.link ?? feed.otherLink ?? site ?? ""
  }

  /// Bytes of the feed as UTF-8. One item may be in another encoding than the rest.
  private static func utf8(_ bytes: [UInt8], _ encoding: TextEncoding) -> [UInt8] {
    if encoding == .utf8 {
      if (try? UTF8Span(validating: bytes.span)) != nil { return bytes }
      return DecodedBytes(text: bytes).utf8
    }
    return DecodedBytes(text: bytes, charset: encoding.rawValue).utf8
  }

  func article(_ item: FeedStream.Item) -> Article {
    let text = Self.utf8(item.bytes, encoding)
    let fields = (entities.isEmpty ? text : entities.resolved(text)).withUnsafeBufferPointer { bytes in
      var reader = FeedReader(bytes, namespaces: namespaces, isAtom: root.isAtom, base: base)
      reader.fields.baseIsGiven = feed.baseIsGiven
      reader.readItem()
      return reader.fields
    }
    let source = SourceFile(path: file.path, member: file.member, hints: file.hints, bytes: [])
    var draft = ArticleDraft(file: source)
    fill(&draft, with: fields)
    if item.isCut || fields.isCut { draft.warn(.body, .endsEarly) }
    let id =
      draft.guid.flatMap { ArticleIdentity.version1(guid: $0, feed: scope) }
      ?? draft.link.flatMap { ArticleIdentity.version1(link: $0) } ?? ArticleIdentity.version1(bytes: item.bytes)
    let isSeekable = root.isByteWise && file.member == nil
    return draft.article(
      format: FormatName(Feed.name, variant: root.variant), id: id,
      locator: Locator(path: file.path, member: file.member, byteRange: isSeekable ? item.range : file.byteRange))
  }

  private func fill(_ draft: inout ArticleDraft, with fields: FeedFields) {
    draft.guid = fields.guid
    draft.link =
      fields.link
      ?? (fields.guidIsLink
        ? fields.guid.flatMap { Self.address($0, base: fields.baseIsGiven ? fields.base : feed.base) } : nil)
      ?? fields.otherLink
    draft.media = fields.media
    draft.publication.site = site
    draft.publication.source = fields.source
    draft.publication.section = fields.section
    draft.tell(topics: fields.topics)
    draft.publication.language = fields.language ?? feed.language
    draft.publication.feed = feed.otherLink ?? file.hints.link
    draft.publication.home = feed.link
    draft.author = author(fields)
    readDates(&draft, fields)
    readTexts(&draft, fields)
    let title = (fields.title ?? fields.otherTitle).map(\.line) ?? ""
    if !title.isEmpty {
      draft.title = title
      draft.found(.title, .certain, "from the feed")
      draft.leaveTitleOutOfText()
    } else {
      draft.useFirstSentence()
      useFile(of: &draft)
    }
  }

  /// Calls an item without a title or a text by the file that it is there for.
  private func useFile(of draft: inout ArticleDraft) {
    guard draft.title.isEmpty, let link = draft.media.first ?? draft.link else { return }
    let name = link.prefix { $0 != "?" && $0 != "#" }.split(separator: "/").last
    guard let name else { return }
    draft.title = String(decoding: MailParameters.unescaped(Array(name.utf8)[...]), as: UTF8.self)
    draft.found(.title, .guessed, "the name of the file in its link")
    draft.warn(.title, .madeUp)
  }

  /// Addresses are given as guids, and so are numbers and names, of which most do not say that they are none.
  private static func address(_ guid: String, base: String?) -> String? {
    guard guid.utf8.contains(UInt8(ascii: "/")) || guid.utf8.contains(UInt8(ascii: "?")) else { return nil }
    return WebLink.resolved(guid.utf8, against: base).flatMap { CanonicalLink($0) == nil ? nil : $0 }
  }

  /// The item's, else the feed's (RFC 4287, section 4.1.2).
  private func author(_ fields: FeedFields) -> String? {
    for names in [fields.authors, fields.creators, feed.authors, root.isAtom ? feed.creators : []] where !names.isEmpty
    {
      var unique: [String] = []
      for name in names.prefix(100).map(FeedAuthor.name) where !name.isEmpty && !unique.contains(name) {
        unique.append(name)
      }
      if !unique.isEmpty { return unique.joined(separator: ", ") }
    }
    return nil
  }

  private func readDates(_ draft: inout ArticleDraft, _ fields: FeedFields) {
    let order = DateReader.Order(language: fields.language ?? feed.language)
    let read = { (text: String?) in text.flatMap { DateReader.date($0, provenance: .feed, order: order) } }
    draft.updated = read(fields.updated)
    draft.date = read(fields.published) ?? read(fields.created) ?? draft.updated
    if draft.date != nil {
      draft.found(.date, .certain, "from the feed")
    } else {
      let text = fields.published ?? fields.updated ?? fields.created
      draft.warn(.date, text.map { .meaningless($0) } ?? .missing)
    }
  }

  /// The longest text is the body; the summary is kept where it is none.
  private func readTexts(_ draft: inout ArticleDraft, _ fields: FeedFields) {
    let summary = fields.summary ?? fields.otherSummary
    let content = fields.contents.max { $0.bytes.count < $1.bytes.count }
    draft.blocks = (content ?? summary).map(FeedBody.blocks) ?? []
    if draft.blocks.isEmpty { draft.warn(.body, .missing) }
    guard content != nil, let line = summary.map(\.line), !line.isEmpty, !FeedBody.begins(draft.blocks, with: line)
    else {
      return
    }
    draft.summary = line
  }
}
