/// A list of headlines that the library offers: what stands in its contents.
public struct ContentsEntry: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// All, unread, starred, with notes.
    case standing
    /// A search that the reader saved.
    case saved
    case tag, source, site, section
  }

  /// As many sources, sites and sections, those with most stories; a query finds the others.
  public static let most = 1000

  public var kind: Kind
  /// As it is shown: `All`, `Unread`, the tag, the source, or the name a search was saved under.
  public var name: String
  /// In the query language.
  public var search: String
  /// Stories in it; `nil` where counting them would take long.
  public var stories: Int?

  public init(kind: Kind, name: String, search: String, stories: Int? = nil) {
    self.kind = kind
    self.name = name
    self.search = search
    self.stories = stories
  }
}
