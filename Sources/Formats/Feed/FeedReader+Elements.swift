import Markup

/// What the elements of the vocabularies mean.
extension FeedReader {
  mutating func readElement(_ name: String, _ namespace: FeedNamespace, _ tag: XMLTag) {
    switch container {
    case .author, .contributor: readPerson(name, tag)
    case .source:
      if name == "title" { fields.source = text(tag) } else { skip(tag) }
    case .image:
      if name == "url" { fields.addMedia(text(tag).flatMap(resolved)) } else { skip(tag) }
    case .other: skip(tag)
    case .item, .media:
      switch namespace {
      case .feed: readFeed(name, tag)
      case .content: if name == "encoded" { takeContent(tag) } else { skip(tag) }
      case .dublinCore: readDublinCore(name, tag)
      case .media: readMedia(name, tag)
      case .itunes: readPodcast(name, tag)
      case .xhtml: if name == "body" || name == "div" { takeMarkup(tag) } else { skip(tag) }
      case .rdf, .other: skip(tag)
      }
    }
  }

  private mutating func readFeed(_ name: String, _ tag: XMLTag) {
    switch name {
    case "title":
      let value = value(tag)
      if fields.title?.isEmpty ?? true { fields.title = value }
    case "link": takeLink(tag)
    case "guid", "id": takeIdentifier(name, tag)
    case "pubdate", "published", "issued": fields.published = fields.published ?? text(tag)
    case "updated", "modified", "lastbuilddate": fields.updated = text(tag) ?? fields.updated
    case "created": fields.created = text(tag)
    case "author", "managingeditor": takeAuthor(name, tag)
    case "contributor": open(name, tag, as: .contributor)
    case "category", "subject": takeSection(tag)
    case "description", "summary", "tagline", "subtitle", "abstract": takeSummary(tag)
    case "content": takeContent(tag)
    case "body", "fullitem", "prodlink": takeContent(tag)
    case "enclosure":
      fields.addMedia((scanner.attribute("url", of: tag) ?? scanner.attribute("href", of: tag)).flatMap(resolved))
      skip(tag)
    case "source": takeSource(tag)
    case "image", "logo", "icon": open(name, tag, as: .image)
    case "language": fields.language = text(tag) ?? fields.language
    case "div": takeMarkup(tag)
    default: skip(tag)
    }
  }

  private mutating func readDublinCore(_ name: String, _ tag: XMLTag) {
    switch name {
    case "title": fields.otherTitle = fields.otherTitle ?? value(tag)
    case "creator", "author":
      if let creator = text(tag) { fields.creators.append(creator) }
    case "date", "modified": fields.updated = fields.updated ?? text(tag)
    case "issued", "available": fields.published = fields.published ?? text(tag)
    case "created": fields.created = text(tag)
    case "subject": takeSection(tag)
    case "description", "abstract": takeSummary(tag)
    case "language": fields.language = text(tag) ?? fields.language
    case "identifier": fields.guid = fields.guid ?? text(tag)
    case "publisher", "source": fields.source = fields.source ?? text(tag)
    default: skip(tag)
    }
  }

  private mutating func readMedia(_ name: String, _ tag: XMLTag) {
    switch name {
    case "group": open(name, tag, as: .media)
    case "content":
      fields.addMedia(scanner.attribute("url", of: tag).flatMap(resolved))
      open(name, tag, as: .media)
    case "thumbnail":
      fields.addMedia(scanner.attribute("url", of: tag).flatMap(resolved))
      skip(tag)
    case "title": fields.otherTitle = fields.otherTitle ?? value(tag)
    case "description", "text": fields.otherSummary = fields.otherSummary ?? value(tag)
    case "category": takeSection(tag)
    default: skip(tag)
    }
  }

  private mutating func readPodcast(_ name: String, _ tag: XMLTag) {
    switch name {
    case "author":
      if let author = text(tag) { fields.creators.append(author) }
    case "title": fields.otherTitle = fields.otherTitle ?? value(tag)
    case "summary": fields.otherSummary = value(tag) ?? fields.otherSummary
    case "subtitle": fields.otherSummary = fields.otherSummary ?? value(tag)
    case "image":
      fields.addMedia((scanner.attribute("href", of: tag) ?? scanner.attribute("url", of: tag)).flatMap(resolved))
      skip(tag)
    case "category":
      fields.add(category: scanner.attribute("text", of: tag))
      skip(tag)
    case "keywords": fields.add(keywords: text(tag))
    default: skip(tag)
    }
  }

  private mutating func readPerson(_ name: String, _ tag: XMLTag) {
    guard container == .author else { return skip(tag) }
    switch name {
    case "name", "email":
      guard let text = text(tag) else { return }
      // A name counts more than the address beside it.
      if name == "name" { fields.authors.append(text) } else { fields.creators.append(text) }
    default: skip(tag)
    }
  }
}
