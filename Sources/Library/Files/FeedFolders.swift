import Formats
public import NewsCore

/// The folders into which an OPML file sorts feeds, as searches: what one saves of a list of feeds.
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
    let registry = FormatRegistry.standard
    let file = try FileReader.open(path, for: registry)
    var listings: [Listing]?
    do throws(FormatError) {
      try registry.visitArticles(in: file) { article in
        if article.format.name == OPML.name { listings = article.listings }
        return false
      }
    } catch {
      // It is something else, and who knows that form says what is wrong.
    }
    return listings.map(folders)
  }

  /// A folder may stand in several places of a file.
  private static func folders(_ listings: [Listing]) -> [Folder] {
    var sites: [(name: String, sites: [String])] = []
    for listing in listings where !listing.name.isEmpty {
      let found = listing.items.prefix(mostFeeds).map { "site:\"" + $0.title.filter { $0 != "\"" } + "\"" }
      if let index = sites.firstIndex(where: { $0.name == listing.name }) {
        sites[index].sites += found
      } else if sites.count < mostFolders {
        sites.append((listing.name, found))
      }
    }
    return sites.map { Folder(name: $0.name, search: search(for: $0.sites)) }
  }

  /// As many of them as a query has room for.
  private static func search(for sites: [String]) -> String {
    sites.prefix(mostFeeds).reduce(into: "") { search, site in
      let or = search.isEmpty ? "" : " OR "
      if search.utf8.count + or.utf8.count + site.utf8.count <= ParsedQuery.longest { search += or + site }
    }
  }

  private static let mostFolders = 200
  private static let mostFeeds = 50
}
