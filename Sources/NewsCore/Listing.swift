/// A list of headlines printed on a page.
public struct Listing: Equatable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case related, ranking, recommendation, more, previous, next, other
  }

  public var kind: Kind
  /// As the page prints it: `Related`.
  public var name: String
  public var items: [ListedHeadline]

  public init(kind: Kind, name: String, items: [ListedHeadline]) {
    self.kind = kind
    self.name = name
    self.items = items
  }
}

/// One line of a listing.
public struct ListedHeadline: Equatable, Sendable {
  /// "" where the page has lost it and prints the first words alone.
  public var title: String
  public var link: String?
  /// The first words of the listed article, where the page gives them.
  public var snippet: String?

  public init(_ title: String, link: String? = nil, snippet: String? = nil) {
    self.title = title
    self.link = link
    self.snippet = snippet
  }

  /// Whether it can lead anywhere; what has no title is read as a quotation.
  public var hasTitle: Bool { !title.isEmpty }
}
