/// A feed as an OPML file lists it.
public struct OutlinedFeed: Hashable, Sendable {
  /// The sections that it lies in, from the outermost; "" where it lies in none.
  public let folder: String
  public let title: String
  /// Where it is fetched from.
  public let feed: String
  /// The page that it belongs to.
  public let home: String?
}
