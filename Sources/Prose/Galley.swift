public import NewsCore

/// An article set in type at a measure, lazily.
///
/// Lines are found by position: a piece (the head, a block, or a part of a very long block) and a line in it. A piece is
/// wrapped when one of its lines is asked for, and remembered; nothing here costs time in proportion to the article but
/// searching it.
public struct Galley: Sendable {
  public let article: Article
  public let measure: Measure

  public init(article: Article, measure: Measure) {
    self.article = article
    self.measure = measure
  }

  /// A line by where it stands; stable while the measure is.
  public struct Position: Hashable, Comparable, Sendable {
    public var piece, line: Int

    public init(piece: Int, line: Int) {
      self.piece = piece
      self.line = line
    }

    public static func < (left: Position, right: Position) -> Bool {
      (left.piece, left.line) < (right.piece, right.line)
    }

    public static let start = Position(piece: 0, line: 0)
  }

  /// At most `count` lines from a position on; fewer at the end.
  public func lines(from position: Position, count: Int) -> [ProseLine] { [] }

  /// The position so many lines further down (or up, where negative), stopping at the first and the last line.
  public func position(_ position: Position, movedBy lines: Int) -> Position { position }

  /// The line that shows an offset; the nearest there is.
  public func position(of offset: DocumentOffset) -> Position { .start }

  /// Where in the article a line begins.
  public func offset(of position: Position) -> DocumentOffset { .start }

  /// The lowest position that still fills a view of so many rows; the start, where all fits.
  public func lastTop(rows: Int) -> Position { .start }

  /// How much of the article, 0...1 by bytes, has been seen when this view is at the top.
  public func progress(top: Position, rows: Int) -> Double { 0 }

  /// The first line of the next (or previous) paragraph, heading or other block, seen from a line.
  public func paragraph(from position: Position, forward: Bool) -> Position { position }

  /// Every place of the article where a text occurs, folded as for search, in order; title and blocks alike.
  public func matches(of needle: String) -> [Range<DocumentOffset>] { [] }

  /// The links in their order; a run's `link` counts from 1.
  public var links: [Link] { [] }

  public struct Link: Hashable, Sendable {
    public let target: String
    public let text: String
  }
}

extension Galley: Equatable {
  public static func == (left: Galley, right: Galley) -> Bool {
    left.article == right.article && left.measure == right.measure
  }
}
