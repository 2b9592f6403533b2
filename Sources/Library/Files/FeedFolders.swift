import Formats
public import NewsCore

/// The folders into which an OPML file sorts feeds, as searches: what one saves of a list of feeds.
///
/// A feed is known by its address or that of its site. Many articles say neither, or another one than the list has, so that the
/// title counts as well; but not for what is known by its address to be of another feed with that title.
public enum FeedFolders {
  public struct Folder: Equatable, Sendable {
    public let name: String
    /// For all that comes from its feeds.
    public let search: String
  }

  /// In the order of the file; feeds in no folder are left out.
  ///
  /// - Returns: `nil` for a file that is no OPML.
  /// - Throws: `FileProblem` where it cannot be read.
  public static func folders(in path: FilePath) throws(FileProblem) -> [Folder]? {
    let beginning = try FileReader.open(path, for: .standard).beginning
    guard OPML.recognizes(SourceFile(path: path, bytes: beginning)) else { return nil }
    return OPML.feeds(in: try FileReader.read(path)).map(folders)
  }

  private static func folders(_ feeds: [OutlinedFeed]) -> [Folder] {
    let known = KnownFeeds(feeds)
    var names: [String] = []
    for feed in feeds where !feed.folder.isEmpty && !names.contains(feed.folder) && names.count < mostFolders {
      names.append(feed.folder)
    }
    return names.map { name in
      Folder(name: name, search: search(for: feeds.filter { $0.folder == name }.map(known.search)))
    }
  }

  /// As many of them as a query has room for.
  private static func search(for feeds: [KnownFeeds.Search]) -> String {
    var (search, terms) = ("", 0)
    for feed in feeds {
      let or = search.isEmpty ? "" : " OR "
      guard search.utf8.count + or.utf8.count + feed.text.utf8.count <= ParsedQuery.longest,
        terms + feed.terms <= ParsedQuery.mostTerms
      else { continue }
      search += or + feed.text
      terms += feed.terms
    }
    return search
  }

  private static let mostFolders = 200
}

/// The feeds of a list, and by what each can be told from the others.
private struct KnownFeeds {
  struct Search {
    let text: String
    let terms: Int
  }

  private let byTitle: [String: [OutlinedFeed]]
  /// Whose an address is, by their own.
  private let owners: [FeedAddress: Set<FeedAddress>]

  /// More than these are named alike only in lists that programs made.
  private static let mostOthers = 8

  init(_ feeds: [OutlinedFeed]) {
    byTitle = Dictionary(grouping: feeds) { Self.key($0.title) }
    var owners: [FeedAddress: Set<FeedAddress>] = [:]
    for feed in feeds {
      guard let owner = FeedAddress(feed.feed) else { continue }
      for address in Self.addresses(feed) { owners[address, default: []].insert(owner) }
    }
    self.owners = owners
  }

  /// For all that comes from a feed.
  func search(_ feed: OutlinedFeed) -> Search {
    let addresses = own(feed)
    var parts = addresses.map { "feed:" + Self.quoted($0.text) }
    var terms = addresses.count
    let title = Self.quoted(feed.title)
    if title.count > 2 {
      let others = (byTitle[Self.key(feed.title)] ?? []).filter { $0.folder != feed.folder }
      let theirs = others.prefix(Self.mostOthers).flatMap(own).filter { !addresses.contains($0) }
      let but = theirs.map { " -feed:" + Self.quoted($0.text) }.joined()
      parts.append(but.isEmpty ? "site:" + title : "(site:" + title + but + ")")
      terms += 1 + theirs.count
    }
    return Search(text: parts.joined(separator: " OR "), terms: terms)
  }

  /// Of the addresses those that are no other feed's: several may belong to one site.
  private func own(_ feed: OutlinedFeed) -> [FeedAddress] {
    var own: [FeedAddress] = []
    for address in Self.addresses(feed) where owners[address]?.count == 1 && !own.contains(address) {
      own.append(address)
    }
    return own
  }

  private static func addresses(_ feed: OutlinedFeed) -> [FeedAddress] {
    [feed.feed, feed.home].compactMap(\.self).compactMap(FeedAddress.init)
  }

  private static func key(_ title: String) -> String { title.lowercased() }

  private static func quoted(_ text: String) -> String { "\"" + text.filter { $0 != "\"" } + "\"" }
}
