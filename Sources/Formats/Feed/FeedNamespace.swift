import Markup

/// What an element's prefix says, for feeds.
enum FeedNamespace {
  /// RSS in all versions, Atom, or none at all.
  case feed
  case content, dublinCore, media, itunes, xhtml, rdf
  case other

  /// By its address, in small letters; those of wrong versions and with or without a slash at the end are seen as well.
  init(address: String) {
    let name = address.lowercased()
    switch name {
    case _ where name.hasPrefix("http://purl.org/rss/1.0/modules/content"): self = .content
    case _ where name.hasPrefix("http://purl.org/dc/"): self = .dublinCore
    case _ where name.contains("search.yahoo.com/mrss"), "http://video.search.yahoo.com/mrss": self = .media
    case _ where name.contains("itunes.com/dtds/podcast"), "http://example.com/dtds/podcast-1.0.dtd": self = .itunes
    case "http://www.w3.org/1999/xhtml": self = .xhtml
    case _ where name.hasPrefix("http://www.w3.org/1999/02/22-rdf-syntax-ns"): self = .rdf
    case _ where name.hasPrefix("http://purl.org/rss/1.0/modules/"): self = .other
    case _ where name.hasPrefix("http://purl.org/rss/"), _ where name.hasPrefix("http://backend.userland.com/"),
      _ where name.hasPrefix("http://my.netscape.com/"), _ where name.hasPrefix("http://channel.netscape.com/"),
      _ where name.hasPrefix("http://blogs.law.harvard.edu/tech/rss"),
      _ where name.hasPrefix("http://purl.org/atom/ns"),
      _ where name.hasPrefix("http://www.w3.org/2005/atom"), _ where name.hasPrefix("http://purl.org/net/rss1.1"):
      self = .feed
    default: self = .other
    }
  }

  /// What a prefix stands for that nobody declared.
  init(undeclared prefix: String) {
    switch prefix {
    case "", "rss", "atom", "a10": self = .feed
    case "content": self = .content
    case "dc", "dcterms": self = .dublinCore
    case "media": self = .media
    case "itunes": self = .itunes
    case "xhtml", "html": self = .xhtml
    case "rdf": self = .rdf
    default: self = .other
    }
  }
}

/// What prefixes stand for, as declared so far.
struct FeedNamespaces {
  private var declared: [(prefix: [UInt8], namespace: FeedNamespace)] = []

  var count: Int { declared.count }

  mutating func forget(from count: Int) {
    if declared.count > count { declared.removeLast(declared.count - count) }
  }

  /// Takes what a tag declares. No feed declares as many as the limit.
  mutating func declare(_ tag: XMLTag, in scanner: XMLScanner) {
    guard tag.attributes.count > 6, declared.count < 200 else { return }
    scanner.forEachAttribute(of: tag) { name, value in
      let name = scanner.bytes[name]
      guard name.count >= 5, name.prefix(5).elementsEqual("xmlns".utf8) else { return }
      declared.append((Array(name.dropFirst(6)), FeedNamespace(address: scanner.string(value))))
    }
  }

  func namespace(of name: Range<Int>, in scanner: XMLScanner) -> FeedNamespace {
    let prefix = scanner.bytes[scanner.prefix(name)]
    if let found = declared.last(where: { $0.prefix.count == prefix.count && $0.prefix.elementsEqual(prefix) }) {
      // Feeds declare all sorts of default namespaces, and mean RSS.
      return prefix.isEmpty && found.namespace == .other ? .feed : found.namespace
    }
    return prefix.isEmpty ? .feed : FeedNamespace(undeclared: String(decoding: prefix, as: UTF8.self).lowercased())
  }
}
