public import NewsCore
import Text

/// An article set in type at a measure, lazily.
///
/// Lines are found by position: a piece (the head, a block, or a part of a very long paragraph) and a line in it. A piece is
/// wrapped when one of its lines is asked for, and remembered. Making a galley looks through the article once; after that nothing
/// costs time in proportion to it but searching it.
public struct Galley: Sendable {
  public let article: Article
  public let measure: Measure
  public let head: Head
  public let annotations: Annotations
  /// The links in their order; a run's `link` counts from 1.
  public let links: [Link]
  let pieces: [Piece]
  /// For each piece the bytes up to its end, a piece without any counting as one: what progress is measured by.
  let ends: [Int]
  private let numbers: LinkNumbers
  private let typesetter: Typesetter
  private let wrapped = WrappedPieces()

  /// What stands above the text.
  public enum Head: Hashable, Sendable {
    /// Title, summary, and lines of where and when.
    case full
    /// The title alone, as over a page as saved.
    case title
  }

  public init(article: Article, measure: Measure, head: Head = .full, annotations: Annotations = Annotations()) {
    self.article = article
    self.measure = measure
    self.head = head
    self.annotations = annotations
    numbers = LinkNumbers(article.blocks)
    links = numbers.links
    pieces = Piece.pieces(of: article)
    var end = 0
    ends = pieces.map { piece in
      end += max(1, piece.range.count)
      return end
    }
    typesetter = Typesetter(measure: measure, links: numbers, head: head, annotations: annotations)
  }

  /// The same article at another measure.
  public func set(to measure: Measure) -> Galley { Galley(self, measure: measure, annotations: annotations) }

  /// The same article with other annotations.
  public func set(with annotations: Annotations) -> Galley { Galley(self, measure: measure, annotations: annotations) }

  private init(_ other: Galley, measure: Measure, annotations: Annotations) {
    article = other.article
    self.measure = measure
    head = other.head
    self.annotations = annotations
    numbers = other.numbers
    links = other.links
    pieces = other.pieces
    ends = other.ends
    typesetter = Typesetter(measure: measure, links: numbers, head: head, annotations: annotations)
  }

  /// Where a link leads, and what it says.
  public struct Link: Hashable, Sendable {
    public let target: String
    public let text: String
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
  public func lines(from position: Position, count: Int) -> [ProseLine] {
    var lines: [ProseLine] = []
    var piece = max(0, position.piece)
    var first = max(0, position.line)
    while lines.count < count, piece < pieces.count {
      lines += self.lines(ofPiece: piece).dropFirst(first).prefix(count - lines.count)
      piece += 1
      first = 0
    }
    return lines
  }

  func lines(ofPiece index: Int) -> [ProseLine] {
    wrapped.lines(ofPiece: index) { typesetter.lines(of: pieces[index], in: article) }
  }
}

extension Galley: Equatable {
  public static func == (left: Galley, right: Galley) -> Bool {
    left.measure == right.measure && left.head == right.head && left.annotations == right.annotations
      && left.article == right.article
  }
}
