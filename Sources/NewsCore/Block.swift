/// A part of an article's body, one below the other.
public enum Block: Equatable, Sendable {
  case paragraph(Paragraph)
  /// `level` is 1 (the greatest) to 6.
  case heading(level: Int, [Span])
  case list(ListBlock)
  case quote([Block])
  case code(language: String?, String)
  case table(Table)
  case image(Image)
  case rule
}

/// Running text, with what it is for.
public struct Paragraph: Equatable, Sendable {
  /// What a paragraph is in its page. All are kept; only `body` is the article's own text.
  public enum Role: String, Sendable, CaseIterable {
    case body
    /// A line that leads to another page: `Need a break?Play the ...`.
    case promo
    /// A mark left by advertising: `Sponsor Message`.
    case sponsor
    /// The line about the author at the end.
    case authorCard
  }

  public var role: Role
  public var spans: [Span]

  public init(_ spans: [Span], role: Role = .body) {
    self.spans = spans
    self.role = role
  }

  public init(_ text: String, role: Role = .body) {
    self.init([Span(text)], role: role)
  }
}

/// A list with its items, each of blocks, so that lists nest.
public struct ListBlock: Equatable, Sendable {
  /// The number of the first item of a numbered list; `nil` for bullets.
  public var start: Int?
  public var items: [[Block]]

  public init(start: Int? = nil, items: [[Block]]) {
    self.start = start
    self.items = items
  }
}

/// Rows of cells. Rows may differ in length.
public struct Table: Equatable, Sendable {
  public var caption: [Span]
  /// Header rows come first.
  public var headerRows: Int
  public var rows: [[[Span]]]
  /// Where the cells of the first columns stand; `nil` for a column of which nothing is said.
  public var alignments: [Alignment?]

  /// Where in its column a cell stands.
  public enum Alignment: Sendable {
    case left, center, right
  }

  public init(caption: [Span] = [], headerRows: Int = 0, rows: [[[Span]]], alignments: [Alignment?] = []) {
    self.caption = caption
    self.headerRows = headerRows
    self.rows = rows
    self.alignments = alignments
  }

  /// What is said of a column.
  public func alignment(ofColumn index: Int) -> Alignment? {
    alignments.indices.contains(index) ? alignments[index] : nil
  }
}

/// That there is a picture, and what is said of it.
public struct Image: Equatable, Sendable {
  public var alternative: String?
  public var caption: [Span]
  public var link: String?

  public init(alternative: String? = nil, caption: [Span] = [], link: String? = nil) {
    self.alternative = alternative
    self.caption = caption
    self.link = link
  }
}
