import Markup
import NewsCore

/// Reads the outlines of an OPML file. An outline with outlines in it is a section; sections within sections are named by the
/// way to them.
struct OPMLReader {
  private var scanner: XMLScanner
  private(set) var title, owner, created, modified: String?
  private(set) var listings: [Listing] = []
  private(set) var feeds: [OutlinedFeed] = []
  /// The outlines that are open, those with links not among the sections.
  private var path: [String] = []

  init(_ scanner: XMLScanner) {
    self.scanner = scanner
  }

  mutating func read() {
    while let piece = scanner.next() {
      switch piece {
      case .start(let tag): read(tag)
      case .end(let name): if scanner.localName(name) == "outline", !path.isEmpty { path.removeLast() }
      case .text, .literal: break
      }
    }
  }

  private mutating func read(_ tag: XMLTag) {
    switch scanner.localName(tag.name) {
    case "title": title = title ?? text()
    case "ownername": owner = text()
    case "datecreated": created = text()
    case "datemodified": modified = text()
    case "outline": readOutline(tag)
    default: break
    }
  }

  private mutating func readOutline(_ tag: XMLTag) {
    let name = scanner.attribute("text", of: tag) ?? scanner.attribute("title", of: tag) ?? ""
    let feed = scanner.attribute("xmlurl", of: tag)
    let link = scanner.attribute("htmlurl", of: tag) ?? scanner.attribute("url", of: tag) ?? feed
    if let feed {
      let title = scanner.attribute("title", of: tag).flatMap { $0.isEmpty ? nil : $0 } ?? name
      feeds.append(
        OutlinedFeed(folder: section, title: title, feed: feed, home: scanner.attribute("htmlurl", of: tag)))
    }
    if link != nil || tag.isEmpty { add(ListedHeadline(name.isEmpty ? link ?? "" : name, link: link)) }
    // No list of feeds is as deep.
    if !tag.isEmpty, path.count < 1000 { path.append(link == nil ? name : "") }
  }

  private mutating func add(_ item: ListedHeadline) {
    guard item.hasTitle else { return }
    if let last = listings.indices.last, listings[last].name == section {
      listings[last].items.append(item)
    } else {
      listings.append(Listing(kind: .other, name: section, items: [item]))
    }
  }

  private var section: String { path.prefix(8).filter { !$0.isEmpty }.joined(separator: " / ") }

  private mutating func text() -> String? {
    guard case .text(let range)? = scanner.next() else { return nil }
    var bytes: [UInt8] = []
    scanner.append(range, to: &bytes)
    let line = FeedValue(bytes).line
    return line.isEmpty ? nil : line
  }
}
